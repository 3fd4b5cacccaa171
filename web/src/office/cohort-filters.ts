/** Which applicants are looked at. */
import type { CohortRow } from '#client'

export interface CohortFilters {
  readonly text: string
  readonly stage: string | undefined
  readonly readiness: string | undefined
  readonly visa: string | undefined
  readonly paper: PaperFilter | undefined
  readonly overdue: boolean
  readonly changed: boolean
  readonly order: CohortOrder
}

export const paperFilters = ['MSPE open', 'transcript open', 'token open', 'letters missing'] as const
export type PaperFilter = (typeof paperFilters)[number]

export const cohortOrders = ['name', 'longest overdue', 'lowest chance', 'most changes'] as const
export type CohortOrder = (typeof cohortOrders)[number]

/** What is narrowed to behind the ? of an address: all but a name, which is to stay in no browser's history. */
export function filtersIn(query: string): Omit<CohortFilters, 'text'> {
  const asked = new URLSearchParams(query)
  const value = (name: string): string | undefined => asked.get(name) ?? undefined
  return {
    stage: value('stage'),
    readiness: value('readiness'),
    visa: value('visa'),
    paper: paperFilters.find((one) => one === value('paper')),
    overdue: asked.has('overdue'),
    changed: asked.has('changed'),
    order: cohortOrders.find((one) => one === value('order')) ?? 'name',
  }
}

/** The address that narrows so. */
export function addressOf({ text: _text, order, ...filters }: CohortFilters): string {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filters, order: order === 'name' ? undefined : order }))
    if (value !== undefined && value !== false) asked.set(name, String(value))
  return asked.size === 0 ? '/cohort' : `/cohort?${asked.toString()}`
}

/** The rows that pass, in the order that is asked for; who has nothing to be ordered by comes last, by name. */
export function narrowed(rows: readonly CohortRow[], filters: CohortFilters): readonly CohortRow[] {
  const passing = rows.filter((row) => passes(row, filters))
  const key = keys[filters.order]
  return key === undefined ? passing : passing.toSorted((a, b) => ordered(key(a), key(b)))
}

type Key = string | number | undefined

/** The office sends them by name. */
const keys: Readonly<Record<CohortOrder, ((row: CohortRow) => Key) | undefined>> = {
  name: undefined,
  'longest overdue': ({ line }) => line?.overdue[0]?.by,
  'lowest chance': ({ line }) => line?.chance?.point,
  'most changes': ({ changes }) => (changes.length === 0 ? undefined : -changes.length),
}

function ordered(a: Key, b: Key): number {
  if (a === b) return 0
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1
  return a < b ? -1 : 1
}

/** A row without a line passes only where nothing is asked of a line. */
function passes({ label, line, changes }: CohortRow, filters: CohortFilters): boolean {
  const { text, stage, readiness, visa, paper, overdue, changed } = filters
  return (
    label.toLowerCase().includes(text.trim().toLowerCase()) &&
    (stage === undefined || line?.stage === stage) &&
    (readiness === undefined || line?.readiness === readiness) &&
    (visa === undefined || line?.visa === visa) &&
    (paper === undefined || (line !== undefined && isMissing(line.papers, paper))) &&
    (!overdue || (line !== undefined && line.overdue.length > 0)) &&
    (!changed || changes.length > 0)
  )
}

type Papers = NonNullable<CohortRow['line']>['papers']

function isMissing({ mspe, transcript, token, letters }: Papers, paper: PaperFilter): boolean {
  switch (paper) {
    case 'MSPE open':
      return mspe === 'open'
    case 'transcript open':
      return transcript === 'open'
    case 'token open':
      return token === 'open' || token === 'late'
    case 'letters missing':
      return letters.uploaded === 0
  }
}

/** The values a column has, for a choice among them. */
export function valuesIn(rows: readonly CohortRow[], of: (line: NonNullable<CohortRow['line']>) => string): readonly string[] {
  return [...new Set(rows.flatMap(({ line }) => (line ? [of(line)] : [])))].toSorted()
}
