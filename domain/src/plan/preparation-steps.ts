import type { PlanWorld } from './plan-world.ts'
import type { StepDraft } from './settle-steps.ts'
import { fieldRule } from '../exams/field-rule.ts'
import { dayText } from '../say/day.ts'
import { counted } from '../say/number.ts'
import { earlierOf } from '../season/days.ts'
import { daysBefore, dutyOf, eventOf, hasApplied, onEvent } from './plan-world.ts'
import { secondTrySteps } from './second-try-steps.ts'
import { standingOn } from './settle-steps.ts'
import type { ClinicalWork } from '../visa/visit.ts'
import { clinicalWork, comeFirst } from '../visa/visit.ts'

/** What a file can still grow by before it goes out. Only what the profile says is thin. */
export function preparationSteps(world: PlanWorld): readonly StepDraft[] {
  const file = hasApplied(world) ? [] : [...secondTrySteps(world), ...fewSpecialties(world), ...clinicalExperience(world)]
  return [...standingOn('program', file), ...standingOn('application', couple(world))]
}

/** More than most ever rank. */
const many = 3

/** Each specialty wants a file of its own, so which they are is settled before anybody is asked for a letter. */
function fewSpecialties(world: PlanWorld): readonly StepDraft[] {
  const submit = eventOf(world, 'submitFrom')
  const count = world.person.specialties.length
  if (submit === undefined || count < many) return []
  const ranked = dutyOf(world, 'specialties-ranked')
  return [
    {
      id: 'specialties-settle',
      phase: 'application',
      title: `Settle on one or two of your ${counted(count, 'specialty', 'specialties')}`,
      by: daysBefore(submit.day, 120),
      dateKind: 'advice',
      why: `Each wants a statement, letters and signals of its own, and the chances here count every one of them as if it had them. ${ranked === undefined ? '' : `${ranked.text} `}Compare yours in the table of the advice, then ask somebody who works in each.`,
      source: ranked?.source ?? fieldRule,
      ifPast: 'say',
    },
  ]
}

/** Months enough for one letter each. */
const enoughMonths = 3

/**
 * Months in a clinic in the US, for whom has none of the kind they may do there, or none of late, or said nothing of it; of a student, whose
 * months end with the school, until there are enough.
 */
function clinicalExperience(world: PlanWorld): readonly StepDraft[] {
  const submit = eventOf(world, 'submitFrom')
  const { handsOnMonths } = world.person.clinical
  const work = clinicalWork(world)
  if (submit === undefined || work.kind === 'none') return []
  const step = {
    id: 'clinical-experience',
    phase: 'application',
    by: daysBefore(submit.day, 120),
    dateKind: 'advice',
    source: fieldRule,
    ifPast: 'drop',
  } as const
  if (work.kind === 'hands-on' && work.whileStudent !== undefined) {
    const { until, because } = work.whileStudent
    if (handsOnMonths !== undefined && handsOnMonths >= enoughMonths) return []
    const [ifNone, had] = handsOnMonths === undefined ? [', if you have none', ''] : ['', ` ${inProfile(handsOnMonths)}`]
    return [
      {
        ...step,
        title: `Arrange electives in the US while you are a student${ifNone}`,
        by: earlierOf(step.by, daysBefore(until, 120)),
        why: `${because.text} Electives end with your graduation, on ${dayText(until)} at the latest.${had} ${lettersCount} Hospitals take students months ahead, through their schools: ask yours first.${comeFirst(world)}`,
        source: because.source ?? fieldRule,
        ifPast: 'say',
      },
    ]
  }
  const thin = thinness(world, work)
  if (thin === undefined) return []
  const { isNew, ifNone, had } = thin
  if (work.kind === 'hands-on')
    return [
      {
        ...step,
        title: `Arrange ${isNew ? 'new ' : ''}clinical work in the US${ifNone}`,
        why: `${had} ${lettersCount}${comeFirst(world)}`,
      },
    ]
  return [
    {
      ...step,
      title: `Arrange ${isNew ? 'a new' : 'an'} observership in the US${ifNone}`,
      why: `${had} ${work.because.text} A letter from somebody who saw you there still counts.${comeFirst(world)}`,
      source: work.because.source ?? fieldRule,
    },
  ]
}

interface Thin {
  /** There were months, and they are old. */
  readonly isNew: boolean
  /** The end of the title where nothing was said of months there. */
  readonly ifNone: string
  readonly had: string
}

/** What the months of a graduate in the US lack; undefined where they lack nothing. */
function thinness(world: PlanWorld, work: ClinicalWork): Thin | undefined {
  const { handsOnMonths, observingMonths = 0 } = world.person.clinical
  if (handsOnMonths === undefined) {
    const had = 'Your profile says nothing of months in the US.'
    return world.person.outside === 'usGraduate' ? undefined : { isNew: false, ifNone: ', if you have had none', had }
  }
  const hasNone = handsOnMonths < 1 && (work.kind === 'hands-on' || observingMonths < 1)
  if (hasNone)
    return { isNew: false, ifNone: '', had: work.kind === 'hands-on' ? inProfile(0) : 'Your profile has no month in the US.' }
  const old = longAgo(world)
  return old === undefined ? undefined : { isNew: true, ifNone: '', had: old }
}

/** Years before the Match after which months in the US, and letters from them, read as old. Ours. */
const recentYears = 4

/** That the newest month in a clinic there is old; undefined where it is not, or is not known. */
function longAgo({ person, season }: PlanWorld): string | undefined {
  const { lastUsYear } = person.clinical
  const isOld = lastUsYear !== undefined && lastUsYear < season.match - recentYears
  return isOld ? `Your last month there was in ${lastUsYear}, and a letter from it is as old.` : undefined
}

const lettersCount = 'Letters from clinical work there count most, and programs ask for it.'

function inProfile(months: number): string {
  return `Your profile has ${months === 0 ? 'no hands-on month' : counted(months, 'hands-on month')} in the US.`
}

function couple(world: PlanWorld): readonly StepDraft[] {
  const deadline = eventOf(world, 'rankListDeadline')
  if (world.person.partner?.couplesMatch !== true || deadline === undefined) return []
  return [
    {
      id: 'couples',
      phase: 'ranking',
      title: 'Link your rank lists as a couple in NRMP, and agree on every pair',
      ...onEvent(deadline),
      why: 'Both partners ask and accept in the Match system, each pays a fee, and a pair may hold "no match" for one of you. Each combination you leave out is lost.',
      ifPast: 'drop',
    },
  ]
}
