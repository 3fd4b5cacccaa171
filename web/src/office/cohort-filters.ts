/** Which applicants are looked at. */
import type { CohortRow } from '#client'

export interface CohortFilters {
  readonly text: string
  readonly stage: string | undefined
  readonly readiness: string | undefined
  readonly visa: string | undefined
  readonly paper: PaperFilter | undefined
  readonly changed: boolean
}

export const noFilters: CohortFilters = {
  text: '',
  stage: undefined,
  readiness: undefined,
  visa: undefined,
  paper: undefined,
  changed: false,
}

export const paperFilters = ['MSPE open', 'transcript open', 'token open', 'letters missing'] as const
export type PaperFilter = (typeof paperFilters)[number]

/** A row without a line passes only where nothing is asked of a line. */
export function passes({ label, line, changes }: CohortRow, filters: CohortFilters): boolean {
  const { text, stage, readiness, visa, paper, changed } = filters
  return (
    label.toLowerCase().includes(text.trim().toLowerCase()) &&
    (stage === undefined || line?.stage === stage) &&
    (readiness === undefined || line?.readiness === readiness) &&
    (visa === undefined || line?.visa === visa) &&
    (paper === undefined || (line !== undefined && isMissing(line.papers, paper))) &&
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
