/** What can stand beside a program in the table, and what the table can be ordered by. */
import { formOf, isAnswerable } from '#domain/claims'
import type { ProgramField } from '#domain/claims'
import { labelLines } from './label-lines.ts'
import type { LabelLine } from './label-lines.ts'

/** What a program is to this person. */
const ownColumns = ['chance', 'match', 'visa', 'share', 'list'] as const
type OwnColumn = (typeof ownColumns)[number]

export type Column = OwnColumn | ProgramField

/** What has a column of its own already. */
const told: ReadonlySet<ProgramField> = new Set(['nonUsImgShare'])

/** Lines of the facts label that a column can show, in the order of the label. */
const factLines: readonly LabelLine[] = labelLines.flatMap(([, lines]) => lines).filter(({ field }) => !told.has(field))

/** All columns in the order they stand; what one does with a program comes last. */
export const columns: readonly Column[] = ['chance', 'match', 'visa', 'share', ...factLines.map(({ field }) => field), 'list']

export const usualColumns: readonly Column[] = ['chance', 'visa', 'share', 'list']

/** What the table can be ordered by. */
export type SortKey = 'name' | 'state' | 'tier' | Column
export const sortKeys: readonly SortKey[] = ['name', 'state', 'tier', ...columns]

const heads: Readonly<Partial<Record<SortKey, string>>> = {
  name: 'Name',
  state: 'State',
  tier: 'Tier',
  chance: 'Invitation',
  match: 'Match here',
  visa: 'Visa',
  share: 'Non-US IMGs',
  list: 'List',
}

/** The line of the label a column shows; undefined for what a program is to this person. */
export function lineOf(column: SortKey): LabelLine | undefined {
  return factLines.find(({ field }) => field === column)
}

/** What a column, or an order, is called. */
export function headOf(key: SortKey): string {
  return lineOf(key)?.label ?? heads[key] ?? key
}

/** Whether it is ordered from A to Z, or from the most to the least. */
export function isInWords(key: SortKey): boolean {
  if (key === 'name' || key === 'state' || key === 'tier' || key === 'nrmpCode') return true
  return isAnswerable(key) && ['words', 'choice', 'day or choice'].includes(formOf(key).kind)
}
