import { itemAt } from '#engine/keys'
import { mostTrusted } from '../claims/ledger.ts'
import type { Reason } from '../answer.ts'
import { valuesOf, wordsFor } from '../choices.ts'
import type { Facts } from '../facts.ts'
import { lazily } from '../once.ts'
import type { Candidate } from '../programs/candidate.ts'
import type { Person } from '../person/person.ts'
import type { WeightName } from '../person/profile.ts'
import { backupsOf } from './backups.ts'
import type { FactorWorld } from './fit-factors.ts'
import { factors } from './fit-factors.ts'

/** Preference for one program: u in (0, 1], where 1 is the best fit there could be, and what it is made of. */
export interface Fit {
  readonly value: number
  readonly parts: readonly FitPart[]
}

export interface FitPart {
  readonly weight: WeightName
  /** Share of all the applicant's weight, 0 to 1. */
  readonly share: number
  /** 0 to 1; where nothing is known, the mean of the programs where something is. */
  readonly score: number
  readonly known: boolean
  readonly text: string
}

/** A match at the least liked program is worth this much of one at the best, unless the applicant says otherwise. */
export const defaultLeastFitWorth = 0.7
/** A match in a backup specialty is worth this much of one in a first choice, unless the applicant says otherwise. */
export const defaultBackupWorth = 0.8
/** Keeps u above zero: a program worth nothing belongs among the excluded. */
const smallestFit = 0.01

/**
 * Fit of every candidate, in their order, from the applicant's own weights: u = least + (1 - least) * weighted mean of the factor scores,
 * times the worth of a backup where the specialty is one. Without weights every program of a first choice has u = 1, and
 * the value of a list is its plain chance of matching.
 */
export function fitsOf(person: Person, candidates: readonly Candidate[], facts: Facts): readonly Fit[] {
  const columns = scoreColumns(person, candidates, facts)
  const backups = backupsOf(person)
  const least = within(person.preferences.leastFitWorth, defaultLeastFitWorth)
  const backup = within(person.preferences.backupWorth, defaultBackupWorth)
  return candidates.map((candidate, i) => {
    let mean = columns.length === 0 ? 1 : 0
    for (const { share, scores } of columns) mean += share * itemAt(scores, i)
    const value = (least + (1 - least) * mean) * (backups.has(candidate.program.specialty) ? backup : 1)
    return new WeighedFit(Math.min(1, Math.max(smallestFit, value)), candidate, columns)
  })
}

/** Thousands are only weighed; what a fit is made of is said of those somebody looks at. */
class WeighedFit implements Fit {
  readonly value: number
  readonly #candidate: Candidate
  readonly #columns: readonly Column[]

  constructor(value: number, candidate: Candidate, columns: readonly Column[]) {
    this.value = value
    this.#candidate = candidate
    this.#columns = columns
  }

  get parts(): readonly FitPart[] {
    return this.#columns.map((column) => partOf(column, this.#candidate))
  }
}

/** Sentences about weights that cannot be used, or change nothing because nothing is known about any program: those are in no fit, whichever one is. A list without programs has no fit, and weighs nothing. */
export function doubtfulWeights(person: Person, fit: Fit | undefined): readonly Reason[] {
  const weights = person.preferences.weights ?? {}
  const used = new Set(fit?.parts.map((part) => part.weight))
  return valuesOf('weight').flatMap((name) => {
    const weight = weights[name]
    const changesNothing = fit === undefined && weight !== undefined && isUsable(weight)
    if (weight === undefined || weight === 0 || used.has(name) || changesNothing) return []
    const text = isUsable(weight)
      ? `Nothing is known about ${wordsFor('weight', name)} for any program of this list, so that weight changes nothing yet.`
      : `The weight for ${wordsFor('weight', name)} is ${weight}, which is not a number from 0 to 10; it was left out.`
    return [{ text, direction: 'neutral' as const }]
  })
}

/** The scores of all programs by one weight. */
interface Column {
  readonly weight: WeightName
  readonly share: number
  /** By program; where nothing is known, the mean of the programs where something is. */
  readonly scores: Float64Array
  readonly mean: number
  readonly world: FactorWorld
}

/** One column a weight that can be used and has something known to score. */
function scoreColumns(person: Person, candidates: readonly Candidate[], facts: Facts): readonly Column[] {
  const world: FactorWorld = { person, facts, positions: lazily(() => positionsBySpecialty(candidates)) }
  const weighed = valuesOf('weight').flatMap((name) => {
    const weight = person.preferences.weights?.[name]
    if (weight === undefined || !isUsable(weight) || weight === 0) return []
    const scored = scoresBy(name, candidates, world)
    return scored === undefined ? [] : [{ weight: name, share: weight, ...scored, world }]
  })
  const total = weighed.reduce((sum, { share }) => sum + share, 0)
  return weighed.map((column) => ({ ...column, share: column.share / total }))
}

/** Undefined where nothing is known of any. */
function scoresBy(
  weight: WeightName,
  candidates: readonly Candidate[],
  world: FactorWorld,
): Pick<Column, 'scores' | 'mean'> | undefined {
  const scores = new Float64Array(candidates.length)
  let [sum, known] = [0, 0]
  candidates.forEach((candidate, i) => {
    const score = factors[weight](candidate, world)?.score
    scores[i] = score ?? Number.NaN
    if (score === undefined) return
    sum += score
    known++
  })
  if (known === 0) return undefined
  const mean = sum / known
  return { scores: scores.map((score) => (Number.isNaN(score) ? mean : score)), mean }
}

function partOf({ weight, share, mean, world }: Column, candidate: Candidate): FitPart {
  const found = factors[weight](candidate, world)
  return found
    ? { weight, share, score: found.score, known: true, text: found.text }
    : { weight, share, score: mean, known: false, text: `${wordsFor('weight', weight)} unknown: counted as the average` }
}

function isUsable(weight: number): boolean {
  return Number.isFinite(weight) && weight >= 0
}

function within(value: number | undefined, fallback: number): number {
  return value !== undefined && value >= 0 && value <= 1 ? value : fallback
}

function positionsBySpecialty(candidates: readonly Candidate[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>()
  for (const { program } of candidates) {
    const seats = mostTrusted(program.claims.positions)?.value
    if (seats === undefined) continue
    const known = positions.get(program.specialty)
    if (known) known.push(seats)
    else positions.set(program.specialty, [seats])
  }
  for (const seats of positions.values()) seats.sort((a, b) => a - b)
  return positions
}
