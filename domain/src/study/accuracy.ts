import { betaQuantile, logBeta } from '#engine/numbers'

/** Right and asked answers of one cell. Right may be fractional: help counts half, peers may shift it. */
export interface Tally {
  readonly right: number
  readonly asked: number
}

/** Accuracy shrunk towards its parent, with its 80 % interval. */
export interface Accuracy {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** Strengths of shrinkage that are tried: as many answers as the parent is worth. */
const concentrations: readonly number[] = [2, 4, 8, 16, 32, 64, 128, 256]
const usualConcentration = 16

/**
 * Beta-binomial shrinkage of cells towards the share of their parent. How strongly is read off the cells themselves: the concentration
 * under which they are likeliest, averaged over a grid with a prior around 16 answers (empirical Bayes).
 */
export function shrinkCells<Key>(cells: ReadonlyMap<Key, Tally>, parent: number): ReadonlyMap<Key, Accuracy> {
  const strength = concentrationOf([...cells.values()], parent)
  return new Map([...cells].map(([key, tally]) => [key, accuracyOf(tally, parent, strength)]))
}

/** Share right of all cells together, held off 0 and 1 by one answer each way. */
export function pooledShare(tallies: readonly Tally[]): number {
  const right = tallies.reduce((sum, tally) => sum + tally.right, 0)
  const asked = tallies.reduce((sum, tally) => sum + tally.asked, 0)
  return (right + 1) / (asked + 2)
}

/** Accuracy of a cell under a parent share worth `strength` answers. */
export function accuracyOf({ right, asked }: Tally, parent: number, strength: number): Accuracy {
  const a = parent * strength + right
  const b = (1 - parent) * strength + asked - right
  return { mean: a / (a + b), low: betaQuantile(0.1, a, b), high: betaQuantile(0.9, a, b) }
}

function concentrationOf(tallies: readonly Tally[], parent: number): number {
  const weighed = concentrations.map((strength) => {
    const fits = tallies.reduce((sum, tally) => sum + logLikelihood(tally, parent, strength), 0)
    const distance = Math.log2(strength / usualConcentration)
    return { strength, log: fits - (distance * distance) / 4 }
  })
  const best = Math.max(...weighed.map(({ log }) => log))
  const total = weighed.reduce((sum, { log }) => sum + Math.exp(log - best), 0)
  return Math.exp(weighed.reduce((sum, { strength, log }) => sum + (Math.exp(log - best) / total) * Math.log(strength), 0))
}

function logLikelihood({ right, asked }: Tally, parent: number, strength: number): number {
  const a = parent * strength
  const b = (1 - parent) * strength
  return logBeta(a + right, b + asked - right) - logBeta(a, b)
}

/** Answers that make an unshrunk share known to within ten points either way, four times in five. */
const halfWidth = 0.1
const fewestAnswers = 10

/** Whether a cell was asked often enough to believe its own share, and how many answers are missing. */
export function sampling({ right, asked }: Tally): { readonly enough: boolean; readonly missing: number } {
  const share = (right + 1) / (asked + 2)
  const wanted = Math.max(fewestAnswers, Math.ceil(share * (1 - share) * (1.2816 / halfWidth) ** 2))
  return { enough: asked >= wanted, missing: Math.max(0, Math.ceil(wanted - asked)) }
}
