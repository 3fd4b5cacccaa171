import { expect, test } from 'vitest'
import { attack } from '../../cli/test/serve/hostile-requests.ts'

test('10,000 hostile requests: the server lives, leaks nothing and gives no wrong bytes', async () => {
  const { wrong, statuses, heapGrowth } = await attack(10_000, 3)
  expect(wrong).toEqual([])
  expect(statuses.get(206)).toBeGreaterThan(100)
  expect(statuses.get(416)).toBeGreaterThan(100)
  expect(heapGrowth).toBeLessThan(50_000_000)
})
