/** What a person did to their plan: ticked, moved, hidden, added, and as it was last seen. */
import type { PlanMarks } from '#domain/plan'
import { z } from '../../zod.ts'
import { day, text } from '../../leaves.ts'
import type { Kind } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { kindNames } from '../names.ts'
import { mergePlans } from './merge-plans.ts'
import { planVersions } from './versions.ts'

export interface KeptPlan extends PlanMarks {
  readonly version: 1
}

function schema(): z.ZodMiniType<KeptPlan> {
  const id = z.string().check(z.minLength(1), z.maxLength(300))

  return z.looseObject({
    version: z.literal(1),
    marks: z.array(
      z.looseObject({ id, done: z.exactOptional(day), hidden: z.exactOptional(z.literal(true)), by: z.exactOptional(day) }),
    ),
    tasks: z.array(z.looseObject({ id, title: text, by: day })),
    seen: z.exactOptional(z.looseObject({ day, steps: z.array(z.looseObject({ id, title: text, by: day })) })),
  })
}

export const planKind: Kind<KeptPlan> = defineKind({
  ...kindNames.plan,
  versions: planVersions,
  schema,
  merge: mergePlans,
  namesPrograms: false,
})
