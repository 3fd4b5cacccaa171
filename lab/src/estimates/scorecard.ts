import type { ProgramRecord } from '../tables/record.ts'
import { invitationObservations, residentObservations } from './observations.ts'
import type { ApplicantShares } from './observations.ts'
import { foldsOf } from '../statistics/folds.ts'
import { medianOf } from '../statistics/median.ts'
import { crossFitted, fitPrecisions } from './precision.ts'
import type { Precisions } from './precision.ts'
import { placePrint, shareInside } from './predictive.ts'
import { fitRateModel } from './rate-model.ts'
import type { Observation, Observed } from './rate-model.ts'
import { rankCorrelation } from './rank-correlation.ts'

/** How one way of guessing did on rates it had not seen. */
export interface Score {
  /** Spearman; absent where every guess is the same. */
  readonly rankCorrelation?: number
  readonly meanAbsoluteError: number
}

export interface SpecialtyScore {
  readonly specialty: string
  readonly programs: number
  readonly estimate: Score
  /** Share of held-out rates inside the 80 % interval. */
  readonly coverage: number
  /** Standard error of that share, from the number of programs. */
  readonly coverageError: number
  readonly specialtyMean: Score
  /** The best any constant can do. */
  readonly specialtyMedian: Score
  readonly neighbour: Score
}

interface Guess {
  readonly one: Observed
  readonly estimate: number
  readonly median: number
  readonly inside: number
  readonly specialtyMean: number
  readonly specialtyMedian: number
  readonly neighbour: number
}

/** What held-out programs say about both estimates, by specialty. */
export interface Scorecard {
  readonly invitations: readonly SpecialtyScore[]
  readonly residents: readonly SpecialtyScore[]
}

/**
 * Holds out a random fifth of the programs at a time, fixed seed, until every printed share was held out once, and guesses it three
 * ways: our estimate without it, the mean of its specialty, and the print of the program of its specialty most like it. The middle
 * of our predictive distribution is the guess; the interval is that of the same distribution, before any drift between seasons.
 */
export function validateEstimates(records: readonly ProgramRecord[], shares: ApplicantShares): Scorecard {
  return {
    invitations: scoreHeldOut(invitationObservations(records, shares)),
    residents: scoreHeldOut(residentObservations(records)),
  }
}

function scoreHeldOut(observations: readonly Observation[]): readonly SpecialtyScore[] {
  const observed = observations.filter((one): one is Observed => one.printed !== undefined)
  const folds = foldsOf(observed.length, 5, 7)
  const guesses = Array.from({ length: 5 }, (_, held) => guessFold(observed, folds, held)).flat()
  const names = [...new Set(guesses.map(({ one }) => one.specialty))]
  return names.map((name) =>
    scoreOf(
      name,
      guesses.filter(({ one }) => one.specialty === name),
    ),
  )
}

function guessFold(observed: readonly Observed[], folds: readonly number[], held: number): readonly Guess[] {
  const training = observed.filter((_, index) => folds[index] !== held)
  const model = fitRateModel(training)
  const precisions = fitPrecisions(training, crossFitted(training, foldsOf(training.length, 5, 11 + held)))
  return observed
    .filter((_, index) => folds[index] === held)
    .map((one) => {
      const mean = model(one)
      const placed = placePrint(one.printed, one.n, { mean, precision: precisionOf(one, precisions) })
      const peers = training.filter(({ specialty }) => specialty === one.specialty)
      return {
        one,
        estimate: mean,
        median: placed.median,
        inside: shareInside(placed),
        specialtyMean: peers.reduce((sum, peer) => sum + peer.printed, 0) / peers.length,
        specialtyMedian: medianOf(peers.map(({ printed }) => printed)),
        neighbour: nearest(one, peers).printed,
      }
    })
}

function precisionOf(one: Observed, precisions: Precisions): number {
  return precisions.bySpecialty.get(one.specialty) ?? precisions.elsewhere
}

/** Nearest over all features; they are scaled alike. Ties go to the one listed first. */
function nearest(one: Observed, peers: readonly Observed[]): Observed {
  const distance = (peer: Observed): number =>
    peer.features.reduce((sum, value, at) => sum + (value - (one.features[at] ?? 0)) ** 2, 0)
  return peers.reduce((best, peer) => (distance(peer) < distance(best) ? peer : best))
}

function scoreOf(specialty: string, guesses: readonly Guess[]): SpecialtyScore {
  const printed = guesses.map(({ one }) => one.printed)
  const coverage = mean(guesses.map(({ inside }) => inside))
  const score = (rank: (guess: Guess) => number, error: (guess: Guess) => number = rank): Score => {
    const correlation = rankCorrelation(guesses.map(rank), printed)
    const meanAbsoluteError = round(mean(guesses.map((guess) => Math.abs(error(guess) - guess.one.printed))), 5)
    return correlation === undefined ? { meanAbsoluteError } : { rankCorrelation: round(correlation, 3), meanAbsoluteError }
  }
  return {
    specialty,
    programs: guesses.length,
    estimate: score(
      ({ estimate }) => estimate,
      ({ median }) => median,
    ),
    coverage: round(coverage, 3),
    coverageError: round(Math.sqrt((0.8 * 0.2) / guesses.length), 3),
    specialtyMean: { meanAbsoluteError: score(({ specialtyMean }) => specialtyMean).meanAbsoluteError },
    specialtyMedian: { meanAbsoluteError: score(({ specialtyMedian }) => specialtyMedian).meanAbsoluteError },
    neighbour: score(({ neighbour }) => neighbour),
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
