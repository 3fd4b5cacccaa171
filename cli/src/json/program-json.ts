/** The shape of one program in JSON; docs/cli.md describes it. */
import { inForce, lastSeen } from '#domain/claims'
import type { Candidate } from '#domain/programs'
import type { Fact, IsoDate } from '#domain'
import type { ListedProgram, RunnerUp } from '#domain/list'
import type { Program } from '#domain/claims'
import { noNumber } from './no-number.ts'

/** A listed program: who it is, what it costs a signal, how likely, and why. */
export function listedJson(pick: ListedProgram, today: IsoDate): object {
  const { program, tier } = pick.candidate
  return {
    ...identity(program),
    tier: tier.letter,
    lastSeen: lastSeen(program) ?? null,
    signal: pick.signal,
    invitation: pick.invitation ?? null,
    match: pick.match ?? null,
    ...(pick.match === undefined ? { noNumber } : {}),
    fit: pick.fit,
    fitParts: pick.fitParts,
    contribution: pick.match ? pick.contribution : null,
    visa: visaJson(program, today),
    reasons: pick.reasons,
    asks: pick.asks,
  }
}

/** A program that just missed the list, and what it lost its place to. */
export function runnerUpJson(
  { candidate, signal, invitation, match, fit, lostTo, by, reasons }: RunnerUp,
  today: IsoDate,
): object {
  const { program, tier } = candidate
  return {
    ...identity(program),
    tier: tier.letter,
    lastSeen: lastSeen(program) ?? null,
    signal,
    invitation: invitation ?? null,
    match: match ?? null,
    ...(match === undefined ? { noNumber } : {}),
    fit,
    lostTo,
    by: by ?? null,
    visa: visaJson(program, today),
    reasons,
  }
}

/** A program of the directory as one applicant sees it. */
export function candidateJson(candidate: Candidate, today: IsoDate): object {
  return {
    ...identity(candidate.program),
    standing: candidate.standing,
    tier: candidate.tier.letter,
    tierReasons: candidate.tier.because,
    lastSeen: lastSeen(candidate.program) ?? null,
    visa: { ...visaJson(candidate.program, today), outcome: candidate.visa.outcome },
    missedCutoffs: candidate.missedCutoffs,
    reasons: candidate.reasons,
    asks: candidate.asks,
  }
}

function identity({ id, name, city, state, specialty }: Program): object {
  return { id, name, city, state, specialty }
}

/** What was last said about sponsorship, and when; null is unknown. */
export function visaJson({ claims }: Program, today: IsoDate): object {
  const j1 = inForce(claims.visaJ1, today)?.fact
  const h1b = inForce(claims.visaH1b, today)?.fact
  return {
    j1: j1?.value ?? null,
    h1b: h1b?.value ?? null,
    asOf: older(j1, h1b),
    sources: [...new Set([j1, h1b].flatMap(sourceOf))],
  }
}

/** The older of two dates counts for the pair. */
function older(...facts: readonly (Fact<boolean> | undefined)[]): string | null {
  return facts.flatMap((fact) => (fact ? [fact.asOf] : [])).toSorted()[0] ?? null
}

function sourceOf(fact: Fact<boolean> | undefined): readonly string[] {
  return fact ? [fact.source] : []
}
