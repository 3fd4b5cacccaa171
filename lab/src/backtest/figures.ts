import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Summary } from './summary.ts'
import { lookedAtClosest } from './worlds.ts'

const path = join('facts', 'data', 'validation', 'backtest.json')

/** What was played, by specialty and world. */
export type Figures = ReadonlyMap<string, Summary>

/** Puts new figures beside those of earlier runs, in their place where both were played, and returns all. */
export function keepFigures(found: Figures): Figures {
  const earlier = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, Summary>) : {}
  const all = new Map([...Object.entries(earlier), ...found].map(([key, summary]) => [key, asKept(key, summary)] as const))
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(all), (_, value) => rounded(value), 1)}\n`)
  return all
}

/** Scores and visas apart are shown of the worlds as believed alone. */
function asKept(key: string, summary: Summary): Summary {
  return lookedAtClosest.some((world) => key.endsWith(` ${world}`)) ? summary : { ...summary, groups: [] }
}

/** Four digits say more than the sampling allows. */
function rounded(value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(4)) : value
}
