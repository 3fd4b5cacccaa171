import type { Reason, Source } from '../answer.ts'
import { sourceOf } from '../answer.ts'
import type { SeasonFacts } from './season-facts.ts'

/** What binds or is known, by its id: the sentence of the fact, and where it stands. */
export function dutyIn(facts: SeasonFacts, id: string): { readonly text: string; readonly source: Source } | undefined {
  const duty = facts.duties?.find((one) => one.id === id)
  return duty === undefined ? undefined : { text: duty.value, source: sourceOf(duty) }
}

/** The same for several, as reasons that speak neither for nor against; those that are not among the facts are not said. */
export function dutiesIn(facts: SeasonFacts, ids: readonly string[]): readonly Reason[] {
  return ids.flatMap((id): readonly Reason[] => {
    const duty = dutyIn(facts, id)
    return duty === undefined ? [] : [{ ...duty, direction: 'neutral' }]
  })
}
