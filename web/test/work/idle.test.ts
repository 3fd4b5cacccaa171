import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { whileIdle } from '../../src/work/idle.ts'

describe('work nobody waits for', () => {
  let now = 0

  beforeEach(() => {
    vi.useFakeTimers()
    now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => now)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  /** Each takes three milliseconds. */
  const working = (done: number[]) => (one: number) => {
    now += 3
    done.push(one)
  }

  it('is done in order, in pieces that let a key in between', () => {
    const done: number[] = []
    whileIdle([1, 2, 3, 4, 5], working(done))
    expect(done).toEqual([])
    vi.advanceTimersToNextTimer()
    expect(done).toEqual([1, 2, 3])
    vi.runAllTimers()
    expect(done).toEqual([1, 2, 3, 4, 5])
  })

  it('ends early when nobody needs it any more', () => {
    const done: number[] = []
    const end = whileIdle([1, 2, 3, 4, 5], working(done))
    vi.advanceTimersToNextTimer()
    end()
    vi.runAllTimers()
    expect(done).toEqual([1, 2, 3])
  })
})
