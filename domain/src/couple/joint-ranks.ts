import { namedProgram } from '../claims/named-program.ts'
import type { Question, Reason } from '../answer.ts'
import type { Chances, PlannedApplication } from '../chances/chances.ts'
import { hasNumber } from '../chances/chances.ts'
import { endingsAtBest } from '../chances/endings.ts'
import { estimateChances } from '../chances/estimate-chances.ts'
import { countText, counted } from '../say/number.ts'
import { findCandidates } from '../programs/find-candidates.ts'
import type { Case } from '../person/case.ts'
import { partnersCase } from '../person/partners-case.ts'
import { questionFor } from '../person/questions.ts'
import type { RankOrder } from '../ranks/rank-order.ts'
import { usableVisas } from '../track/usable-visas.ts'
import type { JointRow, RankedProgram } from './joint-rows.ts'
import { jointRows } from './joint-rows.ts'
import { sharedPlaces } from './places.ts'
import { coupleRules, mostPairs, wishOf } from './rules.ts'
import { draws, rareIn, rowsNeeded } from './rows-needed.ts'
import { rankedOf } from './choose-together.ts'
import type { VerifiedRows } from './verified-rows.ts'
import { verifyRows } from './verified-rows.ts'

/** Two rank order lists as one: the rows a couple enters at NRMP, or what is missing for them. */
export type JointRanks =
  | { readonly kind: 'needs'; readonly asks: readonly Question[] }
  | {
      readonly kind: 'joint'
      readonly partner: string
      /** In the order to enter them. */
      readonly rows: readonly JointRow[]
      /** Rows that were left off, and why in words; absent where none was. */
      readonly leftOff?: string
      /** Places of the partner at programs whose visas they cannot use: not in the rows. */
      readonly held: readonly string[]
      readonly proof: VerifiedRows
      readonly because: readonly Reason[]
    }

/** The joint list of a couple from the applicant's rank list and the partner's; undefined for somebody who is ranked alone. */
export function readJointRanks({ places }: Pick<RankOrder, 'places'>, asked: Case, chances: Chances): JointRanks | undefined {
  const partner = partnersCase(asked)
  if (partner === undefined) return undefined
  if (partner.kind === 'needs') return { kind: 'needs', asks: partner.ask }
  const other = partner.value
  const theirs = partnersOrder(asked, other)
  if (theirs.order.length === 0) return { kind: 'needs', asks: [questionFor('partner.ranks')] }
  if (places.length === 0) return { kind: 'needs', asks: [ownOrderAsked] }
  const all = jointRows(places, theirs.order, wishFor(asked, [places, theirs.order]))
  const rows = keptOf(all, { asked, chances, other, orders: [places, theirs.order] })
  const left = all.length - rows.length
  return {
    kind: 'joint',
    partner: other.person.name ?? 'your partner',
    rows,
    ...(left === 0 ? {} : { leftOff: leftOffText(left, all.length) }),
    held: theirs.held,
    proof: verifyRows(rows, asked.seed),
    because: coupleRules(asked),
  }
}

/** Answered on the rank list itself, not in the profile. */
const ownOrderAsked: Question = {
  field: 'ranks',
  text: 'Which programs do you rank, in which order?',
  why: 'A couple ranks pairs of programs: both orders are needed to make them.',
}

function leftOffText(left: number, all: number): string {
  return `${counted(left, 'pair')} of ${countText(all)} are left off: of ${countText(draws)} outcomes drawn at the chances of you two, fewer than one in ${countText(rareIn)} ended there. Adding them harms nothing.`
}

interface Keeping {
  readonly asked: Case
  readonly chances: Chances
  readonly other: Case
  readonly orders: readonly [readonly RankedProgram[], readonly RankedProgram[]]
}

/** The rows worth entering, at most as many as a couple may rank; all of these where there are no numbers to tell. */
function keptOf(all: readonly JointRow[], { asked, chances, other, orders: [yours, theirs] }: Keeping): readonly JointRow[] {
  const most = mostPairs(asked) ?? all.length
  const partners = estimateChances({ ...other, candidates: findCandidates(other) })
  if (!isCounted(chances, yours) || !isCounted(partners, theirs)) return all.slice(0, most)
  const ends = { you: endingsAtBest(chances, asApplications(yours)), partner: endingsAtBest(partners, asApplications(theirs)) }
  return all.slice(0, Math.min(most, rowsNeeded(all, ends, asked.seed)))
}

function isCounted({ byProgram, bySpecialty }: Chances, order: readonly RankedProgram[]): boolean {
  return order.every(({ program }) => {
    const specialty = byProgram.get(program)?.specialty
    const evidence = specialty === undefined ? undefined : bySpecialty.get(specialty)?.evidence
    return evidence !== undefined && hasNumber(evidence)
  })
}

function asApplications(order: readonly RankedProgram[]): readonly PlannedApplication[] {
  return order.map(({ program }) => ({ program, signal: 'none' }))
}

function wishFor(asked: Case, orders: readonly (readonly RankedProgram[])[]): Parameters<typeof jointRows>[2] {
  const { wish, reachKm } = wishOf(asked.person)
  const [yours, theirs] = orders.map((order) => {
    const ids = new Set(order.map(({ program }) => program))
    return asked.facts.programs.filter(({ id }) => ids.has(id))
  })
  const { of } = sharedPlaces(yours ?? [], theirs ?? [], reachKm)
  return {
    isOnePlace: (you, partner) => of.get(you) !== undefined && of.get(you) === of.get(partner),
    ranked: rankedOf(wish),
  }
}

/** The partner's order, from their own file or from what the applicant says of it; places whose visas they cannot use are held. */
function partnersOrder(asked: Case, other: Case): { readonly order: readonly RankedProgram[]; readonly held: readonly string[] } {
  const own = other.person.season.applications
    .flatMap(({ program, rank }) => (rank === undefined ? [] : [{ program, rank }]))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ program }) => program)
  const ids = own.length > 0 ? own : (asked.person.partner?.ranks ?? [])
  const hasVisa = usableVisas(other)
  const programs = new Map(asked.facts.programs.map((program) => [program.id, program]))
  const order = ids.filter(hasVisa).map((program, at): RankedProgram => {
    return { program, ...namedProgram(program, programs.get(program)), rank: at + 1 }
  })
  return { order, held: ids.filter((id) => !hasVisa(id)).map((id) => namedProgram(id, programs.get(id)).name) }
}
