import type { MarketLists } from '#engine/match'
import { problemsOf } from '../problem.ts'
import type { MarketTables } from './market-tables.ts'
import type { NamedMarket } from './written-market.ts'
import { readMarketTable, readMarketTables } from './market-tables.ts'
import { listsOf, numberedMarketSchema, readCountedLines, readLetteredLines } from './numbered-market.ts'
import { numberMarket, writtenMarketSchema } from './written-market.ts'

export type MarketReading =
  | { readonly kind: 'read'; readonly market: NamedMarket }
  | { readonly kind: 'refused'; readonly problems: readonly { readonly sentence: string }[] }

/** Reads a market from the text of one file: JSON by name or by number, a table, or lines by number. docs/match.md shows each. */
export function readMarket(text: string): MarketReading {
  const start = text.slice(0, 200).trimStart()
  if (start.startsWith('{')) return readJson(text)
  if (/^\d+\s+\d+\s*\n/.test(start)) return refusing(() => numbered(readCountedLines(text)))
  if (/^[rcp]\s+\d/.test(start)) return refusing(() => numbered(readLetteredLines(text)))
  return refusing(() => numberMarket(readMarketTable(text)))
}

/** Reads a market from the tables of a folder. */
export function readMarketFolder(tables: MarketTables): MarketReading {
  return refusing(() => numberMarket(readMarketTables(tables)))
}

function readJson(text: string): MarketReading {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { kind: 'refused', problems: [{ sentence: `is no JSON: ${error instanceof Error ? error.message : String(error)}` }] }
  }
  const byNumber = typeof value === 'object' && value !== null && 'aPref' in value
  const checked = byNumber ? numberedMarketSchema.safeParse(value) : writtenMarketSchema.safeParse(value)
  if (!checked.success) return { kind: 'refused', problems: problemsOf(checked.error, value) }
  const { data } = checked
  return refusing(() => ('aPref' in data ? numbered(listsOf(data)) : numberMarket(data)))
}

/** Names are made when they are read: made beside half a million fresh numbers they would cost more than all of them. */
function numbered(lists: MarketLists): NamedMarket {
  let applicants: readonly string[] | undefined
  let programs: readonly string[] | undefined
  return {
    lists,
    limits: [],
    get applicants() {
      return (applicants ??= numbersAsNames(lists.applicants))
    },
    get programs() {
      return (programs ??= numbersAsNames(lists.programs))
    },
  }
}

function numbersAsNames(many: readonly unknown[]): string[] {
  return many.map((_, at) => String(at))
}

/** What cannot be read becomes sentences: the readers of this folder throw them. */
function refusing(read: () => NamedMarket): MarketReading {
  try {
    return { kind: 'read', market: read() }
  } catch (error) {
    if (error instanceof Error) return { kind: 'refused', problems: [{ sentence: error.message }] }
    throw error
  }
}
