import { loadFacts, loadMarket } from '#facts'
import { factsIn } from '#facts/node'
import type { Call, Command, Outcome } from '../command.ts'
import { misused } from '../command.ts'
import { databaseOption, withQueue } from '../database.ts'
import { factsFolder } from '../inputs.ts'
import { simulateJson } from '../json/simulate-json.ts'
import type { RunSeasons } from '../simulate/run-seasons.ts'
import { toolVersion } from '../tool-version.ts'
import { simulatedSpecialtyLines, simulateLines } from '../views/simulate-view.ts'

/** The Match whose figures are published. */
const match = 2026
const usualSeasons = 10
const mostSeasons = 10_000

export const command: Command = {
  operands: '',
  example: 'simulate --seasons 1 --specialty pathology',
  options: {
    seasons: { value: 'N', help: `seasons to draw, from 1 to ${mostSeasons}; ${usualSeasons} where absent` },
    specialty: { value: 'ID', help: 'also who gets the positions of this specialty, and the chance by programs ranked' },
    database: databaseOption,
  },
  run: async (call) => {
    if (call.operands.length > 0) return misused('simulate draws the whole nation and takes no file')
    const count = Number(call.option('seasons') ?? usualSeasons)
    if (!(Number.isInteger(count) && count >= 1 && count <= mostSeasons))
      return misused(`--seasons needs a whole number from 1 to ${mostSeasons}, got ${call.option('seasons')}`)
    const database = call.option('database')
    return database === undefined ? simulate(call, count, call.seasons) : simulateByWorkers(call, count, database)
  },
}

/** Whoever works on the database draws the seasons; this process only waits. */
async function simulateByWorkers(call: Call, count: number, database: string): Promise<Outcome> {
  const [{ seasonsInQueue, seasonsOf }, version] = await Promise.all([import('../simulate/season-shards.ts'), toolVersion()])
  return withQueue(database, (queue) => {
    call.note('The seasons are drawn by workers, on this machine and others: matchwright work --database URL')
    return simulate(call, count, seasonsInQueue(queue, { type: seasonsOf(version), onTrouble: call.note }))
  })
}

async function simulate(call: Call, count: number, seasons: RunSeasons): Promise<Outcome> {
  const read = factsIn(factsFolder(call))
  const counts = await loadMarket(read)
  const ids = counts.specialties.map(({ specialty }) => specialty)
  const wanted = call.option('specialty')
  if (wanted !== undefined && !ids.some((id) => id === wanted))
    return misused(`--specialty ${wanted}: the market has no such specialty; it has ${ids.join(', ')}`)
  const [facts, { nationalMarket }] = await Promise.all([loadFacts(read, ids), import('#domain/market')])
  const market = nationalMarket(facts, counts, { match, today: call.today })
  let done = 0
  const tally = await seasons(market.nation, { from: call.seed, count }, () => call.progress(++done / count))
  const json = simulateJson(market, tally, { facts, match })
  const one = json.specialties.find(({ specialty }) => specialty === wanted)
  return {
    kind: 'done',
    json: one === undefined ? json : { ...json, specialties: [one] },
    text: [
      ...(one === undefined ? simulateLines(json, call.paper) : simulateLines({ ...json, specialties: [one] }, call.paper)),
      ...(one === undefined ? [] : simulatedSpecialtyLines(one, call.paper)),
    ].join('\n'),
  }
}
