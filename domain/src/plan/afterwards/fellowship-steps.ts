import type { PlanWorld } from '../plan-world.ts'
import { mayNeedVisa } from '../plan-world.ts'
import type { StepDraft } from '../settle-steps.ts'
import type { TrainingYears } from './training-years.ts'
import { fellowshipMissed, fellowshipToNote } from './training-years.ts'
import { fellowshipHeld } from '../../season/stage.ts'
import { addDays } from '../../season/days.ts'
import { afterFellowship, betweenTrainings, visaYears } from './fellowship-visa.ts'
import { isoDate } from '../../units.ts'
import { sourceOf } from '../../answer.ts'
import { counted } from '../../say/number.ts'
import { dayText, monthText } from '../../say/day.ts'

/** Application, match, two years of fellowship and the board, with the visa years they use. */
export function fellowshipSteps(world: PlanWorld, years: TrainingYears | undefined): readonly StepDraft[] {
  if (years === undefined) return []
  const place =
    fellowshipHeld(world.person.stage) === undefined
      ? [...noteResult(world), ...placesLeft(world), ...application(world, years)]
      : []
  const between = betweenTrainings(world, years)
  return [
    ...place,
    ...between,
    ...visaYears(world, years),
    ...fellowship(world, years, between.length > 0),
    // What is decided before the year between is not decided once more after it.
    ...(between.length > 0 ? [] : afterFellowship(world, years)),
  ]
}

/** Once it is known, how the match went decides which of the steps below are true. */
function noteResult(world: PlanWorld): readonly StepDraft[] {
  const year = fellowshipToNote(world)
  if (year === undefined) return []
  return [
    {
      id: 'fellowship-result',
      phase: 'fellowship',
      title: 'Note how the fellowship match went',
      by: world.today,
      dateKind: 'advice',
      isFirst: true,
      why: `Its results for ${year} are out. With a place the plan goes to its first day; without one, to programs that have places left and to the next cycle, for which everything below is said until then.`,
      source: sourceOf(world.facts.fellowship.applyVia),
      ifPast: 'drop',
    },
  ]
}

/** Due from the results on, as such places fill as they open, until the fellowships begin whose match brought no place. */
function placesLeft(world: PlanWorld): readonly StepDraft[] {
  const missed = fellowshipMissed(world)
  if (missed === undefined) return []
  return [
    {
      id: 'fellowship-places-left',
      phase: 'fellowship',
      title: `Ask fellowships that have a place left for ${monthText(isoDate(`${missed.year}-07-01`))}`,
      by: missed.results,
      dateKind: 'advice',
      isFirst: true,
      why: `What did not fill in the match may be given directly. Write to each that takes your specialty${mayNeedVisa(world) ? ' and your visa' : ''}, and ask AMIA whether it lists open places: we saw no such list.`,
      source: sourceOf(world.facts.fellowship.applyVia),
      ifPast: 'say',
    },
  ]
}

function application(world: PlanWorld, years: TrainingYears): readonly StepDraft[] {
  const { fellowship } = world.facts
  const funding = fellowship.fundingHint === undefined ? '' : ` ${fellowship.fundingHint.value}.`
  const outcome = fellowship.matchOutcome?.value
  const odds =
    outcome === undefined
      ? ''
      : ` In ${fellowship.matchOutcome?.asOf}, of ${counted(outcome.applicants, 'applicant')} ${outcome.inMatch} ranked programs and ${outcome.matched} matched; the median applicant sent ${counted(outcome.medianApplications, 'application')}.`
  const late = notSent(world, years)
  const apply: StepDraft = {
    id: 'fellowship-apply',
    phase: 'fellowship',
    title: 'Apply for the fellowship through ERAS, July cycle',
    from: years.apply,
    by: addDays(years.review, -1),
    dateKind: 'expected',
    why: `Applied for in the last year of residency (${lengthWords(years)}). Programs begin to read about ${monthText(years.review)}.${odds}${mayNeedVisa(world) ? funding : ''}`,
    source: sourceOf(fellowship.applyVia),
    ifPast: 'drop',
  }
  const steps: readonly StepDraft[] = [
    late ?? apply,
    {
      id: 'fellowship-match',
      phase: 'fellowship',
      title: 'Commit your list in the AMIA fellowship match',
      by: years.commit,
      dateKind: 'expected',
      why: `AMIA runs this match, not NRMP; you have to be a member and to have interviewed. Results about ${monthText(years.results)}.`,
      source: sourceOf(fellowship.applyVia),
      ifPast: 'drop',
    },
  ]
  const { anewFrom } = years
  return anewFrom > world.today ? steps : steps.map((step) => ({ ...step, anewFrom }))
}

/** The same step once programs read: whoever ticked it sent an application; what is left to whoever sent none is said beside the list. */
function notSent(world: PlanWorld, years: TrainingYears): StepDraft | undefined {
  const by = addDays(years.review, -1)
  if (world.today <= by) return undefined
  return {
    id: 'fellowship-apply',
    phase: 'fellowship',
    title: 'Apply now, if no fellowship has your application',
    by,
    dateKind: 'advice',
    isFirst: true,
    why: `Programs have been reading since about ${monthText(years.review)}, and lists close on ${dayText(years.commit)}: ask first whether they still read. After the match, ask where places are left; else the next cycle opens in the July after, and ${mayNeedVisa(world) ? 'the year until then needs work and a visa of its own' : 'the year until then needs work of its own'}.`,
    source: sourceOf(world.facts.fellowship.applyVia),
    ifPast: 'say',
  }
}

function lengthWords(years: TrainingYears): string {
  const assumed = years.length === undefined ? ', assumed' : ''
  return `${years.specialtyName}, ${counted(years.residencyYears, 'year')}${assumed}`
}

function fellowship(world: PlanWorld, years: TrainingYears, isOpen: boolean): readonly StepDraft[] {
  const { months, eligiblePrimary } = world.facts.fellowship
  return [
    {
      id: 'primary-board',
      phase: 'fellowship',
      title: 'Pass the board exam of your own specialty',
      by: isoDate(`${Number(years.start.slice(0, 4)) + years.residencyYears}-12-31`),
      dateKind: 'advice',
      why: `The first sitting once residency is done leaves a second one before the informatics exam, in the autumn of ${years.fellowshipEnd.slice(0, 4)}, which stays closed without it. What that exam takes: ${eligiblePrimary.value}.`,
      source: sourceOf(eligiblePrimary),
      ifPast: 'drop',
    },
    {
      id: 'fellowship-start',
      phase: 'fellowship',
      title: 'Begin the fellowship',
      by: years.fellowshipStart,
      dateKind: 'expected',
      why: `${counted(months.value, 'month')} in an accredited program, to ${dayText(years.fellowshipEnd)}; the board exam is in the autumn after. The way to the exam by practice alone closed in ${world.facts.fellowship.practicePathwayUntil.value}, so far as we know.${isOpen ? ' Whether it begins on that day hangs on what carries you until then.' : ''}`,
      source: sourceOf(months),
      ifPast: 'drop',
    },
    ...board(world, years),
  ]
}

/** What the informatics board asks for first, and the exam itself. */
function board({ facts: { fellowship: facts } }: PlanWorld, years: TrainingYears): readonly StepDraft[] {
  const order = facts.boardOrder ?? facts.eligiblePrimary
  const year = years.fellowshipEnd.slice(0, 4)
  return [
    {
      id: 'full-licence',
      phase: 'fellowship',
      title: 'Hold an unrestricted licence of one state',
      by: addDays(years.fellowshipEnd, -180),
      dateKind: 'advice',
      why: `${order.value}. A training licence does not count. States ask for Step 3 and for years of training, more of graduates abroad: look up the state you will work in a year ahead.`,
      source: sourceOf(order),
      ifPast: 'say',
    },
    {
      id: 'informatics-board',
      phase: 'fellowship',
      title: 'Sit the board exam in clinical informatics',
      by: isoDate(`${year}-10-15`),
      dateKind: 'expected',
      why: `In the autumn after the fellowship; register for it in the spring of ${year}. It asks that the certificate of your own specialty is current and your licence unrestricted on that day.`,
      source: sourceOf(order),
      ifPast: 'drop',
    },
  ]
}
