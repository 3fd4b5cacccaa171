import { parsedJson } from '../json.ts'
import type { IsoDate, Source } from '#domain'
import { isAnswerBundle } from './answers/answer-bundle.ts'
import type { DayOrder } from './files/days.ts'
import { parseHtml } from './files/html.ts'
import { readPdfLines } from './files/pdf.ts'
import { limits } from './limits.ts'
import type { SourceFile } from './files/source-file.ts'
import { readSheets, tableOfText } from './files/table.ts'
import type { Sheet, Table } from './files/table.ts'
import { decodeText, labelKey } from './files/text.ts'
import { readExamReport } from './person/exam-report.ts'
import { readErasDirectory, readErasList } from './programs/eras-list.ts'
import { readFreidaPage } from './programs/freida.ts'
import { readNrmpResults } from './programs/nrmp-results.ts'
import { readAnswers } from './answers/read-answers.ts'
import { isCalendar } from './letters/calendar-text.ts'
import { isMail } from './letters/is-mail.ts'
import { knownHeaders } from './programs/column-meanings.ts'
import type { ColumnMapping } from './programs/columns.ts'
import { readProgramSheets } from './programs/program-sheets.ts'
import {
  isCompareHeader,
  isCompareWorkbook,
  readCompareWorkbook,
  readResidencyExplorerGrid,
  readResidencyExplorerPage,
} from './programs/residency-explorer.ts'
import { readWebPage } from './programs/web-page.ts'
import { readLcaDisclosure } from './public-records/lca-disclosure.ts'
import { refuse } from './reading.ts'
import type { ReadOutcome } from './reading.ts'

export interface ReadOptions {
  /** Day of the import: the date of everything the file itself does not date. */
  readonly today: IsoDate
  /** When the content was true, if the user knows better than the day of import. */
  readonly asOf?: string
  /** What each column means, corrected by the user: headers without a target are not read. */
  readonly mapping?: ColumnMapping
  /** What the user said of columns before; headers that are not in this file are passed over, and the rest is guessed. */
  readonly said?: ColumnMapping
  /** Whether the month or the day comes first where a column of days leaves it open. */
  readonly days?: DayOrder
  /** The program a pasted page belongs to. */
  readonly program?: { readonly name: string; readonly acgmeId?: string }
  readonly onProgress?: (share: number) => void
}

/**
 * Reads any file Matchwright knows, whichever its name: the content decides. A file that cannot be read is refused with a sentence
 * that says what it seems to be; nothing in it is executed, and nothing leaves the machine.
 */
export async function readImport(file: SourceFile, options: ReadOptions): Promise<ReadOutcome> {
  try {
    if (file.size === 0) return refuse(`${file.name} is empty.`)
    return await readByContent(file, options)
  } catch (error) {
    const reason =
      error instanceof RangeError ? 'It is nested too deeply.' : error instanceof Error ? error.message : String(error)
    return refuse(`${file.name} could not be read. ${reason.endsWith('.') ? reason : `${reason}.`}`)
  }
}

async function readByContent(file: SourceFile, options: ReadOptions): Promise<ReadOutcome> {
  const head = await firstBytes(file, 65_536)
  const opening = decodeHead(head)
  if (opening.startsWith('%PDF')) return readPdf(file, options)
  if (opening.startsWith('PK')) return readWorkbook(file, options)
  if (looksLikeLca(opening))
    return readLcaDisclosure(file, sourceOf('US Department of Labor, LCA disclosure data', options), options.onProgress)
  if (looksLikeUscis(opening)) return refuse(uscisSays)
  if (file.size > limits.wholeFile.most)
    return refuse(`${file.name} is larger than ${limits.wholeFile.most / 1024 / 1024} MB and is no format that can be streamed.`)
  const text = decodeText(await file.bytes())
  // Few files are calendars or letters: what reads them comes with the first.
  if (isCalendar(text)) return (await import('./letters/calendar.ts')).readCalendar(text)
  if (isMail(text)) return (await import('./letters/mail.ts')).readMail(text)
  const table = tableIn(text)
  if (table) return readTables([{ ...table, name: '' }], file, options)
  if (/^\s*[{[]/.test(text) && isAnswerBundle(parsedJson(text))) return readAnswers(parsedJson(text), options.today)
  if (/^\s*[{[]/.test(text)) return readResidencyExplorerGrid(text, sourceOf('AAMC Residency Explorer, list', options))
  if (/<(!doctype|html|table|body|div)\b/i.test(opening)) return readPage(text, file, options)
  return readPlainText(text, file, options)
}

async function readPdf(file: SourceFile, options: ReadOptions): Promise<ReadOutcome> {
  const pages = await readPdfLines(file, options.onProgress)
  const text = pages.map((lines) => lines.join('\n')).join('\n')
  if (/NRMP Program Results/.test(text)) return readNrmpResults(pages, sourceOf('NRMP Program Results', options))
  if (/USMLE|ECFMG STATUS|MyERAS/.test(text)) return readExamReport(text.split('\n'), sourceOf(file.name, options))
  if (/\[\d{10}\]/.test(text)) return readErasDirectory(text, sourceOf('ERAS directory of participating programs', options))
  return refuse(`${file.name} is a PDF with text, but not an NRMP report, an exam report or an ERAS directory.`)
}

async function readWorkbook(file: SourceFile, options: ReadOptions): Promise<ReadOutcome> {
  if (file.size > limits.wholeFile.most || /lca[_ ]disclosure/i.test(file.name)) {
    return readLcaDisclosure(file, sourceOf('US Department of Labor, LCA disclosure data', options), options.onProgress)
  }
  const sheets = await readSheets(file, (headers) => (isCompareHeader(headers) ? Infinity : knownHeaders(headers)))
  if (looksLikeLca(sheets[0]?.headers.join(',') ?? ''))
    return readLcaDisclosure(file, sourceOf('US Department of Labor, LCA disclosure data', options), options.onProgress)
  return readTables(sheets, file, options)
}

function readTables(sheets: readonly Sheet[], file: SourceFile, options: ReadOptions): ReadOutcome {
  const compared = sheets.find(isCompareWorkbook)
  if (compared) return readCompareWorkbook(compared, sourceOf('AAMC Residency Explorer, comparison', options))
  return readProgramSheets(sheets, {
    fileName: file.name,
    source: sourceOf(file.name, options),
    ...(options.mapping === undefined ? {} : { mapping: options.mapping }),
    ...(options.said === undefined ? {} : { said: options.said }),
    ...(options.days === undefined ? {} : { days: options.days }),
  })
}

function readPage(html: string, file: SourceFile, options: ReadOptions): ReadOutcome {
  if (/residencyexplorer\.org|Residency Explorer/i.test(html))
    return readResidencyExplorerPage(html, sourceOf('AAMC Residency Explorer, saved page', options))
  if (/freida|id="ng-state"|app-program-work-schedule/i.test(html))
    return readFreidaPage(html, sourceOf('AMA FREIDA, saved page', options))
  const list = readErasList(html, sourceOf('ERAS list of participating programs', options))
  if (list.kind === 'read') return list
  const page = parseHtml(html)
  const name = options.program?.name ?? page.textOf('h1') ?? page.textOf('title') ?? file.name
  return readWebPage(page.text, { ...options.program, name }, sourceOf(`Page of ${name}`, options))
}

function readPlainText(text: string, file: SourceFile, options: ReadOptions): ReadOutcome {
  if (options.program) return readWebPage(text, options.program, sourceOf(`Page of ${options.program.name}`, options))
  if (/USMLE|ECFMG Status|MyERAS/i.test(text) && !/,.*,.*,/.test(text.slice(0, 500)))
    return readExamReport(text.split(/\r?\n/), sourceOf(file.name, options))
  if (/\[\d{10}\]/.test(text)) return readErasDirectory(text, sourceOf('ERAS directory of participating programs', options))
  return readTables([{ ...tableOfText(text, knownHeaders), name: '' }], file, options)
}

/** Whether a text that was pasted is a letter, a calendar or a table, and not lines somebody typed. */
export function isFileText(text: string): boolean {
  return isCalendar(text) || isMail(text) || tableIn(text) !== undefined
}

/** Columns known by their headers from which on a text is a table, whatever words stand in it. */
const tellingHeaders = 2

/** The table of programs a text is; undefined where its first lines name no columns of one. */
function tableIn(text: string): Table | undefined {
  if (/^\s*[<{]/.test(text)) return undefined
  const head = text.slice(0, 20_000)
  if (!/[,;\t|]/.test(head.slice(0, 4_000))) return undefined
  const opening = tableOfText(head, knownHeaders)
  return knownHeaders(opening.headers) >= tellingHeaders ? tableOfText(text, knownHeaders) : undefined
}

function sourceOf(title: string, options: ReadOptions): Source {
  return { source: title, asOf: options.asOf ?? options.today, known: 'imported' }
}

function looksLikeLca(opening: string): boolean {
  const key = labelKey(opening.slice(0, 20_000).split('\n')[0] ?? '')
  return /\bemployer name\b/.test(key) && /\bjob title\b/.test(key) && /\bsoc code\b/.test(key)
}

function looksLikeUscis(opening: string): boolean {
  const head = opening.slice(0, 2_000).split('\n')[0] ?? ''
  return /\bEmployer\b/.test(head) && /\b(?:Initial|New Employment) Approval\b/.test(head)
}

const uscisSays =
  'It is the H-1B employer data of USCIS: approvals of an employer for all its occupations, which say nothing of residents. The LCA file of the Department of Labor names trainees, and is read.'

async function firstBytes(file: SourceFile, count: number): Promise<Uint8Array> {
  const reader = file.stream().getReader()
  const { value } = await reader.read()
  await reader.cancel()
  return (value ?? new Uint8Array(0)).subarray(0, count)
}

/** The beginning of a file as text; a cut character at its end does not make it another encoding. */
function decodeHead(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head)
  return new TextDecoder().decode(head).replace(/^\ufeff/, '')
}
