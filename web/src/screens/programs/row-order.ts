/** The order of the rows: by what any column shows. */
import type { IsoDate } from '#domain'
import { isEstimate } from '#domain/claims'
import type { SignalLevel } from '#domain/chances'
import type { Candidate } from '#domain/programs'
import { shareOf } from './catalogue.ts'
import type { Row } from './catalogue.ts'
import type { SortKey } from './columns.ts'
import { isInWords } from './columns.ts'
import { believed } from './label-lines.ts'
import type { Order } from './view.ts'

const byName = new Intl.Collator('en')

const visaOrder: readonly Candidate['visa']['outcome'][] = ['not feasible', 'unknown', 'feasible if', 'feasible', 'not needed']
const weight: Readonly<Record<SignalLevel, number>> = { none: 0, signal: 1, silver: 2, gold: 3 }

/** Rows in the order asked for. What is not known stands last either way; equals stand by chance, then by name. */
export function orderRows(rows: readonly Row[], { by, reversed }: Order, today: IsoDate): readonly Row[] {
  const turn = (isInWords(by) ? 1 : -1) * (reversed ? -1 : 1)
  return rows
    .map((row) => ({ row, value: valueOf(row, by, today) }))
    .toSorted(
      (a, b) => compare(a.value, b.value, turn) || byChance(a.row, b.row) || nameOrder(a.row, b.row) * (by === 'name' ? turn : 1),
    )
    .map(({ row }) => row)
}

type Value = number | string | undefined

function compare(a: Value, b: Value, turn: number): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
  if (typeof a === 'number' && typeof b === 'number') return turn * (a - b)
  return turn * byName.compare(String(a), String(b))
}

function byChance(a: Row, b: Row): number {
  return (b.invitation?.point ?? -1) - (a.invitation?.point ?? -1)
}

function nameOrder(a: Row, b: Row): number {
  return byName.compare(a.candidate.program.name, b.candidate.program.name)
}

/** What a row is ordered by; undefined where it is not known. */
function valueOf(row: Row, by: SortKey, today: IsoDate): Value {
  const { candidate, listed, signal, invitation } = row
  switch (by) {
    case 'name':
      return candidate.program.name
    case 'state':
      return candidate.program.state
    case 'tier':
      return candidate.tier.letter
    case 'chance':
      return invitation?.point
    case 'match':
      return matchOf(row)?.point
    case 'visa':
      return visaOrder.indexOf(candidate.visa.outcome)
    case 'share':
      return shareOf(row)?.point
    case 'list':
      return listed && weight[signal]
    default:
      return plain(believed(candidate.program, by, today)?.value)
  }
}

/** The chance that the Match would end here, were the list to reach it. */
export function matchOf({ listed, chance, signal }: Row): Row['invitation'] {
  return listed?.match ?? chance?.match[signal]
}

function plain(value: unknown): Value {
  if (isEstimate(value)) return value.point
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'number' || typeof value === 'string' ? value : undefined
}
