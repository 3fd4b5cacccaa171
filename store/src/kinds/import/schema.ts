/** One confirmed import of the applicant's own research. Taking it away undoes it. */
import { isAnswerable } from '#domain/claims'
import type { AnswerableField } from '#domain/claims'
import { z } from '../../zod.ts'
import type { ImportDocument } from '../../import/import-document.ts'
import type { ColumnMapping } from '../../import/programs/columns.ts'
import type { ImportFormat } from '../../import/reading.ts'
import { choice, day, oneOf, program } from '../../leaves.ts'
import type { Kind } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { kindNames } from '../names.ts'
import { claims } from './claims.ts'
import { importVersions } from './versions.ts'

const formats = [
  'spreadsheet',
  'residency-explorer-page',
  'residency-explorer-grid',
  'residency-explorer-compare',
  'freida-page',
  'nrmp-program-results',
  'eras-list',
  'lca-disclosure',
  'usmle-score-report',
  'eras-application',
  'program-web-page',
  'calendar',
  'mail',
  'answer',
  'answers',
] as const satisfies readonly ImportFormat[]

function schema(): z.ZodMiniType<ImportDocument> {
  const filings = z.looseObject({
    employer: z.string(),
    state: z.string(),
    cities: z.array(z.string()),
    trainees: z.looseObject({
      value: z.number(),
      source: z.string(),
      asOf: z.string(),
      known: oneOf(['own note', 'imported', 'published', 'filed', 'reported', 'estimated', 'derived']),
    }),
    titles: z.array(z.string()),
  })

  /** A header that was given a meaning we no longer have is a column that is not read. */
  const mapping = z.record(z.string(), z.string()) as unknown as z.ZodMiniType<ColumnMapping>

  const answeredField = z.custom<AnswerableField>(
    (field) => typeof field === 'string' && isAnswerable(field),
    'a field a program can answer',
  )

  const answer = z.looseObject({
    program,
    field: answeredField,
    value: z.union([z.boolean(), z.number(), z.string()]),
    by: choice('answeredBy'),
    how: choice('answeredHow'),
    on: z.string(),
  })

  return z.looseObject({
    version: z.literal(1),
    id: z.string(),
    fileName: z.string(),
    format: oneOf(formats),
    title: z.string(),
    importedOn: day,
    entries: z.array(z.looseObject({ program, claims: claims() })),
    filings: z.exactOptional(z.array(filings)),
    mapping: z.exactOptional(mapping),
    answer: z.exactOptional(answer),
  })
}

export const importKind: Kind<ImportDocument> = defineKind({ ...kindNames.import, versions: importVersions, schema })
