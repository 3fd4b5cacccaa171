import { expect, it } from 'vitest'
import { isoDate } from '#domain'
import { resultIn } from '../src/cohort/standing.ts'

it('a line that another version worked out is none here, as it may be shaped otherwise', () => {
  const result = { kind: 'unread', sentence: 'No profile was shared yet.' } as const
  const kept = { owner: 'invented', day: isoDate('2026-11-28'), fingerprint: 'f', body: { version: '0.3.0', result } }
  expect(resultIn(kept, '0.3.0')).toEqual(result)
  expect(resultIn(kept, '0.4.0')).toBeUndefined()
})
