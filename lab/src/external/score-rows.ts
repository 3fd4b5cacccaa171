import type { Facts } from '#domain'
import { isoDate, programId } from '#domain'
import type { Candidate } from '#domain/programs'
import { estimateChances } from '#domain/chances'
import { openCase, usualSeed } from '#domain/person'
import { rankCorrelation } from '../estimates/rank-correlation.ts'
import type { ExternalRow } from './rows.ts'

/** How self-reported invitations lie along what the model expects of such a record with a typical list as long. */
export interface ExternalScore {
  readonly rows: number
  /** Invitations of all rows, seen and expected. */
  readonly seen: number
  readonly expected: number
  /** Of the log of one plus the invitations seen along that of those expected; 1 is perfect, below 1 the model spreads people too far. */
  readonly slope: number
  /** Undefined where one side does not vary. */
  readonly spearman: number | undefined
  /** Share of rows within their 80 % interval, which counts whole invitations and so holds a little more. */
  readonly covered: number
}

/** Scores rows that were never fitted. Throws where a specialty has no model, or there are fewer than three rows. */
export function scoreRows(rows: readonly ExternalRow[], facts: Facts): ExternalScore {
  if (rows.length < 3) throw new RangeError(`scoreRows requires at least three rows, got ${rows.length}`)
  const foretold = rows.map((row) => foretell(row, facts))
  const [seen, expected] = [rows.map(({ invitations }) => invitations), foretold.map((one) => one.expected)]
  return {
    rows: rows.length,
    seen: sum(seen),
    expected: sum(expected),
    slope: slopeOf(expected.map(Math.log1p), seen.map(Math.log1p)),
    spearman: rankCorrelation(expected, seen),
    covered: foretold.filter(({ low, high }, i) => low <= seen[i]! && seen[i]! <= high).length / rows.length,
  }
}

interface Foretold {
  readonly expected: number
  readonly low: number
  readonly high: number
}

/** Invitations of one row: Poisson around what is expected at each value of what nobody sees, under each draw of the parameters. */
function foretell(row: ExternalRow, facts: Facts): Foretold {
  const { specialty, match, applications } = row
  const asked = openCase(profileOf(row), { facts, today: isoDate(`${match - 1}-09-01`), seed: usualSeed })
  const season = { match, expected: false, because: [] }
  const chances = estimateChances({ ...asked, season, candidates: { open: [anyProgram(row)], unknown: [], refused: [] } })
  const group = chances.bySpecialty.get(specialty)!
  const { invitations: atNodes } = group.typicalAtNodes(applications)
  const expected = atNodes.reduce((all, one, k) => all + one * chances.nodes.weight[k]!, 0)
  const means = chances.draws.flatMap((draw) =>
    [...draw.typicalAtNodes(specialty, applications).invitations].map((mean, k) => ({
      mean,
      weight: draw.weight[k]! / chances.draws.length,
    })),
  )
  return { expected, low: quantile(means, 0.1), high: quantile(means, 0.9) }
}

function profileOf({ specialty, step2ck, graduationYear, visaNeeded }: ExternalRow): Parameters<typeof openCase>[0] {
  return {
    version: 1,
    specialties: [{ id: specialty }],
    ...(step2ck === undefined ? {} : { exams: { step2ck: { score: step2ck, result: 'pass' } } }),
    ...(graduationYear === undefined ? {} : { education: { graduationYear } }),
    ...(visaNeeded === undefined ? {} : { visa: { needed: visaNeeded } }),
  }
}

/** Typical invitations need no program, but a specialty is asked about through one. */
function anyProgram({ specialty }: ExternalRow): Candidate {
  return {
    program: { id: programId('x-any'), name: 'Any program', city: 'Nowhere', state: 'OH', specialty, claims: {} },
    standing: 'open',
    tier: { letter: 'B', because: [] },
    visa: { outcome: 'feasible', routes: [], conditions: [], because: [], ask: [] },
    missedCutoffs: [],
    reasons: [],
    asks: [],
  }
}

/** Smallest count whose probability reaches a share, of a mixture of Poisson counts. */
function quantile(means: readonly { readonly mean: number; readonly weight: number }[], share: number): number {
  const mass = means.map(({ mean, weight }) => weight * Math.exp(-mean))
  let reached = sum(mass)
  let count = 0
  while (reached < share && count < 1000) {
    count++
    for (let i = 0; i < mass.length; i++) mass[i] = (mass[i]! * means[i]!.mean) / count
    reached += sum(mass)
  }
  return count
}

function slopeOf(x: readonly number[], y: readonly number[]): number {
  const [meanX, meanY] = [sum(x) / x.length, sum(y) / y.length]
  const along = x.reduce((all, one, i) => all + (one - meanX) * (y[i]! - meanY), 0)
  return along / x.reduce((all, one) => all + (one - meanX) ** 2, 0)
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0)
}
