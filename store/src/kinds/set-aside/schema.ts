/** A document that could not be used as it was, kept whole under a name so that nothing is lost and the rest works. */
import { z } from '../../zod.ts'
import type { Kind } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { kindNames } from '../names.ts'
import { setAsideVersions } from './versions.ts'

export interface SetAside {
  readonly version: 1
  /** Which document it was. */
  readonly of: { readonly kind: string; readonly id: string }
  /** `damaged`: it could not be read. `other version`: two places changed it, and the other text was taken. */
  readonly why: 'damaged' | 'other version'
  readonly sentence: string
  /** As it stood, whatever that is. */
  readonly body: unknown
}

const schema = (): z.ZodMiniType<SetAside> =>
  z.looseObject({
    version: z.literal(1),
    of: z.looseObject({ kind: z.string(), id: z.string() }),
    why: z.enum(['damaged', 'other version']),
    sentence: z.string(),
    body: z.unknown(),
  })

export const setAsideKind: Kind<SetAside> = defineKind({
  ...kindNames.setAside,
  versions: setAsideVersions,
  schema,
})
