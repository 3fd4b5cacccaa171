import { itemAt } from '#engine/keys'
import { dot, poissonCdf, poissonMass, sumOfBlocks } from '#engine/numbers'
import { interviewsKept } from '#engine/ranks'
import { countedIn, expectedUnderRuns } from '../chances/chance-of-matching.ts'
import type { Chances, PlannedApplication } from '../chances/chances.ts'
import type { DrawnChance } from '../chances/drawn-chance.ts'
import { drawnFrom } from '../chances/drawn-chance.ts'
import { runsOf } from '../chances/runs.ts'
import type { SpecialtyId } from '../units.ts'

/** How many were to be expected of a count, with the range that eight of ten such seasons stay in: luck and what is not known of the applicant. */
export interface CountExpected {
  readonly point: number
  readonly low: number
  readonly high: number
}

/** What was sent: the programs themselves where they are known, else how many, chosen as others choose. */
export type Sent =
  | { readonly kind: 'programs'; readonly picks: readonly PlannedApplication[] }
  | { readonly kind: 'number'; readonly applications: number; readonly specialty: SpecialtyId }

export interface Predicted {
  readonly invitations: CountExpected
  readonly interviews: CountExpected
  /** Chance that a list with so many ranks ends in a match, for an applicant who got so many interviews. */
  readonly matchWith: (seen: { readonly interviews: number; readonly ranks: number }) => DrawnChance
}

/** Counts that are expected of what was sent, before any news of the season. */
export function predict(chances: Chances, sent: Sent, specialty: SpecialtyId): Predicted {
  const runs = runsOf(chances)
  const expected =
    sent.kind === 'number'
      ? runs.map((run) => run.typicalAt(sent.specialty, sent.applications))
      : expectedUnderRuns(chances, countedIn(chances, sent.picks))
  const invited = runs.map(({ weight }, r) => ({ weight, means: sumOfBlocks(itemAt(expected, r).invitations, weight.length) }))
  const kept = runs.map(({ capacity }, at) => {
    const { weight, means } = itemAt(invited, at)
    return { weight, means: means.map((mean) => interviewsKept(mean, capacity)) }
  })
  return {
    invitations: countOf(invited),
    interviews: countOf(kept),
    matchWith: ({ interviews, ranks }) =>
      drawnFrom(
        runs.map((run, at) => {
          const { weight, means } = itemAt(kept, at)
          // The interviews that came tell which applicants are meant.
          const told = weight.map((one, k) => one * poissonMass(interviews, itemAt(means, k)))
          const total = told.reduce((sum, one) => sum + one, 0)
          const matched = run.endingAt(specialty).map((h) => 1 - Math.exp(-h * ranks))
          return total === 0 ? 0 : dot(told, matched) / total
        }),
      ),
  }
}

interface Mixture {
  readonly weight: Float64Array
  readonly means: Float64Array
}

const tail = 0.1

/** Mean by the best estimates; the range over best estimates and draws, each count a Poisson about its mean. */
function countOf(mixtures: readonly Mixture[]): CountExpected {
  const best = itemAt(mixtures, 0)
  const atMost = (k: number): number => {
    const under = mixtures.map(({ weight, means }) =>
      dot(
        weight,
        means.map((mean) => poissonCdf(k, mean)),
      ),
    )
    return under.reduce((sum, one) => sum + one, 0) / under.length
  }
  let low = 0
  while (atMost(low) < tail) low += 1
  let high = low
  while (atMost(high) < 1 - tail) high += 1
  return { point: dot(best.weight, best.means), low, high }
}
