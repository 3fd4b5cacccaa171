import type { Facts, SpecialtyId } from '#domain'
import type { Program } from '#domain/claims'
import { drawnChanceOfMatching, estimateChances, typicalListOf } from '#domain/chances'
import type { PlannedApplication, SpecialtyModel } from '#domain/chances'
import { choosePicks } from '#domain/list'
import type { Case } from '#domain/person'
import { findCandidates } from '#domain/programs'
import { gaussHermite, logistic, logit, normalQuantile, stratifiedNormals } from '#engine/numbers'
import type { ValidationCheck } from './check.ts'
import { caseOf, feeders, modelIn, nextMatch } from './feeders.ts'
import { chainLimits } from './limits.ts'

export const lengths: readonly number[] = [40, 80, 120, 200]
/** Truths drawn for each list. */
const truths = 24

/** One list: what it is said to bring, and what it brings where rates turn out as our errors allow; chances from 0 to 1. */
export interface ListPromise {
  readonly specialty: SpecialtyId
  readonly applications: number
  readonly promised: number
  readonly realised: number
}

/** Own lists of every feeder at every length, as they are chosen. */
export function ownPromises(facts: Facts): readonly ListPromise[] {
  return promisesOf(facts, (asked) => asked)
}

/**
 * Promised minus realised. Programs are chosen because their estimates are high, and some estimates are high by luck: truths are drawn
 * around every estimate, aged to the season, and the list chosen on the estimates is priced on them. Beside it, the same with ageing
 * and the programs' unknowns taken back: what a list chosen on printed rates would promise too much.
 */
export function promisedChecks(facts: Facts, shrunk: readonly ListPromise[]): readonly ValidationCheck[] {
  const asPrinted = promisesOf(facts, (asked) => ({
    ...asked,
    facts: { ...asked.facts, programs: asked.facts.programs.map(taken) },
  }))
  const worst = shrunk.reduce((a, b) => (Math.abs(gap(b)) > Math.abs(gap(a)) ? b : a))
  const mean = (all: readonly ListPromise[]): number => all.reduce((sum, one) => sum + gap(one), 0) / all.length
  return [
    {
      id: 'chain/promised',
      kind: 'simulated',
      title: `Promised minus realised, own lists of ${feeders.length} feeders at ${lengths.join(', ')} applications: the largest of ${shrunk.length} (${worst.specialty.replaceAll('-', ' ')}, ${worst.applications}; mean ${mean(shrunk).toFixed(1)})`,
      value: gap(worst),
      ...chainLimits.promised,
      unit: 'points',
    },
    {
      id: 'chain/taken back/shrinkage',
      kind: 'simulated',
      title: 'The same without ageing and the programs’ unknowns, mean: what choosing on printed rates would promise too much',
      value: mean(asPrinted) - mean(shrunk),
      aim: [0, 30],
      limit: [0, 30],
      unit: 'points',
    },
  ]
}

/** Points promised beyond what is realised. */
export function gap({ promised, realised }: ListPromise): number {
  return 100 * (promised - realised)
}

/** `seen` is the case as the list is chosen; truths are always drawn around the estimates as they are. */
function promisesOf(facts: Facts, seen: (asked: Case) => Case): readonly ListPromise[] {
  return feeders.flatMap((specialty) => {
    const model = modelIn(facts, specialty)
    const step2ck = Math.round(model.invitation.meanStep2ck.estimate) + 5
    return lengths.map((applications): ListPromise => {
      const asked = caseOf(specialty, { step2ck, yearsSinceGraduation: 4, visaNeeded: true, applications }, facts)
      const { picks, promised } = listFor(seen(asked))
      const normals = stratifiedNormals(nextMatch, truths)
      const drawn = Array.from({ length: truths }, (_, t) =>
        pricedOn(truthOf(asked, picks, { model, luck: (program) => normals(program)[t]! }), picks),
      )
      return { specialty, applications, promised, realised: drawn.reduce((sum, one) => sum + one, 0) / truths }
    })
  })
}

function listFor(asked: Case): { readonly picks: readonly PlannedApplication[]; readonly promised: number } {
  const candidates = findCandidates(asked)
  const chances = estimateChances({ ...asked, candidates })
  const { picks } = choosePicks({ ...asked, candidates, chances })
  return { picks, promised: drawnChanceOfMatching({ ...chances, draws: [] }, picks).point }
}

function pricedOn(asked: Case, picks: readonly PlannedApplication[]): number {
  const chances = estimateChances({ ...asked, candidates: findCandidates(asked) })
  return drawnChanceOfMatching({ ...chances, draws: [] }, picks).point
}

/** The listed programs as they may truly be in the season: drawn around each estimate, then drifted. */
function truthOf(
  asked: Case,
  picks: readonly PlannedApplication[],
  { model, luck }: { readonly model: SpecialtyModel; readonly luck: (program: string) => number },
): Case {
  const listed = new Set(picks.map(({ program }) => program))
  const drift = driftOf(asked, model)
  const programs = asked.facts.programs.flatMap((program) => {
    if (!listed.has(program.id)) return []
    const { middle, error } = estimateOf(program, model)
    const expected = drift.centre + drift.kept * (middle - drift.centre)
    const spread = Math.hypot(drift.kept * error, drift.added)
    return [withRate(program, logistic(around(expected, spread) + spread * luck(program.id)), String(nextMatch))]
  })
  return { ...asked, facts: { ...asked.facts, programs } }
}

/** Log-odds about which rates scatter by `spread` where their mean has the log-odds `expected`: an estimated rate is a mean. */
function around(expected: number, spread: number): number {
  const { nodes, weights } = gaussHermite(15)
  const mean = (middle: number): number => nodes.reduce((sum, node, k) => sum + weights[k]! * logistic(middle + spread * node), 0)
  let [low, high] = [expected - spread * spread - 1, expected + spread * spread + 1]
  while (high - low > 1e-9) {
    const middle = (low + high) / 2
    if (mean(middle) < logistic(expected)) low = middle
    else high = middle
  }
  return (low + high) / 2
}

interface Drift {
  readonly centre: number
  readonly kept: number
  readonly added: number
}

/** How rates move from the season they were printed of to the next Match: read off the typical list, which moves the same way. */
function driftOf({ facts }: Case, model: SpecialtyModel): Drift {
  const { ageing } = facts.chances
  const kept = ageing.keptASeason.estimate ** (nextMatch - ageing.ratesOf)
  const printed = model.typical.strata[0]!.rate
  const aged = typicalListOf({ typical: model.typical, signalPlain: model.invitation.signalPlain }, facts.chances, nextMatch)
  const centre = (aged.rate[0]! - kept * printed) / (1 - kept)
  return { centre, kept, added: Math.sqrt(1 - kept * kept) * model.typical.spreadOfRates }
}

const halfBand = normalQuantile(0.9)

function estimateOf({ claims }: Program, { invitation }: SpecialtyModel): { readonly middle: number; readonly error: number } {
  const claim = claims.invitationRate?.[0]
  if (claim === undefined) {
    const { estimate, standardError } = invitation.baseRate
    return { middle: logit(estimate), error: standardError / (estimate * (1 - estimate)) }
  }
  const [point, low, high] = [claim.value.point, claim.value.low, claim.value.high].map((p) =>
    logit(Math.min(0.9999, Math.max(0.0001, p))),
  )
  return { middle: point!, error: (high! - low!) / (2 * halfBand) }
}

function withRate(program: Program, rate: number, asOf: string): Program {
  const value = { point: rate, low: rate, high: rate }
  const source = { source: 'drawn for the validation', asOf, known: 'estimated' } as const
  return { ...program, claims: { ...program.claims, invitationRate: [{ value, ...source }] } }
}

/** A program whose printed rate counts as known, and as of the season itself. */
function taken(program: Program): Program {
  const claim = program.claims.invitationRate?.[0]
  return claim === undefined ? program : withRate(program, claim.value.point, String(nextMatch))
}
