import { counted, decimalText } from '#domain/say'
import type { PublishedCheck } from './scorecard-data.ts'

/** A specialty predicted without its own match rate. */
export interface LeftOutRow {
  readonly name: string
  /** How many stand behind the published rate. */
  readonly applicants: number
  /** Predicted minus published, in points. */
  readonly value: number
  readonly aim: readonly [number, number]
  readonly isReached: boolean
  /** Whether it has published figures of its own that could be hidden. */
  readonly isPrinted: boolean
}

/** The left-out specialties in the order of the checks, then those that have no figures of their own. */
export function leftOutRows(checks: readonly PublishedCheck[]): readonly LeftOutRow[] {
  const rows = checks.flatMap(({ id, group, value, aim, verdict }) =>
    group ? [{ ...group, value, aim, isReached: verdict === 'reached', isPrinted: id !== 'free/unprinted' }] : [],
  )
  const printed = rows.filter(({ isPrinted }) => isPrinted)
  return printed.length === 0 ? [] : [...printed, ...rows.filter(({ isPrinted }) => !isPrinted)]
}

/** `Left out, 7 of 9 specialties come out within five points; neurology and psychiatry, …, within one point` */
export function leftOutFinding(rows: readonly LeftOutRow[]): string {
  const printed = rows.filter(({ isPrinted }) => isPrinted)
  const inside = printed.filter(({ isReached }) => isReached).length
  return [
    `Left out, ${howMany(inside, printed.length)} out within ${sharedAim(printed) ?? 'the aim'}`,
    ...rows.filter(({ isPrinted }) => !isPrinted).map(unprintedFinding),
  ].join('; ')
}

/** How the rows came about, and how far to trust them. */
export function leftOutNote(rows: readonly LeftOutRow[]): string {
  const aim = sharedAim(rows)
  return [
    'Each specialty’s own figures were hidden and predicted from the other specialties, its applicants per position and its matched share of 2025.',
    ...rows
      .filter(({ isPrinted }) => !isPrinted)
      .map(
        ({ name }) =>
          `We hold no figures of ${small(name)} apart: here is the rate of both together, from the total of the edition.`,
      ),
    `The dot is predicted minus published; the shade is the aim${aim ? ` of ${aim}` : ''}.`,
    'A published rate of 150 applicants is itself only known within about six or seven points.',
  ].join(' ')
}

/** Both ends of the track: fifteen points, or further in steps of five where a miss is larger. */
export function trackEnd(rows: readonly LeftOutRow[]): number {
  return Math.max(15, ...rows.map(({ value }) => Math.ceil(Math.abs(value) / 5) * 5))
}

function howMany(inside: number, all: number): string {
  if (inside === all && all > 1) return `all ${counted(all, 'specialty', 'specialties')} come`
  return `${inside === 0 ? 'none' : inside} of ${counted(all, 'specialty', 'specialties')} ${inside > 1 ? 'come' : 'comes'}`
}

function sharedAim(rows: readonly LeftOutRow[]): string | undefined {
  const [first] = rows
  if (!first || rows.some(({ aim: [low, high] }) => high !== first.aim[1] || low !== -high)) return undefined
  return points(first.aim[1])
}

function unprintedFinding({ name, value, isReached }: LeftOutRow): string {
  const miss = Math.abs(value)
  const how = isReached ? `within ${points(Math.max(1, Math.ceil(miss)))}` : `${decimalText(miss, 1)} points off`
  return `${small(name)}, of which we hold no rows, ${how}`
}

function small(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`
}

const inWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function points(value: number): string {
  return `${inWords[value] ?? value} ${value === 1 ? 'point' : 'points'}`
}
