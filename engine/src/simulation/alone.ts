import type { Interviews } from './interviews.ts'
import type { Nation } from './nation.ts'
import { officesOf } from './office.ts'
import { preferencesOf, want } from './preferences.ts'
import type { SimulatedSeason } from './season.ts'
import { nobodySeen } from './seen.ts'
import { copyOf, propose, settle } from './settle.ts'
import type { SentList } from './studied.ts'
import { seenBySent } from './studied.ts'

/** What one applicant's list brings. */
export interface AloneOutcome {
  /** -1 not matched. */
  readonly program: number
  /** Programs ranked in the specialty of the list. */
  readonly ranked: number
}

/** Asks of one of the applicants what another list in the first choice's specialty would bring. */
export type AskAlone = (applicant: number) => (sent: SentList) => AloneOutcome

/**
 * A drawn season in which one applicant at a time sends another list and everybody else does as they did. Exact, and cheap for many
 * `applicants` however many lists each tries: the order of proposals changes nothing, so that all others propose once, and then the rest.
 */
export function askAlone(
  nation: Nation,
  { pool, interviews }: SimulatedSeason,
  { seed, applicants }: { readonly seed: number; readonly applicants: readonly number[] },
): AskAlone {
  const offices = officesOf(nation, seed)
  const longest = Math.max(...nation.specialties.map(({ programs }) => programs.positions.length))
  const tail = interviews.program.length
  const preferences = preferencesOf({ nation, pool, seed }, interviews, 2 * longest)
  const others = settle(preferences, new Set(applicants))
  return (applicant) => {
    const specialty = pool.first[applicant]
    const usual = placesOf(interviews, applicant)
    const without = copyOf(others)
    for (const other of applicants) if (other !== applicant) propose(preferences, without, other)
    return (sent) => {
      const seen = nobodySeen(sent.programs.length)
      seenBySent(offices[specialty], { applicant, standing: pool.standing[applicant] }, { sent, seen })
      const second = interviews.program.subarray(usual.second, usual.end)
      const own = { from: tail, second: tail + seen.size, end: tail + seen.size + second.length }
      preferences.ranked.set(seen.programs.subarray(0, seen.size), own.from)
      preferences.ranked.set(second, own.second)
      move(applicant, own)
      want(preferences, applicant)
      const settled = copyOf(without)
      propose(preferences, settled, applicant)
      move(applicant, usual)
      const at = settled.holds[applicant]
      return { program: at < 0 ? -1 : preferences.ranked[at], ranked: seen.size }
    }
  }

  function move(applicant: number, { from, second, end }: Places): void {
    preferences.from[applicant] = from
    preferences.secondFrom[applicant] = second
    preferences.to[applicant] = end
  }
}

interface Places {
  readonly from: number
  readonly second: number
  readonly end: number
}

function placesOf({ start, secondFrom }: Interviews, applicant: number): Places {
  return { from: start[applicant], second: secondFrom[applicant], end: start[applicant + 1] }
}
