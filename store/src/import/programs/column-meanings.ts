import { labelKey, readCell } from '../files/text.ts'
import type { ColumnMapping, Target, TargetDefinition } from './columns.ts'
import { seasonTargets, targets } from './columns.ts'
import { nrmpCodeIn } from './identities.ts'

/** A column that may mean something, and why it is not read before somebody says so. */
export interface AskedColumn {
  readonly header: string
  readonly target: Target
  readonly why: string
}

export interface ColumnMeanings {
  readonly mapping: ColumnMapping
  readonly asked: readonly AskedColumn[]
}

/** Words that change no meaning beside a term. */
const neutral: ReadonlySet<string> = new Set(
  'program programs residency the a an of for is are does do to in on by with at all or and required requirement requirements requires accepted accepts accept takes take sponsors sponsor sponsored sponsorship sponsoring offers offer offered considered considers visa visas yn y n # year new'.split(
    ' ',
  ),
)

/** Lower case, words of `ProgramCode` and `program_code` apart, years as `year`. */
export function headerKey(header: string): string {
  return labelKey(
    header
      .replaceAll(/([a-z])(J1|H1B|F1)/g, '$1 $2 ')
      .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
      .replaceAll(/\b([A-Z]+)([A-Z][a-z])/g, '$1 $2')
      .replace(/ \(column \d+\)$/, ''),
  ).replaceAll(/\b(h 1 b|h1 b)\b/g, 'h1b')
}

/**
 * What the columns of a table mean: the header decides where it says nothing but the term; one with other words beside it, or a
 * second one of the same meaning, is asked. NRMP codes are known by their form under any header.
 */
export function proposeMeanings(headers: readonly string[], cellsOf: (header: string) => readonly string[]): ColumnMeanings {
  const mapping: Record<string, Target> = {}
  const asked: AskedColumn[] = []
  const taken = new Map<Target, string>()
  const named = headers
    .filter((header) => header !== '')
    .map((header) => ({ header, meaning: meaningOf(header, cellsOf(header)) }))
  for (const { header, meaning } of named) {
    if (meaning?.certain !== true || taken.has(meaning.target)) continue
    taken.set(meaning.target, header)
    mapping[header] = meaning.target
  }
  for (const { header, meaning } of named) {
    if (!meaning || header in mapping) continue
    const first = taken.get(meaning.target)
    const why =
      first === undefined ? 'the header says more than that' : `the column "${first}" says the same, and both cannot count`
    asked.push({ header, target: meaning.target, why })
  }
  return { mapping, asked }
}

/** The proposal with what the user said of some headers, now or in an earlier import, in place of a guess. */
export function meaningsWith(
  said: ColumnMapping,
  headers: readonly string[],
  cellsOf: (header: string) => readonly string[],
): ColumnMeanings {
  const here = Object.fromEntries(Object.entries(said).filter(([header]) => headers.includes(header)))
  const { mapping, asked } = proposeMeanings(
    headers.filter((header) => !(header in here)),
    cellsOf,
  )
  const guessed = Object.entries(mapping).filter(([, target]) => !Object.values(here).includes(target))
  return { mapping: { ...Object.fromEntries(guessed), ...here }, asked }
}

/** How many columns of a row of headers say for certain what they hold; whether a text is a table of programs is told by it. */
export function knownHeaders(headers: readonly string[]): number {
  return Object.keys(proposeMeanings([...new Set(headers)], () => []).mapping).length
}

interface Meaning {
  readonly target: Target
  readonly certain: boolean
}

function meaningOf(header: string, cells: readonly string[]): Meaning | undefined {
  const key = headerKey(header)
  const filled = cells.filter((cell) => readCell(cell).kind === 'value')
  if (filled.length > 0 && filled.every((cell) => nrmpCodeIn(cell) !== undefined)) return { target: 'nrmpCode', certain: true }
  const found = targets.filter((one) => key !== '' && one.header.test(key) && !isAnotherThing(one, filled))
  const certain = found.find((definition) => saysNothingElse(key, definition))
  const first = certain ?? found[0]
  return first && { target: first.target, certain: certain !== undefined }
}

const ofSeason: ReadonlySet<Target> = new Set<Target>(seasonTargets)

/** "Status" heads many columns: one in which no cell is a word of a season is none of it. A day counts whichever way it is meant. */
function isAnotherThing({ target, read }: TargetDefinition, filled: readonly string[]): boolean {
  return ofSeason.has(target) && filled.length > 0 && filled.every((cell) => read(cell, [cell], 'day first') === undefined)
}

function saysNothingElse(key: string, { words }: TargetDefinition): boolean {
  const own = new Set(words.split(' '))
  return key.split(' ').every((word) => own.has(word) || neutral.has(word))
}
