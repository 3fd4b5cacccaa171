import { settingOf } from './claims.ts'
import type { Evidence } from '../tables/record.ts'
import { answerIn, cell, numberIn } from '../tables/tables.ts'
import type { Row } from '../tables/tables.ts'

/** What the 2021 list reports of a program, to estimate with; never carried by the product. */
export function evidenceOf2021(row: Row): Evidence {
  return withoutGaps({
    residentShare: share(row, 'pct_res_nonus_img'),
    residents: numberIn(row, 'residents_total'),
    applications: positive(numberIn(row, 'applications_2021')),
    visaJ1: answerIn(row, 'considers_j1'),
    visaH1b: answerIn(row, 'considers_h1b'),
    setting: settingOf(cell(row, 'setting')),
    usImgShare: share(row, 'pct_res_us_img'),
    osteopathicShare: share(row, 'pct_res_us_do'),
    interviewedShare: positive(share(row, 'pct_applicants_interviewed_2020')),
    residentsStep1: middleOfRange(cell(row, 'step1_range_current_residents')),
    fellowshipShare: share(row, 'pct_grads_to_fellowship'),
    newlyAccredited: cell(row, 'accreditation')?.startsWith('Initial'),
  })
}

/** Leaves out what nobody reported. */
export function withoutGaps(evidence: { readonly [Key in keyof Evidence]: Evidence[Key] | undefined }): Evidence {
  return Object.fromEntries(Object.entries(evidence).filter(([, value]) => value !== undefined))
}

function share(row: Row, column: string): number | undefined {
  const percent = numberIn(row, column)
  return percent === undefined ? undefined : percent / 100
}

/** Zero applications or interviews mean a program that did not report. */
function positive(value: number | undefined): number | undefined {
  return value === undefined || value <= 0 ? undefined : value
}

function middleOfRange(words: string | undefined): number | undefined {
  if (words === undefined) return undefined
  const [low, high] = (words.match(/\d{3}/g) ?? []).map(Number)
  if (words.startsWith('Below')) return (low ?? 210) - 5
  if (words.startsWith('Greater')) return (low ?? 245) + 5
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}
