import type { RatedAnswer, RatingQuestion, SeasonEntry } from '../season/season-log.ts'

/** What to ask oneself right after an interview, until the applicant changes it. Ours; every one counts alike. */
export const usualQuestions: readonly RatingQuestion[] = (
  [
    ['learn', 'Would you learn medicine well here?'],
    ['residents', 'Did the residents seem content, and did they speak freely?'],
    ['director', 'Would you trust the program director?'],
    ['patients', 'Are the patients and cases the ones you want to learn from?'],
    ['hours', 'Can you live with hours, nights and schedule?'],
    ['visa', 'Is it clear, in writing, which visa they sponsor and what they need for it?'],
    ['informatics', 'Could you do informatics or quality work here?'],
    ['fellowship', 'Do residents go on to the fellowships you want?'],
    ['support', 'Is there help for people from abroad: language, licence, settling in?'],
    ['place', 'Could you, and those who come with you, live in this place?'],
    ['money', 'Do salary and cost of living fit?'],
    ['glad', 'Would you be glad to open the letter and read this name?'],
  ] as const
).map(([id, text]) => ({ id, text, weight: 5 }))

/** The questions as the applicant left them. */
export function ratingQuestionsIn(entries: readonly SeasonEntry[]): readonly RatingQuestion[] {
  const last = entries.findLast(({ kind }) => kind === 'questions')
  return last?.kind === 'questions' ? last.questions : usualQuestions
}

/** The weighted mean of the ratings given, 1 to 5; undefined where none counts: no rating is not a poor one. */
export function ratingOf(answers: readonly RatedAnswer[], questions: readonly RatingQuestion[]): number | undefined {
  const weights = new Map(questions.map(({ id, weight }) => [id, weight]))
  const counted = answers.flatMap(({ question, rating }) => {
    const weight = weights.get(question) ?? 0
    return rating === undefined || weight <= 0 ? [] : [{ rating, weight }]
  })
  const total = counted.reduce((sum, { weight }) => sum + weight, 0)
  return total === 0 ? undefined : counted.reduce((sum, { rating, weight }) => sum + rating * weight, 0) / total
}
