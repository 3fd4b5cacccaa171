/** The list of unfilled programs of SOAP, pasted or from a file: confidential, so it is read and given back, and kept nowhere. */
import type { IsoDate, ProgramId } from '#domain'
import type { UnfilledPlace } from '#domain/match-week'
import { fileFromBytes } from './files/source-file.ts'
import { tidy } from './files/text.ts'
import { matchPrograms } from './matching/match-programs.ts'
import type { SpecialtyNames } from './matching/specialty-names.ts'
import { specialtyNames } from './matching/specialty-names.ts'
import type { Directory, ProgramMatch } from './matching/match-programs.ts'
import { placeIn, readProgramNumber } from './programs/identities.ts'
import { isFileText, readImport } from './read-import.ts'
import type { ReadProgram } from './reading.ts'

export interface UnfilledList {
  readonly places: readonly UnfilledPlace[]
  /** Lines that name no program or cannot be read, each with the reason. */
  readonly unread: readonly { readonly line: string; readonly reason: string }[]
}

export interface ReadingUnfilled extends Directory {
  readonly today: IsoDate
}

/** Reads a table with headers, or lines with a code, a name, a state and a number of positions in any order. */
export async function readUnfilledList(text: string, { today, ...directory }: ReadingUnfilled): Promise<UnfilledList> {
  if (!isFileText(text)) {
    const names = specialtyNames(directory.specialties)
    const rows = text.split(/\r?\n/).flatMap((line, at) => (line.trim() === '' ? [] : [rowOfLine(line, at + 1, names)]))
    return listOf(rows, directory)
  }
  const outcome = await readImport(fileFromBytes('the list of unfilled programs', new TextEncoder().encode(text)), { today })
  if (outcome.kind === 'refused') return { places: [], unread: [{ line: 'The whole list', reason: outcome.reason }] }
  const { programs, failed } = outcome.reading
  const { places, unread } = listOf(
    programs.map((row) => ({ row, open: openIn(row), line: lineOf(row) })),
    directory,
  )
  return { places, unread: [...unread, ...failed.map(({ text: line, reason }) => ({ line, reason }))] }
}

interface Row {
  readonly row: ReadProgram
  readonly open: number | undefined
  readonly line: string
}

function listOf(rows: readonly Row[], directory: Directory): UnfilledList {
  const matches = matchPrograms(
    rows.map(({ row }) => row),
    directory,
  )
  const read = rows.map((row, at) => ({ ...row, match: matches[at] ?? { kind: 'none' as const } }))
  // A line that fits several programs of one place and one that fits none stay on the list: a place may be real without being known here.
  const isPlace = ({ row, match }: (typeof read)[number]): boolean =>
    match.kind !== 'none' || row.nrmpCode !== undefined || row.acgmeId !== undefined
  return {
    places: read.filter(isPlace).map(({ row, open, line, match }) => placeOf({ row, open, line }, match)),
    unread: read
      .filter((one) => !isPlace(one))
      .map(({ line }) => ({ line, reason: 'It names no program that is known, and has no code of one.' })),
  }
}

function placeOf({ row, open, line }: Row, match: ProgramMatch): UnfilledPlace {
  const program: ProgramId | undefined = match.kind === 'certain' ? match.id : undefined
  const track = row.nrmpCode === undefined ? undefined : tracks[row.nrmpCode.charAt(7)]
  return {
    line,
    ...(program === undefined ? {} : { program }),
    ...(match.kind === 'ask' ? { mayMean: match.suggestions.map(({ name, city, state }) => `${name}, ${city}, ${state}`) } : {}),
    ...(open === undefined ? {} : { open }),
    ...(track === undefined ? {} : { track }),
  }
}

/** The letter of an NRMP code: categorical, primary or fellowship-bound; preliminary; advanced or for physicians with a first year. */
const tracks: Readonly<Record<string, NonNullable<UnfilledPlace['track']>>> = {
  C: 'whole',
  M: 'whole',
  P: 'first year',
  A: 'advanced',
  R: 'advanced',
}

/** Cells of a line that are looked at. */
const mostCells = 40

/** One line as somebody pastes it from the page: its cells in any order, but for a city, which stands before its state. */
function rowOfLine(line: string, at: number, names: SpecialtyNames): Row {
  const cells = line
    .split(/\t|[;|,]| {2,}/, mostCells)
    .map(tidy)
    .filter(Boolean)
  const named = cells.map(readProgramNumber).find((number) => number !== undefined) ?? numberWithin(line)
  const count = cells.findLast((cell) => /^\d{1,2}$/.test(cell))
  const stateAt = cells.findIndex((cell) => placeIn(`x, ${cell}`).state !== undefined)
  const state = stateAt === -1 ? undefined : placeIn(`x, ${cells[stateAt]}`).state
  const city = stateAt > 1 ? cells[stateAt - 1] : undefined
  const isTaken = (cell: string, i: number): boolean =>
    i === stateAt || cell === city || cell === count || readProgramNumber(cell) !== undefined
  const [name = '', ...beside] = cells.filter((cell, i) => !isTaken(cell, i))
  const specialty = beside.find((cell) => names.ofCell(cell).kind === 'named')
  const words = [name, ...beside.filter((cell) => cell !== specialty)].join(' ')
  const row: ReadProgram = {
    line: at,
    name: tidy(words.replaceAll(/\b\d{7}[A-Z]\d\b|\b\d{10}\b/g, ' ')),
    ...named,
    ...(specialty === undefined ? {} : { specialty }),
    ...(state === undefined ? {} : { state }),
    ...(city === undefined ? {} : { city }),
    claims: {},
    raw: {},
  }
  return { row, open: count === undefined ? undefined : Number(count), line: tidy(line) }
}

function numberWithin(line: string): ReturnType<typeof readProgramNumber> {
  const found = /\b(?:\d{7}[A-Za-z]\d|\d{10})\b/.exec(line)?.[0]
  return found === undefined ? undefined : readProgramNumber(found)
}

/** Positions still open, from the column whose header says so. */
function openIn({ raw }: ReadProgram): number | undefined {
  const cell = Object.entries(raw).find(
    ([header, value]) => /unfilled|open|position|quota|place/i.test(header) && /^\d{1,2}$/.test(value.trim()),
  )
  return cell === undefined ? undefined : Number(cell[1])
}

function lineOf({ name, raw }: ReadProgram): string {
  return name === '' ? Object.values(raw).map(tidy).filter(Boolean).join(', ') : name
}
