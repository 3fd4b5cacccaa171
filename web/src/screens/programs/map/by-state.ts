import type { Row } from '../catalogue.ts'

/** What is found in one state. */
export interface InState {
  readonly code: string
  readonly found: number
  readonly listed: number
}

/** Programs by state, the most first. */
export function byState(rows: readonly Row[]): readonly InState[] {
  const counts = new Map<string, InState>()
  for (const { candidate, listed } of rows) {
    const code = candidate.program.state
    const { found, listed: before } = counts.get(code) ?? { found: 0, listed: 0 }
    counts.set(code, { code, found: found + 1, listed: before + (listed ? 1 : 0) })
  }
  return [...counts.values()].toSorted((a, b) => b.found - a.found || a.code.localeCompare(b.code))
}

/** How dark a state is, 0 to 5; equal steps of the square root, so that few are told from none beside many. */
export function shadeOf(found: number, most: number): number {
  return found === 0 ? 0 : Math.min(5, 1 + Math.floor(5 * Math.sqrt(found / (most + 1))))
}
