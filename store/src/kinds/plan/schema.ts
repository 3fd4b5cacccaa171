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

const id = z.string().min(1).max(300)

const schema: z.ZodType<KeptPlan> = z.looseObject({
  version: z.literal(1),
  marks: z.array(
    z.looseObject({ id, done: day.exactOptional(), hidden: z.literal(true).exactOptional(), by: day.exactOptional() }),
  ),
  tasks: z.array(z.looseObject({ id, title: text, by: day })),
  seen: z.looseObject({ day, steps: z.array(z.looseObject({ id, title: text, by: day })) }).exactOptional(),
})

export const planKind: Kind<KeptPlan> = defineKind({
  ...kindNames.plan,
  versions: planVersions,
  schema,
  merge: mergePlans,
  namesPrograms: false,
})
