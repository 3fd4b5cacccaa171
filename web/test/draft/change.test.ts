import { expect, it } from 'vitest'
import { changesBetween, takenBack } from '../../src/draft/change.ts'

const before = { name: 'Amina', exams: { step2ck: { score: 238, attempts: 1 } }, preferences: { pinned: ['1', '2'] } }
const after = { exams: { step2ck: { score: 248, attempts: 1 } }, preferences: { pinned: ['2'], ratings: { 'a.b': 3 } } }

it('names each value that differs by what leads to it, a list as one value', () => {
  expect(changesBetween(before, after)).toEqual([
    { path: ['exams', 'step2ck', 'score'], was: 238, now: 248 },
    { path: ['preferences', 'pinned'], was: ['1', '2'], now: ['2'] },
    { path: ['preferences', 'ratings', 'a.b'], now: 3 },
    { path: ['name'], was: 'Amina' },
  ])
  expect(changesBetween(before, structuredClone(before))).toEqual([])
})

it('takes them back, and leaves what was changed since', () => {
  const changes = changesBetween(before, after)
  expect(takenBack(after, changes)).toEqual(before)
  expect(takenBack({ ...after, education: { graduationYear: 2019 } }, changes)).toEqual({
    ...before,
    education: { graduationYear: 2019 },
  })
})
