/** A way to look at the directory that is kept under a name. */
import { z } from '../../zod.ts'
import type { Kind } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { kindNames } from '../names.ts'
import { viewVersions } from './versions.ts'

export interface KeptView {
  readonly version: 1
  readonly title: string
  /** The part of the address after the ?. */
  readonly address: string
}

const schema = (): z.ZodMiniType<KeptView> => z.looseObject({ version: z.literal(1), title: z.string(), address: z.string() })

export const viewKind: Kind<KeptView> = defineKind({
  ...kindNames.view,
  versions: viewVersions,
  schema,
  namesPrograms: false,
})
