import type { Band } from '../../src/answer.ts'
import type { Candidate } from '../../src/programs/candidate.ts'
import type { Chances, Expected, ProgramChance, SpecialtyChance } from '../../src/chances/chances.ts'
import { addInvited } from '../../src/chances/draws.ts'
import type { Preferences, Profile } from '../../src/person/profile.ts'
import { personOf } from '../person/invented.ts'
import { shippedFacts } from '../shipped-facts.ts'
import type { Program } from '../../src/claims/program.ts'
import type { ProgramId, SpecialtyId } from '../../src/units.ts'
import type { Season } from '../../src/season/season.ts'
import type { SignalLevel } from '../../src/chances/model.ts'
import { gaussHermite } from '../../../engine/src/numbers/gauss-hermite.ts'
import { logistic } from '../../../engine/src/numbers/logistic.ts'
import { isoDate, probability, programId, specialtyId } from '../../src/units.ts'
import type { ListQuestion } from '../../src/list/question.ts'

export const medicine: SpecialtyId = specialtyId('internal-medicine')
export const preliminary: SpecialtyId = specialtyId('internal-medicine-preliminary')
export const family: SpecialtyId = specialtyId('family-medicine')
export const emergency: SpecialtyId = specialtyId('emergency-medicine')

export const season: Season = { match: 2027, expected: false, because: [] }

/** A program that exists nowhere; its number sets how likely it is. */
export interface MadeUp {
  readonly specialty?: SpecialtyId
  readonly state?: string
  readonly city?: string
  readonly institution?: string
  readonly tier?: 'A' | 'B' | 'C'
  readonly claims?: Program['claims']
  readonly standing?: Candidate['standing']
  readonly visa?: Candidate['visa']
  /** Log-odds of an invitation without a signal. */
  readonly level?: number
  /** What an interview there is worth; 1 unless said. */
  readonly interviewYield?: number
}

export function idOf(number: number): ProgramId {
  return programId(`x-made-up-${number}`)
}

const noVisa: Candidate['visa'] = { outcome: 'feasible', routes: [], conditions: [], because: [], ask: [] }

function candidateOf(number: number, made: MadeUp): Candidate {
  const {
    specialty = medicine,
    state = 'OH',
    city = 'Nowhere',
    institution,
    tier = 'B',
    claims = {},
    standing = 'open',
    visa = noVisa,
  } = made
  return {
    program: {
      id: idOf(number),
      name: `Program ${number}`,
      city,
      state,
      specialty,
      ...(institution === undefined ? {} : { institution }),
      claims,
    },
    standing,
    tier: { letter: tier, because: [{ text: `Tier ${tier}`, direction: 'neutral' }] },
    visa,
    missedCutoffs: [],
    reasons: standing === 'refused' ? [{ text: 'It sponsors no visa you can use.', direction: 'hurts' }] : [],
    asks: [],
  }
}

const lifts: Readonly<Record<SignalLevel, number>> = { none: 0, gold: 1.6, silver: 1, signal: 1.4 }
const { nodes: theta, weights: weight } = gaussHermite(7)
const ending = theta.map((t) => logistic(-1.5 + 0.3 * t))
const capacity = 40

function chanceOf(candidate: Candidate, level: number, interviewYield: number): ProgramChance {
  const { id, specialty } = candidate.program
  const offered: readonly SignalLevel[] = specialty.startsWith('internal-medicine')
    ? ['none', 'gold', 'silver']
    : ['none', 'signal']
  const per = <T>(make: (signal: SignalLevel) => T) => Object.fromEntries(offered.map((signal) => [signal, make(signal)]))
  const invited = (signal: SignalLevel): Float64Array => theta.map((t) => logistic(level + lifts[signal] + 0.6 * t))
  const matched = (signal: SignalLevel): Float64Array => invited(signal).map((p, k) => p * interviewYield * ending[k]!)
  return {
    program: id,
    specialty,
    place: 1,
    carriesNumber: true,
    invitation: per((signal) => bandAround(mean(invited(signal)))),
    match: per((signal) => bandAround(mean(matched(signal)))),
    invitationAtNodes: (signal) => (offered.includes(signal) ? invited(signal) : undefined),
    interviewYield,
    yieldReason: undefined,
    reasons: [],
    signalReasons: {},
  }
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value, k) => sum + weight[k]! * value, 0)
}

function bandAround(point: number): Band {
  return { point: probability(point), low: probability(point * 0.7), high: probability(Math.min(1, point * 1.3)) }
}

/** A question on made-up programs: the first the likeliest unless a level says otherwise. */
export function ask(made: readonly MadeUp[], profile: Partial<Profile> = {}): ListQuestion {
  const all = made.map((one, number) => candidateOf(number, one))
  const chances = all.map((candidate, number) =>
    chanceOf(candidate, made[number]!.level ?? -1 - 0.05 * number, made[number]!.interviewYield ?? 1),
  )
  const byProgram = new Map(chances.map((chance) => [chance.program, chance]))
  const standing = (which: Candidate['standing']): readonly Candidate[] => all.filter((one) => one.standing === which)
  return {
    person: personOf({ specialties: [{ id: medicine }], ...profile }, season.match),
    candidates: { open: standing('open'), unknown: standing('unknown'), refused: standing('refused') },
    chances: {
      nodes: { theta, weight },
      byProgram,
      bySpecialty: new Map([...new Set(all.map(({ program }) => program.specialty))].map((id) => [id, specialtyOf(id)])),
      capacity,
      draws: drawsOf(),
      drawnAt: (program) => drawnChances(byProgram.get(program)!),
      rests: 'on the record',
      group: 'non-US IMGs',
      notes: [],
      asks: [],
    },
    facts: shippedFacts(all.map(({ program }) => program)),
    season,
    today: isoDate('2026-11-22'),
  }
}

/** Every specialty of the tiny world carries a number, preliminary years too. */
function specialtyOf(specialty: SpecialtyId): SpecialtyChance {
  return {
    specialty,
    evidence: { kind: 'enough' },
    endingAtNodes: ending,
    typicalSize: 50,
    typicalAtNodes: (applications) => typicalOf(applications),
  }
}

function typicalOf(applications: number): Expected {
  const invitations = theta.map((t) => applications * logistic(-2 + 0.6 * t))
  return { invitations, weighed: invitations }
}

/** Two draws of the parameters, one kinder and one harsher by a fifth. */
const drawnFactors = [0.8, 1.2]

function drawnChances(chance: ProgramChance): ReturnType<Chances['drawnAt']> {
  const invitationAtNodes = (d: number, signal: SignalLevel): Float64Array =>
    chance.invitationAtNodes(signal)!.map((p) => Math.min(1, p * drawnFactors[d]!))
  return {
    invitationAtNodes,
    interviewYield: () => chance.interviewYield,
    addTo(sums, { signal, from, block }) {
      drawnFactors.forEach((_, d) =>
        addInvited(invitationAtNodes(d, signal), chance.interviewYield, { ...sums, at: d * block + from }),
      )
    },
  }
}

function drawsOf(): Chances['draws'] {
  return drawnFactors.map((factor) => ({
    weight,
    capacity,
    endingAtNodes: () => ending,
    typicalAtNodes: (_, applications) => typicalOf(factor * applications),
  }))
}

export function programs(count: number, more: MadeUp = {}): readonly MadeUp[] {
  return Array.from({ length: count }, () => more)
}

export function preferring(preferences: Preferences, money?: Profile['money']): Partial<Profile> {
  return { preferences, ...(money ? { money } : {}) }
}
