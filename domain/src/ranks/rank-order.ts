import type { Band, Reason } from '../answer.ts'
import type { Chances } from '../chances/chances.ts'
import type { Facts } from '../facts.ts'
import type { Case } from '../person/case.ts'
import type { Candidate, Candidates } from '../programs/candidate.ts'
import { counted } from '../say/number.ts'
import { moneyText } from '../say/money.ts'
import type { SeasonLog } from '../season/season-log.ts'
import type { Board } from '../track/board.ts'
import type { TrackedProgram } from '../track/tracked.ts'
import { rankFee } from '../track/costs.ts'
import { ratingOf } from '../track/ratings.ts'
import type { Lane } from '../track/tracked.ts'
import { usableVisas } from '../track/usable-visas.ts'
import type { Verification } from '../verify/verification.ts'
import { readVerification } from '../verify/verification.ts'
import type { ProgramId } from '../units.ts'
import { cannotRank } from './cannot-rank.ts'
import type { Checked, EveCheck } from './eve-check.ts'
import { checkList } from './eve-check.ts'
import { placeChances } from './place-chances.ts'
import { byRating, sensitivityOf } from './sensitivity.ts'
import { supplementalLists } from './supplemental.ts'
import type { TruePreference } from './true-preference.ts'
import { tryOrders } from './true-preference.ts'

/** The rank order list as it stands, with what can be said of it before it is certified. */
export interface RankOrder {
  readonly match: number
  readonly places: readonly RankedPlace[]
  /** Programs that interviewed or invited the applicant and are not on the list. */
  readonly waiting: readonly RankablePlace[]
  /** Programs with a place that no visa there can be used for, and that the applicant has not said to rank all the same. */
  readonly held: readonly HeldPlace[]
  /** All on the list or waiting by the applicant's own ratings, the best first. */
  readonly byRating: readonly ProgramId[]
  readonly anywhere: Band | undefined
  readonly fee: Reason
  readonly sensitivity: readonly string[]
  readonly proof: TruePreference
  readonly supplemental: readonly Reason[]
  readonly verification: Verification
  readonly check: EveCheck
}

export interface RankablePlace {
  readonly program: ProgramId
  readonly name: string
  readonly place: string
  readonly rating: number | undefined
  /** No visa it sponsors can be used, as far as is known: it is ranked only when the applicant says so. */
  readonly impossible: boolean
}

export interface RankedPlace extends RankablePlace {
  readonly rank: number
  /** Chance that the list ends here. */
  readonly chance: Band | undefined
  readonly despite: boolean
  /** Why the program will not rank the applicant, and what to do; absent where it may. */
  readonly cannotRank?: string
}

/** A place that was said and does not count. */
export interface HeldPlace extends RankablePlace {
  readonly rank: number
  readonly despite: false
}

export interface RankWorld extends Pick<Case, 'facts' | 'season' | 'today' | 'seed' | 'person'> {
  readonly candidates: Candidates
  readonly chances: Chances
}

/** Reads the rank order list from the season as it stands. */
export function readRanks(log: SeasonLog, board: Board, world: RankWorld): RankOrder {
  const { facts, season, chances, seed } = world
  const hasVisa = usableVisas(world)
  const candidateOf = candidatesById(world.candidates)
  const tracked = board.lanes.flatMap(({ programs }) => programs)
  const ranked = tracked.filter(({ rank }) => rank !== undefined).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
  const waiting = tracked.filter(({ lane, heldRank }) => waitingLanes.has(lane) && heldRank === undefined)
  const able = (one: TrackedProgram): RankablePlace => rankable(one, board, !hasVisa(one.program))
  const held = tracked.flatMap((one): readonly HeldPlace[] =>
    one.heldRank === undefined ? [] : [{ ...able(one), rank: one.heldRank, despite: false }],
  )
  const chance = placeChances(
    chances,
    ranked.map(({ program, signal }) => ({ program, signal: signal ?? 'none' })),
  )
  const places = ranked.map((one, at): RankedPlace => {
    const not = cannotRank(one)
    return {
      ...able(one),
      rank: at + 1,
      chance: chance.byPlace[at],
      despite: one.despite === 'visa',
      ...(not === undefined ? {} : { cannotRank: not }),
    }
  })
  const named = new Set([...ranked, ...waiting].map(({ program }) => program))
  const verification = readVerification(
    facts.programs.filter(({ id }) => named.has(id)),
    'before certifying',
    { ...world, log },
  )
  const check = checkList({
    places,
    held,
    waiting: waiting.map((one) => ({ ...able(one), wasThere: one.lane === 'interviewed' })),
    verified: verification.programs,
    certified: certifiedIn(log, season.match),
    facts,
    match: season.match,
    today: world.today,
  })
  return {
    match: season.match,
    places,
    waiting: waiting.map(able),
    held,
    byRating: byRating([...ranked, ...waiting], board.questions).map(({ program }) => program),
    anywhere: chance.anywhere,
    fee: feeOf(places.length, facts),
    // What would have to be changed on the list is said while it can be.
    sensitivity: check.isClosed ? [] : sensitivityOf([...ranked, ...waiting], board.questions),
    proof: tryOrders(likeliestFirst(places), seed),
    supplemental: check.isClosed ? [] : supplementalLists(ranked, candidateOf, facts),
    verification,
    check,
  }
}

const waitingLanes: ReadonlySet<Lane> = new Set(['interviewed', 'scheduled', 'invited'])

/** Whether the list was certified as it stands: a change after that counts only when it is certified again. */
function certifiedIn({ entries }: SeasonLog, match: number): Checked['certified'] {
  const said = entries.filter((entry) => entry.match === match && (entry.kind === 'certified' || entry.kind === 'ranked'))
  if (said.at(-1)?.kind === 'certified') return 'yes'
  return said.some(({ kind }) => kind === 'certified') ? 'changed' : 'no'
}

function candidatesById({ open, unknown, refused }: Candidates): ReadonlyMap<ProgramId, Candidate> {
  return new Map([...open, ...unknown, ...refused].map((one) => [one.program.id, one]))
}

function rankable(one: TrackedProgram, { questions }: Board, impossible: boolean): RankablePlace {
  return {
    program: one.program,
    name: one.name,
    place: one.place,
    rating: ratingOf(one.answers, questions),
    impossible,
  }
}

/** The places of the list, the likeliest to end at first. */
function likeliestFirst(places: readonly RankedPlace[]): readonly number[] {
  return places
    .map(({ chance }, at) => ({ at, chance: chance?.point ?? 0 }))
    .toSorted((a, b) => b.chance - a.chance)
    .map(({ at }) => at)
}

function feeOf(ranks: number, facts: Facts): Reason {
  const { ranksIncluded, extraRankUsd } = facts.seasons.limits
  const usd = rankFee(ranks, facts)
  const text =
    usd === 0
      ? `${counted(ranks, 'rank')}: all included in the registration, which holds ${ranksIncluded.value}.`
      : `${counted(ranks, 'rank')}: ${counted(ranks - ranksIncluded.value, 'rank')} beyond the ${ranksIncluded.value} included, ${moneyText(extraRankUsd.value)} each, ${moneyText(usd)} together. It falls due on certifying and is not returned.`
  return { text, direction: 'neutral', source: extraRankUsd }
}
