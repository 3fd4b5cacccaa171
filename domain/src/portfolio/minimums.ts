import type { Reason } from '../answer.ts'
import type { Profile } from '../profile/profile.ts'
import type { Candidate } from '../programs/candidate.ts'
import type { Listing } from './listing.ts'
import type { Row } from './solver/problem.ts'
import { counted } from './words.ts'

/** A wish for at least so many programs of a kind, or at most so many expected interviews, as a row of the solver. */
export interface Wish {
  readonly label: string
  readonly row: Row
}

/**
 * The minimums by tier, state and specialty. One that asks for more programs than there are is lowered to all of them,
 * and a sentence says so.
 */
export function minimumWishes(listing: Listing, profile: Profile): { wishes: readonly Wish[]; conflicts: readonly Reason[] } {
  const wishes: Wish[] = []
  const conflicts: Reason[] = []
  for (const { label, least, belongs } of minimumsOf(profile)) {
    if (!Number.isFinite(least) || least < 0) {
      conflicts.push({
        text: `The minimum for ${label} is ${least}, which is not a number of programs; it was left out.`,
        direction: 'neutral',
      })
      continue
    }
    const members = listing.entries.filter(({ candidate }) => belongs(candidate)).length
    if (least > members) {
      const text = `You ask for ${counted(least, 'program')} in ${label}, but only ${members} can be listed; the list asks for those.`
      conflicts.push({ text, direction: 'neutral' })
    }
    if (Math.min(least, members) > 0) wishes.push({ label, row: atLeast(listing, Math.min(least, members), belongs) })
  }
  return { wishes, conflicts }
}

/** Expected interviews, over the latent quality, held at what the applicant can attend. */
export function interviewWish(listing: Listing, most: number): Wish {
  const { problem, entries, levels } = listing
  const coefficient = Float64Array.from(problem.programOf, (program, option) => {
    const atNodes = entries[program]!.chance.invitationAtNodes[levels[option]!]
    return atNodes ? atNodes.reduce((sum, p, m) => sum + problem.weight[m]! * p, 0) : 0
  })
  return { label: 'expected interviews', row: { coefficient, limit: most } }
}

/** Minimums a finished choice still misses, each with what it reached. Lowers the row so that the rest can be proved. */
export function settleMinimums(
  wishes: readonly Wish[],
  used: Float64Array,
): { rows: readonly Row[]; conflicts: readonly Reason[] } {
  const conflicts: Reason[] = []
  const rows = wishes.map(({ label, row }, r) => {
    if (used[r]! <= row.limit + 1e-9) return row
    const text = `The other limits leave room for ${-used[r]!} of the ${-row.limit} programs you ask for in ${label}; that many are listed.`
    conflicts.push({ text, direction: 'neutral' })
    return { coefficient: row.coefficient, limit: used[r]! }
  })
  return { rows, conflicts }
}

interface Minimum {
  readonly label: string
  readonly least: number
  readonly belongs: (candidate: Candidate) => boolean
}

function minimumsOf(profile: Profile): readonly Minimum[] {
  const { minimumByTier = {}, minimumByState = {}, minimumBySpecialty = {} } = profile.preferences ?? {}
  return [
    ...Object.entries(minimumByTier).map(([tier, least]) => ({
      label: `tier ${tier}`,
      least,
      belongs: (candidate: Candidate) => candidate.tier.letter === tier,
    })),
    ...Object.entries(minimumByState).map(([state, least]) => ({
      label: state,
      least,
      belongs: (candidate: Candidate) => candidate.program.state === state,
    })),
    ...Object.entries(minimumBySpecialty).map(([specialty, least]) => ({
      label: specialty,
      least,
      belongs: (candidate: Candidate) => candidate.program.specialty === specialty,
    })),
  ]
}

function atLeast(listing: Listing, least: number, belongs: (candidate: Candidate) => boolean): Row {
  const members = listing.entries.map(({ candidate }) => belongs(candidate))
  const coefficient = Float64Array.from(listing.problem.programOf, (program) => (members[program] ? -1 : 0))
  return { coefficient, limit: -least }
}
