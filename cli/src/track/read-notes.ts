import { valuesOf } from '#domain'
import type { SeasonEntry } from '#domain/season'
import { ratingQuestionsIn } from '#domain/track'
import { programMeant } from '#store/import'
import type { NotedLine, NotingIn } from '#store/import'

/** `Baystate 4 5 - 3`: a program, and a rating for each question in their order. */
export function readRating(line: string, noting: NotingIn): NotedLine {
  const { match } = noting
  const questions = ratingQuestionsIn(noting.log.entries.filter((entry) => entry.match === match))
  const [, words = '', given = ''] = /^(.*?)((?:\s+(?:[1-5]|-))+)\s*$/.exec(line) ?? []
  const ratings = given.split(/\s+/).filter(Boolean)
  if (words.trim() === '' || ratings.length > questions.length)
    return unclear(line, `It needs a program and up to ${questions.length} ratings from 1 to 5, or - for none.`)
  const answers = ratings.flatMap((rating, at) => {
    const question = questions[at]
    return rating === '-' || question === undefined ? [] : [{ question: question.id, rating: Number(rating) }]
  })
  const meant = programMeant(words, noting)
  if (meant.kind === 'unclear') return { ...meant, line }
  return { kind: 'clear', line, entries: [{ kind: 'rated', match, program: meant.program.id, answers, on: noting.today }] }
}

/** `420 travel Baystate`: an amount in USD, what for, and the program where it was for one. */
export function readSpent(line: string, noting: NotingIn): NotedLine {
  const [, amount = '', what = '', words = ''] = /^\$?(\d+(?:\.\d{1,2})?)\s+([a-z]+)\s*(.*)$/i.exec(line.trim()) ?? []
  const kind = valuesOf('spentFor').find((one) => one === what.toLowerCase())
  if (kind === undefined)
    return unclear(line, `It needs an amount and one of ${valuesOf('spentFor').join(', ')}, such as "420 travel".`)
  const entry: SeasonEntry = { kind: 'spent', match: noting.match, for: kind, usd: Number(amount), on: noting.today }
  if (words === '') return { kind: 'clear', line, entries: [entry] }
  const meant = programMeant(words, noting)
  if (meant.kind === 'unclear') return { ...meant, line }
  return { kind: 'clear', line, entries: [{ ...entry, program: meant.program.id }] }
}

function unclear(line: string, problem: string): NotedLine {
  return { kind: 'unclear', line, problem }
}
