import type { Facts } from '#domain'
import { dayText, counted } from '#domain/say'
import { entryText } from '#domain/track'
import type { SeasonEntry } from '#domain/season'
import { unreadText } from '#store/import'
import type { ConfirmedRow, ImportDocument, ProgramMatch, Reading } from '#store/import'
import { hung, section, table } from '../terminal/layout.ts'
import { shortened } from '../terminal/measure.ts'
import type { TerminalPaper } from '../terminal/paper.ts'
import { lineKey } from './line-key.ts'

export interface Preview {
  readonly reading: Reading
  readonly matches: readonly ProgramMatch[]
  readonly rows: readonly ConfirmedRow[]
  /** What the rows tell of the own season. */
  readonly told: readonly SeasonEntry[]
  readonly kept: boolean
  readonly id: string
  readonly facts: Facts
}

const shownRows = 12
const longestName = 32

/** What was read, which program each row means, what to ask, what could not be read. */
export function previewLines(
  { reading, matches, rows, told, kept, id, facts }: Preview,
  paper: TerminalPaper,
): readonly string[] {
  const asked = matches.filter(({ kind }) => kind === 'ask').length
  const none = matches.filter(({ kind }) => kind === 'none').length
  const counts = [
    `${counted(reading.programs.length, 'program')} read`,
    `${rows.length} certain`,
    ...(asked > 0 ? [`${asked} to ask`] : []),
    ...(none > 0 ? [`${none} not in the directory`] : []),
    ...(reading.failed.length > 0 ? [`${unreadText(reading.failed)} not read`] : []),
  ]
  return [
    paper.bold(reading.title),
    `${counts.join(', ')}.`,
    ...certainSection(rows, facts, paper),
    ...askSection(reading, matches, facts, paper),
    ...strangerSection(reading, matches, paper),
    ...filingSection(reading, paper),
    ...seasonSection(told, facts, paper),
    ...proofSection(reading, paper),
    ...examSection(reading, paper),
    ...section(
      'Not read',
      reading.failed.slice(0, shownRows).flatMap(({ line, reason }) => hung('  - ', `line ${line}: ${reason}`, paper)),
      paper,
    ),
    ...daysSection(reading, paper),
    ...columnSection(reading, paper),
    ...section(
      'Left out on purpose',
      reading.notes.flatMap((note) => hung('  - ', note, paper)),
      paper,
    ),
    '',
    kept
      ? `Kept as ${id.slice(0, 8)}. Take it back with: matchwright import --undo ${id.slice(0, 8)}`
      : 'Nothing is written yet. Add --keep to keep what is certain, --out FOLDER for files to correct.',
  ]
}

function seasonSection(told: readonly SeasonEntry[], facts: Facts, paper: TerminalPaper): readonly string[] {
  const names = new Map(facts.programs.map(({ id, name }) => [id, name]))
  const lines = told.map((entry) => `  ${entry.match}: ${happeningText(entry, names)}`)
  const title = 'Of your own season; check each, then keep them with --keep --season YEAR'
  return section(title, [...lines.slice(0, shownRows * 2), ...moreLines(Math.ceil(lines.length / 2), paper)], paper)
}

function happeningText(entry: SeasonEntry, names: ReadonlyMap<string, string>): string {
  const what =
    entry.kind === 'scheduled' || entry.kind === 'cancelled'
      ? entryText(entry)
      : entry.kind === 'ranked'
        ? `place ${entry.rank}`
        : entry.kind
  const signal = 'signal' in entry && entry.signal !== undefined ? ` with ${entry.signal}` : ''
  const day = entry.on === undefined ? '' : ` on ${dayText(entry.on)}`
  return `${what}${signal}${day}: ${'program' in entry && entry.program !== undefined ? (names.get(entry.program) ?? entry.program) : ''}`
}

function certainSection(rows: readonly ConfirmedRow[], facts: Facts, paper: TerminalPaper): readonly string[] {
  const names = new Map(facts.programs.map((program) => [program.id, program]))
  const columns = [{ title: 'Program' }, { title: 'St' }, { title: 'What the file says', fills: true }] as const
  const lines = rows.slice(0, shownRows).map(({ program, claims }) => {
    const known = names.get(program)
    const said = Object.entries(claims).map(([field, list]) => `${field} ${valueText(list[0]?.value)}`)
    return [shortened(known?.name ?? program, longestName), known?.state ?? '', said.join(', ')]
  })
  return lines.length === 0 ? [] : section('Certain', [...table(columns, lines, paper), ...moreLines(rows.length, paper)], paper)
}

function valueText(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function askSection(reading: Reading, matches: readonly ProgramMatch[], facts: Facts, paper: TerminalPaper): readonly string[] {
  const specialties = new Map(facts.programs.map(({ id, specialty }) => [id, specialty]))
  const lines = matches.flatMap((match, at) => {
    const row = reading.programs[at]
    if (match.kind !== 'ask' || !row) return []
    const choices = match.suggestions
      .slice(0, 3)
      .map(({ id, name, city, state }) => `${name}, ${city}, ${state}, ${specialties.get(id)}: --match ${lineKey(row)}=${id}`)
    return [
      ...hung('  - ', `line ${lineKey(row)}: ${row.name}${match.why === undefined ? '' : `. ${match.why}`}`, paper),
      ...choices.flatMap((choice) => hung('      ', choice, paper).map(paper.faint)),
    ]
  })
  return section('Which program is meant?', lines.slice(0, shownRows * 4), paper)
}

/** Rows that name no program we know: nothing of them is kept unless the user says which program is meant. */
function strangerSection(reading: Reading, matches: readonly ProgramMatch[], paper: TerminalPaper): readonly string[] {
  const strangers = reading.programs.filter((_, at) => matches[at]?.kind === 'none')
  const lines = strangers
    .slice(0, shownRows)
    .flatMap((row) => hung('  - ', `line ${lineKey(row)}: ${[row.name, row.city, row.state].filter(Boolean).join(', ')}`, paper))
  return section('Not in the directory', [...lines, ...moreLines(strangers.length, paper)], paper)
}

/** Filings are evidence of an employer, never of one program: they are kept beside the import, with no program. */
function filingSection({ filings = [] }: Reading, paper: TerminalPaper): readonly string[] {
  const columns = [{ title: 'Employer', fills: true }, { title: 'St' }, { title: 'Trainees', align: 'right' }] as const
  const rows = filings
    .slice(0, shownRows)
    .map(({ employer, state, trainees }) => [shortened(employer, longestName), state, String(trainees.value)])
  return rows.length === 0
    ? []
    : section('Filings by employer', [...table(columns, rows, paper), ...moreLines(filings.length, paper)], paper)
}

function moreLines(count: number, paper: TerminalPaper): readonly string[] {
  return count > shownRows ? [paper.faint(`  and ${count - shownRows} more`)] : []
}

/** Words found in prose count only when the user has checked them. */
function proofSection(reading: Reading, paper: TerminalPaper): readonly string[] {
  const lines = reading.programs.flatMap(({ proof, claims }) =>
    Object.entries(proof ?? {}).flatMap(([field, words]) => {
      const value = Object.entries(claims).find(([name]) => name === field)?.[1][0]?.value
      return [...hung('  - ', `${field}: ${valueText(value)}`, paper), ...hung('    ', `"${words}"`, paper).map(paper.faint)]
    }),
  )
  return section('Found in the text; check each, then --confirm its field', lines, paper)
}

function examSection({ exams }: Reading, paper: TerminalPaper): readonly string[] {
  if (!exams) return []
  const { source, ...results } = exams
  const lines = Object.entries(results).map(([exam, result]) => `  ${exam}: ${JSON.stringify(result)}`)
  return section(`Exam results (${source.source}), for the exams part of your profile`, lines, paper)
}

/** Days that could be two days are a question, and none of them is read before it is answered. */
function daysSection({ askedDays = [] }: Reading, paper: TerminalPaper): readonly string[] {
  return section(
    'Which day is meant?',
    askedDays.flatMap(({ header, cell, monthFirst, dayFirst }) =>
      hung(
        '  - ',
        `${header}: ${cell} is ${dayText(monthFirst)} with --days month-first, ${dayText(dayFirst)} with --days day-first`,
        paper,
      ),
    ),
    paper,
  )
}

function columnSection({ unknownColumns, askedColumns = [], missingColumns }: Reading, paper: TerminalPaper): readonly string[] {
  return [
    ...section(
      'Columns that are not read until you say so',
      askedColumns.flatMap(({ header, target, why }) => hung('  - ', `--column "${header}=${target}": ${why}`, paper)),
      paper,
    ),
    ...section(
      'Columns without a meaning here',
      unknownColumns.length > 0 ? hung('  ', unknownColumns.join(', '), paper) : [],
      paper,
    ),
    ...section('Columns that would help', missingColumns.length > 0 ? hung('  ', missingColumns.join(', '), paper) : [], paper),
  ]
}

export function keptLines(imports: readonly ImportDocument[], paper: TerminalPaper): readonly string[] {
  if (imports.length === 0) return ['Nothing is imported.']
  const columns = [
    { title: 'Id' },
    { title: 'File', fills: true },
    { title: 'Programs', align: 'right' },
    { title: 'On' },
  ] as const
  return table(
    columns,
    imports.map((one) => [one.id.slice(0, 8), one.fileName, String(one.entries.length), dayText(one.importedOn)]),
    paper,
  )
}
