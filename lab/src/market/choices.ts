import { rivals } from '#domain/market'
import type { Nation } from '#engine/simulation'
import { simulateSeason, studied } from '#engine/simulation'
import { markdownTable } from '../documents/markdown-table.ts'

/** Of a group's matched applicants so many of 100 end at their first, second and third choice. */
export type Choices = readonly [first: number, second: number, third: number]

/** The tastes that all applicants share, in standard deviations of their own, for which choices are looked at. */
const shared = [0, 0.5, 1]
const seasons = 5

/** At which of their choices graduates of US MD schools and non-US IMGs end, by how much applicants' taste is shared. */
export function choicesInWords(nation: Nation): string {
  const rows = shared.map((appeal) => {
    const world = { ...nation, tastes: { ...nation.tastes, appeal } }
    return [String(appeal), textOf(choicesOf(world, rivals.indexOf('usMd') + 1)), textOf(choicesOf(world, studied))]
  })
  return markdownTable(['Shared taste', 'Graduates of US MD schools', 'Non-US IMGs'], rows, [0])
}

/** Over five seasons. */
export function choicesOf(nation: Nation, group: number): Choices {
  const counts = [0, 0, 0]
  let matched = 0
  for (let seed = 1; seed <= seasons; seed++) {
    const { pool, choice } = simulateSeason(nation, { seed })
    for (const [a, at] of choice.entries()) {
      if (pool.group[a] !== group || at < 0) continue
      matched++
      if (at < counts.length) counts[at]!++
    }
  }
  const [first, second, third] = counts.map((count) => (100 * count) / matched)
  return [first ?? 0, second ?? 0, third ?? 0]
}

function textOf([first, second, third]: Choices): string {
  return `${[first, second, third].map((one) => one.toFixed(0)).join(', ')}: together ${(first + second + third).toFixed(0)}`
}
