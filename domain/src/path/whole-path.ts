import type { Band, Fact, Reason } from '../answer.ts'
import type { Case } from '../person/case.ts'
import type { SpecialtyId } from '../units.ts'
import type { FellowshipChance } from './fellowship-chance.ts'
import type { TrainingYears } from '../plan/afterwards/training-years.ts'
import type { VisaRoom } from '../plan/afterwards/visa-room.ts'
import type { SpecialtyCompared } from '../what-if/compare-specialties.ts'
import { probability } from '../units.ts'
import { sourceOf } from '../answer.ts'
import { choices } from '../choices.ts'
import { suppose } from '../person/suppose.ts'
import { isOnOwnPermit, trainingWorld } from '../plan/plan-world.ts'
import { trainingYears } from '../plan/afterwards/training-years.ts'
import { hasYearToSpare, visaRooms } from '../plan/afterwards/visa-room.ts'
import { compareSpecialties } from '../what-if/compare-specialties.ts'
import { yearsText } from '../visa/years-left.ts'
import { fellowshipChance } from './fellowship-chance.ts'
import { seeFellowships } from './fellowships.ts'

/** From today over one residency to the end of a clinical informatics fellowship. */
export interface WholePath {
  readonly specialty: SpecialtyId
  readonly name: string
  /** Chance of the residency with the best list in this specialty alone, on the visas whose years last; absent where none is said. */
  readonly residency: Band | undefined
  readonly fellowship: FellowshipChance | undefined
  /** Absent where the specialty does not lead to informatics. */
  readonly years: TrainingYears | undefined
  readonly rooms: readonly VisaRoom[]
  readonly whole: WholeChance
}

/** Residency times fellowship, or why there is no such number. The ends are the products of the ends. */
export type WholeChance =
  | { readonly kind: 'number'; readonly range: Band; readonly because: readonly Reason[] }
  | { readonly kind: 'closed'; readonly why: string; readonly fact?: Fact<unknown> }
  | { readonly kind: 'no number'; readonly why: string }

/**
 * The way through each of these specialties, the likeliest first. The published chance of a fellowship is one among residents, so it is
 * the chance given the residency, and the two may be multiplied.
 */
export function wholePaths(asked: Case, ids: readonly SpecialtyId[]): readonly WholePath[] {
  const loaded = new Set(asked.facts.programs.map(({ specialty }) => specialty))
  return ids
    .filter((id) => loaded.has(id))
    .flatMap((id) => pathThrough(id, asked))
    .toSorted((a, b) => pointOf(b.whole) - pointOf(a.whole))
}

function pointOf(whole: WholeChance): number {
  return whole.kind === 'number' ? whole.range.point : -1
}

function pathThrough(id: SpecialtyId, asked: Case): readonly WholePath[] {
  const alone = suppose(asked, [{ kind: 'only specialty', id }])
  const world = trainingWorld(alone)
  const years = trainingYears(world)
  const rooms = years === undefined ? [] : visaRooms(world, years)
  const lasting = rooms.filter(({ fits }) => fits !== 'no').map(({ visa }) => visa)
  const within =
    lasting.length > 0 && lasting.length < rooms.length ? suppose(asked, [{ kind: 'visas', acceptable: lasting }]) : asked
  return compareSpecialties(within, [id]).map((compared) => {
    const fellowship = fellowshipChance(alone, seeFellowships(alone))
    const { specialty, name, matchChance: residency } = compared
    const whole = wholeOf({ compared, years, rooms, fellowship, ownPermit: isOnOwnPermit(world) })
    return { specialty, name, residency, fellowship, years, rooms, whole }
  })
}

interface Parts {
  readonly compared: SpecialtyCompared
  readonly years: TrainingYears | undefined
  readonly rooms: readonly VisaRoom[]
  readonly fellowship: FellowshipChance | undefined
  /** Whether a permit of the person’s own carries the training, whatever sponsored visas allow. */
  readonly ownPermit: boolean
}

function wholeOf({ compared, years, rooms, fellowship, ownPermit }: Parts): WholeChance {
  if (years === undefined)
    return {
      kind: 'closed',
      why: `${compared.name} alone does not lead to a board certificate, and informatics asks for one`,
      fact: compared.informatics.leadsThere,
    }
  if (!ownPermit && rooms.length > 0 && rooms.every(({ fits }) => fits === 'no'))
    return { kind: 'closed', why: `${rooms.map(tooShort).join('; ')}: another status has to take over` }
  if (fellowship === undefined) return { kind: 'no number', why: 'how many matched to fellowships was not published' }
  const residency = compared.matchChance
  if (residency === undefined) return { kind: 'no number', why: 'too little is published for a chance of the residency' }
  const { range } = fellowship
  return {
    kind: 'number',
    range: {
      point: probability(residency.point * range.point),
      low: probability(residency.low * range.low),
      high: probability(residency.high * range.high),
    },
    because: [...rooms.map(lasts), ...fellowship.because],
  }
}

function tooShort({ visa, takes, left = 0 }: VisaRoom): string {
  return `${choices.visaKind[visa]} leaves ${yearsText(left)} of the ${yearsText(takes)} it takes`
}

function lasts(room: VisaRoom): Reason {
  const { visa, takes, left, fits, rule } = room
  const name = choices.visaKind[visa]
  if (fits === 'no')
    return { text: `${tooShort(room)}: places on it are not counted`, direction: 'hurts', source: sourceOf(rule) }
  if (left === undefined)
    return {
      text: `How many years of ${name} you used is not said: counted as if it lasts`,
      direction: 'neutral',
      source: sourceOf(rule),
    }
  return {
    text: `${name} leaves ${yearsText(left)} for the ${yearsText(takes)} it takes${hasYearToSpare({ takes, left }) ? '' : ', and no year to spare'}`,
    direction: 'helps',
    source: sourceOf(rule),
  }
}
