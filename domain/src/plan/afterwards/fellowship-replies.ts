import type { AnswerableField } from '../../claims/answerable.ts'
import type { OwnClaims } from '../../claims/own-claims.ts'
import { mergeClaims } from '../../claims/own-claims.ts'
import type { IsoDate, ProgramId } from '../../units.ts'
import { programId } from '../../units.ts'
import type { Fellowship, FellowshipFacts } from './fellowship-facts.ts'

/** What a fellowship can be asked, of what a program can be. */
export type FellowshipField = Extract<AnswerableField, 'visaJ1' | 'visaH1b' | 'listed' | 'positions' | 'lettersWanted'>

/** Each question as it is put to the fellowship; its answers have the form of a program's. */
export const fellowshipAsks: Readonly<Record<FellowshipField, string>> = {
  visaJ1: 'Do you take physicians on a J-1 sponsored through ECFMG for the fellowship?',
  visaH1b: 'Do you sponsor or continue H-1B for the fellowship?',
  listed: 'Do you take fellows next July?',
  positions: 'How many fellows start each year?',
  lettersWanted: 'How many letters do you want, and from whom?',
}

/** The number ACGME gave it, by which what it replied is kept; undefined where it has none. */
export function numberOf({ claims: { acgmeId } }: Fellowship): ProgramId | undefined {
  return acgmeId && programId(acgmeId.value)
}

/** The fellowships with what they told the applicant, each reply with its day; replies of others that have expired are left out. */
export function withReplies(facts: FellowshipFacts, own: readonly OwnClaims[], today: IsoDate): FellowshipFacts {
  if (own.length === 0) return facts
  const programs = facts.programs.map((fellowship): Fellowship => {
    const number = numberOf(fellowship)
    const said = own.filter(({ program }) => program === number)
    if (said.length === 0) return fellowship
    return { ...fellowship, said: said.reduce((merged, { claims }) => mergeClaims(merged, claims, today), fellowship.said ?? {}) }
  })
  return { ...facts, programs }
}
