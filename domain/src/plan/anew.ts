import type { PlanStep } from './plan.ts'
import type { TrainingWorld } from './plan-world.ts'
import { calendarOf, dayOfEvent } from '../season/calendar.ts'

/** What every season asks for once more; exams, papers and visas of a person stay as they are. */
const ofSeason: ReadonlySet<PlanStep['phase']> = new Set([
  'application',
  'documents',
  'signals',
  'interviews',
  'ranking',
  'match',
])

/** The steps of whoever was in a Match before: a tick of that season does not send this one's applications. */
export function begunAnew(
  steps: readonly PlanStep[],
  { person, facts, season }: Pick<TrainingWorld, 'person' | 'facts' | 'season'>,
): readonly PlanStep[] {
  const last = (person.previousMatches ?? []).map(({ year }) => year).filter((year) => year < season.match)
  const anewFrom = last.length === 0 ? undefined : dayOfEvent(calendarOf(facts.seasons, Math.max(...last)), 'matchDay')
  if (anewFrom === undefined) return steps
  return steps.map((step) => (ofSeason.has(step.phase) ? { ...step, anewFrom } : step))
}
