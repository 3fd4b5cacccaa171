/** The short form: 400 requests here, 10,000 in test/torture. */
import { expect, test } from 'vitest'
import { attack } from './hostile-requests.ts'

test('hostile requests end nothing, leak nothing and never get wrong bytes', async () => {
  const { wrong, statuses } = await attack(400, 11)
  expect(wrong).toEqual([])
  for (const status of [200, 206, 400, 403, 404, 405, 416]) expect(statuses.get(status), String(status)).toBeGreaterThan(0)
})
