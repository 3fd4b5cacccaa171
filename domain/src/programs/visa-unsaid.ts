import type { Candidate } from './candidate.ts'

/**
 * Whether everything about this program hangs on a visa it has said nothing of: every route the person could use is sponsored, and
 * nobody knows whether the program sponsors it. Such a program may be worth an application, never a signal: there are few.
 */
export function visaUnsaid({ program: { claims }, visa }: Candidate): boolean {
  if (visa.outcome !== 'unknown') return false
  return visa.routes.every(
    ({ kind, outcome }) =>
      outcome === 'not feasible' ||
      (kind === 'j1' && (claims.visaJ1 ?? []).length === 0) ||
      (kind === 'h1b' && (claims.visaH1b ?? []).length === 0),
  )
}
