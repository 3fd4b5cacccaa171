import type { Source } from '../answer.ts'
import type { Specialty } from '../facts.ts'
import type { ExamAssessment } from '../exams/exam-assessment.ts'
import type { ProgramList } from '../list/list.ts'
import type { Candidates } from '../programs/candidate.ts'
import type { Case } from '../person/case.ts'
import type { IsoDate } from '../units.ts'
import type { PersonVisa } from '../visa/answer-visa-for-person.ts'
import type { SeasonCalendar, SeasonEvent } from '../season/season-facts.ts'
import type { StepDraft } from './settle-steps.ts'
import { addDays } from '../season/days.ts'
import { calendarOf } from '../season/calendar.ts'
import { judgePerson } from '../visa/answer-visa-for-person.ts'
import { dutyIn } from '../season/duties.ts'
import type { EventDay } from '../season/event-day.ts'
import { eventIn } from '../season/event-day.ts'

/** What the years of training are read from. */
export interface TrainingWorld extends Case {
  readonly calendar: SeasonCalendar
  /** The visa routes of the person, before any program is looked at. */
  readonly routes: PersonVisa
  /** Chosen specialties in the order of the profile, those the directory knows. */
  readonly specialties: readonly Specialty[]
}

/** Whether visas are spoken of at all: not to somebody who needs no sponsor. */
export function mayNeedVisa({ routes }: Pick<TrainingWorld, 'routes'>): boolean {
  return routes.need.need !== 'not needed'
}

/** Everything the steps of a plan read. */
export interface PlanWorld extends TrainingWorld {
  readonly exams: ExamAssessment
}

/** The training of a case, before anything is planned. */
export function trainingWorld(asked: Case): TrainingWorld {
  const { person, facts, season } = asked
  return {
    ...asked,
    calendar: calendarOf(facts.seasons, season.match),
    routes: judgePerson(asked),
    specialties: person.specialties.flatMap(({ id }) => facts.specialties.find((one) => one.id === id) ?? []),
  }
}

/** The same for somebody who has a list to choose or to follow. */
export interface ApplicantWorld extends PlanWorld {
  readonly candidates: Candidates
  readonly list: ProgramList
}

/** A day of the season's calendar; undefined where the calendar does not have it. */
export function eventOf(world: Pick<PlanWorld, 'calendar'>, event: SeasonEvent): EventDay | undefined {
  return eventIn(world.calendar, event)
}

/** The day, hour, kind of date and source of a step that falls on an event of the calendar. */
export function onEvent(event: EventDay): Pick<StepDraft, 'by' | 'at' | 'dateKind' | 'source'> {
  return {
    by: event.day,
    ...(event.at === undefined ? {} : { at: event.at }),
    dateKind: event.dateKind,
    source: event.source,
  }
}

export function daysBefore(day: IsoDate, days: number): IsoDate {
  return addDays(day, -days)
}

/** What a one-off cost is, where it is known; the one for people in the US where there is one and the person is there. */
export function costOf(world: PlanWorld, id: string): { readonly costUsd: number } | Record<never, never> {
  const costs = world.facts.seasons.oneOffCosts
  const inUs = world.person.location === 'in-us' ? costs.find((one) => one.id === `${id}-in-us`) : undefined
  const cost = inUs ?? costs.find((one) => one.id === id)
  return cost === undefined ? {} : { costUsd: cost.usd.value }
}

/** What binds or is known, by its id, as the end of a step's reason: the sentence of the fact, and where it stands. */
export function dutyOf(world: PlanWorld, id: string): { readonly text: string; readonly source: Source } | undefined {
  return dutyIn(world.facts.seasons, id)
}

/** Whether the person's applications of this season are out. */
export function hasApplied(world: PlanWorld): boolean {
  return world.person.season.applied
}

/** Whether any program may take the person, as far as programs are known. */
export function hasPrograms({ candidates: { open, unknown, refused }, list }: ApplicantWorld): boolean {
  return list.picks.length + open.length + unknown.length > 0 || refused.length === 0
}

/** Whether every visa route of this person is closed by the rules of today. */
export function isShut({ routes: { own, sponsored } }: Pick<TrainingWorld, 'routes'>): boolean {
  const routes = [...own, ...sponsored]
  return routes.length > 0 && routes.every(({ outcome }) => outcome === 'not feasible')
}

/** Whether a work permit of the person's own carries the training, on conditions or without: no sponsored visa has to last then. */
export function isOnOwnPermit({ routes: { own } }: Pick<TrainingWorld, 'routes'>): boolean {
  return own.some(({ kind, outcome }) => kind === 'ead' && (outcome === 'feasible' || outcome === 'feasible if'))
}

/** Whether a sponsored kind of visa is still open to this person. */
export function mayUse(world: Pick<PlanWorld, 'routes'>, kind: 'j1' | 'h1b'): boolean {
  return world.routes.sponsored.some((route) => route.kind === kind && route.outcome !== 'not feasible')
}
