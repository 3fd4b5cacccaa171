import { dayText, percentText, counted } from '#domain/say'
import type { StudyFileReading, StudyRow } from '#store/import'
import { hung, section } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

export interface StudyImported {
  readonly kept: boolean
  readonly added: number
  readonly known: number
}

const shownRows = 12

/** What was read from a bank, what is new, what could not be read. */
export function studyReadingLines(
  reading: StudyFileReading,
  { kept, added, known }: StudyImported,
  paper: TerminalPaper,
): readonly string[] {
  const { title, rows, failed, notes } = reading
  const rest = rows.length - shownRows
  const ending = kept
    ? `Kept: ${added} new.`
    : added > 0
      ? 'Nothing is written yet. Add --keep to keep what was read.'
      : 'There is nothing new to keep.'
  return [
    paper.bold(title),
    `${counted(rows.length, 'row')} read, ${added} new, ${known} already logged, ${failed.length} not read.`,
    ...section(
      'Read',
      [
        ...rows.slice(0, shownRows).flatMap((row) => hung('  - ', rowText(row), paper)),
        ...(rest > 0 ? [paper.faint(`  and ${rest} more`)] : []),
      ],
      paper,
    ),
    ...section(
      'Not read',
      failed.slice(0, shownRows).flatMap(({ line, reason }) => hung('  - ', `line ${line}: ${reason}`, paper)),
      paper,
    ),
    ...section(
      'Good to know',
      notes.flatMap((note) => hung('  - ', note, paper)),
      paper,
    ),
    '',
    ending,
  ]
}

function rowText(row: StudyRow): string {
  switch (row.kind) {
    case 'answer': {
      const { item, block } = row
      const about = [item.system, item.discipline, item.topic].filter(Boolean).join(', ')
      return `${dayText(block.date)}, question ${item.question ?? item.id}: ${item.answer}${about ? ` (${about})` : ''}`
    }
    case 'totals':
      return `${row.totals.name}: ${row.totals.correct} right, ${row.totals.incorrect} wrong`
    case 'practice test':
      return `${row.test.source}${row.test.form ? ` ${row.test.form}` : ''}, ${dayText(row.test.date)}: ${row.test.score}`
    case 'percent':
      return `${row.discipline}: ${percentText(row.percent / 100)} right, others ${percentText(row.group / 100)}`
    case 'note':
      return `Anki note with ${counted(row.note.questions.length, 'question')} named`
  }
}
