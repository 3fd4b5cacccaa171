/** What was changed in the profile, change by change, so that every one can be taken back on a later day too. */
import { z } from '../../zod.ts'
import type { Kind } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { kindNames } from '../names.ts'
import { historyVersions } from './versions.ts'

/** One value that was changed. A list is one value; `was` or `now` is absent where there was, or is, nothing. */
export interface KeptChange {
  /** The names that lead to it, such as `exams`, `step2ck`, `score`. */
  readonly path: readonly string[]
  readonly was?: unknown
  readonly now?: unknown
}

/** What was changed at one moment. */
export interface KeptStep {
  readonly id: string
  /** The moment, in UTC, such as 2026-11-29T04:20:00.000Z. */
  readonly at: string
  readonly changes: readonly KeptChange[]
}

export interface KeptHistory {
  readonly version: 1
  /** The newest last. */
  readonly steps: readonly KeptStep[]
}

function schema(): z.ZodMiniType<KeptHistory> {
  const step = z.looseObject({
    id: z.string(),
    at: z.string(),
    changes: z.array(
      z.looseObject({ path: z.array(z.string()), was: z.exactOptional(z.unknown()), now: z.exactOptional(z.unknown()) }),
    ),
  })

  return z.looseObject({ version: z.literal(1), steps: z.array(step) })
}

export const historyKind: Kind<KeptHistory> = defineKind({
  ...kindNames.history,
  versions: historyVersions,
  schema,
  // A step tells what stood then, under the names of then.
  namesPrograms: false,
})
