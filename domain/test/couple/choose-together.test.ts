import { describe, expect, it } from 'vitest'
import type { Half } from '../../../engine/src/couples/index.ts'
import { jointOutcome } from '../../../engine/src/couples/index.ts'
import { createRandom } from '../../../engine/src/numbers/random.ts'
import { drawnChanceOfMatching } from '../../src/chances/chance-of-matching.ts'
import type { PlannedApplication } from '../../src/chances/chances.ts'
import type { Endings } from '../../src/chances/endings.ts'
import { endingsAtBest, endingsOf } from '../../src/chances/endings.ts'
import type { Chooser, Wish } from '../../src/couple/choose-together.ts'
import { chooseTogether, rankedOf } from '../../src/couple/choose-together.ts'
import { halfOf } from '../../src/couple/halves.ts'
import { sharedPlaces } from '../../src/couple/places.ts'
import type { Places } from '../../src/couple/places.ts'
import type { RankedPair } from '../../src/couple/rank-pairs.ts'
import { rankPairs } from '../../src/couple/rank-pairs.ts'
import { chooseList } from '../../src/list/choose-list.ts'
import type { MadeUp } from '../list/tiny-world.ts'
import { ask } from '../list/tiny-world.ts'

const usual: Wish = { apart: 0.5, alone: 0.25 }

/** One of two people who look at the same programs in so many cities, each with chances of their own. */
function chooserOf(seed: number, { programs, most, cities }: { programs: number; most: number; cities: number }): Chooser {
  const { next } = createRandom(seed)
  const made = Array.from({ length: programs }, (_, n): MadeUp => ({ city: `City ${n % cities}`, level: -3 + 4 * next() }))
  const question = ask(made, { money: { maxApplications: most } })
  return { question, alone: chooseList(question) }
}

function placesOf({ question }: Chooser): Places {
  const programs = question.candidates.open.map(({ program }) => program)
  return sharedPlaces(programs, programs, 50)
}

function valueOf(a: Half, b: Half, wish: Wish): number {
  const { together, apart, firstAlone, secondAlone } = jointOutcome(a, b, rankedOf(wish))
  return together + wish.apart * apart + wish.alone * (firstAlone + secondAlone)
}

function chosenPicks(
  two: readonly [Chooser, Chooser],
  wish: Wish,
): readonly [readonly PlannedApplication[], readonly PlannedApplication[]] {
  const aims = chooseTogether(two[0], two[1], { places: placesOf(two[0]), wish })
  const made = (chooser: Chooser, shared: (typeof aims)['you']): readonly PlannedApplication[] =>
    shared === undefined ? chooser.alone.picks : chooseList({ ...chooser.question, shared }).picks
  return [made(two[0], aims.you), made(two[1], aims.partner)]
}

/** Every list of just so many programs, each with a gold signal: with three of them all get one. */
function everyList({ question }: Chooser, size: number): readonly (readonly PlannedApplication[])[] {
  const ids = question.candidates.open.map(({ program }) => program.id)
  const from = (start: number, left: number): readonly (readonly PlannedApplication[])[] =>
    left === 0
      ? [[]]
      : ids
          .slice(start)
          .flatMap((program, i) => from(start + i + 1, left - 1).map((rest) => [{ program, signal: 'gold' as const }, ...rest]))
  return from(0, size)
}

describe('a list taken apart by program', () => {
  it('adds up to the chance of the whole, under the best estimates and every draw', () => {
    const { question, alone } = chooserOf(1, { programs: 60, most: 30, cities: 9 })
    const whole = drawnChanceOfMatching(question.chances, alone.picks)
    const parts = endingsOf(question.chances, alone.picks).map(({ weight, byProgram }) =>
      weight.reduce((sum, w, m) => sum - w * Math.expm1(-[...byProgram.values()].reduce((all, at) => all + at[m]!, 0)), 0),
    )
    for (const [d, chance] of [whole.point, ...whole.drawn].entries()) expect(parts[d]).toBeCloseTo(chance, 12)
  })
})

describe('two lists made together', () => {
  const couples = Array.from({ length: 15 }, (_, seed) => {
    const two = [1, 2].map((half) => chooserOf(seed * 10 + half, { programs: 7, most: 3, cities: 3 }))
    const pair = [two[0]!, two[1]!] as const
    const places = placesOf(pair[0])
    const halfFor = (chooser: Chooser, picks: readonly PlannedApplication[]): Half =>
      halfOf(endingsAtBest(chooser.question.chances, picks), places)
    const every = pair.map((chooser) => everyList(chooser, 3).map((picks) => halfFor(chooser, picks)))
    return { pair, every, halfFor }
  })

  /** How far the two lists are below the best of all pairs of lists, as a share of it. */
  const gapsFor = (wish: Wish): readonly number[] =>
    couples.map(({ pair, every, halfFor }) => {
      const best = Math.max(...every[0]!.flatMap((a) => every[1]!.map((b) => valueOf(a, b, wish))))
      const [yours, partners] = chosenPicks(pair, wish)
      return 1 - valueOf(halfFor(pair[0], yours), halfFor(pair[1], partners), wish) / best
    })

  it('are the best of all 1,225 pairs of lists for what most couples wish', () => {
    expect(couples[0]!.every[0]!.length * couples[0]!.every[1]!.length).toBe(1225)
    for (const gap of gapsFor(usual)) expect(gap).toBeLessThan(1e-9)
  })

  it.each([
    ['both in one place counts far more', { apart: 0.2, alone: 0.05 }],
    ['nothing else counts', { apart: 0, alone: 0 }],
  ])('are nearly always the best where %s', (_what, wish) => {
    const gaps = gapsFor(wish)
    expect(gaps.filter((gap) => gap > 1e-9).length).toBeLessThanOrEqual(2)
    expect(Math.max(...gaps)).toBeLessThan(0.06)
  })

  it('bring what walking their pairs down does, drawn 20,000 times', () => {
    const two = [
      chooserOf(71, { programs: 90, most: 40, cities: 12 }),
      chooserOf(72, { programs: 90, most: 40, cities: 12 }),
    ] as const
    const places = placesOf(two[0])
    const lists = two.map(({ alone }) => alone.picks)
    const sides = two.map(({ question, alone }) => endingsAtBest(question.chances, alone.picks))
    const shared = places.all.map((place, g) => {
      const [yours, partners] = lists.map((picks) => picks.filter(({ program }) => places.of.get(program) === g))
      return { ...place, yours: yours!, partners: partners! }
    })
    const ranked = { apart: true, alone: true }
    const pairs = rankPairs({ places: shared, partner: { specialties: [], list: two[1].alone }, ranked }, lists[0]!)
    expect(pairs.length).toBe(40 * 40 + 80)
    // What only one of the two matches stands by fit, whoever it is.
    const alone = pairs.slice(-80).map(({ you, partner }) => (you ?? partner)?.fit ?? 0)
    expect(alone).toEqual(alone.toSorted((a, b) => b - a))
    const said = jointOutcome(halfOf(sides[0]!, places), halfOf(sides[1]!, places), ranked)
    const seen = walkDown(pairs, sides, 20_000)
    for (const key of ['together', 'apart', 'firstAlone', 'secondAlone', 'neither'] as const) {
      const error = Math.sqrt((said[key] * (1 - said[key])) / 20_000)
      expect(Math.abs(seen[key] - said[key]), key).toBeLessThan(4 * error)
    }
  })
})

type Seen = Record<'together' | 'apart' | 'firstAlone' | 'secondAlone' | 'neither', number>

/** What the Match makes of the pairs, so many times: which programs would take either is drawn, and the first pair that both can have is got. */
function walkDown(pairs: readonly RankedPair[], sides: readonly Endings[], times: number): Seen {
  const { next } = createRandom(7)
  const seen: Seen = { together: 0, apart: 0, firstAlone: 0, secondAlone: 0, neither: 0 }
  for (let time = 0; time < times; time++) {
    const [yours, partners] = sides.map(({ weight, byProgram }) => {
      let left = next()
      const m = weight.findIndex((w) => (left -= w) < 0)
      return new Set([...byProgram].filter(([, at]) => next() < -Math.expm1(-at[m]!)).map(([program]) => program))
    })
    const got = pairs.find(
      ({ you, partner }) =>
        (you === undefined || yours!.has(you.program)) && (partner === undefined || partners!.has(partner.program)),
    )
    const kind =
      got === undefined ? 'neither' : got.kind !== 'alone' ? got.kind : got.you === undefined ? 'secondAlone' : 'firstAlone'
    seen[kind] += 1 / times
  }
  return seen
}
