/** A personal statement as somebody writes it: the text now, and the versions kept on the way. */
import type { IsoDate } from '#domain'
import { z } from '../../zod.ts'
import { day } from '../../leaves.ts'
import type { Kind } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { kindNames } from '../names.ts'
import { statementVersions } from './versions.ts'

export interface KeptStatement {
  readonly version: 1
  readonly text: string
  readonly versions: readonly KeptStatementVersion[]
}

interface KeptStatementVersion {
  readonly id: string
  readonly savedOn: IsoDate
  readonly text: string
  readonly note?: string
}

const schema = (): z.ZodMiniType<KeptStatement> =>
  z.looseObject({
    version: z.literal(1),
    text: z.string(),
    versions: z.array(z.looseObject({ id: z.string(), savedOn: day, text: z.string(), note: z.exactOptional(z.string()) })),
  })

export const statementKind: Kind<KeptStatement> = defineKind({
  ...kindNames.statement,
  versions: statementVersions,
  schema,
})
