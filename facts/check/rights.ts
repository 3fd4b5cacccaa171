import { error } from './pack.ts'
import type { PackCheck, Finding, Pack } from './pack.ts'
import { allPrograms } from './programs.ts'

/** Columns of tables that are not ours to pass on, as they would be spelt. */
const foreignColumns =
  /^(applications_?2021|p_?interview.*|interview_?rate.*|pct_.*|img_?pct|nonus_?img_?pct|do_?pct|md_?pct|quota.*|filled.*|fill_?rate.*|rc_.*|avg_.*|step1_?range.*|residents_?total|step2_?min|source_row)$/i

/** Our estimates are shrunken: hardly any of them reads like a figure of two digits. */
const mostRoundShare = 0.05

/** The pack carries bare facts and estimates of ours, never rows of a table that belongs to somebody else. */
export const rights: PackCheck = {
  name: 'rights',
  promise: 'no column of a foreign table and no printed rate is carried: estimates are ours',
  run: (pack) => [...[...pack.files].flatMap(([path, file]) => foreignKeys(file, path)), ...roundRates(pack)],
}

function foreignKeys(value: unknown, where: string): readonly Finding[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => [
    ...(foreignColumns.test(key) ? [error(`${where}.${key}`, 'is a column of a table that is not ours')] : []),
    ...foreignKeys(child, `${where}.${key}`),
  ])
}

/** Copied prints would all be hundredths. */
function roundRates(pack: Pack): readonly Finding[] {
  const points = allPrograms(pack).flatMap(({ program }) =>
    (program.claims.invitationRate ?? []).map(([value]) => (value as readonly number[])[0] ?? 0),
  )
  const round = points.filter((point) => Math.abs(point * 100 - Math.round(point * 100)) < 1e-9)
  if (points.length === 0 || round.length / points.length <= mostRoundShare) return []
  return [
    error('programs invitationRate', `${round.length} of ${points.length} estimates are whole hundredths: they look copied`),
  ]
}
