import { specialtyList } from '../tables/specialty-list.ts'
import { cell, numberIn, readTable } from '../tables/tables.ts'
import type { Row } from '../tables/tables.ts'
import type { ApplicantShares } from './observations.ts'

/** Names of the table of 2025 for specialties without a row of 2026. */
const namesOf2025: Readonly<Record<string, string>> = {
  neurology: 'Neurology',
  psychiatry: 'Psychiatry',
  'transitional-year': 'Transitional (PGY-1 Only)',
  'internal-medicine-preliminary': 'Medicine-Preliminary (PGY-1 Only)',
  'surgery-preliminary': 'Surgery-Preliminary (PGY-1 Only)',
  'neurodevelopmental-disabilities': 'Neurodevelopmental Disabilities',
}

/** Share of a specialty's applicants who are non-US IMGs: first choices of the 2026 Match, else all who ranked it in 2025. */
export function applicantShares(folder: string): ApplicantShares {
  const first = readTable(folder, 'stats/nrmp_charting_outcomes_2026_nonusimg_summary.csv')
  const all = readTable(folder, 'stats/nrmp_2025_match_by_specialty_and_applicant_type.csv')
  return new Map(
    specialtyList.flatMap(({ id, nrmp2026 }) => {
      const share = nrmp2026 === undefined ? shareOf2025(all, namesOf2025[id]) : shareOf2026(first, nrmp2026)
      return share === undefined ? [] : [[id, share] as const]
    }),
  )
}

function shareOf2026(rows: readonly Row[], name: string): number | undefined {
  const row = rows.find((candidate) => cell(candidate, 'specialty') === name)
  const [part, whole] = [row && numberIn(row, 'nonus_img_total'), row && numberIn(row, 'all_applicants_first_choice')]
  return part === undefined || whole === undefined ? undefined : part / whole
}

function shareOf2025(rows: readonly Row[], name: string | undefined): number | undefined {
  const row = rows.find((candidate) => cell(candidate, 'specialty') === name)
  if (row === undefined) return undefined
  const columns = ['applicants_us_md', 'applicants_us_do', 'applicants_us_img', 'applicants_nonus_img']
  const counts = columns.map((column) => numberIn(row, column) ?? 0)
  return (counts[3] ?? 0) / counts.reduce((sum, count) => sum + count, 0)
}
