import type { OwnClaims } from './claims/own-claims.ts'
import { withOwnClaims } from './claims/own-claims.ts'
import type { Facts } from './facts.ts'
import { withReplies } from './plan/afterwards/fellowship-replies.ts'
import type { IsoDate } from './units.ts'

/** The facts as one applicant has them: what programs and fellowships told them, and what they imported, stands above what is published. */
export function withOwnFacts(facts: Facts, own: readonly OwnClaims[], today: IsoDate): Facts {
  return {
    ...facts,
    programs: withOwnClaims(facts.programs, own, today),
    fellowship: withReplies(facts.fellowship, own, today),
  }
}
