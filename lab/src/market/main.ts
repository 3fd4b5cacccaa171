/** Writes facts/data/market.json: `node scripts/run.mjs lab/src/market/main.ts <folder of tables>`. The same tables give the same bytes. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isoDate } from '#domain'
import type { MarketFacts } from '#domain/market'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { marketCounts } from './counts.ts'
import { applicants } from './first-choices.ts'
import { fitRanking, tastesAt } from './fit-ranking.ts'

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
const fitted = fitRanking(facts, { applicants, specialties }, { match, today: isoDate(facts.release.date) })
const ranking = {
  usMd: twoDigits(fitted.usMd),
  usDo: twoDigits(fitted.usDo),
  others: twoDigits(fitted.others),
  leaning: twoDigits(fitted.leaning),
}
const market: MarketFacts = { applicants, specialties, tastes: tastesAt(ranking) }
writeFileSync(join('facts', 'data', 'market.json'), `${JSON.stringify(market)}\n`)
console.log(`${specialties.length} specialties, ranking ${JSON.stringify(ranking)}`)

function twoDigits(value: number): number {
  return Math.round(100 * value) / 100
}
