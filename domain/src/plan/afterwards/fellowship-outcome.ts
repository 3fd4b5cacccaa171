import type { Reason } from '../../answer.ts'
import type { TrainingWorld } from '../plan-world.ts'
import { sourceOf } from '../../answer.ts'
import { counted } from '../../say/number.ts'
import { mayNeedVisa } from '../plan-world.ts'

/** How the last fellowship match that was published went, in words and as a reason; undefined where none was. */
export function fellowshipOutcome(
  world: TrainingWorld,
): { readonly asOf: string; readonly text: string; readonly because: Reason } | undefined {
  const outcome = world.facts.fellowship.matchOutcome
  if (outcome === undefined) return undefined
  const { asOf } = outcome
  const { applicants, inMatch, matched } = outcome.value
  const visa = mayNeedVisa(world) ? '; how many of them needed a visa was not published' : ''
  return {
    asOf,
    text: `of ${counted(applicants, 'applicant')} ${inMatch} ranked informatics programs and ${matched} matched${visa}`,
    because: {
      text: `${matched} of ${inMatch} in the fellowship matches of ${asOf}`,
      direction: 'neutral',
      source: sourceOf(outcome),
    },
  }
}
