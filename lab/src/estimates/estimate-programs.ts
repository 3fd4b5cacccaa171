import type { Claims, Estimate, Program } from '#domain/claims'
import type { Source } from '#domain'
import type { Evidence, ProgramRecord } from '../tables/record.ts'
import { sources } from '../tables/sources.ts'
import { invitationObservations, isNewcomer, residentObservations } from './observations.ts'
import type { ApplicantShares } from './observations.ts'
import { estimateShare } from './posterior.ts'
import { foldsOf } from '../statistics/folds.ts'
import { crossFitted, fitPrecisions } from './precision.ts'
import { fitRateModel } from './rate-model.ts'
import type { Observation, Observed, RateModel } from './rate-model.ts'

/**
 * How far a program's invitation rate moves, in log-odds, between 2024 and the season it is used for. No table holds two
 * seasons of it: an assumption, about a third up or down, so that no interval is narrower than a new season is uncertain.
 */
const seasonDrift = 0.3
/** The same for a program whose first seasons were the ones seen: about a factor of two. */
const newcomerDrift = 0.7
/** People its print counts for, by those the spread of its kind counts for: with a third it weighs a quarter. An assumption. */
const firstSeasonWeight = 1 / 3
/** Resident mix follows several classes and moves less. */
const mixDrift = 0.2
/** Prints go to one in a hundred: no evidence tells one in two thousand from less, so no interval reaches lower. */
const leastShown = 0.0005
const seed = 2024

/** Adds our two estimates to every program: invitation rate of a typical non-US IMG and share of non-US IMG residents. */
export function estimatePrograms(records: readonly ProgramRecord[], shares: ApplicantShares): readonly Program[] {
  const rates = estimateAll(invitationObservations(records, shares), seasonDrift)
  const mixes = estimateAll(residentObservations(records), mixDrift)
  return records.map(({ program, evidence }, index) => ({
    ...program,
    claims: {
      ...program.claims,
      invitationRate: asClaim(rates[index], invitationSource(evidence), invitationNote(evidence)),
      ...(saysOfResidents(evidence) ? { nonUsImgShare: asClaim(mixes[index], mixSource(evidence), mixNote(evidence)) } : {}),
    },
  }))
}

/** Expected share and spread from the programs that printed one, then each program's own print on top. */
function estimateAll(observations: readonly Observation[], drift: number): readonly Estimate[] {
  const observed = observations.filter((one): one is Observed => one.printed !== undefined)
  const precisions = fitPrecisions(observed, crossFitted(observed, foldsOf(observed.length, 5, seed)))
  const model = fitRateModel(observed)
  return observations.map((one) => {
    const precision = precisions.bySpecialty.get(one.specialty) ?? precisions.elsewhere
    if (one.settled !== undefined) return estimateNewcomer({ ...one, features: one.settled }, { model, precision })
    const print = one.printed === undefined ? undefined : { printed: one.printed, n: one.n }
    return estimateShare({ mean: model(one), precision }, print, drift)
  })
}

/** A newcomer is expected to become like its kind; what it printed in a first season weighs a quarter at most, and may move far. */
function estimateNewcomer(one: Observation, { model, precision }: { model: RateModel; precision: number }): Estimate {
  const prior = { mean: model(one), precision }
  if (one.printed === undefined) return estimateShare(prior, undefined, newcomerDrift)
  const weight = Math.min(1, (precision * firstSeasonWeight) / one.n)
  return estimateShare(prior, { printed: one.printed, n: one.n, weight }, newcomerDrift)
}

/** The year is that of the newest evidence: invitations of 2024, or lists of 2021. What was not seen of the program itself is only likely. */
function invitationSource({ invitedShare, residentShare }: Evidence): Source {
  if (invitedShare !== undefined) return sources.estimate
  return residentShare === undefined ? sources.likeness : sources.estimate2021
}

function mixSource({ residentShare }: Evidence): Source {
  return residentShare === undefined ? sources.likeness : sources.estimate2021
}

/** Whether anything reported of the program tells of its residents; specialty and state alone are no word about one program. */
function saysOfResidents(evidence: Evidence): boolean {
  const invited = evidence.invitedShare !== undefined && !isNewcomer(evidence)
  return invited || evidence.residentShare !== undefined || evidence.visaJ1 !== undefined
}

function asClaim(estimate: Estimate | undefined, source: Source, note: string): Claims<Estimate> {
  if (estimate === undefined) throw new RangeError('every program has an estimate')
  const [low = leastShown, point = leastShown, high = leastShown] = [estimate.low, estimate.point, estimate.high].map((share) =>
    digits(Math.max(leastShown, share)),
  )
  return [{ value: { point, low, high }, ...source, note }]
}

function invitationNote(evidence: Evidence): string {
  const own = [evidence.invitedShare === undefined ? undefined : 'invitations 2024', ...background(evidence)]
  return evidence.invitedShare === undefined
    ? `No invitations known: estimated from programs like it (${listed([...background(evidence), 'specialty', 'state'])}).`
    : `Rests on ${listed(own)}.${isNewcomer(evidence) ? ' One of its first seasons: mostly what programs like it do.' : ''}`
}

function mixNote(evidence: Evidence): string {
  if (evidence.residentShare !== undefined) return 'Rests on resident mix 2021.'
  const own = [
    evidence.invitedShare === undefined || isNewcomer(evidence) ? undefined : 'invitations 2024',
    evidence.visaJ1 === undefined ? undefined : 'visa answers 2021',
  ]
  return `No resident mix known: estimated from programs like it (${listed([...own, 'specialty', 'state'])}).`
}

function background(evidence: Evidence): readonly (string | undefined)[] {
  return [
    evidence.residentShare === undefined ? undefined : 'resident mix 2021',
    evidence.visaJ1 === undefined ? undefined : 'visa answers 2021',
    evidence.setting === undefined ? undefined : 'setting',
  ]
}

function listed(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(', ')
}

/** Three significant digits: more than the interval deserves, enough to rank by. */
function digits(value: number): number {
  return Number(value.toPrecision(3))
}
