import type { Claims } from '../claims/program.ts'
import type { VisaRoute } from '../visa/visa-answer.ts'
import type { Candidate } from './candidate.ts'
import type { UsableVisas } from './sponsorship.ts'

/**
 * Whether everything about this program hangs on a visa it has said nothing of: every route the person could use is sponsored, and
 * nobody knows whether the program sponsors it. Such a program may be worth an application, never a signal: there are few.
 */
export function visaUnsaid(candidate: Candidate): boolean {
  return unsaidVisas(candidate) !== undefined
}

/** Whether everything about this program hangs on a work permit of the person's own that they have not said: it sponsors nothing they could use. */
export function permitUnsaid({ visa }: Candidate): boolean {
  const open = visa.outcome === 'unknown' ? visa.routes.filter(({ outcome }) => outcome !== 'not feasible') : []
  return open.length > 0 && open.every(({ kind, outcome }) => kind !== 'j1' && kind !== 'h1b' && outcome === 'unknown')
}

/** The visas on whose unspoken sponsorship everything about this program hangs; undefined where it does not. */
export function unsaidVisas({ program: { claims }, visa }: Candidate): UsableVisas | undefined {
  if (visa.outcome !== 'unknown') return undefined
  const open = visa.routes.filter(({ outcome }) => outcome !== 'not feasible')
  const hangs = (kind: VisaRoute['kind']): boolean =>
    (kind === 'j1' && isSilent(claims.visaJ1)) || (kind === 'h1b' && isSilent(claims.visaH1b))
  return open.length > 0 && open.every(({ kind }) => hangs(kind)) ? visasOf(open) : undefined
}

/**
 * The sponsored visas a person could use, read off a program that has refused none; undefined where no program tells, where none is
 * needed, and where a permit of the person's own makes sponsorship no matter.
 */
export function usableVisas(candidates: readonly Candidate[]): UsableVisas | undefined {
  const telling = candidates.find(
    ({ program: { claims }, visa }) => visa.outcome !== 'not needed' && !refuses(claims.visaJ1) && !refuses(claims.visaH1b),
  )
  const open = telling?.visa.routes.filter(({ outcome }) => outcome !== 'not feasible') ?? []
  return open.every(({ kind }) => kind === 'j1' || kind === 'h1b') ? visasOf(open) : undefined
}

function visasOf(open: readonly VisaRoute[]): UsableVisas | undefined {
  const [j1, h1b] = [open.some(({ kind }) => kind === 'j1'), open.some(({ kind }) => kind === 'h1b')]
  if (j1 && h1b) return 'either'
  return j1 ? 'j1' : h1b ? 'h1b' : undefined
}

function isSilent(claims: Claims<boolean> | undefined): boolean {
  return (claims ?? []).length === 0
}

function refuses(claims: Claims<boolean> | undefined): boolean {
  return (claims ?? []).some(({ value }) => !value)
}
