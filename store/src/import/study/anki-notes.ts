import type { StudyLog } from '#domain/study'
import type { FailedRow } from '../reading.ts'
import { tidy } from '../files/text.ts'
import { delimitedRecords } from './delimited-records.ts'
import { fingerprint, readingOf, shortText } from './study-reading.ts'
import type { AnkiNote, StudyOutcome, StudyRow } from './study-reading.ts'

const headerLine = /^#([a-z ]+):(.*)$/i

/** Whether a text is Anki's export of notes: lines such as `#separator:tab` at its head. */
export function isAnkiNotes(text: string): boolean {
  return /^\ufeff?#(separator|html|tags column|guid column|notetype|deck)/i.test(text)
}

/**
 * Notes exported from Anki as plain text, with the question numbers their tags name. Reviews are not in this export; the notes only show
 * which missed questions already have a card.
 */
export function readAnkiNotes(text: string): StudyOutcome {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  const headers = new Map<string, string>()
  let first = 0
  for (; first < lines.length; first++) {
    const header = headerLine.exec(lines[first] ?? '')
    if (header?.[1] === undefined) break
    headers.set(header[1].toLowerCase().trim(), (header[2] ?? '').trim())
  }
  const column = (name: string): number => Number(headers.get(`${name} column`) ?? 0) - 1
  const { records, failed } = delimitedRecords(lines.slice(first).join('\n'), {
    delimiter: separatorOf(headers.get('separator')),
    leastCells: Math.max(1, ...['guid', 'notetype', 'deck', 'tags'].map((name) => column(name) + 1)),
    firstLine: first + 1,
  })
  const columns = { guid: column('guid'), deck: column('deck'), tags: column('tags'), notetype: column('notetype') }
  const rows: StudyRow[] = []
  const bad: FailedRow[] = [...failed]
  for (const { line, cells } of records) {
    const note = noteOf(cells, columns)
    if (note === undefined) bad.push({ line, reason: 'The note has no text.', text: shortText(cells.join(' ')) })
    else rows.push({ kind: 'note', line, note })
  }
  const named = rows.filter((row) => row.kind === 'note' && row.note.questions.length > 0).length
  return readingOf({
    format: 'anki-notes',
    source: 'Anki',
    title: 'Anki notes',
    rows,
    failed: bad,
    notes: [`${named} of ${rows.length} notes name a UWorld question in their tags.`, 'Reviews are not part of this export.'],
  })
}

interface Columns {
  readonly guid: number
  readonly deck: number
  readonly tags: number
  readonly notetype: number
}

function noteOf(cells: readonly string[], { guid, deck, tags, notetype }: Columns): AnkiNote | undefined {
  const special = new Set([guid, deck, tags, notetype])
  const text = plain(cells.find((cell, index) => !special.has(index) && plain(cell) !== '') ?? '')
  if (text === '') return undefined
  const id = cells[guid] ?? ''
  const deckName = cells[deck] ?? ''
  return {
    id: id === '' ? `note-${fingerprint(cells)}` : id,
    text: text.slice(0, 300),
    ...(deckName === '' ? {} : { deck: deckName }),
    questions: (cells[tags] ?? '').split(/\s+/).flatMap(questionOfTag),
  }
}

/** `#AK_Step2_v12::#UWorld::Step::4406`, `#AK_Step3_v12::#UWorld::12574`, `...::#UWorld::COMLEX::26114`. */
function questionOfTag(tag: string): AnkiNote['questions'] {
  const match = /#UWorld::(?:(Step|COMLEX)::)?(\d+)$/i.exec(tag)
  if (match?.[2] === undefined) return []
  const kind = match[1]?.toLowerCase()
  return [{ bank: 'UWorld', exam: kind === 'comlex' ? 'comlex' : kind === 'step' ? 'step' : 'step3', question: match[2], tag }]
}

function separatorOf(name: string | undefined): string {
  switch (name?.toLowerCase()) {
    case 'comma':
      return ','
    case 'semicolon':
      return ';'
    case 'space':
      return ' '
    case 'pipe':
      return '|'
    case 'colon':
      return ':'
    case undefined:
    case 'tab':
      return '\t'
    default:
      return name ?? '\t'
  }
}

/** Words of a field: marks of HTML and cloze brackets gone. */
function plain(html: string): string {
  return tidy(
    html
      .replaceAll(/<br\s*\/?>|<\/?(div|p|li)[^>]*>/gi, ' ')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/\{\{c\d+::(.*?)(?:::[^}]*)?\}\}/g, '$1')
      .replaceAll('&nbsp;', ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  )
}

/** A missed question for which the applicant's own Anki collection has notes, and the tag that finds them. */
export interface NotesForQuestion {
  readonly question: string
  readonly tags: readonly string[]
  readonly notes: number
}

/** Missed UWorld questions that have notes in Anki already: suspend nothing twice, write nothing twice. */
export function notesForMissed(log: StudyLog, notes: readonly AnkiNote[]): readonly NotesForQuestion[] {
  const items = log.blocks.filter(({ source }) => source === 'UWorld').flatMap((block) => block.items)
  const missed = new Set(
    items.flatMap(({ answer, question }) => (answer === 'incorrect' && question !== undefined ? [question] : [])),
  )
  return [...missed].flatMap((question) => {
    const found = notes.flatMap((note) => note.questions.filter((named) => named.exam === 'step' && named.question === question))
    return found.length === 0 ? [] : [{ question, tags: [...new Set(found.map(({ tag }) => tag))], notes: found.length }]
  })
}
