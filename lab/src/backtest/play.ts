import type { Facts } from '#domain'
import type { PlannedApplication, SpecialtyModel } from '#domain/chances'
import { doorOf } from '#domain/chances'
import type { Program } from '#domain/claims'
import type { NationalMarket } from '#domain/market'
import { itemAt } from '#engine/keys'
import type { Nation, Pool, SentBy, SentList, SimulatedSeason } from '#engine/simulation'
import { drawPool, simulateSeason } from '#engine/simulation'
import { modelIn } from '../validation/feeders.ts'
import type { TestedApplicant } from './applicant.ts'
import { testedApplicants, withStandings } from './applicant.ts'
import type { TestedLists, Way } from './strategies.ts'
import { forEach } from './strategies.ts'
import type { World } from './worlds.ts'
import { nationIn } from './worlds.ts'

/** One tested applicant in one season under every way to choose: whether it ended in a match in the specialty, and how many programs were ranked. */
export interface Played {
  readonly step2ck: number
  readonly visaNeeded: boolean
  readonly promised: number
  readonly promisedTypical: number
  readonly outcomes: Readonly<Record<Way, Outcome>>
}

interface Outcome {
  /** In the specialty. */
  readonly matched: boolean
  readonly ranked: number
  readonly sent: number
}

export interface Game {
  readonly market: NationalMarket
  readonly facts: Facts
  /** Number of the specialty in the nation. */
  readonly specialty: number
  /** Lists by case, made once. */
  readonly listsOf: (tested: TestedApplicant) => TestedLists
  /** Who sends tested lists, by season and share of the applicants: worlds ask the same people. */
  readonly testedIn: Map<string, readonly TestedApplicant[]>
}

/** One season of one world under every way to choose; everybody meets the same luck in each. */
export function playSeason(game: Game, world: World, seed: number): readonly Played[] {
  const stage = setStage(game, world, seed)
  const typical = simulateSeason(stage.nation, { seed, pool: stage.pool })
  const outcomes = forEach((way) => playWay(stage, way, typical))
  return stage.tested.map((one, i): Played => {
    const { promised, promisedTypical } = game.listsOf(one)
    const { step2ck, visaNeeded } = one
    return { step2ck, visaNeeded, promised, promisedTypical, outcomes: forEach((way) => itemAt(outcomes[way], i)) }
  })
}

/** A season before anybody has applied. */
interface Stage {
  readonly game: Game
  readonly world: World
  readonly seed: number
  readonly model: SpecialtyModel
  readonly nation: Nation
  readonly pool: Pool
  readonly tested: readonly TestedApplicant[]
  /** Number in its specialty of every program. */
  readonly places: ReadonlyMap<string, number>
  /** Number in the nation of the specialty's first program. */
  readonly from: number
}

function setStage(game: Game, world: World, seed: number): Stage {
  const { market, facts, specialty } = game
  const model = modelIn(facts, itemAt(market.specialties, specialty))
  const nation = nationIn(market.nation, specialty, world)
  const drawn = drawPool(nation, seed)
  const { share } = world
  const key = `${seed} ${share}`
  const tested = game.testedIn.get(key) ?? testedApplicants(drawn, { model, facts, seed, specialty, share })
  game.testedIn.set(key, tested)
  return {
    game,
    world,
    seed,
    model,
    nation,
    tested,
    pool: withStandings(drawn, tested, world.truth?.(model) ?? model),
    places: new Map(itemAt(market.programs, specialty).map(({ id }, place) => [id, place])),
    from: market.programs.slice(0, specialty).reduce((sum, { length }) => sum + length, 0),
  }
}

/** What every tested applicant gets if all of them choose this way. */
function playWay(stage: Stage, way: Way, typical: SimulatedSeason): readonly Outcome[] {
  const { game, nation, pool, seed, tested, places, from, model } = stage
  const sent = new Map(
    way === 'typical' ? [] : tested.map((one) => [one.applicant, sentListOf(game.listsOf(one).lists[way], one, stage)] as const),
  )
  const sentBy: SentBy = (applicant, specialty) => (specialty === game.specialty ? sent.get(applicant) : undefined)
  const { program, interviews } = way === 'typical' ? typical : simulateSeason(nation, { seed, pool, sentBy, like: typical })
  return tested.map(({ applicant }) => {
    const at = program.at(applicant) ?? -1
    const [start, next, second] = [
      interviews.start.at(applicant),
      interviews.start.at(applicant + 1),
      interviews.secondFrom.at(applicant),
    ]
    const last = (pool.second.at(applicant) ?? -1) >= 0 ? second : next
    return {
      matched: at >= from && at < from + places.size,
      ranked: (last ?? 0) - (start ?? 0),
      sent: sent.get(applicant)?.programs.length ?? model.typical.size,
    }
  })
}

/** A list as the season reads it: programs by their number, what each signal adds, what this world takes off. */
function sentListOf(list: readonly PlannedApplication[], applicant: TestedApplicant, stage: Stage): SentList {
  const { game, world, seed, model, places } = stage
  const { signalGold, signalSilver, signalPlain, meanStep2ck } = model.invitation
  const adds = { none: 0, gold: signalGold.estimate, silver: signalSilver.estimate, signal: signalPlain.estimate }
  const programs = itemAt(game.market.programs, game.specialty)
  const known = list.flatMap(({ program, signal }) => {
    const place = places.get(program)
    return place === undefined ? [] : [{ place, signal, program: itemAt(programs, place) }]
  })
  const { chances } = game.facts
  const asked = { applicant, seed, meanScore: meanStep2ck.estimate, closedGate: chances.closedGate.value }
  // Whoever needs a visa, J-1 in these files, meets a program that has not said as often open as its kind is.
  const door = (program: Program): number => (applicant.visaNeeded ? doorOf(program, 'j1', chances) : 1)
  return {
    programs: Int32Array.from(known, ({ place }) => place),
    added: Float64Array.from(known, ({ signal }) => adds[signal]),
    factor: Float64Array.from(known, ({ place, program }) => door(program) * (world.factor?.({ ...asked, place, program }) ?? 1)),
  }
}
