/**
 * Writes into docs/market.md how well the drawn market brings the published match rates it was not fitted to:
 * `npm run validate:market -- [seasons]`. The chain's left-out rates come from the last `npm run validate -- --write-docs`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isoDate } from '#domain'
import { nationalMarket } from '#domain/market'
import type { SimulatedSeason } from '#engine/simulation'
import { addTallies, simulateSeason, tallySeason } from '#engine/simulation'
import { loadFacts, loadMarket } from '#facts'
import { factsIn } from '#facts/node'
import { withMadePart } from './documents/made-part.ts'
import { choicesInWords } from './market/choices.ts'
import { reproduced, reproducedInWords } from './market/reproduced.ts'
import { worthByProgram, worthInWords } from './market/worth-by-program.ts'

const seasons = Number(process.argv[2] ?? 100)
if (!(Number.isInteger(seasons) && seasons >= 1)) {
  console.error(`validate-market.ts needs a whole number of seasons of at least 1, got ${process.argv[2]}`)
  process.exit(2)
}
const read = factsIn(join('facts', 'data'))
const counts = await loadMarket(read)
const facts = await loadFacts(
  read,
  counts.specialties.map(({ specialty }) => specialty),
)
/** The Match whose figures are published. */
const match = 2026
const market = nationalMarket(facts, counts, { match, today: isoDate(facts.release.date) })
const { nation, specialties } = market
const tally = Array.from({ length: seasons }, (_, i) => tallySeason(nation, simulateSeason(nation, { seed: i + 1 }))).reduce(
  addTallies,
)
const parts = new Map([
  ['reproduced', reproducedInWords(reproduced({ tally, specialties }, facts, leftOutMisses()), seasons)],
  ['worth', worthInWords(facts, worthByProgram(market, facts, firstSeasons()))],
  ['choices', choicesInWords(nation)],
])
const page = join('docs', 'market.md')
let text = readFileSync(page, 'utf8')
for (const [name, made] of parts) {
  text = withMadePart(text, { name, by: 'npm run validate:market', made })
  console.log(`${made}\n`)
}
writeFileSync(page, text)

/** Enough to tell an interview's worth by program. */
function firstSeasons(): readonly SimulatedSeason[] {
  return Array.from({ length: 8 }, (_, i) => simulateSeason(nation, { seed: i + 1 }))
}

/** The chain's misses by specialty, its own figures left out, in points. */
function leftOutMisses(): ReadonlyMap<string, number> {
  const { checks } = JSON.parse(readFileSync(join('facts', 'data', 'validation', 'scorecard.json'), 'utf8')) as {
    readonly checks: readonly { readonly id: string; readonly value: number }[]
  }
  const prefix = 'left out rate/'
  return new Map(checks.flatMap(({ id, value }) => (id.startsWith(prefix) ? [[id.slice(prefix.length), value] as const] : [])))
}
