import { expect, test } from 'vitest'
import { isoDate, specialtyId } from '#domain'
import type { PlannedApplication } from '#domain/chances'
import { drawnChanceOfMatching, estimateChances, typicalChanceOf } from '#domain/chances'
import { nationalMarket } from '#domain/market'
import { findCandidates } from '#domain/programs'
import { dot } from '#engine/numbers'
import { loadFacts, loadMarket } from '#facts'
import { factsIn } from '#facts/node'
import { playAsBelieved } from '../../src/backtest/chain-season.ts'
import type { Game } from '../../src/backtest/game.ts'
import { forEach } from '../../src/backtest/strategies.ts'
import { worldCalled } from '../../src/backtest/worlds.ts'
import { caseOf } from '../../src/validation/feeders.ts'

/** Pathology alone: few programs. */
const read = factsIn('facts/data')
const pathology = specialtyId('pathology')
const facts = await loadFacts(read, [pathology])
const counts = await loadMarket(read)
const specialties = counts.specialties.filter(({ specialty }) => specialty === pathology)
const market = nationalMarket(facts, { ...counts, specialties }, { match: 2028, today: isoDate('2026-11-28') })

/** Two lists: forty programs an interview is worth most at, and the forty it is worth least at. */
const game: Game = {
  market,
  facts,
  specialty: 0,
  believed: () => market.nation,
  listsOf({ asked }) {
    const chances = { ...estimateChances({ ...asked, candidates: findCandidates(asked) }), draws: [] }
    const byWorth = [...chances.byProgram.values()].toSorted((a, b) => b.interviewYield - a.interviewYield)
    const picks = byWorth.map(({ program }): PlannedApplication => ({ program, signal: 'none' }))
    const [most, least] = [picks.slice(0, 40), picks.slice(-40)]
    return {
      lists: { ...forEach(() => least), ours: most },
      promised: drawnChanceOfMatching(chances, most).point,
      promisedTypical: typicalChanceOf(chances, most).point,
    }
  },
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length
}

const believed = worldCalled('chain')
if (believed.kind !== 'chain') throw new Error('the world as believed is the chain’s')
const asked = { seed: 3, applicants: 16 }
const played = playAsBelieved(game, believed, asked)

test('where all goes as the chain believes, sixteen applicants in eight seasons each match as often as they were told', () => {
  // Drawn one season at a time, invitation by invitation, the share misses by a standard error of some 2 points.
  const [told, matched] = [
    mean(played.map(({ promised }) => promised)),
    mean(played.map(({ outcomes }) => outcomes.ours.matched)),
  ]
  expect(told).toBeGreaterThan(0.15)
  expect(Math.abs(told - matched)).toBeLessThan(0.06)
})

test('programs an interview is worth more at bring more matches there, and no more than others where it is worth the same', () => {
  const ahead = (all: typeof played): number =>
    mean(all.map(({ outcomes: { ours, tiers } }) => ours.matched / ours.ranked - tiers.matched / tiers.ranked))
  const same = worldCalled('same worth')
  if (same.kind !== 'chain') throw new Error('only the chain says what an interview is worth')
  const sameWorth = playAsBelieved(game, same, asked)
  expect(ahead(played)).toBeGreaterThan(ahead(sameWorth) + 0.02)
})

test('what is drawn of programs is what their estimates are the mean of, the likeliest among them too: choosing by estimates promises nothing', () => {
  const one = caseOf(pathology, { step2ck: 240, yearsSinceGraduation: 4, visaNeeded: true, applications: 60 }, facts)
  const { byProgram, nodes, draws, drawnAt } = estimateChances({ ...one, candidates: findCandidates(one), seed: 99 })
  const room = new Float64Array(nodes.weight.length)
  const best = [...byProgram.values()]
    .map((chance) => ({
      program: chance.program,
      point: dot(nodes.weight, chance.invitationAtNodes('none') ?? room) * chance.interviewYield,
    }))
    .toSorted((a, b) => b.point - a.point)
    .slice(0, 20)
  const drawn = mean(
    best.flatMap(({ program }) => {
      const at = drawnAt(program)
      return draws.map(({ weight }, d) => dot(weight, at.invitationAtNodes(d, 'none', room)) * at.interviewYield(d))
    }),
  )
  expect(drawn / mean(best.map(({ point }) => point))).toBeGreaterThan(0.92)
  expect(drawn / mean(best.map(({ point }) => point))).toBeLessThan(1.08)
})
