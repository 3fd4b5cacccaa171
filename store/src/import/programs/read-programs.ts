import type { Fact, Source } from '#domain'
import type { ProgramClaims } from '#domain/claims'
import type { DayOrder } from '../files/days.ts'
import type { AskedDays, FailedRow, ReadProgram, ReadSeason } from '../reading.ts'
import { readCell } from '../files/text.ts'
import { definitionOf, seasonTargets } from './columns.ts'
import type { ColumnMapping, Target } from './columns.ts'
import { numberInName, placeIn } from './identities.ts'
import type { ProgramNumber } from './identities.ts'
import { openDay, partsOf, readDayAmong } from './season-cells.ts'

/** One program as label and cell, whichever way the file writes it: a row, a column or a page. */
export interface LabelledCells {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export interface ReadPrograms {
  readonly programs: readonly ReadProgram[]
  readonly failed: readonly FailedRow[]
  readonly askedDays: readonly AskedDays[]
}

export interface ReadHow {
  readonly source: Source
  /** What the user says of days that could be read both ways. */
  readonly days?: DayOrder
}

/**
 * Turns labelled cells into programs under a mapping. A row that names no program fails with its reason; empty cells say nothing.
 * A cell that says something else than its column can mean fails alone: the rest of its row is read.
 */
export function readPrograms(rows: readonly LabelledCells[], mapping: ColumnMapping, { source, days }: ReadHow): ReadPrograms {
  const programs: ReadProgram[] = []
  const failed: FailedRow[] = []
  const columns = Object.entries(mapping).map(([header, target]) => ({
    header,
    target,
    among: rows.flatMap(({ cells }) => amongOf(target, cells[header] ?? '')),
    days,
  }))
  for (const row of rows) {
    const { values, unread } = valuesOf(row, columns)
    const read = programOf(row, values, source)
    if (read === undefined) {
      const reason = 'The row names no program: it has neither a name nor a program number.'
      failed.push({ line: row.line, reason, text: Object.values(row.cells).join(' | ').slice(0, 500) })
    } else {
      programs.push(read)
      failed.push(...unread)
    }
  }
  return { programs, failed, askedDays: days === undefined ? columns.flatMap(askedDaysOf) : [] }
}

interface Column {
  readonly header: string
  readonly target: Target
  readonly among: readonly string[]
  readonly days: DayOrder | undefined
}

/** Columns in which a day may stand behind a word, or alone. */
const besideWords: ReadonlySet<Target> = new Set<Target>(['applied', 'appliedOn', 'answer'])

/** What a cell says for others of its column: its day, where its column holds words before days. */
function amongOf(target: Target, cell: string): readonly string[] {
  const said = besideWords.has(target) ? partsOf(cell).day : cell
  return said === undefined || said === '' ? [] : [said]
}

/** The day that is to be read in a cell; undefined where its column holds none, or it says none. */
function dayIn(target: Target, cell: string): string | undefined {
  return target === 'interviewDay' || besideWords.has(target) ? amongOf(target, cell)[0] : undefined
}

/** The first cell of a column of days that could be two days. */
function askedDaysOf({ header, target, among }: Column): readonly AskedDays[] {
  const cell = among.find((raw) => dayIn(target, raw) !== undefined && openDay(raw, among) !== undefined)
  const [monthFirst, dayFirst] = (cell === undefined ? undefined : openDay(cell, among)) ?? []
  return cell === undefined || monthFirst === undefined || dayFirst === undefined ? [] : [{ header, cell, monthFirst, dayFirst }]
}

type Values = ReadonlyMap<Target, unknown>

interface RowRead {
  readonly values: Values
  readonly unread: readonly FailedRow[]
}

function valuesOf({ line, cells }: LabelledCells, columns: readonly Column[]): RowRead {
  const values = new Map<Target, unknown>()
  const unread: FailedRow[] = []
  for (const { header, target, among, days } of columns) {
    const cell = readCell(cells[header] ?? '')
    if (cell.kind !== 'value') continue
    const definition = definitionOf(target)
    const value = definition.read(cell.text, among, days)
    if (value !== undefined) values.set(target, value)
    const day = dayIn(target, cell.text)
    const isDayLost = day !== undefined && readDayAmong(day, among, days) === undefined
    if (value !== undefined && !isDayLost) continue
    const text = cell.text.slice(0, 500)
    const isOpen = day !== undefined && openDay(day, among) !== undefined
    const why = isOpen
      ? 'could be two days: say whether the month or the day comes first'
      : `cannot be read as ${value === undefined ? definition.title : 'a day'}`
    const reason = `"${text.slice(0, 60)}" ${why}; the rest of the line was read.`
    unread.push({ line, reason, text, isPart: true })
  }
  return { values, unread: [...unread, ...takeContradictions(values, line)] }
}

/** A visa that one column grants and another refuses is neither. */
function takeContradictions(values: Map<Target, unknown>, line: number): readonly FailedRow[] {
  const listed = values.get('visas')
  if (typeof listed !== 'object' || listed === null) return []
  const agreed = Object.entries(listed).filter(([field, said]) => {
    const alone = values.get(definitionOf(field as Target).target)
    return alone === undefined || alone === said
  })
  const against = Object.keys(listed).filter((field) => !agreed.some(([one]) => one === field))
  for (const field of against) values.delete(field as Target)
  values.set('visas', Object.fromEntries(agreed))
  return against.map((field) => ({
    line,
    reason: `Two columns contradict each other about "${definitionOf(field as Target).title}"; neither was read.`,
    text: '',
    isPart: true,
  }))
}

/** The program of one row; undefined where nothing in it names one. */
function programOf({ line, cells }: LabelledCells, values: Values, source: Source): ReadProgram | undefined {
  const word = (target: Target): string | undefined => {
    const value = values.get(target)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const said = word('name') ?? word('institution')
  const titled = said === undefined ? undefined : numberInName(said)
  // readProgramNumber, whose value it is, gives nothing else.
  const numbered = values.get('acgmeId') as ProgramNumber | undefined
  const acgmeId = numbered?.acgmeId ?? titled?.acgmeId
  const nrmpCode = word('nrmpCode') ?? numbered?.nrmpCode ?? titled?.nrmpCode
  const name = titled?.name ?? (acgmeId === undefined ? undefined : `Program ${acgmeId}`) ?? (nrmpCode && `Program ${nrmpCode}`)
  if (name === undefined) return undefined
  const place = placeIn(word('place') ?? word('city') ?? '')
  const specialty = [word('specialty'), word('track')].filter(Boolean).join(' ')
  return {
    line,
    name,
    ...given('acgmeId', acgmeId),
    ...given('nrmpCode', nrmpCode),
    ...given('institution', word('name') === undefined ? undefined : word('institution')),
    ...given('city', place.city || undefined),
    ...given('state', word('state') ?? place.state),
    ...given('specialty', specialty || undefined),
    claims: claimsOf(values, source),
    ...given('season', seasonOf(values)),
    raw: cells,
  }
}

function claimsOf(values: Values, source: Source): ProgramClaims {
  const claims: Record<string, readonly Fact<unknown>[]> = {}
  for (const [target, value] of values) {
    if (notClaims.has(target)) continue
    if (target === 'visas' && typeof value === 'object') {
      for (const [field, sponsored] of Object.entries(value ?? {})) claims[field] ??= [{ value: sponsored, ...source }]
    } else claims[target] = [{ value, ...source }]
  }
  // The readers of columns.ts give each field the type ProgramClaims declares for it.
  return claims as ProgramClaims
}

const notClaims: ReadonlySet<Target> = new Set<Target>([
  'acgmeId',
  'nrmpCode',
  'name',
  'institution',
  'city',
  'state',
  'place',
  'specialty',
  'track',
  ...seasonTargets,
])

/** What the row tells of the applicant's own season, each value as its column reads it. */
function seasonOf(values: Values): ReadSeason | undefined {
  const told = seasonTargets.flatMap((target) => {
    const value = values.get(target)
    return value === undefined ? [] : [typeof value === 'object' ? value : { [target]: value }]
  })
  return told.length === 0 ? undefined : (Object.assign({}, ...told) as ReadSeason)
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value })
}
