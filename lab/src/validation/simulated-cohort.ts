import { createRandom } from '#engine/numbers'
import type { Random } from '#engine/numbers'
import type { RankKind, RankParameters } from '#engine/ranks'
import { endsAt } from '#engine/ranks'
import type { ScorePool } from '../chances/scores.ts'

/** One specialty of which people are drawn. */
export interface CohortRequest {
  readonly parameters: RankParameters
  /** Step 2 CK of all applicants, and its correlation with standing; absent where no scores are printed. */
  readonly scores?: { readonly pool: ScorePool; readonly weight: number }
  /** Applicants with a certified list. */
  readonly certified: number
}

export interface SimulatedCohort {
  readonly matched: People
  readonly notMatched: People
}

export interface People {
  readonly ranks: readonly number[]
  readonly scores: readonly number[]
}

/**
 * Applicants drawn one by one until so many certified a list: standing, score, interviews that become ranks, and rank after rank the
 * Match itself. The second way to what `rankedGroup` sums up.
 */
export function simulateCohort({ parameters, scores, certified }: CohortRequest, seed: number): SimulatedCohort {
  const { kinds } = parameters
  const random = createRandom(seed)
  const cohort = {
    matched: { ranks: [] as number[], scores: [] as number[] },
    notMatched: { ranks: [] as number[], scores: [] as number[] },
  }
  for (let drawn = 0; drawn < certified;) {
    const standing = random.normal()
    const kind = drawKind(kinds, random)
    const ranks = poisson(kind.kept(standing), random)
    if (ranks === 0) continue
    drawn++
    const people = isMatched(ranks, endsAt(parameters, kind, standing), random) ? cohort.matched : cohort.notMatched
    people.ranks.push(ranks)
    if (scores === undefined) continue
    const { pool, weight } = scores
    people.scores.push(pool.mean + pool.sd * (weight * standing + Math.sqrt(1 - weight ** 2) * random.normal()))
  }
  return cohort
}

/** Where all are of one kind nothing is drawn. */
function drawKind(kinds: RankParameters['kinds'], random: Random): RankKind {
  let left = kinds.length === 1 ? 0 : random.next()
  return kinds.find(({ share }) => (left -= share) < 0) ?? kinds.at(-1)!
}

function isMatched(ranks: number, chanceOfRank: number, random: Random): boolean {
  for (let rank = 0; rank < ranks; rank++) if (random.next() < chanceOfRank) return true
  return false
}

/** Knuth's product of uniforms: exact, and quick for the few interviews an applicant has. */
function poisson(mean: number, random: Random): number {
  const limit = Math.exp(-mean)
  let product = random.next()
  let count = 0
  while (product > limit) {
    product *= random.next()
    count++
  }
  return count
}
