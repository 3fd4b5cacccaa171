/**
 * The proof that the advice works: `npm run backtest [-- --applicants N] [--specialty ID] [--world ID] [--write]`. Invented applicants send our
 * list and others in the same drawn seasons; with `--write` the figures join those of earlier runs in facts/data/validation/backtest.json, and
 * docs/backtest.md is written from all of them. A long job: minutes a specialty and world.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isoDate } from '#domain'
import { nationalMarket } from '#domain/market'
import { loadFacts, loadMarket } from '#facts'
import { factsIn } from '#facts/node'
import { feeders, nextMatch } from '../validation/feeders.ts'
import type { TestedApplicant } from './applicant.ts'
import type { Played } from './play.ts'
import { playSeason } from './play.ts'
import { keepFigures } from './figures.ts'
import { writeReport } from './report.ts'
import type { TestedLists } from './strategies.ts'
import { listsFor } from './strategies.ts'
import type { Summary } from './summary.ts'
import { summarise } from './summary.ts'
import { worlds } from './worlds.ts'

const { values } = parseArgs({
  options: {
    applicants: { type: 'string' },
    specialty: { type: 'string' },
    world: { type: 'string' },
    write: { type: 'boolean' },
  },
})
const wanted = Number(values.applicants ?? 2000)
if (!(Number.isInteger(wanted) && wanted >= 10)) {
  console.error(`--applicants needs a whole number of at least 10, got ${values.applicants}`)
  process.exit(2)
}
const read = factsIn(join('facts', 'data'))
const counts = await loadMarket(read)
const facts = await loadFacts(
  read,
  counts.specialties.map(({ specialty }) => specialty),
)
const market = nationalMarket(facts, counts, { match: nextMatch, today: isoDate(facts.release.date) })
const found = new Map<string, Summary>()
for (const id of feeders.filter((one) => values.specialty === undefined || one === values.specialty)) {
  const specialty = market.specialties.indexOf(id)
  const made = new Map<string, TestedLists>()
  const testedIn = new Map<string, readonly TestedApplicant[]>()
  const listsOf = ({ asked, step2ck, yearsSinceGraduation, visaNeeded }: TestedApplicant): TestedLists => {
    const key = `${step2ck} ${visaNeeded} ${yearsSinceGraduation}`
    const known = made.get(key) ?? listsFor(asked, { applications: asked.person.money.maxApplications ?? 0, seed: made.size })
    made.set(key, known)
    return known
  }
  for (const world of worlds.filter((one) => values.world === undefined || one.id === values.world)) {
    const played: Played[] = []
    // The world as believed is looked at closest.
    const enough = world.id === 'true' ? wanted : Math.ceil(wanted / 4)
    for (let seed = 1; played.length < enough; seed++) {
      played.push(...playSeason({ market, facts, specialty, listsOf, testedIn }, world, seed))
      process.stderr.write(`\r${id}, ${world.id}: ${played.length} of ${enough}  `)
    }
    const summary = summarise(played)
    found.set(`${id} ${world.id}`, summary)
    process.stderr.write('\n')
    console.log(lineOf(id, world.id, summary))
    if (values.write === true) writeReport(keepFigures(found))
  }
}

function lineOf(specialty: string, world: string, { rates, ahead, promised, promisedTypical }: Summary): string {
  const gaps = Object.entries(ahead).map(
    ([way, { point, low, high }]) => `${way} ${points(point)} (${points(low)} to ${points(high)})`,
  )
  return `${specialty} ${world}: ours ${points(rates.ours)}, typical ${points(rates.typical)}; ahead of ${gaps.join(', ')}; promised minus realised ${points(promised.point)} (${points(promised.low)} to ${points(promised.high)}), typical ${points(promisedTypical.point)}`
}

function points(share: number): string {
  return (100 * share).toFixed(1)
}
