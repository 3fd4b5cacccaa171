import type { Reason } from '../../answer.ts'
import { sourceOf } from '../../answer.ts'
import type { Case } from '../../person/case.ts'
import type { Application } from '../../person/profile.ts'
import type { Lever } from '../../plan/plan.ts'
import { isSoapAll } from '../../plan/soap-all.ts'
import { calendarOf, dayOfEvent } from '../../season/calendar.ts'
import { daysBetween } from '../../season/days.ts'
import { letterDay, soapReadyDay } from '../../season/early-day.ts'
import type { SeasonEvent } from '../../season/season-facts.ts'
import type { IsoDate, ProgramId } from '../../units.ts'
import type { LeverDraft } from './draft.ts'
import type { World } from './run.ts'

/** What an answer of one program is worth once applications are out: an interview that is still to be gone to, and one that is still won. */
export function answerLevers(question: Case, base: World): readonly LeverDraft[] {
  const { season } = question.person
  if (!season.applied) return []
  const byChance = (a: Application, b: Application): number => invitationAt(base, b.program) - invitationAt(base, a.program)
  const onList = season.applications.filter(({ program }) => base.chosen.picks.some((pick) => pick.program === program))
  const [next] = interviewsToCome(onList, question)
  const [silent] = onList.filter(({ outcome }) => outcome === undefined).toSorted(byChance)
  return [
    ...(next === undefined ? [] : [interviewHeld(next, question)]),
    ...(silent === undefined ? [] : [oneMoreInvitation(silent, question)]),
  ]
}

interface ToCome {
  readonly program: ProgramId
  readonly deadline?: IsoDate
}

/** Interviews one can still go to, the next first: those with a day ahead, then those without one, by the last day on which most are held. */
function interviewsToCome(applications: readonly Application[], question: Case): readonly ToCome[] {
  const days = new Map(question.person.season.interviews.map((one) => [one.given.program, one]))
  const invited = applications.filter(({ outcome }) => outcome === 'invited')
  const dated = invited.flatMap(({ program }) => {
    const day = days.get(program)
    return day === undefined || day.isOff || day.given.for < question.today ? [] : [{ program, deadline: day.given.for }]
  })
  const undated = invited.filter(({ program }) => !days.has(program))
  return [
    ...dated.toSorted((a, b) => daysBetween(b.deadline, a.deadline)),
    ...undated.map(({ program }) => ({ program, ...until('rankingOpens', question) })),
  ]
}

function interviewHeld({ program, ...by }: ToCome, question: Case): LeverDraft {
  return {
    id: 'interviews-held',
    title: `Go to every interview you hold: the one at ${nameOf(program, question)} alone`,
    before: [{ kind: 'answer', program, outcome: 'withdrawn' }],
    after: [],
    ...by,
    because: [{ text: 'Counted against an interview that is given up. Nobody is ranked without one.', direction: 'neutral' }],
  }
}

function oneMoreInvitation({ program }: Application, question: Case): LeverDraft {
  return {
    id: 'one-more-invitation',
    title: `One more invitation, such as from ${nameOf(program, question)}`,
    after: [{ kind: 'answer', program, outcome: 'invited' }],
    ...until('rankingOpens', question),
    because: [
      {
        text: 'Counts the invitation as won. What an update to a program does to that has not been measured: it costs an hour, once, with something new.',
        direction: 'neutral',
      },
    ],
  }
}

/** What can be done besides in the season, with what is known of its effect: none of it is a difference of two runs. */
export function unmeasuredLevers(question: Case): readonly Lever[] {
  if (!question.person.season.applied) return []
  const isAll = isSoapAll(question)
  const letter = told(question, {
    id: 'letter-of-interest',
    title: 'Tell the program you rank first that you do, if it is true and it takes such letters',
    duty: 'letters-after-interview',
    ...early('rankListDeadline', letterDay, question),
  })
  return [
    // Nobody is ranked first where nobody can be ranked.
    ...(isAll ? [] : letter),
    ...told(question, {
      id: 'soap-ready',
      title: 'Be ready for SOAP: a second statement, letters uploaded, a list of places you would go to',
      duty: 'soap-what-it-adds',
      ...early('matchWeek', (week, today) => soapReadyDay(week, today, isAll), question),
    }),
  ]
}

interface Told {
  readonly id: string
  readonly title: string
  /** The fact that says what is known of it. */
  readonly duty: string
  readonly deadline?: IsoDate
}

function early(event: SeasonEvent, dayFor: (event: IsoDate, today: IsoDate) => IsoDate, question: Case): Pick<Told, 'deadline'> {
  const { deadline } = until(event, question)
  return deadline === undefined ? {} : { deadline: dayFor(deadline, question.today) }
}

function told(question: Case, { duty, ...lever }: Told): readonly Lever[] {
  const known = question.facts.seasons.duties?.find((one) => one.id === duty)
  if (known === undefined) return []
  const because: Reason = { text: known.value, direction: 'neutral', source: sourceOf(known) }
  return [{ ...lever, because: [because] }]
}

export function until(event: SeasonEvent, { facts, season }: Case): { readonly deadline?: IsoDate } {
  const deadline = dayOfEvent(calendarOf(facts.seasons, season.match), event)
  return deadline === undefined ? {} : { deadline }
}

function invitationAt({ chances }: World, program: ProgramId): number {
  return chances.byProgram.get(program)?.invitation.none?.point ?? 0
}

function nameOf(program: ProgramId, { facts }: Case): string {
  return facts.programs.find(({ id }) => id === program)?.name ?? program
}
