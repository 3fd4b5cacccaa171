import { describe, expect, it } from 'vitest'
import { addressToday, places, placesAt } from '../src/places.ts'

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

function withoutListAt(stage: string): readonly string[] {
  return placesAt({ withoutList: true, stage }).map(({ name }) => name)
}

describe('the places of a stage', () => {
  it('leave out what is about choosing programs once there is no list: a resident sees no chance of matching', () => {
    expect(withoutListAt('in residency')).toEqual(['Home', 'Profile', 'Study', 'Plan', 'After', 'Words'])
    expect(withoutListAt('soap')).toEqual(['Home', 'Profile', 'Study', 'Plan', 'Words', 'Season'])
    expect(withoutListAt('result awaited')).toEqual(['Home', 'Profile', 'Study', 'Plan'])
    expect(placesAt({ withoutList: false, stage: 'preparing' })).toEqual(places.filter(({ name }) => name !== 'Season'))
  })

  it('show the season while it runs, in the bar of a phone in place of Programs, and five places in the bar', () => {
    for (const stage of ['applying', 'interviewing', 'ranking']) {
      const bar = placesAt({ withoutList: false, stage }).filter(({ inBar }) => inBar)
      expect(bar.map(({ name }) => name)).toEqual(['Home', 'Profile', 'List', 'Plan', 'Season'])
    }
    // Who matched goes on to July there; in residency it is over.
    expect(placesAt({ withoutList: true, stage: 'matched' }).map(({ name }) => name)).toContain('Season')
    expect(placesAt({ withoutList: true, stage: 'in residency' }).map(({ name }) => name)).not.toContain('Season')
  })
})
