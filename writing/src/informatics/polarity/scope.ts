import type { Token } from '../tokenise.ts'

/**
 * Whether words claim something done by the writer. Only `done` and `in progress` may be used as evidence.
 * The distinctions are those of clinical text reading (ConText: negated, hypothetical, other experiencer), here for career texts.
 */
export type Claim = 'done' | 'in progress' | 'hypothetical' | 'negated' | 'of others' | 'only named'

/** A stretch of words of which something is said. */
export interface Scope {
  readonly claim: Claim
  readonly from: number
  readonly to: number
  /** The word that caused it, or -1: a pattern that names this word has already read it. */
  readonly trigger: number
}

const prepositions = new Set('for in on at of to with by from that which who and or'.split(' '))

/** Looks at one word of a text and may find a scope that it opens. */
export type Reader = (tokens: readonly Token[], at: number) => Scope | undefined

export function startOfClause(tokens: readonly Token[], at: number): number {
  let start = at
  while (start > 0 && tokens[start - 1]?.clause === tokens[at]?.clause && tokens[start - 1]?.sentence === tokens[at]?.sentence)
    start -= 1
  return start
}

export function endOfClause(tokens: readonly Token[], at: number): number {
  let end = at
  while (tokens[end + 1] && tokens[end + 1]?.clause === tokens[at]?.clause && tokens[end + 1]?.sentence === tokens[at]?.sentence)
    end += 1
  return end
}

export function endOfPhrase(tokens: readonly Token[], at: number): number {
  let end = at
  const last = Math.min(endOfClause(tokens, at), at + 4)
  while (end < last && !prepositions.has(tokens[end + 1]?.word ?? '')) end += 1
  return end
}

export function startOfSentence(tokens: readonly Token[], at: number): number {
  let start = at
  while (start > 0 && tokens[start - 1]?.sentence === tokens[at]?.sentence) start -= 1
  return start
}

export function endOfSentence(tokens: readonly Token[], at: number): number {
  let end = at
  while (tokens[end + 1]?.sentence === tokens[at]?.sentence) end += 1
  return end
}
