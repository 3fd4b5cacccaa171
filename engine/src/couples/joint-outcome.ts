import { times } from '../numbers/vectors.ts'

/**
 * One of the two lists of a couple, seen by place. At a node of what is not known of the applicant, the chance that no program of a place
 * would take them is exp(-exponent); programs differ in nothing else, and the two applicants share no node.
 */
export interface Half {
  readonly nodes: number
  /** Weight of each node; they sum to 1. */
  readonly weight: Float64Array
  readonly places: number
  /** Places x nodes. */
  readonly exponent: Float64Array
  /** Of the programs at no place the other could share, by node. */
  readonly elsewhere: Float64Array
}

/** Which outcomes besides both in one place the two put on their list of pairs. */
export interface RankedOutcomes {
  readonly apart: boolean
  readonly alone: boolean
}

/** What becomes of a couple; the five sum to 1. */
export interface JointOutcome {
  readonly together: number
  readonly apart: number
  readonly firstAlone: number
  readonly secondAlone: number
  readonly neither: number
}

/**
 * Outcome of a list of pairs that names every pair in one place first, then every other pair where those are ranked, then each of the two
 * alone where that is ranked, the first one's programs before the second's. A pair is got where both programs would take their half, so
 * P(together) = E[1 - prod over places (1 - a_g b_g)] with a_g, b_g the chances that place g would take either.
 */
export function jointOutcome(first: Half, second: Half, ranked: RankedOutcomes): JointOutcome {
  if (first.places !== second.places)
    throw new RangeError(`jointOutcome requires halves over the same places, got ${first.places} and ${second.places}`)
  const [a, b] = [somewhere(first), somewhere(second)]
  const [one, two] = [mean(first, a), mean(second, b)]
  const together = togetherChance(first, second)
  const apart = one * two - together
  return {
    together,
    apart: ranked.apart ? apart : 0,
    firstAlone: ranked.alone ? one * (1 - two) + (ranked.apart ? 0 : apart) : 0,
    secondAlone: ranked.alone ? two * (1 - one) : 0,
    neither: 1 - together - (ranked.apart || ranked.alone ? apart : 0) - (ranked.alone ? one + two - 2 * one * two : 0),
  }
}

/** Chance that a place would take an applicant, for each place. */
export function chanceByPlace(half: Half): Float64Array {
  const { nodes, places, weight, exponent } = half
  return Float64Array.from({ length: places }, (_, g) => {
    let chance = 0
    for (let m = 0; m < nodes; m++) chance -= weight[m] * Math.expm1(-exponent[g * nodes + m])
    return chance
  })
}

/** Chance for each place that both would be taken there. */
export function bothByPlace(first: Half, second: Half): Float64Array {
  return times(chanceByPlace(first), chanceByPlace(second))
}

/** Chance that any program of a list would take the applicant. */
export function chanceSomewhere(half: Half): number {
  return mean(half, somewhere(half))
}

function togetherChance(first: Half, second: Half): number {
  const shared = sharedPlaces(first, second)
  const [a, b] = [takenAt(first, shared), takenAt(second, shared)]
  let together = 0
  for (let k = 0; k < first.nodes; k++) {
    for (let l = 0; l < second.nodes; l++) {
      let nowhere = 1
      for (let s = 0; s < shared.length; s++) nowhere *= 1 - a[s * first.nodes + k] * b[s * second.nodes + l]
      together += first.weight[k] * second.weight[l] * (1 - nowhere)
    }
  }
  return together
}

/** Places where both lists have a program. */
function sharedPlaces(first: Half, second: Half): readonly number[] {
  const [one, two] = [chanceByPlace(first), chanceByPlace(second)]
  return Array.from({ length: first.places }, (_, g) => g).filter((g) => one[g] > 0 && two[g] > 0)
}

function takenAt({ nodes, exponent }: Half, places: readonly number[]): Float64Array {
  const taken = new Float64Array(places.length * nodes)
  places.forEach((g, s) => {
    for (let m = 0; m < nodes; m++) taken[s * nodes + m] = -Math.expm1(-exponent[g * nodes + m])
  })
  return taken
}

/** Chance at each node that any program takes the applicant. */
function somewhere({ nodes, places, exponent, elsewhere }: Half): Float64Array {
  return Float64Array.from({ length: nodes }, (_, m) => {
    let sum = elsewhere[m]
    for (let g = 0; g < places; g++) sum += exponent[g * nodes + m]
    return -Math.expm1(-sum)
  })
}

function mean({ nodes, weight }: Half, at: Float64Array): number {
  let sum = 0
  for (let m = 0; m < nodes; m++) sum += weight[m] * at[m]
  return sum
}
