import type { ApplicantWorld, PlanWorld } from './plan-world.ts'
import type { StepDraft } from './settle-steps.ts'
import { fieldRule } from '../exams/field-rule.ts'
import { sourceOf } from '../answer.ts'
import { shareSentBy } from '../chances/news.ts'
import { dayText } from '../say/day.ts'
import { counted, percentText, theCounted } from '../say/number.ts'
import { funnelGroup } from '../look-back/interviews.ts'
import { lateDay } from '../season/late-day.ts'
import { letterDay } from '../season/early-day.ts'
import { almostAll, isSoapAll } from './soap-all.ts'
import { calendarOf } from '../season/calendar.ts'
import { addDays, earlierOf } from '../season/days.ts'
import { daysBefore, dutyOf, eventOf, isShut, onEvent } from './plan-world.ts'
import { hasInvited } from '../season/invited.ts'
import { hoursOf } from '../match-week/hours.ts'
import { eventIn } from '../season/event-day.ts'

/** What can be done once applications are out, by stage: word to programs, places left over. */
export function seasonSteps(world: ApplicantWorld): readonly StepDraft[] {
  switch (world.person.stage.kind) {
    case 'interviewing':
      return [...secondWave(world), ...wordToPrograms(world)]
    case 'ranking':
      return interest(world)
    case 'unmatched':
      return leftOver(world, world.season.match - 1)
    default:
      return []
  }
}

/** More applications while invitations still go out, for somebody who holds few interviews. */
function secondWave(world: ApplicantWorld): readonly StepDraft[] {
  const { person, facts, season, today } = world
  const held = person.season.applications.filter(hasInvited).length
  const out = shareSentBy(facts.chances, season.match, today)
  if (funnelGroup(held) === 'many' || out >= almostAll || isShut(world)) return []
  return [
    {
      id: 'second-wave',
      phase: 'application',
      title: 'Ask a few programs you have not applied to whether they still read applications',
      by: lateDay(facts.seasons, season.match, today),
      dateKind: 'advice',
      why: `You hold ${counted(held, 'interview')}, and about ${percentText(out)} of the invitations of a season are out by today: a second wave costs full fees and meets what is left. It pays where a program says it still reads, or one of another specialty you could go to is still filling; send to those alone.`,
      source: sourceOf(facts.chances.invitationsSentBy),
      ifPast: 'drop',
    },
  ]
}

function wordToPrograms(world: ApplicantWorld): readonly StepDraft[] {
  const ranking = eventOf(world, 'rankingOpens')
  const silent = world.person.season.applications.filter(({ outcome }) => outcome === undefined).length
  if (ranking === undefined) return []
  return [
    {
      id: 'update-programs',
      phase: 'interviews',
      title:
        silent === 0
          ? 'Write to programs that have not answered, once, with what is new'
          : `Write to ${theCounted(silent, 'program')} without an answer yet, once, with what is new`,
      by: daysBefore(ranking.day, 30),
      dateKind: 'advice',
      why: 'A new result, the certificate, a paper, a rotation: three sentences. No published study measures what an update changes, so it is worth the hour, not hopes. Leave out programs that ask not to be written to.',
      source: fieldRule,
      ifPast: 'drop',
    },
    ...interest(world),
  ]
}

/** A letter of interest before lists close: honest, to one program only where it says first. */
function interest(world: ApplicantWorld): readonly StepDraft[] {
  const deadline = eventOf(world, 'rankListDeadline')
  if (deadline === undefined || isSoapAll(world)) return []
  return [
    {
      id: 'interest',
      phase: 'ranking',
      title: 'Tell the program you rank first that you do, if it takes such letters',
      by: letterDay(deadline.day, world.today),
      dateKind: 'advice',
      why: `To one program only; others may hear that you would be glad to train there. ${texts(world, ['promise-first', 'letters-after-interview'])}`,
      source: dutyOf(world, 'promise-first')?.source ?? fieldRule,
      ifPast: 'drop',
    },
  ]
}

/** What the facts say of these duties, one after the other. */
function texts(world: PlanWorld, ids: readonly string[]): string {
  return ids.flatMap((id) => dutyOf(world, id)?.text ?? []).join(' ')
}

/** SOAP by the hour of Match Week. */
export function soapByHour(world: PlanWorld, condition = ''): readonly StepDraft[] {
  return hoursAsSteps(world, condition)
}

/** For whom SOAP is closed: when it is over. */
export function afterSoap(world: PlanWorld): readonly StepDraft[] {
  return hoursAsSteps(world, '').filter(({ id }) => id === 'soap-ends')
}

function hoursAsSteps(world: PlanWorld, condition: string): readonly StepDraft[] {
  return hoursOf(world.facts.seasons, world.calendar)
    .filter(({ isSoap }) => isSoap)
    .map(({ id, event, until, title, why }) => ({
      id,
      phase: 'match',
      title: [title, condition].filter(Boolean).join(', '),
      ...(until === undefined ? {} : { from: event.day }),
      ...onEvent(until ?? event),
      why: until === undefined || event.at === undefined ? why : `From ${dayText(event.at)} on. ${why}`,
      ifPast: 'drop',
    }))
}

/** Time to write one letter and send it to every program left. Ours. */
const daysToAsk = 7

/** Places of a Match still open after SOAP: asked for in the week after it, and as long as NRMP lists them. */
export function leftOver(world: PlanWorld, match: number): readonly StepDraft[] {
  const calendar = calendarOf(world.facts.seasons, match)
  const [soap, before] = [eventIn(calendar, 'soapEnds'), eventIn(calendar, 'unfilledListUntil')]
  if (soap === undefined || before === undefined || world.today > before.day) return []
  return [
    {
      id: 'open-places',
      phase: 'match',
      title: `Ask programs that are still unfilled, directly, until ${dayText(before.day)}`,
      by: earlierOf(addDays(soap.day, daysToAsk), before.day),
      dateKind: 'advice',
      why: `${texts(world, ['after-contact', 'after-list', 'after-find-a-resident'])} Each is worth one short letter with scores, certificate and visa.`,
      source: before.source,
      ifPast: 'say',
    },
  ]
}
