/** A note of the applicant's own, by what it is about, such as an interview question. */
import { z } from '../../zod.ts'
import type { Kind } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { kindNames } from '../names.ts'
import { noteVersions } from './versions.ts'

export interface KeptNote {
  readonly version: 1
  readonly text: string
}

const schema = (): z.ZodMiniType<KeptNote> => z.looseObject({ version: z.literal(1), text: z.string() })

export const noteKind: Kind<KeptNote> = defineKind({ ...kindNames.note, versions: noteVersions, schema })
