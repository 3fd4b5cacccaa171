import type { Fact, Source } from '#domain'
import type { ProgramClaims } from '#domain/claims'
import type { FailedRow, ReadProgram } from '../reading.ts'
import { readCell, tidy } from '../files/text.ts'
import { definitionOf, readVisas } from './columns.ts'
import type { ColumnMapping, Target } from './columns.ts'

/** One program as label and cell, whichever way the file writes it: a row, a column or a page. */
export interface LabelledCells {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export interface ReadPrograms {
  readonly programs: readonly ReadProgram[]
  readonly failed: readonly FailedRow[]
}

/**
 * Turns labelled cells into programs under a mapping. A row that names no program fails with its reason; empty cells say nothing.
 * A cell that says something else than its column can mean fails alone: the rest of its row is read.
 */
export function readPrograms(rows: readonly LabelledCells[], mapping: ColumnMapping, source: Source): ReadPrograms {
  const programs: ReadProgram[] = []
  const failed: FailedRow[] = []
  for (const row of rows) {
    const read = readProgram(row, mapping, source)
    if (typeof read === 'string')
      failed.push({ line: row.line, reason: read, text: Object.values(row.cells).join(' | ').slice(0, 500) })
    else {
      programs.push(read)
      failed.push(...unreadCells(row, mapping))
    }
  }
  return { programs, failed }
}

function unreadCells({ line, cells }: LabelledCells, mapping: ColumnMapping): readonly FailedRow[] {
  return Object.entries(mapping).flatMap(([header, target]) => {
    const cell = readCell(cells[header] ?? '')
    const definition = definitionOf(target)
    if (cell.kind !== 'value' || definition.read(cell.text) !== undefined) return []
    const text = cell.text.slice(0, 500)
    return [
      { line, reason: `"${text.slice(0, 60)}" cannot be read as ${definition.title}; the rest of the line was read.`, text },
    ]
  })
}

function readProgram(row: LabelledCells, mapping: ColumnMapping, source: Source): ReadProgram | string {
  const values = new Map<Target, unknown>()
  for (const [header, target] of Object.entries(mapping)) {
    const value = definitionOf(target).read(row.cells[header] ?? '')
    if (value !== undefined) values.set(target, value)
  }
  const word = (target: Target): string | undefined => {
    const value = values.get(target)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const acgmeId = acgmeNumber(word('acgmeId'))
  const name = word('name') ?? (acgmeId === undefined ? undefined : `Program ${acgmeId}`)
  if (name === undefined) return 'The row names no program: it has neither a name nor an ACGME program number.'
  const state = stateCode(word('state'))
  return {
    line: row.line,
    name,
    ...given('acgmeId', acgmeId),
    ...given('nrmpCode', word('nrmpCode')),
    ...given('city', word('city')),
    ...given('state', state),
    ...given('specialty', word('specialty')),
    claims: claimsOf(values, source),
    raw: row.cells,
  }
}

function claimsOf(values: ReadonlyMap<Target, unknown>, source: Source): ProgramClaims {
  const claims: Record<string, readonly Fact<unknown>[]> = {}
  for (const [target, value] of values) {
    if (identities.has(target)) continue
    if (target === 'visas') {
      for (const [field, sponsored] of Object.entries(readVisas(String(value))))
        claims[field] ??= [{ value: sponsored, ...source }]
    } else claims[target] = [{ value, ...source }]
  }
  // The readers of columns.ts give each field the type ProgramClaims declares for it.
  return claims as ProgramClaims
}

const identities: ReadonlySet<Target> = new Set<Target>(['acgmeId', 'nrmpCode', 'name', 'city', 'state', 'specialty'])

/** Ten digits; internal medicine ids of 2021 carry a trailing track letter, and spreadsheets drop a leading zero. */
export function acgmeNumber(raw: string | undefined): string | undefined {
  const digits = /^(\d{9,10})[A-Z]?$/.exec(tidy(raw ?? ''))?.[1]
  return digits?.padStart(10, '0')
}

/** A postal code of two letters, out of the code or the name of the state. */
export function stateCode(raw: string | undefined): string | undefined {
  const said = tidy(raw ?? '')
  if (/^[A-Za-z]{2}$/.test(said)) return said.toUpperCase()
  return stateNames.get(said.toLowerCase())
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value })
}

const stateNames: ReadonlyMap<string, string> = new Map(
  (
    'Alabama AL|Alaska AK|Arizona AZ|Arkansas AR|California CA|Colorado CO|Connecticut CT|Delaware DE|District of Columbia DC|Florida FL|Georgia GA|' +
    'Hawaii HI|Idaho ID|Illinois IL|Indiana IN|Iowa IA|Kansas KS|Kentucky KY|Louisiana LA|Maine ME|Maryland MD|Massachusetts MA|Michigan MI|Minnesota MN|' +
    'Mississippi MS|Missouri MO|Montana MT|Nebraska NE|Nevada NV|New Hampshire NH|New Jersey NJ|New Mexico NM|New York NY|North Carolina NC|North Dakota ND|' +
    'Ohio OH|Oklahoma OK|Oregon OR|Pennsylvania PA|Puerto Rico PR|Rhode Island RI|South Carolina SC|South Dakota SD|Tennessee TN|Texas TX|Utah UT|' +
    'Vermont VT|Virginia VA|Washington WA|West Virginia WV|Wisconsin WI|Wyoming WY'
  )
    .split('|')
    .map((entry) => [entry.slice(0, -3).toLowerCase(), entry.slice(-2)]),
)
