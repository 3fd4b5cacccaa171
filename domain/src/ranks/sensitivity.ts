import type { RatingQuestion } from '../season/season-log.ts'
import { ratingOf } from '../track/ratings.ts'
import type { TrackedProgram } from '../track/tracked.ts'

/** Programs by their ratings, the best first; those without a rating stand behind, in the order they came. */
export function byRating(programs: readonly TrackedProgram[], questions: readonly RatingQuestion[]): readonly TrackedProgram[] {
  const rated = programs.map((one) => ({ one, rating: ratingOf(one.answers, questions) }))
  return rated.toSorted((a, b) => (b.rating ?? 0) - (a.rating ?? 0)).map(({ one }) => one)
}

const most = 5

/** How much the first five by rating hang on one question: what would stand first, or come in, if it counted nothing or twice. */
export function sensitivityOf(programs: readonly TrackedProgram[], questions: readonly RatingQuestion[]): readonly string[] {
  const rated = programs.filter(({ answers }) => ratingOf(answers, questions) !== undefined)
  if (rated.length < 2) return []
  const before = byRating(rated, questions).slice(0, most)
  const changes = questions.flatMap((question, at) =>
    ([0, 2] as const).flatMap((times) => {
      const weighed = questions.with(at, { ...question, weight: Math.min(10, question.weight * times) })
      return changeIn(
        before,
        byRating(rated, weighed).slice(0, most),
        `“${question.text}” counted ${times === 0 ? 'nothing' : 'twice'}`,
      )
    }),
  )
  return changes.length > 0
    ? changes
    : [`The first ${before.length} keep their order, whichever one question counts nothing or twice.`]
}

function changeIn(before: readonly TrackedProgram[], after: readonly TrackedProgram[], condition: string): readonly string[] {
  const [first, now] = [before[0], after[0]]
  if (first !== undefined && now !== undefined && first.program !== now.program)
    return [`If ${condition}, ${now.name} would stand first, not ${first.name}.`]
  const entered = after.find(({ program }) => before.every((one) => one.program !== program))
  return entered === undefined ? [] : [`If ${condition}, ${entered.name} would come among the first ${before.length}.`]
}
