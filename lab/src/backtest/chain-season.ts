import type { Facts, ProgramId } from '#domain'
import type { Chances, PlannedApplication, SpecialtyModel } from '#domain/chances'
import { estimateChances } from '#domain/chances'
import type { Program } from '#domain/claims'
import { findCandidates } from '#domain/programs'
import { entryFor, groupBy, itemAt } from '#engine/keys'
import { luckAt, luckKey } from '#engine/numbers'
import { typicalLists } from '#engine/simulation'
import { modelIn } from '../validation/feeders.ts'
import type { TestedApplicant } from './applicant.ts'
import { caseKey, testedApplicant } from './applicant.ts'
import { averageDoor } from './average-door.ts'
import type { Game } from './game.ts'
import type { Outcome, Played } from './played.ts'
import { forEach } from './strategies.ts'
import type { ChainWorld } from './worlds.ts'

/** Seasons each of them lives through, under as many draws. */
const lives = 8

const purpose = { draw: 301, theta: 302, invitation: 303, keep: 304, typical: 305 } as const

/**
 * Invented applicants whose seasons go as the chain believes, step by step: every coefficient, the rate, the stance and the worth of every
 * program is drawn from what is believed of it; then the applicant's unseen quality, each invitation, and which of them are kept; and of what was ranked,
 * how likely the list ends there. Everybody meets the same luck under every way to choose. What the advice knows is its estimates alone.
 */
export function playAsBelieved(game: Game, world: ChainWorld, { seed, applicants }: ChainSeason): readonly Played[] {
  const stage = setStage({ game, world, seed })
  const all = Array.from({ length: applicants }, (_, applicant) =>
    testedApplicant(applicant, { model: stage.model, facts: game.facts, seed }),
  )
  const played = new Map<TestedApplicant, Played>()
  // Who says the same meets the same draws: they are made once, and let go before the next.
  for (const alike of groupBy(all, caseKey).values()) {
    const chances = chancesFor(stage, itemAt(alike, 0))
    for (const one of alike) {
      const { promised, promisedTypical } = game.listsOf(one)
      const { step2ck, visaNeeded } = one
      played.set(one, { step2ck, visaNeeded, promised, promisedTypical, outcomes: outcomesOf(stage, one, chances) })
    }
  }
  return all.map((one) => entryFor(played, one))
}

/** Which draws of what nobody knows, and how many applicants live under them. */
interface ChainSeason {
  readonly seed: number
  readonly applicants: number
}

interface Asked {
  readonly game: Game
  readonly world: ChainWorld
  readonly seed: number
}

/** A shard before anybody has applied. */
interface Stage {
  readonly game: Game
  readonly seed: number
  readonly model: SpecialtyModel
  /** The facts as they truly are. */
  readonly truth: Facts
  readonly programs: readonly Program[]
  readonly places: ReadonlyMap<ProgramId, number>
  /** A typical list of somebody. */
  readonly typical: (applicant: number) => readonly PlannedApplication[]
  /** What the world leaves of the chance of an invitation, program by program. */
  readonly factors: (one: TestedApplicant) => Float64Array
  /** What the stance of each program leaves its average applicant, against whom typical lists are measured. */
  readonly average: Float64Array
}

function setStage({ game, seed, world: { truth, factor } }: Asked): Stage {
  const { market, facts, specialty } = game
  const model = modelIn(facts, itemAt(market.specialties, specialty))
  const programs = itemAt(market.programs, specialty)
  const send = typicalLists(itemAt(market.nation.specialties, specialty), model.typical.size)
  const shared = { meanScore: model.invitation.meanStep2ck.estimate, closedGate: facts.chances.closedGate.value }
  return {
    game,
    seed,
    model,
    // A model of its own even where nothing differs: the luck of the last seed is kept with it.
    truth: { ...facts, chances: truth?.(facts.chances) ?? { ...facts.chances } },
    programs,
    places: new Map(programs.map(({ id }, place) => [id, place] as const)),
    typical(applicant) {
      const sent = send({ applicant, specialty, seed: luckKey(seed, purpose.typical) })
      return Array.from(sent.programs, (place, i): PlannedApplication => ({
        program: itemAt(programs, place).id,
        signal: itemAt(sent.added, i) === 0 ? 'none' : 'signal',
      }))
    },
    factors(applicant) {
      // To each their own: of one luck of the world for all, 250 applicants would say little of another.
      const own = { ...shared, applicant, seed: luckKey(seed, applicant.applicant) }
      return Float64Array.from(programs, (program, place) => factor?.({ ...own, program, place }) ?? 1)
    },
    average: Float64Array.from(programs, (program) => averageDoor(program, model, facts)),
  }
}

/** One season of one applicant: under which draw, at which node of unseen quality. */
interface Life {
  readonly draw: number
  readonly node: number
  /** Luck of this season by program: of an invitation, and of keeping it. */
  readonly invitation: number
  readonly keep: number
}

function chancesFor({ truth, seed }: Stage, one: TestedApplicant): Chances {
  const asked = { ...one.asked, facts: truth }
  return estimateChances({ ...asked, candidates: findCandidates(asked), seed })
}

function outcomesOf(stage: Stage, one: TestedApplicant, { draws, drawnAt }: Chances): Played['outcomes'] {
  const { game, seed } = stage
  const { applicant } = one
  const luck = (what: keyof typeof purpose, life = 0): number => luckKey(seed, purpose[what], applicant, life)
  const first = Math.floor(luckAt(luck('draw'), 0) * draws.length)
  const seasons = Array.from({ length: lives }, (_, life): Life => {
    const draw = (first + (life * draws.length) / lives) % draws.length
    // Each eighth of the unseen qualities once.
    const share = (life + luckAt(luck('theta'), life)) / lives
    return {
      draw,
      node: nodeAt(itemAt(draws, draw).weight, share),
      invitation: luck('invitation', life),
      keep: luck('keep', life),
    }
  })
  const open = stage.factors(one)
  const openToAverage = open.map((factor, place) => factor / itemAt(stage.average, place))
  return forEach((way): Outcome => {
    const isTypical = way === 'typical'
    const list = isTypical ? stage.typical(applicant) : game.listsOf(one).lists[way]
    const sent = list.map(({ program, signal }) => ({ program, signal, drawn: drawnAt(program) }))
    const factors = isTypical ? openToAverage : open
    const lived = seasons.map((life) => live(stage, life, { sent, factors, draw: itemAt(draws, life.draw) }))
    const mean = (figure: (season: Season) => number): number => lived.reduce((sum, season) => sum + figure(season), 0) / lives
    return { matched: mean(({ matched }) => matched), ranked: mean(({ ranked }) => ranked), sent: sent.length }
  })
}

/** The node whose share of the running weight this is. */
function nodeAt(weight: Float64Array, share: number): number {
  let [node, sum] = [0, itemAt(weight, 0)]
  while (sum <= share && node < weight.length - 1) sum += itemAt(weight, ++node)
  return node
}

interface Season {
  /** How likely the list ends at one of the programs ranked. */
  readonly matched: number
  readonly ranked: number
}

/** What somebody sent, and the draw they live under. */
interface Applied {
  readonly sent: readonly (PlannedApplication & { readonly drawn: ReturnType<Chances['drawnAt']> })[]
  /** What the world leaves of the chance of an invitation, program by program. */
  readonly factors: Float64Array
  readonly draw: Chances['draws'][number]
}

function live({ places, model }: Stage, { draw: d, node, invitation, keep }: Life, { sent, factors, draw }: Applied): Season {
  const room = new Float64Array(draw.weight.length)
  const invited = sent.filter(({ program, signal, drawn }) => {
    const place = entryFor(places, program)
    const atNodes = drawn.invitationAtNodes(d, signal, room)
    return luckAt(invitation, place) < itemAt(factors, place) * itemAt(atNodes, node)
  })
  const kept = draw.capacity / (draw.capacity + invited.length)
  const ranked = invited.filter(({ program }) => luckAt(keep, entryFor(places, program)) < kept)
  const ending = itemAt(draw.endingAtNodes(model.specialty), node)
  // The average interview of a typical list ends it as often as `ending` says: one worth two does so twice as often, and never more than always.
  const missed = ranked.reduce((chance, { drawn }) => chance * Math.max(0, 1 - ending * drawn.interviewYield(d)), 1)
  return { matched: 1 - missed, ranked: ranked.length }
}
