import { join } from 'node:path'
import { isoDate } from '#domain'
import { nationalMarket } from '#domain/market'
import type { Nation } from '#engine/simulation'
import { loadFacts, loadMarket } from '#facts'
import { factsIn } from '#facts/node'

/** The whole nation of the Match whose figures are published, as the facts have it. */
export async function theNation(): Promise<Nation> {
  const read = factsIn(join('facts', 'data'))
  const counts = await loadMarket(read)
  const ids = counts.specialties.map(({ specialty }) => specialty)
  return nationalMarket(await loadFacts(read, ids), counts, { match: 2026, today: isoDate('2026-11-28') }).nation
}
