import type { Facts, SpecialtyId } from '#domain'
import { drawnChanceOfMatching, estimateChances, typicalChanceOf } from '#domain/chances'
import { choosePicks } from '#domain/list'
import { findCandidates } from '#domain/programs'
import { stratifiedNormals } from '#engine/numbers'
import { rankedGroup } from '#engine/ranks'
import { typicalListOf } from '#domain/chances'
import { toParameters } from '../chances/fit-ranks.ts'
import type { ValidationCheck } from './check.ts'
import { caseOf, feeders, modelIn, nextMatch } from './feeders.ts'
import { vectorOf } from './inputs.ts'
import { chainLimits } from './limits.ts'

/** Applicants drawn from each pool. */
const drawn = 40

/** Mean chances of applicants drawn from a pool: with typical lists, with ours of the same length, and of the group as fitted. */
interface Pool {
  readonly specialty: SpecialtyId
  readonly typical: number
  readonly ours: number
  readonly asFitted: number
}

/**
 * The same chain twice: once for a group at once, as it was fitted, and once person by person, as the product asks it. Scores, years and
 * visa need are drawn as they lie among applicants; what else a profile may say is left out, and so counts as it lies among applicants.
 */
export function poolChecks(facts: Facts): readonly ValidationCheck[] {
  const pools = feeders.map((specialty) => poolOf(specialty, facts))
  const list = (figure: (pool: Pool) => number): string =>
    pools.map((pool) => `${pool.specialty.replaceAll('-', ' ')} ${(100 * figure(pool)).toFixed(0)}`).join(', ')
  const worst = pools.reduce((a, b) => (Math.abs(b.typical - b.asFitted) > Math.abs(a.typical - a.asFitted) ? b : a))
  const gained = pools.map(({ typical, ours }) => 100 * (ours - typical))
  return [
    {
      id: 'chain/pools',
      kind: 'simulated',
      title: `${drawn} applicants drawn from each pool with typical lists, matched of 100 (${list(({ typical }) => typical)}): minus the group as fitted with lists of that length, the largest of ${pools.length} (${worst.specialty.replaceAll('-', ' ')})`,
      value: 100 * (worst.typical - worst.asFitted),
      ...chainLimits.pools,
      unit: 'points',
    },
    {
      id: 'chain/our lists',
      kind: 'simulated',
      title: `The same applicants with our lists of the same length (${list(({ ours }) => ours)}): more matched of 100, the least of ${pools.length}`,
      value: Math.min(...gained),
      ...chainLimits.ourLists,
      unit: 'points',
    },
  ]
}

function poolOf(specialty: SpecialtyId, facts: Facts): Pool {
  const model = modelIn(facts, specialty)
  const { meanStep2ck, sdStep2ck, meanYearsSinceGraduation, sdYearsSinceGraduation, shareVisaNeeded } = model.invitation
  const normals = stratifiedNormals(2028, drawn)
  const [score, years, visa] = [normals('score'), normals('years'), normals('visa')]
  const byVisa = [...visa].toSorted((a, b) => a - b)
  const needsBelow = byVisa[Math.round(shareVisaNeeded * drawn)] ?? Number.POSITIVE_INFINITY
  const chances = Array.from({ length: drawn }, (_, i) => {
    const told = {
      step2ck: Math.min(300, Math.max(180, Math.round(meanStep2ck.estimate + sdStep2ck * score[i]!))),
      yearsSinceGraduation: Math.max(0, Math.round(meanYearsSinceGraduation + sdYearsSinceGraduation * years[i]!)),
      visaNeeded: visa[i]! < needsBelow,
      applications: model.typical.size,
    }
    return chancesOf(specialty, told, facts)
  })
  const mean = (figure: (one: { typical: number; ours: number }) => number): number =>
    chances.reduce((sum, one) => sum + figure(one), 0) / drawn
  return {
    specialty,
    typical: mean(({ typical }) => typical),
    ours: mean(({ ours }) => ours),
    asFitted: matchedOfAll(specialty, facts),
  }
}

function chancesOf(
  specialty: SpecialtyId,
  told: Parameters<typeof caseOf>[1],
  facts: Facts,
): { readonly typical: number; readonly ours: number } {
  const asked = caseOf(specialty, told, facts)
  const candidates = findCandidates(asked)
  // The best estimates alone: nobody asks for the band of one of so many people.
  const chances = { ...estimateChances({ ...asked, candidates }), draws: [] }
  if (chances.rests !== 'on the record')
    throw new RangeError(`a drawn applicant requires a record, ${specialty} rests ${chances.rests}`)
  const { picks } = choosePicks({ ...asked, candidates, chances })
  return { typical: typicalChanceOf(chances, picks).point, ours: drawnChanceOfMatching(chances, picks).point }
}

function matchedOfAll(specialty: SpecialtyId, facts: Facts): number {
  const model = modelIn(facts, specialty)
  const { typical, invitation } = model
  // The drawn applicants all send lists of the mean length.
  const unlike = { lengths: [{ share: 1, factor: 1 }], worth: typical.unlike?.worth ?? 0 }
  const list = { ...typicalListOf({ typical, signalPlain: invitation.signalPlain }, facts.chances, nextMatch), unlike }
  const group = rankedGroup(toParameters(vectorOf(model), { list, capacity: facts.chances.capacity.estimate }))
  return group.certified * group.matchRate
}
