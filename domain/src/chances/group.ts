import { allowanceFor } from '../programs/signal-allowance.ts'
import type { Facts } from '../facts.ts'
import type { Person } from '../person/person.ts'
import type { Candidate, Candidates } from '../programs/candidate.ts'
import type { SponsorshipModel, UsableVisas } from '../programs/sponsorship.ts'
import { usableVisas } from '../programs/visa-unsaid.ts'
import type { Season } from '../season/season.ts'
import type { SpecialtyId } from '../units.ts'
import type { ApplicantFacts, Standing } from './applicant.ts'
import { standingIn } from './applicant.ts'
import type { Baselines } from './baselines.ts'
import { baselinesOf, shiftsByRate } from './baselines.ts'
import type { DrawnRows } from './drawn-rows.ts'
import { drawnRows } from './drawn-rows.ts'
import type { Field } from './field.ts'
import { fieldOf } from './field.ts'
import type { Yields } from './interview-yield.ts'
import { yieldsOf } from './interview-yield.ts'
import type { Luck } from './luck.ts'
import type { Evidence, SignalLevel, SpecialtyModel } from './model.ts'
import type { SpecialtyParameters } from './parameters.ts'
import { lazily, madeOnce } from '../once.ts'
import { deviationOf, drawCount, noDeviation, parametersOf } from './parameters.ts'

/** The candidates of one specialty with everything their chances are made of. */
export interface SpecialtyGroup {
  readonly specialty: SpecialtyId
  readonly model: SpecialtyModel
  /** Whether the specialty has a model of its own; otherwise all specialties pooled stand in. */
  readonly described: boolean
  readonly evidence: Evidence
  /** What stands in for visa answers nobody has given. */
  readonly sponsorship: SponsorshipModel
  readonly standing: Standing
  readonly field: Field
  /** By which visas the applicant could come, `none` without a need; undefined where that is not known, and outside the group of the rates. */
  readonly door: UsableVisas | 'none' | undefined
  /** Signals that can be sent in the season, `none` first. */
  readonly levels: readonly SignalLevel[]
  readonly point: SpecialtyParameters
  readonly baselines: Baselines
  readonly yields: Yields
  /** Made when first asked for: the same under each draw of the parameters. */
  readonly drawn: () => readonly SpecialtyParameters[]
  /** How far baselines move under the draws, at the knots of the rate. */
  readonly shiftByRate: () => readonly Float64Array[]
  readonly rows: () => DrawnRows
}

/** What of the world the chances read besides the candidates. */
export interface ChanceFacts {
  readonly chances: Facts['chances']
  readonly specialties: Facts['specialties']
}

export interface GroupRequest {
  readonly person: Person
  readonly candidates: Candidates
  readonly facts: ChanceFacts
  readonly season: Season
  readonly applicant: ApplicantFacts
  readonly luck: Luck
}

/** One group a specialty, in the order the candidates come. */
export function groupCandidates(request: GroupRequest): readonly SpecialtyGroup[] {
  const { open, unknown, refused } = request.candidates
  const bySpecialty = new Map<SpecialtyId, Candidate[]>()
  for (const candidate of [...open, ...unknown, ...refused]) {
    const members = bySpecialty.get(candidate.program.specialty)
    if (members === undefined) bySpecialty.set(candidate.program.specialty, [candidate])
    else members.push(candidate)
  }
  const deviation = deviationOf(request.luck.normals)
  return [...bySpecialty].map(([specialty, members]) => makeGroup(request, specialty, { members, deviation }))
}

function makeGroup(
  { person, facts, season, applicant, luck }: GroupRequest,
  specialty: SpecialtyId,
  { members, deviation }: { readonly members: readonly Candidate[]; readonly deviation: ReturnType<typeof deviationOf> },
): SpecialtyGroup {
  const own = facts.chances.specialties.find((model) => model.specialty === specialty)
  const model = own ?? { ...facts.chances.anySpecialty, specialty }
  const standing = standingIn(applicant, model.invitation)
  const asked = { model: facts.chances, specialty: model, standing }
  const field = fieldOf(members, person, { invitation: model.invitation, chances: facts.chances })
  const point = parametersOf(asked, noDeviation)
  const request = { field, parameters: point, model: facts.chances, typical: model.typical, match: season.match }
  const drawn = lazily(() => Array.from({ length: drawCount }, (_, d) => parametersOf(asked, deviation(d))))
  // Nothing of the applicant but the group moves a baseline.
  const moved = `${specialty} ${season.match} ${applicant.outside ?? ''}`
  const shiftByRate = lazily(() =>
    madeOnce(luck.shifts, moved, () => {
      const { estimate, standardError } = facts.chances.ageing.keptASeason
      const keptASeason = (d: number): number => Math.min(1, estimate + standardError * deviation(d)('ageing'))
      return shiftsByRate(
        request,
        drawn().map((parameters, d) => ({ parameters, keptASeason: keptASeason(d) })),
      )
    }),
  )
  const baselines = baselinesOf(
    request,
    madeOnce(luck.baselines, moved, () => new WeakMap()),
  )
  const yields = yieldsOf({
    programs: members.map(({ program }) => program),
    yields: model.yields,
    model: facts.chances,
    isOutside: applicant.outside !== undefined,
  })
  return {
    specialty,
    model,
    described: own !== undefined,
    evidence: model.evidence,
    sponsorship: facts.chances.sponsorship,
    standing,
    field,
    door: doorOf(applicant, members),
    levels: signalLevels(facts, specialty, season.match),
    point,
    baselines,
    yields,
    drawn,
    shiftByRate,
    rows: lazily(() => drawnRows({ field, baselines, yields, drawn: drawn(), shiftByRate: shiftByRate(), luck })),
  }
}

function doorOf({ outside, visaNeeded }: ApplicantFacts, members: readonly Candidate[]): SpecialtyGroup['door'] {
  if (outside !== undefined || visaNeeded === undefined) return undefined
  return visaNeeded ? (usableVisas(members) ?? 'none') : 'none'
}

/** Levels an applicant may send in a specialty: the newest allowance not after the season. */
export function signalLevels(facts: ChanceFacts, specialty: SpecialtyId, match: number): readonly SignalLevel[] {
  const allowance = allowanceFor(specialty, { ...facts, match })
  const levels: SignalLevel[] = ['none']
  if ((allowance?.gold ?? 0) > 0) levels.push('gold')
  if ((allowance?.silver ?? 0) > 0) levels.push('silver')
  if ((allowance?.plain ?? 0) > 0) levels.push('signal')
  return levels
}
