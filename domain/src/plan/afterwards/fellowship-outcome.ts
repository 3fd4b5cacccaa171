import type { TrainingWorld } from '../plan-world.ts'
import { mayNeedVisa } from '../plan-world.ts'

/** `of 159 applicants 104 ranked informatics programs and 95 matched`, and for whom visas matter what is not known of them; undefined where nothing was published. */
export function fellowshipOutcome(world: TrainingWorld): { readonly asOf: string; readonly text: string } | undefined {
  const outcome = world.facts.fellowship.matchOutcome
  if (outcome === undefined) return undefined
  const { applicants, inMatch, matched } = outcome.value
  const visa = mayNeedVisa(world) ? '; how many of them needed a visa was not published' : ''
  return {
    asOf: outcome.asOf,
    text: `of ${applicants} applicants ${inMatch} ranked informatics programs and ${matched} matched${visa}`,
  }
}
