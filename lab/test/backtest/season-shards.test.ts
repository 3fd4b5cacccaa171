import { expect, test } from 'vitest'
import { specialtyId } from '#domain'
import type { JobType } from '#jobs'
import { openInProcess, workOn } from '#jobs'
import type { Played } from '../../src/backtest/played.ts'
import type { SeasonsAsked } from '../../src/backtest/season-shards.ts'
import { playUntil } from '../../src/backtest/season-shards.ts'
import { forEach } from '../../src/backtest/strategies.ts'

/** Season n has n applicants, none in every fourth; their score says which season it was. */
const type: JobType<SeasonsAsked, readonly Played[]> = {
  name: 'made up',
  leaseSeconds: 60,
  work: ({ from }, shard) =>
    Array.from({ length: (from + shard) % 4 === 0 ? 0 : from + shard }, () => ({
      step2ck: from + shard,
      visaNeeded: false,
      promised: 0.5,
      promisedTypical: 0.4,
      outcomes: forEach(() => ({ matched: 1, ranked: 1, sent: 1 })),
    })),
}

test('a backtest ends with the season that brings enough applicants, in order, however many workers play', async () => {
  for (const workers of [1, 3]) {
    const queue = openInProcess()
    const stop = new AbortController()
    const crew = Array.from({ length: workers }, () => workOn(queue, type, { signal: stop.signal }))
    const played = await playUntil(queue, type, { specialty: specialtyId('pathology'), world: 'chain', enough: 15 })
    stop.abort()
    await Promise.all(crew)
    // 1 + 2 + 3 + 0 + 5 are eleven, and the sixth season makes it seventeen.
    const seasons = played.map(({ step2ck }) => step2ck)
    expect(seasons.join('')).toBe('1 22 333 55555 666666'.replaceAll(' ', ''))
  }
})
