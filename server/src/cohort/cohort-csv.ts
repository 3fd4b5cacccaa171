/** The cohort as a table for a spreadsheet: shares are numbers there, from 0 to 1, each with both ends of its band. */
import { csvText } from '#store'
import type { CohortRow, CohortTable } from './cohort-rows.ts'

type Cell = string | number | null

const columns: readonly (readonly [title: string, cell: (row: CohortRow) => Cell | undefined])[] = [
  ['applicant', ({ label }) => label],
  ['sharing', ({ sharing }) => sharing],
  ['worked out on', ({ workedOutOn }) => workedOutOn],
  ['class', ({ line }) => line?.graduation],
  ['match', ({ line }) => line?.match],
  ['stage', ({ line }) => line?.stage],
  ['specialties', ({ line }) => line?.specialties.join(' ')],
  ['readiness', ({ line }) => line?.readiness],
  ['decides first', ({ line }) => line?.decides.join('; ')],
  ['chance', ({ line }) => line?.chance?.point],
  ['chance, low', ({ line }) => line?.chance?.low],
  ['chance, high', ({ line }) => line?.chance?.high],
  ['applications', ({ line }) => line?.applications],
  ['overdue', ({ line }) => line?.overdue.map(({ title, by }) => `${by} ${title}`).join('; ')],
  ['next step', ({ line }) => line?.next?.title],
  ['next step by', ({ line }) => line?.next?.by],
  ['visa', ({ line }) => line?.visa],
  ['MSPE', ({ line }) => line?.papers.mspe],
  ['transcript', ({ line }) => line?.papers.transcript],
  ['token', ({ line }) => line?.papers.token],
  ['letters uploaded', ({ line }) => line?.papers.letters.uploaded],
  ['letters coming', ({ line }) => line?.papers.letters.coming],
  ['answers missing', ({ line }) => line?.asked],
  ['heard on Monday', ({ line }) => line?.message],
  ['outcome', ({ line }) => line?.outcome],
  ['changes in a week', ({ changes }) => changes.join(' ')],
  ['problem', ({ unread }) => unread],
]

export function cohortCsv({ rows }: CohortTable): string {
  return csvText([columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row) ?? null))])
}
