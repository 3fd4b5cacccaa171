import { dayText } from '../../say/day.ts'
import type { PlanWorld } from '../plan-world.ts'
import type { StepDraft } from '../settle-steps.ts'
import { isoDate } from '../../units.ts'
import { costOf } from '../plan-world.ts'
import { fieldRule } from '../../exams/field-rule.ts'

/** Step 3 in training: every full licence asks for it, and fellowships want it passed. Nothing once it is. */
export function trainingStep3(world: PlanWorld): readonly StepDraft[] {
  const { stage, exams } = world.person
  if (!('start' in stage) || exams.step3.state === 'passed' || exams.step3.state === 'unclear') return []
  const planned = exams.step3.state === 'planned' ? exams.step3.day : undefined
  return [
    {
      id: 'step3',
      phase: 'exams',
      title: planned === undefined ? 'Pass Step 3, if you have not yet' : `Pass Step 3 (you plan ${dayText(planned)})`,
      by: planned ?? isoDate(`${stage.match + 1}-06-30`),
      dateKind: 'advice',
      why: 'A full licence asks for it, H-1B for a fellowship too, and every month away from the wards makes it harder: the first year is the usual time.',
      source: fieldRule,
      ...costOf(world, 'step3'),
      ifPast: 'say',
    },
  ]
}
