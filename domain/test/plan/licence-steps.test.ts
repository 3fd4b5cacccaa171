import { expect, test } from 'vitest'
import type { Exams } from '../../src/person/profile.ts'
import { isoDate } from '../../src/units.ts'
import { newcomer, planFor, stepOf } from './plan-world.ts'

const applied = { season: { appliedFor: 2027 } }
const asked = (exams: Exams): ReturnType<typeof stepOf> =>
  stepOf(planFor({ ...newcomer, ...applied, exams }, '2026-11-28'), 'licence-boards')

test('states that count attempts, or years to a Step 3 that is still to come, are a question before the rank list', () => {
  const attempts = asked({ step1: { date: isoDate('2023-05-09'), result: 'pass', attempts: 3 } })
  expect(attempts).toMatchObject({ phase: 'ranking', by: '2027-02-01' })
  expect(attempts?.title).toMatch(/^Ask the boards of \d+ states about a full licence/)
  expect(attempts?.why).toMatch(/^You needed three attempts at Step 1; .* AK/)
  expect(attempts?.why).toContain('no program is left out')
  const years = asked({ step1: { date: isoDate('2016-05-09'), result: 'pass' } })
  expect(years?.why).toMatch(/^Step 3 will come more than ten years after your first Step; /)
  const done = asked({
    step1: { date: isoDate('2010-05-09'), result: 'pass' },
    step3: { date: isoDate('2021-05-10'), result: 'pass' },
  })
  expect(done?.why).toMatch(/^You needed more than 11 years from the first Step to Step 3; /)
  expect(asked({ step1: { date: isoDate('2023-05-09'), result: 'pass' } })).toBeUndefined()
})
