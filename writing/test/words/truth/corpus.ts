import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Person } from '#domain/person'
import { personOf } from '../../../../domain/test/person/invented.ts'
import { checkTruth } from '../../../src/words/truth/check-truth.ts'
import { people } from './people.ts'

export interface Sentence {
  readonly who: string
  readonly isTrue: boolean
  readonly text: string
}

export const tables = ['tuning', 'held-out', 'written-later'] as const

/** Rows of a table of sentences, read from the root of the repository. */
export function readSentences(name: (typeof tables)[number]): readonly Sentence[] {
  return readFileSync(join(process.cwd(), 'writing/test/words/truth', `${name}.tsv`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [who = '', verdict, text = ''] = line.split('\t')
      return { who, isTrue: verdict === 'true', text }
    })
}

/** The invented people as they are read on one day. */
export const readings: ReadonlyMap<string, Person> = new Map(
  Object.entries(people).map(([who, profile]) => [who, personOf(profile)] as const),
)

/** What is red, what is asked, and what passes, of the true and of the false sentences. */
export interface Tally {
  readonly accused: readonly Sentence[]
  readonly askedOfTrue: readonly Sentence[]
  readonly missed: readonly Sentence[]
  readonly askedOfFalse: readonly Sentence[]
  readonly count: { readonly isTrue: number; readonly isFalse: number }
}

export function tally(sentences: readonly Sentence[]): Tally {
  const judged = sentences.map((sentence) => {
    const person = readings.get(sentence.who)
    if (person === undefined) throw new RangeError(`readings know no ${sentence.who}`)
    const weights = checkTruth(sentence.text, person).map(({ weight }) => weight)
    return { sentence, verdict: weights.includes('must') ? 'red' : weights.length > 0 ? 'asked' : 'passes' }
  })
  const those = (isTrue: boolean, verdict: string): readonly Sentence[] =>
    judged.filter((one) => one.sentence.isTrue === isTrue && one.verdict === verdict).map(({ sentence }) => sentence)
  return {
    accused: those(true, 'red'),
    askedOfTrue: those(true, 'asked'),
    missed: those(false, 'passes'),
    askedOfFalse: those(false, 'asked'),
    count: { isTrue: sentences.filter(({ isTrue }) => isTrue).length, isFalse: sentences.filter(({ isTrue }) => !isTrue).length },
  }
}
