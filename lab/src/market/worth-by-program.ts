import type { Facts } from '#domain'
import type { NationalMarket } from '#domain/market'
import type { Nation, SimulatedSeason } from '#engine/simulation'
import { studied } from '#engine/simulation'
import { itemAt } from '#engine/keys'
import { markdownTable } from '../documents/markdown-table.ts'
import { feeders, modelIn } from '../validation/feeders.ts'

/** What an interview is worth by program: how it rises with the share of non-US IMGs among the residents, as a power of it. */
export interface WorthByProgram {
  /** In drawn seasons: non-US IMGs matched of those seen. */
  readonly drawn: readonly number[]
  /** As the chain of chances has it from published shares. */
  readonly chain: readonly number[]
}

/** Of the feeders, in their order. */
export function worthByProgram(
  market: Pick<NationalMarket, 'nation' | 'specialties' | 'programs'>,
  facts: Facts,
  seasons: readonly SimulatedSeason[],
): WorthByProgram {
  return {
    drawn: feeders.map((id) => powerIn(market, market.specialties.indexOf(id), seasons)),
    chain: feeders.map((id) => modelIn(facts, id).yields.byShare.estimate),
  }
}

/** The mean over the feeders. */
export function meanOf(powers: readonly number[]): number {
  return powers.reduce((sum, one) => sum + one, 0) / powers.length
}

/** The feeders as a table. */
export function worthInWords(facts: Facts, { drawn, chain }: WorthByProgram): string {
  const names = feeders.map((id) => facts.specialties.find((one) => one.id === id)?.name ?? id)
  const rows = names.map((name, i) => [name, itemAt(drawn, i).toFixed(2), itemAt(chain, i).toFixed(2)])
  const mean = ['Mean', meanOf(drawn).toFixed(2), meanOf(chain).toFixed(2)]
  return markdownTable(['Specialty', 'Market', 'Chain, from published shares'], [...rows, mean], [1, 2])
}

/** Programs whose share nobody knows say nothing. */
function powerIn(
  { nation, programs }: Pick<NationalMarket, 'nation' | 'programs'>,
  s: number,
  seasons: readonly SimulatedSeason[],
): number {
  const { leaning } = itemAt(nation.specialties, s).programs
  const counts = countsIn(nation, s, seasons)
  return powerOf(
    itemAt(programs, s).flatMap(({ claims }, p) =>
      claims.nonUsImgShare === undefined ? [] : [{ ...itemAt(counts, p), log: itemAt(leaning, p) }],
    ),
  )
}

interface Counts {
  readonly seen: number
  readonly matched: number
}

/** Non-US IMGs seen and matched at each program of a specialty. */
function countsIn({ specialties }: Nation, s: number, seasons: readonly SimulatedSeason[]): readonly Counts[] {
  const programs = itemAt(specialties, s).programs.positions.length
  const [seen, matched] = [new Int32Array(programs), new Int32Array(programs)]
  for (const { pool, interviews, program, offset } of seasons) {
    const from = itemAt(offset, s)
    const count = (into: Int32Array, at: number): void => {
      if (at >= from && at < from + programs) into[at - from]!++
    }
    for (let a = 0; a < pool.size; a++) {
      if (pool.group[a] !== studied) continue
      for (let i = interviews.start[a]!; i < interviews.start[a + 1]!; i++) count(seen, interviews.program[i]!)
      count(matched, program[a]!)
    }
  }
  return Array.from(seen, (one, p) => ({ seen: one, matched: matched[p]! }))
}

/** Newton's method for Poisson counts: matched is seen times level times exp(power log). */
export function powerOf(programs: readonly (Counts & { readonly log: number })[]): number {
  let [level, power] = [0, 0]
  for (let step = 0; step < steps; step++) {
    let [short, shortByLog, all, byLog, bySquare] = [0, 0, 0, 0, 0]
    for (const { seen, matched, log } of programs) {
      const expected = seen * Math.exp(level + power * log)
      short += matched - expected
      shortByLog += (matched - expected) * log
      all += expected
      byLog += expected * log
      bySquare += expected * log * log
    }
    const determinant = all * bySquare - byLog * byLog
    level += (bySquare * short - byLog * shortByLog) / determinant
    power += (all * shortByLog - byLog * short) / determinant
  }
  return power
}

/** From nothing, it stands still in the sixth digit after eight. */
const steps = 20
