/** 10,000 mutated profiles through validation: a profile or sentences, soon, in bounded memory. */
import { expect, test } from 'vitest'
import { readProfile } from '#store'
import { mutatedProfiles } from '../../cli/test/mutated-profiles.ts'
import { startProcessorTime } from '../processor-time.ts'

test('10,000 through validation', () => {
  let accepted = 0
  for (const text of mutatedProfiles(10_000, 5)) {
    const spent = startProcessorTime()
    const result = readProfile(text)
    expect(spent()).toBeLessThan(10_000)
    if (result.kind === 'read') accepted += 1
    else for (const { sentence } of result.problems) expect(sentence).not.toMatch(/undefined|\[object/)
  }
  expect(accepted).toBeGreaterThan(500)
  expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(600)
})
