import type { Fact } from '../../answer.ts'
import type { PlanWorld } from '../plan-world.ts'
import type { IsoDate } from '../../units.ts'
import { eventOf } from '../plan-world.ts'
import { addDays, weekday } from '../../season/days.ts'
import { isoDate } from '../../units.ts'

/** The years from the first day of residency to the board exam in clinical informatics. */
export interface TrainingYears {
  /** First day of residency. */
  readonly start: IsoDate
  readonly residencyYears: number
  /** Where the length comes from; absent where three years are assumed for want of a figure. */
  readonly length?: Fact<number>
  readonly specialtyName: string
  /** First day on which fellowship applications can be sent, in the last year of residency. */
  readonly apply: IsoDate
  readonly review: IsoDate
  readonly commit: IsoDate
  readonly results: IsoDate
  readonly fellowshipStart: IsoDate
  readonly fellowshipEnd: IsoDate
}

const usualYears = 3

/** The years of the first chosen specialty that leads to informatics; undefined where none does or the season has no start. */
export function trainingYears(world: PlanWorld): TrainingYears | undefined {
  const start = eventOf(world, 'residencyStarts')?.day
  const specialty = world.specialties.find((one) => one.leadsToInformatics.value)
  if (start === undefined || specialty === undefined) return undefined
  const length = world.facts.fellowship.residencyYears?.find((one) => one.specialty === specialty.id)?.years
  const residencyYears = length?.value ?? usualYears
  const last = Number(start.slice(0, 4)) + residencyYears
  return {
    start,
    residencyYears,
    ...(length === undefined ? {} : { length }),
    specialtyName: specialty.name,
    apply: inCycle(world, 'submitFrom', last - 1) ?? isoDate(`${last - 1}-07-01`),
    review: inCycle(world, 'reviewFrom', last - 1) ?? isoDate(`${last - 1}-07-15`),
    commit: inCycle(world, 'commitDeadline', last - 1) ?? isoDate(`${last - 1}-12-01`),
    results: inCycle(world, 'results', last - 1) ?? isoDate(`${last - 1}-12-15`),
    fellowshipStart: isoDate(`${last}-07-01`),
    fellowshipEnd: isoDate(`${last + world.facts.fellowship.months.value / 12}-06-30`),
  }
}

/** A day of the newest fellowship cycle moved to another year: same weekday, at the same place in the month. */
function inCycle(
  world: PlanWorld,
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
