import type { Token } from '../tokenise.ts'
import type { Scope } from './scope.ts'
import { endOfClause, endOfPhrase, startOfSentence, endOfSentence } from './scope.ts'

const negationWords = new Set(
  'not no never neither nor none nobody cannot unable lack lacked lacks lacking declined refused denied hardly without nothing nowhere'.split(
    ' ',
  ),
)

export function negation(tokens: readonly Token[], at: number): Scope | undefined {
  const token = tokens[at]
  if (!token || !(negationWords.has(token.word) || token.word.endsWith("n't"))) return undefined
  if (token.word === 'no' && tokens[at + 1]?.hyphenated) return undefined
  if (token.word === 'not' && tokens[at + 1]?.word === 'only') return undefined
  const end = token.word === 'without' ? endOfPhrase(tokens, at) : endOfClause(tokens, at)
  return { claim: 'negated', from: at, to: end, trigger: at }
}

const neverBegun = new Set('enrol enroll finish complete start join attend happen take go pursue proceed'.split(' '))

/** "... was cancelled", "... but was not carried out", "... and I turned it down": denies what stands before it in the sentence. */
export function negationBehind(tokens: readonly Token[], at: number): Scope | undefined {
  const word = tokens[at]?.word ?? ''
  const next = tokens[at + 1]?.word ?? ''
  const after = tokens[at + 2]?.word ?? ''
  const isBe = ['was', 'were', 'been', 'got'].includes(word)
  const denies =
    (isBe &&
      [
        'cancelled',
        'canceled',
        'abandoned',
        'rejected',
        'postponed',
        'dropped',
        'shelved',
        'stopped',
        'suspended',
        'interrupted',
        'lost',
      ].includes(next)) ||
    (word === 'not' &&
      [
        'carried',
        'existing',
        'exist',
        'possible',
        'done',
        'happen',
        'available',
        'started',
        'realised',
        'realized',
        'implemented',
      ].includes(next)) ||
    (word === 'never' && ['happened', 'started', 'began', 'came', 'materialised', 'materialized'].includes(next)) ||
    (word === 'but' && next === 'did' && after === 'not' && neverBegun.has(tokens[at + 3]?.word ?? '')) ||
    (word === 'decided' && ['against', 'not'].includes(next)) ||
    (word === 'turned' && after === 'down') ||
    (['is', 'are'].includes(word) && ['pending', 'planned'].includes(next)) ||
    (word === 'after' && next === 'i' && ['left', 'had', 'resigned', 'moved'].includes(after)) ||
    (word === 'before' && next === 'i' && ['came', 'arrived', 'joined', 'started'].includes(after)) ||
    (word === 'missed' && ['it', 'them'].includes(next) && endOfClause(tokens, at) === at + 1) ||
    (word === 'but' && ['chose', 'declined', 'preferred', 'refused'].includes(next)) ||
    (word === 'none' && next === 'of' && ['these', 'them', 'this', 'which'].includes(after)) ||
    (['did', 'could'].includes(word) && next === 'not' && endOfClause(tokens, at) === at + 1) ||
    (word === "didn't" && endOfClause(tokens, at) === at)
  if (!denies) return undefined
  const later = word === 'before' || word === 'after'
  return { claim: 'negated', from: startOfSentence(tokens, at), to: later ? endOfSentence(tokens, at) : at, trigger: at }
}
