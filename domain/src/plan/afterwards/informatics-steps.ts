import type { PlanWorld } from '../plan-world.ts'
import type { StepDraft } from '../settle-steps.ts'
import { fieldRule } from '../../exams/field-rule.ts'
import { informaticsEntries } from '../../exams/informatics-work.ts'
import { daysBefore, eventOf, hasApplied } from '../plan-world.ts'

/**
 * Informatics before residency: one small documented project, the first skills. Only what the log does not show yet, and not while ranking:
 * it is for the file and the interviews, and both are behind.
 */
export function informaticsSteps(world: PlanWorld): readonly StepDraft[] {
  if (world.person.stage.kind === 'ranking') return []
  const late = hasApplied(world)
  const target = eventOf(world, late ? 'residencyStarts' : 'submitFrom')
  if (target === undefined) return []
  return [
    ...skills(world, daysBefore(target.day, 120)),
    ...project(world, daysBefore(target.day, 60)),
    ...abstract(world, daysBefore(target.day, 45)),
  ]
}

function project(world: PlanWorld, by: StepDraft['by']): readonly StepDraft[] {
  const done = informaticsEntries(world.person)
  if (done.some((one) => one.result?.after !== undefined)) return []
  return [
    {
      id: 'informatics-project',
      phase: 'informatics',
      title: done.length === 0 ? 'Finish one small project with data' : 'Measure the result of your project',
      by,
      dateKind: 'advice',
      why:
        done.length === 0
          ? 'An audit, a registry or an open data set, written up in two pages: what was wrong, what you did, what changed. It is what interviews ask about.'
          : `"${done[0]?.title ?? ''}" has no measured result yet: a number before and a number after make it a project.`,
      source: fieldRule,
      ifPast: 'drop',
    },
  ]
}

/** A project with a number that nobody outside has seen yet. */
function abstract(world: PlanWorld, by: StepDraft['by']): readonly StepDraft[] {
  const done = informaticsEntries(world.person).find(({ result }) => result?.after !== undefined)
  const shown = (world.person.scholarlyWork?.length ?? 0) > 0
  if (done === undefined || shown) return []
  return [
    {
      id: 'informatics-abstract',
      phase: 'informatics',
      title: `Send "${done.title}" in as an abstract or poster`,
      by,
      dateKind: 'advice',
      why: 'The number is there; a poster makes it something a program can look up, and reviewers’ questions are practice for interviews.',
      source: fieldRule,
      ifPast: 'drop',
    },
  ]
}

function skills(world: PlanWorld, by: StepDraft['by']): readonly StepDraft[] {
  if (world.person.experiences?.some((one) => (one.tools?.length ?? 0) > 0)) return []
  return [
    {
      id: 'informatics-skills',
      phase: 'informatics',
      title: 'Learn to query and chart data',
      by,
      dateKind: 'advice',
      why: 'Basic SQL and a beginner’s Python or R, with one certificate to list. Nobody asks for a programmer.',
      source: fieldRule,
      ifPast: 'drop',
    },
  ]
}
