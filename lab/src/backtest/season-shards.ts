import type { Facts, SpecialtyId } from '#domain'
import type { NationalMarket } from '#domain/market'
import type { Nation } from '#engine/simulation'
import type { JobQueue, JobType } from '#jobs'
import { runExperiment } from '#jobs'
import { asBelieved } from './as-believed.ts'
import { playAsBelieved } from './chain-season.ts'
import type { Game } from './game.ts'
import { openGame } from './game.ts'
import { playInNation } from './nation-season.ts'
import type { Played } from './played.ts'
import { worldCalled } from './worlds.ts'

/** Applicants of the chain’s worlds who make one shard. */
const aShard = 250

/** Seasons of one specialty and world, from the one with this number on. */
export interface SeasonsAsked {
  readonly specialty: SpecialtyId
  readonly world: string
  readonly from: number
}

export interface Playing {
  readonly market: NationalMarket
  readonly facts: Facts
  /** Of the product: results of two are never mixed, nor those of two releases of the facts. */
  readonly version: string
}

/** A season, or a few applicants of the chain’s, under every way to choose: one a shard. Each worker makes the lists of a case once. */
export function playingOf({ market, facts, version }: Playing): JobType<SeasonsAsked, readonly Played[]> {
  const games = new Map<SpecialtyId, Game>()
  let made: Nation | undefined
  const believed = (): Nation => (made ??= asBelieved(market))
  const gameOf = (specialty: SpecialtyId): Game => {
    const game = games.get(specialty) ?? openGame({ market, facts, believed }, specialty)
    games.set(specialty, game)
    return game
  }
  return {
    name: `backtest ${version} facts ${facts.release.version}`,
    leaseSeconds: 900,
    work({ specialty, world: id, from }, shard) {
      const [game, world, seed] = [gameOf(specialty), worldCalled(id), from + shard]
      return world.kind === 'chain' ? playAsBelieved(game, world, { seed, applicants: aShard }) : playInNation(game, world, seed)
    },
  }
}

export interface Enough {
  readonly specialty: SpecialtyId
  readonly world: string
  /** Seasons are played until so many applicants have been. */
  readonly enough: number
  readonly onPlayed?: (applicants: number) => void
}

/** Plays season after season until enough applicants have been tested: the same seasons however many workers there are. */
export async function playUntil(
  queue: JobQueue,
  type: JobType<SeasonsAsked, readonly Played[]>,
  { specialty, world, enough, onPlayed }: Enough,
): Promise<readonly Played[]> {
  const played: Played[] = []
  // The first season says how many applicants one brings.
  for (let from = 1, shards = 1; played.length < enough;) {
    const seasons = await runExperiment(queue, type, { input: { specialty, world, from }, shards })
    for (const season of seasons) if (played.length < enough) played.push(...season)
    onPlayed?.(played.length)
    from += shards
    shards = Math.ceil(((enough - played.length) * (from - 1)) / Math.max(1, played.length))
  }
  return played
}
