import type { SpecialtyModel } from '#domain/chances'
import type { Source } from '#domain'
import { normalQuantile, wilsonInterval } from '#engine/numbers'
import { specialtyList } from '../tables/specialty-list.ts'
import type { SpecialtyTarget } from './targets.ts'

const published: Source = {
  source: 'NRMP Charting Outcomes: Non-U.S. IMGs, 2026 Main Residency Match',
  asOf: '2026',
  known: 'published',
  url: 'https://www.nrmp.org/match-data/',
}

/** Groups from this size on show a rate of their own. */
const enough = 100
/** Below this no number for a person rests on anything. */
const tooFew = 30
/** Large, and in every list of feeders, though their rows are not at hand. */
const predicted: readonly string[] = ['neurology', 'psychiatry']

/** How far what is published of a specialty carries a number for one person. */
export function evidenceOf(id: string, target: SpecialtyTarget | undefined): SpecialtyModel['evidence'] {
  const entry = specialtyList.find((one) => one.id === id)
  if (entry?.oneYear === true) return { kind: 'one year' }
  const group = target?.group
  if (group === undefined) return { kind: predicted.includes(id) ? 'enough' : 'nothing published' }
  const count = { matched: group.matchedTotal, listed: group.matchedTotal + group.notMatchedTotal, ...published }
  const at = (level: number): { low: number; high: number } => {
    const { low, high } = wilsonInterval({ hits: count.matched, n: count.listed, width: normalQuantile(level) })
    return { low: cut(low), high: cut(high) }
  }
  if (count.listed >= enough || entry?.feeder === true) return { kind: 'enough', published: count }
  if (count.listed >= tooFew) return { kind: 'capped', published: count, most: at(0.95).high }
  return { kind: 'too few', published: count, ...at(0.9) }
}

function cut(share: number): number {
  return Number(share.toFixed(4))
}
