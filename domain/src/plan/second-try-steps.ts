import type { PlanWorld } from './plan-world.ts'
import type { StepDraft } from './settle-steps.ts'
import { fieldRule } from '../exams/field-rule.ts'
import { funnelGroup, whereItBreaks } from '../look-back/interviews.ts'
import type { FunnelGroup } from '../look-back/interviews.ts'
import type { PreviousMatch } from '../person/profile.ts'
import { counted } from '../say/number.ts'
import type { IsoDate } from '../units.ts'
import { calendarOf } from '../season/calendar.ts'
import { addDays } from '../season/days.ts'
import { eventIn } from '../season/event-day.ts'
import { daysBefore, eventOf, mayNeedVisa } from './plan-world.ts'

/** What somebody who did not match does before applying again, as long as it can still change the file: first what broke, then what mends that, by how far the season came. */
export function secondTrySteps(world: PlanWorld): readonly StepDraft[] {
  const last = (world.person.previousMatches ?? [])
    .filter(({ outcome }) => outcome === 'not matched')
    .toSorted((a, b) => b.year - a.year)[0]
  const opens = eventOf(world, 'seasonOpens')
  const submit = eventOf(world, 'submitFrom')
  const review = eventOf(world, 'programReviewFrom')
  if (last === undefined || opens === undefined || (submit !== undefined && world.today > submit.day)) return []
  const settle = step('last-time', `Settle what has to be different from ${last.year}`, {
    by: daysBefore(opens.day, 60),
    why: whyOf(last),
  })
  if (last.interviews === undefined || submit === undefined || review === undefined) return [settle]
  const group = funnelGroup(last.interviews)
  return [
    settle,
    ...feedback(last, world),
    ...mends[group]({ submit: submit.day, review: review.day, mayNeedVisa: mayNeedVisa(world) }),
  ]
}

function whyOf({ year, applications, interviews, ranked }: PreviousMatch): string {
  const counts = [
    applications === undefined ? undefined : counted(applications, 'application'),
    interviews === undefined ? undefined : counted(interviews, 'interview'),
    ranked === undefined ? undefined : counted(ranked, 'rank'),
  ].filter((part) => part !== undefined)
  const seen = counts.length === 0 ? '' : `${year}: ${counts.join(', ')}. `
  const breaks =
    interviews === undefined
      ? 'Few interviews point to the file and the list; many interviews without a match point to the interviews and the rank list.'
      : whereItBreaks[funnelGroup(interviews)]
  return `${seen}${breaks} Programs ask what is new.`
}

/** Free contact is allowed once SOAP is over: programs that interviewed know what was missing. */
function feedback({ interviews = 0, year }: PreviousMatch, { facts }: PlanWorld): readonly StepDraft[] {
  const until = eventIn(calendarOf(facts.seasons, year), 'unfilledListUntil')
  if (interviews === 0 || until === undefined) return []
  return [
    step('ask-feedback', 'Ask the programs that interviewed you for one sentence on what was missing', {
      by: addDays(until.day, 14),
      ifPast: 'drop',
      why: 'Few answer, and one honest answer is worth more than any guess. Ask once, and ask for nothing else.',
    }),
  ]
}

interface Again {
  readonly submit: IsoDate
  readonly review: IsoDate
  readonly mayNeedVisa: boolean
}

const mends: Readonly<Record<FunnelGroup, (again: Again) => readonly StepDraft[]>> = {
  few: ({ submit, mayNeedVisa: visa }) => [
    step('new-in-file', 'Begin the one thing programs will see is new', {
      by: daysBefore(submit, 150),
      why: 'Clinical work in the US, Step 3, a paper: what takes months has to begin now, and the same file to the same programs brings the same.',
    }),
    step('other-programs', 'Make the list anew from programs that take people like you, not from last year’s', {
      by: daysBefore(submit, 30),
      why: `Programs that were silent to this file have answered already; those where your ${visa ? 'visa and years' : 'years'} are usual come first.`,
    }),
  ],
  some: ({ submit, review }) => [
    step('more-interviews', 'Widen the list where the chance of an invitation is best', {
      by: daysBefore(submit, 30),
      why: 'A few more interviews change more than anything done in them: a wider list and a second specialty are the ways to them.',
    }),
    mock(
      daysBefore(review, 14),
      'Each of a few interviews counts; three with somebody who stops you are enough to hear what you cannot.',
    ),
  ],
  many: ({ review }) => [
    mock(
      daysBefore(review, 60),
      'The file brought you there: what was said there did not. Record one, and listen for scores, gaps and the visa.',
    ),
    step('letters-again', 'Have somebody in the specialty read your letters and statement', {
      by: daysBefore(review, 90),
      why: 'After the interview a committee reads the file once more: a lukewarm letter decides there, and you cannot see it yourself.',
    }),
  ],
}

function mock(by: IsoDate, why: string): StepDraft {
  return step('mock-interviews', 'Practise whole interviews with somebody who interviews', { by, why }, 'interviews')
}

function step(
  id: string,
  title: string,
  { by, why, ifPast = 'say' }: Pick<StepDraft, 'by' | 'why'> & Partial<Pick<StepDraft, 'ifPast'>>,
  phase: StepDraft['phase'] = 'application',
): StepDraft {
  return { id, phase, title, by, dateKind: 'advice', why, source: fieldRule, ifPast }
}
