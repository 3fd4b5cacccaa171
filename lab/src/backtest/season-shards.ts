import type { Facts, SpecialtyId } from '#domain'
import type { NationalMarket } from '#domain/market'
import { luckKey } from '#engine/numbers'
import type { Nation } from '#engine/simulation'
import type { JobQueue, JobType } from '#jobs'
import { runExperiment } from '#jobs'
import type { TestedApplicant } from './applicant.ts'
import { asBelieved } from './as-believed.ts'
import type { Game, Played } from './play.ts'
import { playSeason } from './play.ts'
import type { TestedLists } from './strategies.ts'
import { listsFor } from './strategies.ts'
import { worldCalled } from './worlds.ts'

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

/** A season under every way to choose, one a shard. Each worker makes the lists of a case once. */
export function playingOf({ market, facts, version }: Playing): JobType<SeasonsAsked, readonly Played[]> {
  const games = new Map<SpecialtyId, Game>()
  let believed: Nation | undefined
  const gameOf = (specialty: SpecialtyId): Game => {
    believed ??= asBelieved(market)
    const game = games.get(specialty) ?? openGame({ market, facts, believed }, specialty)
    games.set(specialty, game)
    return game
  }
  return {
    name: `backtest ${version} facts ${facts.release.version}`,
    leaseSeconds: 900,
    work: ({ specialty, world, from }, shard) => playSeason(gameOf(specialty), worldCalled(world), from + shard),
  }
}

function openGame(
  { market, facts, believed }: { readonly market: NationalMarket; readonly facts: Facts; readonly believed: Nation },
  specialty: SpecialtyId,
): Game {
  const made = new Map<string, TestedLists>()
  const listsOf = ({ asked, step2ck, yearsSinceGraduation, visaNeeded }: TestedApplicant): TestedLists => {
    const key = `${step2ck} ${visaNeeded} ${yearsSinceGraduation}`
    // Luck by name: the same list whoever makes it, in whatever order.
    const seed = luckKey(step2ck, yearsSinceGraduation, Number(visaNeeded))
    const known = made.get(key) ?? listsFor(asked, { applications: asked.person.money.maxApplications ?? 0, seed })
    made.set(key, known)
    return known
  }
  return { market, believed, facts, specialty: market.specialties.indexOf(specialty), listsOf }
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
