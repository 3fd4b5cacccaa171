import { describe, expect, it } from 'vitest'
import { addressToday, places } from '../src/places.ts'

/** A bookmark outlives a name: the table "Former names" of docs/cli.md promises that it opens the place of today. */
describe('an address of before', () => {
  it.each([
    ['/scores', '/exams'],
    ['/scores/forecast', '/exams/forecast'],
    ['/scores/step3', '/exams/step3'],
    ['/known', '/facts'],
  ])('%s leads to %s', (before, today) => expect(addressToday(before)).toBe(today))

  it('is none of the places there are', () =>
    expect(places.map(({ path }) => addressToday(path)).filter((moved) => moved !== undefined)).toEqual([]))
})
