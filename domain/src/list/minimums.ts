import type { Reason } from '../answer.ts'
import type { Person } from '../person/person.ts'
import type { Candidate } from '../programs/candidate.ts'
import type { Listing } from './listing.ts'
import { itemAt } from '#engine/keys'
import type { Row } from '#engine/solver'
import { expectedInterviews } from '#engine/solver'
import { counted, theCounted } from '../say/number.ts'

/** A wish for at least so many programs of a kind, or at most so many expected interviews, as a row of the solver. */
export interface Wish {
  readonly row: Row
  /** What to say when the other limits leave room only for `used` of it, as the row counts. */
  readonly settled: (used: number) => string
}

/**
 * The minimums by tier, state and specialty. One that asks for more programs than there are is lowered to all of them,
 * and a sentence says so.
 */
export function minimumWishes(listing: Listing, person: Person): { wishes: readonly Wish[]; conflicts: readonly Reason[] } {
  const wishes: Wish[] = []
  const conflicts: Reason[] = []
  for (const { label, least, belongs } of minimumsOf(person)) {
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
    const asked = Math.floor(Math.min(least, members))
    if (asked === 0) continue
    wishes.push({
      row: atLeast(listing, asked, belongs),
      settled: (used) =>
        `The other limits leave room for ${-used} of ${theCounted(asked, 'program')} you ask for in ${label}; that many are listed.`,
    })
  }
  return { wishes, conflicts }
}

/** Expected interviews, over the latent quality, held at what the applicant can attend. */
export function interviewWish(listing: Listing, most: number): Wish {
  const coefficient = expectedInterviews(listing.problem)
  const settled = (used: number): string =>
    `Programs you pinned or asked for bring about ${Math.round(used)} expected interviews, more than the ${most} you can attend. The list adds none beyond them.`
  return { row: { coefficient, limit: most }, settled }
}

/** Wishes that a choice still misses, each with what it reached; the rows then ask for that, so that the rest can be proved. */
export function settleWishes(
  wishes: readonly Wish[],
  used: Float64Array,
): { rows: readonly Row[]; conflicts: readonly Reason[] } {
  const conflicts: Reason[] = []
  const rows = wishes.map(({ row, settled }, r) => {
    const reached = itemAt(used, r)
    if (reached <= row.limit + 1e-9) return row
    conflicts.push({ text: settled(reached), direction: 'neutral' })
    return { coefficient: row.coefficient, limit: reached }
  })
  return { rows, conflicts }
}

interface Minimum {
  readonly label: string
  readonly least: number
  readonly belongs: (candidate: Candidate) => boolean
}

function minimumsOf(person: Person): readonly Minimum[] {
  const { minimumByTier = {}, minimumByState = {}, minimumBySpecialty = {} } = person.preferences
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
