import type { SpecialtyModel } from '#domain/chances'
import { doorOf } from '#domain/chances'
import { itemAt } from '#engine/keys'
import type { Nation, Pool, SentBy, SentList, SimulatedSeason } from '#engine/simulation'
import { askAlone, drawPool, simulateSeason, typicalLists } from '#engine/simulation'
import { modelIn } from '../validation/feeders.ts'
import type { TestedApplicant } from './applicant.ts'
import { testedApplicants, withStandings } from './applicant.ts'
import { averageDoor } from './average-door.ts'
import type { Game } from './game.ts'
import type { Outcome, Played } from './played.ts'
import type { Way } from './strategies.ts'
import { forEach } from './strategies.ts'
import type { NationWorld } from './worlds.ts'

/** One drawn national season under every way to choose; everybody meets the same luck in each. */
export function playInNation(game: Game, world: NationWorld, seed: number): readonly Played[] {
  const stage = setStage(game, world, seed)
  const season = simulateSeason(stage.nation, { seed, pool: stage.pool })
  const outcomes = world.share === undefined ? playAlone(stage, season) : playTogether(stage, season)
  return stage.tested.map((one, i): Played => {
    const { promised, promisedTypical } = game.listsOf(one)
    const { step2ck, visaNeeded } = one
    return { step2ck, visaNeeded, promised, promisedTypical, outcomes: forEach((way) => itemAt(outcomes[way], i)) }
  })
}

/** A season before anybody tested has applied. */
interface Stage {
  readonly game: Game
  readonly world: NationWorld
  readonly seed: number
  readonly model: SpecialtyModel
  readonly nation: Nation
  readonly pool: Pool
  readonly tested: readonly TestedApplicant[]
  /** What a tested applicant sends by each way. */
  readonly sentBy: (one: TestedApplicant, way: Way) => SentList
  /** Whether a program of the nation is one of the specialty. */
  readonly isHere: (program: number) => boolean
}

/** Where one at a time sends another list, so many of a season are asked: each costs a settling of the whole Match. */
const alone = 60

function setStage(game: Game, world: NationWorld, seed: number): Stage {
  const { market, facts, specialty } = game
  const model = modelIn(facts, itemAt(market.specialties, specialty))
  const nation = world.isOpenAsDrawn === true ? market.nation : game.believed()
  const drawn = drawPool(nation, seed)
  const share = world.share ?? Math.min(1, alone / itemAt(nation.specialties, specialty).studied.first)
  const tested = testedApplicants(drawn, { model, facts, seed, specialty, share })
  const from = market.programs.slice(0, specialty).reduce((sum, { length }) => sum + length, 0)
  const end = from + itemAt(market.programs, specialty).length
  const stage = { game, world, seed, model, nation, tested }
  return {
    ...stage,
    pool: withStandings(drawn, tested, model),
    sentBy: sentByWay(stage),
    isHere: (program) => program >= from && program < end,
  }
}

type Outcomes = Readonly<Record<Way, readonly Outcome[]>>

/** Every tested applicant alone sends another list. */
function playAlone({ nation, tested, sentBy, isHere, seed }: Stage, season: SimulatedSeason): Outcomes {
  const ask = askAlone(nation, season, { seed, applicants: tested.map(({ applicant }) => applicant) })
  const outcomes = tested.map((one) => {
    const send = ask(one.applicant)
    return forEach((way): Outcome => {
      const sent = sentBy(one, way)
      const { program, ranked } = send(sent)
      return { matched: Number(isHere(program)), ranked, sent: sent.programs.length }
    })
  })
  return forEach((way) => outcomes.map((one) => one[way]))
}

/** All of them choose the same way. */
function playTogether({ game, nation, pool, seed, tested, sentBy, isHere }: Stage, season: SimulatedSeason): Outcomes {
  return forEach((way) => {
    const sent = new Map(tested.map((one) => [one.applicant, sentBy(one, way)] as const))
    const theirs: SentBy = (applicant, specialty) => (specialty === game.specialty ? sent.get(applicant) : undefined)
    const { program, interviews } = simulateSeason(nation, { seed, pool, sentBy: theirs, like: season })
    return tested.map(({ applicant }): Outcome => {
      const { start, secondFrom } = interviews
      const last = itemAt(pool.second, applicant) >= 0 ? itemAt(secondFrom, applicant) : itemAt(start, applicant + 1)
      return {
        matched: Number(isHere(itemAt(program, applicant))),
        ranked: last - itemAt(start, applicant),
        sent: sent.get(applicant)?.programs.length ?? 0,
      }
    })
  })
}

/** Lists as the season reads them: programs by their number, what each signal adds, what the door takes off. */
function sentByWay({ game, seed, model, nation }: Pick<Stage, 'game' | 'seed' | 'model' | 'nation'>): Stage['sentBy'] {
  const { market, facts, specialty } = game
  const { signalGold, signalSilver, signalPlain } = model.invitation
  const adds = { none: 0, gold: signalGold.estimate, silver: signalSilver.estimate, signal: signalPlain.estimate }
  const programs = itemAt(market.programs, specialty)
  const places = new Map(programs.map(({ id }, place) => [id, place]))
  const typical = typicalLists(itemAt(nation.specialties, specialty), model.typical.size)
  // Whoever needs a visa, J-1 in these files, meets a program that has not said as often open as its kind is.
  const doorFor = ({ visaNeeded }: TestedApplicant, place: number): number =>
    visaNeeded ? doorOf(itemAt(programs, place), 'j1', facts.chances) : 1
  return (one, way) => {
    if (way === 'typical') {
      const sent = typical({ applicant: one.applicant, specialty, seed })
      const average = (place: number): number => averageDoor(itemAt(programs, place), model, facts)
      return { ...sent, factor: Array.from(sent.programs, (p) => doorFor(one, p) / average(p)) }
    }
    const known = game.listsOf(one).lists[way].flatMap(({ program, signal }) => {
      const place = places.get(program)
      return place === undefined ? [] : [{ place, added: adds[signal] }]
    })
    return {
      programs: known.map(({ place }) => place),
      added: known.map(({ added }) => added),
      factor: known.map(({ place }) => doorFor(one, place)),
    }
  }
}
