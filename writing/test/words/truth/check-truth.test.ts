import { describe, expect, it } from 'vitest'
import type { Person } from '#domain/person'
import { checkTruth } from '../../../src/words/truth/check-truth.ts'
import { readPeople, readSentences, tally } from './corpus.ts'

const people = await readPeople()
const leastCaught = 0.95
const mostAccused = 0.02

function personOf(who: string): Person {
  const person = people.get(who)
  if (person === undefined) throw new RangeError(`readPeople knows no ${who}`)
  return person
}

describe('sentences held against a person', () => {
  it.each(['tuning', 'held-out'] as const)('%s: of false ones 95 % are red, of true ones at most 2 %%', (name) => {
    const { accused, missed, askedOfFalse, count } = tally(readSentences(name), people)
    const red = count.isFalse - missed.length - askedOfFalse.length
    expect({ red: red / count.isFalse >= leastCaught, accused: accused.length / count.isTrue <= mostAccused }, `${red} of ${count.isFalse} false are red, ${askedOfFalse.length} asked; ${accused.length} of ${count.isTrue} true accused`).toEqual({ red: true, accused: true })
  })
})
