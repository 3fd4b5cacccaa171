import type { Token } from '../tokenise.ts'
import { doneBefore } from './doing.ts'
import type { Scope } from './scope.ts'
import { endOfClause, endOfSentence, startOfClause, startOfSentence } from './scope.ts'

const wishWords = new Set(
  (
    'hope hopes hoping hoped plans intend intends intending wish wishes wished aspire aspires dream dreams dreamed dreamt goal goals vision interested fascinated passionate curious keen ' +
    'eager excited considering considered believe believes would will someday future might wanted want wants seeking seek hopefully'
  ).split(' '),
)
const wishPairs: readonly (readonly [string, readonly string[]])[] = [
  ['plan', ['to', 'on', 'a']],
  ['planned', ['to']],
  ['planning', ['to', 'a', 'on']],
  ['like', ['to']],
  ['love', ['to']],
  ['aim', ['to', 'is']],
  ['looking', ['forward', 'for']],
  ['one', ['day']],
  ['next', ['year', 'step', 'steps']],
  ['thinking', ['of', 'about']],
  ['should', ['have', 'i', 'we']],
  ['could', ['have']],
  ['can', ['do', 'learn', 'build', 'help', 'contribute', 'join']],
  ['ready', ['to']],
  ['hopes', ['to']],
  ['interest', ['in']],
  ['available', ['for', 'to']],
  ['committed', ['to']],
  ['open', ['to']],
  ['proposed', ['to', 'a', 'an']],
  ['suggested', ['to', 'a', 'an', 'that']],
]

export function wish(tokens: readonly Token[], at: number): Scope | undefined {
  const word = tokens[at]?.word ?? ''
  const next = tokens[at + 1]?.word ?? ''
  if (['was', 'were'].includes(word) && ['proposed', 'planned', 'suggested', 'considered', 'discussed'].includes(next)) {
    return { claim: 'hypothetical', from: startOfClause(tokens, at), to: endOfClause(tokens, at), trigger: at }
  }
  const wishes = wishWords.has(word) || wishPairs.some(([first, seconds]) => first === word && seconds.includes(next))
  const heading =
    ['plan', 'goal', 'interest', 'interests'].includes(word) &&
    endOfClause(tokens, at) === at &&
    at - startOfClause(tokens, at) <= 2
  if (!wishes && !heading) return undefined
  if (word === 'will' && !doneBefore(tokens, at)) {
    return { claim: 'hypothetical', from: startOfClause(tokens, at), to: endOfSentence(tokens, at), trigger: at }
  }
  const backwards = word === 'one' || word === 'next' || word === 'someday'
  return { claim: 'hypothetical', from: backwards ? startOfClause(tokens, at) : at, to: endOfSentence(tokens, at), trigger: at }
}

/** "If I match, I will ...": the whole sentence is only thought. "I tested if ..." is not. */
export function condition(tokens: readonly Token[], at: number): Scope | undefined {
  const word = tokens[at]?.word ?? ''
  const opens = at === startOfSentence(tokens, at)
  const next = tokens[at + 1]?.word ?? ''
  const inverted =
    opens && (word === 'should' || word === 'had' || word === 'were') && ['i', 'we', 'there', 'your', 'it', 'you'].includes(next)
  const undecided = opens && word === 'whether'
  if (inverted || undecided) return { claim: 'hypothetical', from: at, to: endOfSentence(tokens, at), trigger: at }
  if (word !== 'if') return undefined
  if (!['i', 'we', 'only', 'selected', 'given', 'matched', 'accepted', 'chosen', 'possible'].includes(next)) return undefined
  return { claim: 'hypothetical', from: startOfSentence(tokens, at), to: endOfSentence(tokens, at), trigger: at }
}

/** "Hospitals should adopt barcodes": what ought to be, where the writer does nothing in the sentence. */
export function generalTruth(tokens: readonly Token[], at: number): Scope | undefined {
  if (!['should', 'must', 'ought'].includes(tokens[at]?.word ?? '')) return undefined
  const from = startOfSentence(tokens, at)
  const to = endOfSentence(tokens, at)
  const writes = tokens.slice(from, to + 1).some((token) => token.word === 'i' || token.word === 'we')
  return writes || doneBefore(tokens, at) ? undefined : { claim: 'hypothetical', from, to, trigger: -1 }
}

const ongoingWords = new Set('currently presently ongoing now underway'.split(' '))

export function ongoing(tokens: readonly Token[], at: number): Scope | undefined {
  const word = tokens[at]?.word ?? ''
  const next = tokens[at + 1]?.word ?? ''
  const begun = ['just', 'recently'].includes(word) && ['started', 'begun', 'began', 'joined', 'enrolled'].includes(next)
  const amDoing = word === 'am' && next.endsWith('ing')
  const inProgress = word === 'in' && next === 'progress'
  if (!ongoingWords.has(word) && !begun && !amDoing && !inProgress) return undefined
  return { claim: 'in progress', from: startOfClause(tokens, at), to: endOfClause(tokens, at), trigger: -1 }
}
