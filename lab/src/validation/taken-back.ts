import { meanOf, rankedGroup } from '#engine/ranks'
import type { RankedGroup, TypicalList } from '#engine/ranks'
import { typicalListOf } from '#domain/chances'
import type { Chain, RankVector } from '../chances/fit-ranks.ts'
import { toParameters } from '../chances/fit-ranks.ts'
import type { ValidationCheck } from './check.ts'
import type { Case, Inputs } from './inputs.ts'
import { casesOf, publishedMatch, vectorOf } from './inputs.ts'
import { chainLimits } from './limits.ts'

/** One correction undone, everything else as fitted. */
interface TakenBack {
  readonly id: string
  readonly what: string
  /** Why it is kept where the large groups come out no worse without it. */
  readonly note?: string
  readonly vector: (vector: RankVector) => RankVector
  readonly chain: (chain: Chain, one: Case) => Chain
}

/** Share of applications signalled that all specialties had before each had its own. */
const oneShare = 0.06
/** So many interviews nobody is offered. */
const noCapacity = 1e6

const asIs = <T>(value: T): T => value
const withList =
  (change: (list: TypicalList) => TypicalList): TakenBack['chain'] =>
  (chain) => ({ ...chain, list: change(chain.list) })

function corrections({ model }: Inputs): readonly TakenBack[] {
  const fresh = { ...model, ageing: { ...model.ageing, keptASeason: { ...model.ageing.keptASeason, estimate: 1 } } }
  return [
    { id: 'capacity', what: 'the capacity for interviews', vector: asIs, chain: (chain) => ({ ...chain, capacity: noCapacity }) },
    { id: 'level', what: 'the level by specialty', vector: ([, s, c, d]) => [0, s, c, d], chain: asIs },
    {
      id: 'signals',
      what: 'the own share signalled',
      vector: asIs,
      chain: withList((list) => ({ ...list, shareSignalled: oneShare })),
    },
    {
      id: 'ageing',
      what: 'the ageing of rates',
      note: 'A typical list brings as many ranks by fresh rates as by aged ones; what ageing is for is that lists of the best of them promise no more than comes of them.',
      vector: asIs,
      chain: (chain, { model: { typical, invitation } }) => ({
        ...chain,
        list: typicalListOf({ typical, signalPlain: invitation.signalPlain }, fresh, publishedMatch),
      }),
    },
    {
      id: 'unknowns',
      what: 'the programs’ own unknowns',
      vector: asIs,
      chain: withList((list) => ({ ...list, error: list.error.map(() => 0) })),
    },
  ]
}

/** What each correction of the chain is worth: how much worse the large groups come out without it. */
export function takenBackChecks(inputs: Inputs): readonly ValidationCheck[] {
  const large = casesOf(inputs).filter(({ n }) => n >= 100)
  const asFitted = missesOf(large, (one) => rankedGroup(one.fitted))
  return corrections(inputs).map(({ id, what, note, vector, chain }) => {
    const without = missesOf(large, (one) => rankedGroup(toParameters(vector(vectorOf(one.model)), chain(one.chain, one))))
    return {
      id: `chain/taken back/${id}`,
      kind: 'fitted',
      title: `Without ${what}: mean ranks of ${large.length} large groups missed by so much more, absolute log ratio (match rate, root mean square: ${without.rate.toFixed(1)} points instead of ${asFitted.rate.toFixed(1)})`,
      value: without.ranks - asFitted.ranks,
      ...chainLimits.takenBack,
      unit: 'number',
      ...(note === undefined ? {} : { note }),
    }
  })
}

interface Misses {
  readonly rate: number
  readonly ranks: number
}

function missesOf(cases: readonly Case[], groupOf: (one: Case) => RankedGroup): Misses {
  const groups = cases.map((one) => ({ one, group: groupOf(one) }))
  const mean = (figure: (row: (typeof groups)[number]) => number): number =>
    groups.reduce((sum, row) => sum + figure(row), 0) / groups.length
  return {
    rate: Math.sqrt(mean(({ one, group }) => (100 * (group.matchRate - one.matchRate)) ** 2)),
    ranks: mean(({ one: { target }, group }) => {
      const miss = (side: 'matched' | 'notMatched'): number => Math.abs(Math.log(meanOf(group[side]) / target.group[side].mean))
      return (miss('matched') + miss('notMatched')) / 2
    }),
  }
}
