/** Ten invented seasons, from the file to the counts a fit is held against. */
import { expect, test } from 'vitest'
import { programId } from '#domain'
import { countsOf, readDonatedSeason, scoreBandOf, yearBandOf } from '#domain/season'
import { groupsOf, readSeasons } from '../src/donated/read-seasons.ts'

const { seasons, refused } = readSeasons('lab/test/donated')
const [first] = seasons

test('ten files are read and summed up; four people are too few to be shown', () => {
  expect([seasons.length, refused]).toEqual([10, []])
  expect(groupsOf(seasons)).toEqual([
    {
      match: 2027,
      specialty: 'internal-medicine',
      group: 'non-us-img',
      step2ck: '240-249',
      people: 6,
      applied: 555,
      invited: 25,
      matched: { yes: 2, of: 4 },
    },
  ])
})

test.each([
  ['a name', { name: 'Nobody' }, 'name'],
  ['a score', { step2ck: 245 }, 'step2ck'],
  [
    'more invitations than applications',
    { counts: { applied: 1, signals: 0, invited: 2, interviewed: 0, ranked: 0 } },
    'invited',
  ],
  ['a program among the counts', { counts: { ...first?.counts, '1409900001': 1 } }, '1409900001'],
])('a file with %s is refused', (_, change, word) => {
  expect(readDonatedSeason({ ...first, ...change })).toContain(word)
})

test('bands hide the value, and an interview that was held was an invitation', () => {
  expect([219, 220, 249, 300, undefined].map(scoreBandOf)).toEqual([
    'below 220',
    '220-229',
    '240-249',
    '260 and above',
    'unknown',
  ])
  expect([0, 3, 10, 11, undefined].map(yearBandOf)).toEqual(['0-2', '3-5', '6-10', '11 and above', 'unknown'])
  const program = programId('1409900001')
  expect(
    countsOf([{ program, signal: 'gold', outcome: 'interviewed', rank: 1 }, { program, outcome: 'invited' }, { program }]),
  ).toEqual({
    applied: 3,
    signals: 1,
    invited: 2,
    interviewed: 1,
    ranked: 1,
  })
})
