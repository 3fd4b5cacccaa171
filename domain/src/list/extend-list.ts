import { measureUsage, solve } from '#engine/solver'
import type { PlannedApplication } from '../chances/chances.ts'
import type { SpecialtyId } from '../units.ts'
import { entriesOf } from './choose-picks.ts'
import { choiceOf, layOut, picksOf } from './listing.ts'
import { settleWishes } from './minimums.ts'
import type { ListQuestion } from './question.ts'
import { setLimits } from './set-limits.ts'

/** Applications sent beside those of a list: at most so many, and of one specialty alone where it is named. */
export interface Addition {
  readonly applications: number
  readonly specialty?: SpecialtyId
}

/**
 * A list that stays as it is, signals too, and the best applications beside it, whatever they cost. What is added takes no place from
 * anybody, so a specialty that is named needs no share of the list.
 */
export function extendList(
  question: ListQuestion,
  kept: readonly PlannedApplication[],
  { applications, specialty }: Addition,
): readonly PlannedApplication[] {
  const signals = new Map(kept.map(({ program, signal }) => [program, signal]))
  const entries = entriesOf(question).flatMap((entry) => {
    const { program } = entry.candidate
    const keeps = signals.get(program.id)
    if (keeps !== undefined) return [{ ...entry, keeps }]
    return specialty === undefined || program.specialty === specialty ? [entry] : []
  })
  const listing = layOut(entries, question)
  const { problem, wishes } = setLimits(listing, withRoom(question, specialty), kept.length + applications)
  const near = choiceOf(listing, kept)
  const { rows } = settleWishes(wishes, measureUsage(problem, near).rows)
  const fixed = Uint8Array.from(near, (option) => (option < 0 ? 0 : 1))
  return picksOf(listing, solve({ ...problem, rows, fixed }, near).choice)
}

/** The applicant without a budget; what they pinned is on the list already, as far as it can be. */
function withRoom({ person }: ListQuestion, specialty: SpecialtyId | undefined): ListQuestion['person'] {
  const { applicationBudget: _budget, ...money } = person.money
  const share = specialty === undefined ? {} : { firstChoiceShare: 0 }
  return { ...person, money, preferences: { ...person.preferences, pinned: [], ...share } }
}
