import type { WrittenMarket } from './written-market.ts'
import Papa from 'papaparse'

/** The tables of a market as a folder holds them, by file name in small letters without its ending. */
export type MarketTables = ReadonlyMap<string, string>

type Row = Readonly<Record<string, string>>

/**
 * A market in tables with headers: applicants (id), programs (id, maxslots), applicantlist and programlist (applicant id, program id,
 * rank), and, where places are limited, constraints (constraint id, program id, slots) and constraintlist (constraint id, applicant id).
 */
export function readMarketTables(tables: MarketTables): WrittenMarket {
  const rows = (name: string): readonly Row[] => {
    const text = tables.get(name)
    if (text === undefined) throw new Error(`the folder has no table ${name}`)
    return rowsOf(text)
  }
  const own = tables.has('constraints') ? rows('constraints') : []
  const members = tables.has('constraintlist') ? rows('constraintlist') : []
  const wanted = rankedBy(rows('applicantlist'), 'applicant id', 'program id')
  const chosen = rankedBy(rows('programlist'), 'program id', 'applicant id')
  return {
    applicants: rows('applicants').map((row) => ({
      name: cell(row, 'id'),
      ranks: wanted.get(cell(row, 'id')) ?? [],
      supplemental: [],
    })),
    programs: rows('programs').map((row) => ({
      name: cell(row, 'id'),
      positions: whole(row, 'maxslots'),
      ranks: chosen.get(cell(row, 'id')) ?? [],
    })),
    couples: [],
    reversions: [],
    even: [],
    limits: own.map((row) => ({
      program: cell(row, 'program id'),
      positions: whole(row, 'slots'),
      applicants: members
        .filter((one) => cell(one, 'constraint id') === cell(row, 'constraint id'))
        .map((one) => cell(one, 'applicant id')),
    })),
  }
}

/**
 * One table of rows `kind,name,positions,ranks`: an applicant or a program with its list, names apart by `;`; a couple is named
 * `Ann + Ben`, its pairs `North + South; North + -`.
 */
export function readMarketTable(text: string): WrittenMarket {
  const rows = rowsOf(text).map((row) => ({
    row,
    kind: cell(row, 'kind'),
    name: cell(row, 'name'),
    ranks: apart(cell(row, 'ranks'), ';'),
  }))
  const other = rows.find(({ kind }) => !['applicant', 'program', 'couple'].includes(kind))
  if (other) throw new Error(`a row is of the kind ${JSON.stringify(other.kind)}; expected applicant, program or couple`)
  const of = (wanted: string): typeof rows => rows.filter(({ kind }) => kind === wanted)
  return {
    applicants: of('applicant').map(({ name, ranks }) => ({ name, ranks, supplemental: [] })),
    programs: of('program').map(({ row, name, ranks }) => ({ name, positions: whole(row, 'positions'), ranks })),
    couples: of('couple').map(({ name, ranks }) => {
      const [first, second] = twoOf(name)
      return { first, second, pairs: ranks.map((pair) => pairOf(twoOf(pair))) }
    }),
    reversions: [],
    even: [],
    limits: [],
  }
}

function rowsOf(text: string): readonly Row[] {
  return Papa.parse<Row>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (header) => header.trim().toLowerCase(),
    transform: (value) => value.trim(),
  }).data
}

function cell(row: Row, column: string): string {
  const value = row[column]
  if (value === undefined) throw new Error(`a row has no column ${column}`)
  return value
}

function whole(row: Row, column: string): number {
  const value = cell(row, column)
  if (!/^\d+$/.test(value)) throw new Error(`${column} is ${JSON.stringify(value)}; expected a number of positions`)
  return Number(value)
}

function rankedBy(rows: readonly Row[], owner: string, listed: string): ReadonlyMap<string, string[]> {
  const lists = new Map<string, { readonly name: string; readonly rank: number }[]>()
  for (const row of rows) {
    const list = lists.get(cell(row, owner)) ?? []
    list.push({ name: cell(row, listed), rank: whole(row, 'rank') })
    lists.set(cell(row, owner), list)
  }
  return new Map(
    [...lists].map(([name, list]) => [name, list.toSorted((one, other) => one.rank - other.rank).map((one) => one.name)]),
  )
}

function apart(text: string, sign: string): string[] {
  return text
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function twoOf(text: string): readonly [string, string] {
  const [first, second, ...more] = apart(text, ' + ')
  if (first === undefined || second === undefined || more.length > 0)
    throw new Error(`${JSON.stringify(text)} is no pair; expected two names with " + " between them`)
  return [first, second]
}

function pairOf([one, other]: readonly [string, string]): [string | null, string | null] {
  return [one === '-' ? null : one, other === '-' ? null : other]
}
