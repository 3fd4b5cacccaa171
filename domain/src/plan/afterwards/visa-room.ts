import type { TrainingWorld } from '../plan-world.ts'
import type { TrainingYears } from './training-years.ts'
import type { RuleWith } from '../../rules/rules-in-force.ts'
import type { VisaKind } from '../../rules/visa-facts.ts'
import { isOnOwnPermit, mayNeedVisa, mayUse } from '../plan-world.ts'
import type { IsoDate } from '../../units.ts'
import { visaInTraining, yearsSinceTraining } from '../../person/visa-in-training.ts'
import { daysBetween, daysPerYear, earlierOf, laterOf } from '../../season/days.ts'
import { isTraining } from '../../season/stage.ts'
import { yearsLeft } from '../../visa/years-left.ts'
import { rulesThat } from '../../rules/rules-in-force.ts'

/** Whether residency and fellowship together fit into the years one kind of visa allows. Years are rounded to tenths. */
export interface VisaRoom {
  readonly visa: VisaKind
  /** From today, or from the first day of residency where that lies ahead, to the end of the fellowship. */
  readonly takes: number
  /** Counted from the same day; absent where the years used were not said. */
  readonly left?: number
  /** Whether it lasts; `unknown` where the years used were not said. */
  readonly fits: 'yes' | 'no' | 'unknown'
  readonly rule: RuleWith<'most years'>['rule']
}

/** The visa somebody in training holds, before that each one that is open; none for whoever needs no sponsor. */
export function visaRooms(world: TrainingWorld, years: TrainingYears): readonly VisaRoom[] {
  if (!mayNeedVisa(world)) return []
  // Years already spent stand in what was used; only what is left of the training is held against what is left of the visa.
  const isInside = world.today > years.start
  const from = isInside ? world.today : years.start
  return rulesThat(world.facts.visas, 'most years', world.today)
    .filter(({ effect }) => isTheirs(world, effect.visa))
    .map(({ rule, effect: { visa } }): VisaRoom => {
      const takes = inTenths(yearsUsed(visa, { from, to: years.fellowshipEnd }, years))
      const counted = yearsLeft(world, visa)
      if (counted === undefined) return { visa, takes, fits: 'unknown', rule }
      // Who trains and has not said on which visa has used it since the first day, whichever it is.
      const isUnsaid = isInside && visaInTraining(world.person) === undefined
      const unsaid = isUnsaid ? Math.max(0, yearsSinceTraining(world.person, visa, world.today) - counted.used) : 0
      const left = inTenths(Math.max(0, (isInside ? counted.leftToday : counted.leftAtStart) - unsaid))
      return { visa, takes, left, fits: takes <= left ? 'yes' : 'no', rule }
    })
}

/** Whether a year more than the training takes is left, for one that comes first or is repeated. */
export function hasYearToSpare({ takes, left }: Pick<VisaRoom, 'takes'> & { readonly left: number }): boolean {
  return left - takes >= 1
}

/** Years of a visa from one day to another: J-1 does not run in a year without training. */
export function yearsUsed(
  visa: VisaKind,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
  { residencyEnd, fellowshipStart }: TrainingYears,
): number {
  const between = daysBetween(laterOf(from, residencyEnd), earlierOf(to, fellowshipStart))
  return (daysBetween(from, to) - (visa === 'j1' ? Math.max(0, between) : 0)) / daysPerYear
}

/** Whether this visa is the one held in training, or may still be used before it; with a place held, whoever works on a permit of their own uses none. */
export function isTheirs(world: TrainingWorld, visa: VisaKind): boolean {
  if (!isTraining(world.person.stage)) return mayUse(world, visa)
  const held = visaInTraining(world.person)
  return held === undefined ? !isOnOwnPermit(world) && mayUse(world, visa) : visa === held
}

function inTenths(years: number): number {
  return Math.round(10 * years) / 10
}
