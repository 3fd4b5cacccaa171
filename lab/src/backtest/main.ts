/**
 * The proof that the advice works: `npm run backtest [-- --applicants N] [--specialty ID] [--world ID,ID] [--write]`. Invented applicants send our
 * list and others in the same drawn seasons; with `--write` the figures join those of earlier runs in facts/data/validation/backtest.json, and
 * docs/backtest.md is written from all of them. With `--database URL` the seasons are played by whoever runs it with `--work --database URL`. A long job: minutes a specialty and world.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isoDate } from '#domain'
import { nationalMarket } from '#domain/market'
import { loadFacts, loadMarket } from '#facts'
import { factsIn } from '#facts/node'
import { openInProcess, workOn } from '#jobs'
import { feeders, nextMatch } from '../validation/feeders.ts'
import { keepFigures } from './figures.ts'
import { writeReport } from './report.ts'
import { playingOf, playUntil } from './season-shards.ts'
import type { Summary } from './summary.ts'
import { summarise } from './summary.ts'
import { lookedAtClosest, worlds } from './worlds.ts'

const { values } = parseArgs({
  options: {
    applicants: { type: 'string' },
    specialty: { type: 'string' },
    world: { type: 'string' },
    write: { type: 'boolean' },
    database: { type: 'string' },
    work: { type: 'boolean' },
  },
})
const wanted = Number(values.applicants ?? 2000)
if (values.work === true && values.database === undefined) {
  console.error('--work needs --database URL, the one the seasons were sent to')
  process.exit(2)
}
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
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }
const type = playingOf({ market, facts, version })
const stop = new AbortController()
// A worker hands back what it has begun; who only asks can simply be stopped.
if (values.work === true) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
const { database } = values
const queue = database === undefined ? openInProcess() : await (await import('#jobs/postgres')).openPostgres(database)
// Without a database this process plays what it asks for.
if (values.work === true) await workOn(queue, type, { signal: stop.signal, onTrouble: console.error })
else if (database === undefined)
  await Promise.all([workOn(queue, type, { signal: stop.signal }), playAll().finally(() => stop.abort())])
else await playAll()
await queue.close()

async function playAll(): Promise<void> {
  const found = new Map<string, Summary>()
  // World by world, the one as believed first, so that whoever stops early has the most telling figures of every specialty.
  for (const world of worlds.filter(({ id }) => values.world === undefined || values.world.split(',').includes(id))) {
    for (const id of feeders.filter((one) => values.specialty === undefined || one === values.specialty)) {
      const enough = lookedAtClosest.includes(world.id) ? wanted : Math.ceil(wanted / 4)
      const onPlayed = (count: number): void => void process.stderr.write(`\r${id}, ${world.id}: ${count} of ${enough}  `)
      const summary = summarise(await playUntil(queue, type, { specialty: id, world: world.id, enough, onPlayed }))
      found.set(`${id} ${world.id}`, summary)
      process.stderr.write('\n')
      console.log(lineOf(id, world.id, summary))
      if (values.write === true) writeReport(keepFigures(found))
    }
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
