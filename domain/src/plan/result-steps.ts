import { dayText } from '../say/day.ts'
import type { Question } from '../answer.ts'
import { questionFor } from '../person/questions.ts'
import type { PlanWorld } from './plan-world.ts'
import type { StepDraft } from './settle-steps.ts'
import { calendarOf } from '../season/calendar.ts'
import { dutyOf, eventOf, onEvent } from './plan-world.ts'
import { eventIn } from '../season/event-day.ts'
import { isSoapFor } from '../match-week/monday.ts'
import { noteIfSent } from './late-steps.ts'
import { afterSoap, leftOver, soapByHour } from './season-steps.ts'

/** From Match Week on the result comes first; nothing else can be planned before it is known. */
export function resultSteps(world: PlanWorld): readonly StepDraft[] {
  switch (world.person.stage.kind) {
    case 'soap':
      if (world.person.stage.isSoapOver) return leftOver(world, world.season.match)
      return isSoapFor(world.person.stage.message ?? 'not matched') ? soapByHour(world) : afterSoap(world)
    case 'match week':
      return [...enterResult(world, 'whether you matched'), ...soapByHour(world, 'if you did not match'), ...matchDay(world)]
    default:
      return enterResult(world, `how the ${world.season.match} Match went`)
  }
}

function enterResult(world: PlanWorld, what: string): readonly StepDraft[] {
  const day = eventOf(world, 'matchDay')
  if (day === undefined) return []
  return [
    {
      id: 'enter-result',
      phase: 'match',
      title: `Enter ${what}`,
      by: world.today,
      dateKind: 'advice',
      why: 'Matched, the plan goes from contract to arrival; not matched, it goes to places still open and to the next season.',
      source: day.source,
      ifPast: 'drop',
    },
  ]
}

/** The day on which everybody learns where. */
export function matchDay(world: PlanWorld): readonly StepDraft[] {
  const day = eventOf(world, 'matchDay')
  if (day === undefined) return []
  return [
    {
      id: 'match-day',
      phase: 'match',
      title: 'Match Day: learn where',
      ...onEvent(day),
      why: dutyOf(world, 'match-binding')?.text ?? 'A match binds both sides.',
      ifPast: 'drop',
    },
  ]
}

/** Nobody is asked twice who has said that they did not match. */
export function resultAsks({ person }: PlanWorld): readonly Question[] {
  return person.stage.kind === 'soap' ? [] : [questionFor('previousMatches')]
}

/** The Match the person named goes on without them, or is over and nobody said how it went: what is advised now is for the next, unless they took part. */
export function unsaidAsks({ person, facts, season, today }: PlanWorld): readonly Question[] {
  const { target } = person.season
  if (target === undefined || target >= season.match) return []
  if (person.previousMatches?.some(({ year }) => year === target)) return []
  const calendar = calendarOf(facts.seasons, target)
  const [closing, week, decided] = (['rankListDeadline', 'matchWeek', 'matchDay'] as const).map((event) =>
    eventIn(calendar, event),
  )
  if (week !== undefined && today >= week.day) {
    const { field, text } = questionFor('previousMatches')
    return [
      {
        field,
        text,
        why: `The ${target} Match, which you name, is ${decided !== undefined && today <= decided.day ? 'decided this week' : 'over'}: what is said here is for ${season.match}, unless you matched.`,
      },
    ]
  }
  if (closing === undefined || today <= closing.day) return []
  return [
    {
      field: questionFor('season.target').field,
      text: `Which Match do you aim at: ${target}, with a list that is out, or ${season.match}?`,
      why: `Rank lists for ${target} closed on ${dayText(closing.day)}: what is said here is for ${season.match}. ${noteIfSent(target)}`,
    },
  ]
}
