/** Writes facts/data/market.json: `node scripts/run.mjs lab/src/market/main.ts <folder of tables>`. The same tables give the same bytes. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isoDate } from '#domain'
import type { MarketFacts } from '#domain/market'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { marketCounts } from './counts.ts'
import { applicants } from './first-choices.ts'
import { fitEdges, tastesAt } from './fit-edges.ts'

const folder = process.argv[2]
if (folder === undefined) {
  console.error('main.ts requires the folder of tables: node scripts/run.mjs lab/src/market/main.ts <folder of tables>')
  process.exit(2)
}

/** The Match whose figures are published. */
const match = 2026
const specialties = marketCounts(folder)
const facts = await loadFacts(
  factsIn(join('facts', 'data')),
  specialties.map(({ specialty }) => specialty),
)
const edges = fitEdges(facts, { applicants, specialties }, { match, today: isoDate(facts.release.date) })
const rounded = { usMd: twoDigits(edges.usMd), usDo: twoDigits(edges.usDo), others: twoDigits(edges.others) }
const market: MarketFacts = { applicants, specialties, tastes: tastesAt(rounded) }
writeFileSync(join('facts', 'data', 'market.json'), `${JSON.stringify(market)}\n`)
console.log(`${specialties.length} specialties, edges ${JSON.stringify(rounded)}`)

function twoDigits(value: number): number {
  return Math.round(100 * value) / 100
}
