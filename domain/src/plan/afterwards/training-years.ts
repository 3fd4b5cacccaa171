import type { Fact } from '../../answer.ts'
import type { Specialty } from '../../facts.ts'
import type { TrainingWorld } from '../plan-world.ts'
import type { IsoDate } from '../../units.ts'
import { fellowshipHeld, isTraining } from '../../season/stage.ts'
import { eventOf } from '../plan-world.ts'
import { addDays, weekday } from '../../season/days.ts'
import { isoDate } from '../../units.ts'

/** The years from the first day of residency to the board exam in clinical informatics. */
export interface TrainingYears {
  /** First day of residency. */
  readonly start: IsoDate
  readonly residencyYears: number
  /** First day after residency. */
  readonly residencyEnd: IsoDate
  /** Where the length comes from; absent where three years are assumed for want of a figure. */
  readonly length?: Fact<number>
  readonly specialtyName: string
  /** First day on which fellowship applications can be sent, in the last year of residency. */
  readonly apply: IsoDate
  readonly review: IsoDate
  readonly commit: IsoDate
  readonly results: IsoDate
  /** Results of the cycle before: what was done for fellowships until then was for earlier ones. */
  readonly anewFrom: IsoDate
  readonly fellowshipStart: IsoDate
  readonly fellowshipEnd: IsoDate
  /** Whole years between residency and fellowship; 0 where one follows the other. */
  readonly gapYears: number
}

const usualYears = 3

/** The years of the first chosen specialty that leads to informatics; undefined where none does or the season has no start. */
export function trainingYears(world: TrainingWorld): TrainingYears | undefined {
  const start = eventOf(world, 'residencyStarts')?.day
  const specialty = specialtyOf(world)
  if (start === undefined || specialty === undefined) return undefined
  const length = world.facts.fellowship.residencyYears?.find((one) => one.specialty === specialty.id)?.years
  const residencyYears = length?.value ?? usualYears
  const ends = Number(start.slice(0, 4)) + residencyYears
  const last = fellowshipYear(world, ends)
  return {
    start,
    residencyYears,
    residencyEnd: isoDate(`${ends}-07-01`),
    ...(length === undefined ? {} : { length }),
    specialtyName: specialty.name,
    apply: inCycle(world, 'submitFrom', last - 1) ?? isoDate(`${last - 1}-07-01`),
    review: inCycle(world, 'reviewFrom', last - 1) ?? isoDate(`${last - 1}-07-15`),
    commit: inCycle(world, 'commitDeadline', last - 1) ?? isoDate(`${last - 1}-12-01`),
    results: resultsOf(world, last),
    anewFrom: resultsOf(world, last - 1),
    fellowshipStart: isoDate(`${last}-07-01`),
    fellowshipEnd: isoDate(`${last + world.facts.fellowship.months.value / 12}-06-30`),
    gapYears: last - ends,
  }
}

/** The specialty of the place held, or the first one aimed at that leads to informatics. */
function specialtyOf({ person, facts, specialties }: TrainingWorld): Specialty | undefined {
  const held = isTraining(person.stage) ? person.stage.specialty : undefined
  const leading = specialties.filter((one) => one.leadsToInformatics.value)
  return held === undefined ? leading[0] : facts.specialties.find((one) => one.id === held && one.leadsToInformatics.value)
}

/**
 * The year of the fellowships whose match is decided while nobody noted how it went: from its results to its first day, for whoever has
 * ended residency by then.
 */
export function fellowshipToNote(world: TrainingWorld): number | undefined {
  const { stage } = world.person
  if (!isTraining(stage) || (stage.kind !== 'in residency' && stage.kind !== 'between')) return undefined
  const year = fellowshipDecided(world)
  const isNoted = stage.fellowshipMatch?.year === year || fellowshipHeld(stage) !== undefined
  return year === undefined || isNoted || isoDate(`${year}-07-01`) < stage.end ? undefined : year
}

/** The fellowships of the match that brought no place, while they have not begun: their year, and the day of the results. */
export function fellowshipMissed(world: TrainingWorld): { readonly year: number; readonly results: IsoDate } | undefined {
  const { stage } = world.person
  const noted = isTraining(stage) ? stage.fellowshipMatch : undefined
  if (noted === undefined || noted.outcome === 'matched' || world.today >= isoDate(`${noted.year}-07-01`)) return undefined
  return { year: noted.year, results: resultsOf(world, noted.year) }
}

/** The year of the fellowships whose match is decided and which have not begun. */
function fellowshipDecided(world: TrainingWorld): number | undefined {
  const now = Number(world.today.slice(0, 4))
  return [now, now + 1].find((year) => {
    const results = inCycle(world, 'results', year - 1)
    return results !== undefined && world.today >= results && world.today < isoDate(`${year}-07-01`)
  })
}

/** The year a fellowship begins: one whose place is held, else after residency, or the next one whose match can still be entered. */
function fellowshipYear(world: TrainingWorld, ends: number): number {
  const held = fellowshipHeld(world.person.stage)
  if (held !== undefined) return held
  const commit = (year: number): IsoDate => inCycle(world, 'commitDeadline', year - 1) ?? isoDate(`${year - 1}-12-01`)
  return commit(ends) >= world.today ? ends : fellowshipYear(world, ends + 1)
}

/** The day the results are out for the fellowships that begin in a year. */
function resultsOf(world: TrainingWorld, year: number): IsoDate {
  return inCycle(world, 'results', year - 1) ?? isoDate(`${year - 1}-12-15`)
}

/** A day of the newest fellowship cycle moved to another year: same weekday, at the same place in the month. */
function inCycle(
  world: TrainingWorld,
  event: 'submitFrom' | 'reviewFrom' | 'commitDeadline' | 'results',
  year: number,
): IsoDate | undefined {
  const day = world.facts.fellowship.cycle?.find((one) => one.value.event === event)?.value.day
  if (day === undefined) return undefined
  const base = isoDate(day)
  const moved = isoDate(`${year}${base.slice(4)}`)
  const shift = (weekday(base) - weekday(moved) + 7) % 7
  return addDays(moved, shift > 3 ? shift - 7 : shift)
}
