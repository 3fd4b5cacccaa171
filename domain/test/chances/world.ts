import { readdirSync, readFileSync } from 'node:fs'
import type { Candidate, Candidates } from '#domain/programs'
import type { ChanceModel, Chances, ChancesRequest, PlannedApplication } from '#domain/chances'
import type { Estimate, Program } from '#domain/claims'
import type { Profile } from '#domain/person'
import type { ProgramId, SignalAllowance, SpecialtyId } from '#domain'
import type { Season } from '#domain/season'
import type { VisaAnswer } from '#domain/visa'
import { estimateChances } from '#domain/chances'
import { programId, specialtyId } from '#domain'
import { personOf } from '../person/invented.ts'

/** The model as shipped: what is tested is what people get. */
export const model: ChanceModel = {
  ...JSON.parse(readFileSync('facts/data/chances.json', 'utf8')),
  specialties: readdirSync('facts/data/chances').map((file) => JSON.parse(readFileSync(`facts/data/chances/${file}`, 'utf8'))),
}

export const internalMedicine: SpecialtyId = specialtyId('internal-medicine')
export const familyMedicine: SpecialtyId = specialtyId('family-medicine')

export const season: Season = { match: 2028, expected: true, because: [] }

const madeUp = { source: 'made up for a test', asOf: '2026', known: 'estimated' } as const

const signals: readonly SignalAllowance[] = [{ season: 2027, gold: 3, silver: 12, plain: 0, ...madeUp }]

export const facts: ChancesRequest['facts'] = {
  chances: model,
  specialties: [internalMedicine, familyMedicine].map((id) => ({
    id,
    name: id,
    service: { value: 'ERAS', ...madeUp },
    feeder: true,
    leadsToInformatics: { value: true, ...madeUp },
    signals: id === internalMedicine ? signals : [{ ...signals[0]!, gold: 0, silver: 0, plain: 5 }],
    statistics: {},
  })),
}

export const applicant: Profile = {
  version: 1,
  specialties: [{ id: internalMedicine }],
  exams: { step2ck: { score: 245 } },
  visa: { needed: true },
  education: { graduationYear: 2024 },
}

const feasible: VisaAnswer = { outcome: 'feasible', routes: [], conditions: [], because: [], ask: [] }

export interface MadeUp {
  readonly rate?: Estimate
  readonly specialty?: SpecialtyId
  readonly state?: string
  readonly candidate?: Partial<Candidate>
  readonly claims?: Program['claims']
}

/** A candidate program that exists nowhere. */
export function candidate(
  number: number,
  { rate, specialty = internalMedicine, state = 'OH', candidate: more = {}, claims = {} }: MadeUp = {},
): Candidate {
  const program: Program = {
    id: idOf(number),
    name: `Program ${number}`,
    city: 'Nowhere',
    state,
    specialty,
    // It has said which visas it sponsors.
    claims: {
      ...(rate === undefined ? {} : { invitationRate: [{ value: rate, ...madeUp }] }),
      visaJ1: [{ value: true, ...madeUp }],
      visaH1b: [{ value: false, ...madeUp }],
      ...claims,
    },
  }
  return {
    program,
    standing: 'open',
    tier: { letter: 'A', because: [] },
    visa: feasible,
    missedCutoffs: [],
    reasons: [],
    asks: [],
    ...more,
  }
}

export function idOf(number: number): ProgramId {
  return programId(`x-made-up-${number}`)
}

/** So many programs with rates from 1 to 7 in 100. */
export function programs(count: number, more: MadeUp = {}): readonly Candidate[] {
  return Array.from({ length: count }, (_, i) => {
    const point = 0.01 + (0.06 * i) / Math.max(1, count - 1)
    return candidate(i, { rate: { point, low: point * 0.6, high: point * 1.5 }, ...more })
  })
}

type Asked = Omit<Partial<ChancesRequest>, 'person'> & { readonly profile?: Profile }

export function chancesOf(open: readonly Candidate[], { profile = applicant, ...more }: Asked = {}): Chances {
  const candidates: Candidates = { open, unknown: [], refused: [] }
  return estimateChances({ person: personOf(profile, season.match), candidates, facts, season, seed: 1, ...more })
}

export function picksOf(candidates: readonly Candidate[]): readonly PlannedApplication[] {
  return candidates.map(({ program }) => ({ program: program.id, signal: 'none' }))
}

/**
 * Chance of an invitation as a function of theta, from its values at the nodes: on the log-odds scale it bends so little that the
 * polynomial through seven nodes around the place is exact to five digits.
 */
export function invitationAlongTheta({ nodes, byProgram }: Chances, program: ProgramId): (theta: number) => number {
  const logOdds = byProgram
    .get(program)!
    .invitationAtNodes('none')!
    .map((p) => Math.log(p / (1 - p)))
  return (theta) => 1 / (1 + Math.exp(-through(nodes.theta, logOdds, theta)))
}

/** Lagrange's polynomial through the seven nodes nearest to a place; a straight line beyond the outermost. */
export function through(x: Float64Array, y: Float64Array, at: number): number {
  const held = Math.min(x.at(-2)!, Math.max(x[1]!, at))
  const near = [...x.keys()].toSorted((a, b) => Math.abs(x[a]! - held) - Math.abs(x[b]! - held)).slice(0, 7)
  const value = near.reduce((sum, i) => {
    const weight = near.reduce((product, j) => (i === j ? product : (product * (held - x[j]!)) / (x[i]! - x[j]!)), 1)
    return sum + weight * y[i]!
  }, 0)
  const end = at < held ? [0, 1] : [x.length - 2, x.length - 1]
  return value + ((at - held) * (y[end[1]!]! - y[end[0]!]!)) / (x[end[1]!]! - x[end[0]!]!)
}
