import { expect, test } from 'vitest'
import { entryFor } from '../../src/keys/entry-for.ts'
import { groupBy } from '../../src/keys/group-by.ts'
import { uniqueBy } from '../../src/keys/unique-by.ts'

const words = ['pear', 'apple', 'plum', 'avocado', 'fig']
const initial = (word: string): string | undefined => word[0]

test('items stand under their key in the order they came, keys as they first appeared', () => {
  expect([...groupBy(words, initial)]).toEqual([
    ['p', ['pear', 'plum']],
    ['a', ['apple', 'avocado']],
    ['f', ['fig']],
  ])
})

test('of items with one key the first stays', () => {
  expect(uniqueBy(words, initial)).toEqual(['pear', 'apple', 'fig'])
})

test('an entry that has to be there is had, and one that is not is named', () => {
  const seasons = new Map([[2027, 'now']])
  expect(entryFor(seasons, 2027)).toBe('now')
  expect(() => entryFor(seasons, 2028)).toThrow('got 2028')
})
