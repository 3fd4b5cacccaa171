/** A profile that is kept beside the one that is worked with: a copy to try a change on, or another one with all that belongs to it. */
import { z } from '../../zod.ts'
import type { Group } from '../../json.ts'
import { isGroup } from '../../json.ts'
import type { Kind } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { kindNames } from '../names.ts'
import { besideVersions } from './versions.ts'

export interface KeptBeside {
  readonly version: 1
  /** As the person calls it. */
  readonly title: string
  /** Day it was set beside. */
  readonly kept: string
  readonly profile: Group
  /** What it has of its own: season, study, words. Absent for a copy, which shares those of the profile it was made of. */
  readonly own?: readonly BesideDoc[]
}

export interface BesideDoc {
  readonly kind: string
  readonly id: string
  readonly body: unknown
}

const schema = (): z.ZodMiniType<KeptBeside> =>
  z.looseObject({
    version: z.literal(1),
    title: z.string(),
    kept: z.string(),
    profile: z.custom<Group>(isGroup, 'a group of fields'),
    own: z.exactOptional(z.array(z.looseObject({ kind: z.string(), id: z.string(), body: z.unknown() }))),
  })

export const besideKind: Kind<KeptBeside> = defineKind({
  ...kindNames.beside,
  versions: besideVersions,
  schema,
  // What it holds is read as its own kind once it is worked with.
  namesPrograms: false,
})
