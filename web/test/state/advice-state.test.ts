import { describe, expect, it } from 'vitest'
import { createAdviceState } from '../../src/state/advice-state.ts'
import type { AdviceReply } from '../../src/work/protocol.ts'
import type { Draft } from '../../src/draft/draft.ts'

/** A worker that answers when told to, in the order it was asked. */
function slowWorker(): {
  asked: Draft[]
  answer: (reply: AdviceReply) => Promise<void>
  advise: (request: { draft: Draft }) => Promise<AdviceReply>
} {
  const asked: Draft[] = []
  const waiting: ((reply: AdviceReply) => void)[] = []
  return {
    asked,
    advise: ({ draft }) => {
      asked.push(draft)
      return new Promise((resolve) => void waiting.push(resolve))
    },
    answer: async (reply) => {
      waiting.shift()?.(reply)
      await tick()
    },
  }
}

const tick = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 5))

const failed = (sentence: string): AdviceReply => ({ kind: 'failed', sentence, problems: [] })

describe('advice that keeps step with the profile', () => {
  it('runs once at a time, skips what was overtaken, and shows only the newest', async () => {
    const worker = slowWorker()
    const state = createAdviceState({ worker, today: () => '2026-11-22', own: () => [], records: () => ({}), pauseMs: 0 })
    state.request({ name: 'one' })
    state.request({ name: 'two' })
    state.request({ name: 'three' })
    await tick()
    expect(worker.asked).toEqual([{ name: 'three' }])
    state.request({ name: 'four' })
    state.request({ name: 'five' })
    await tick()
    await worker.answer(failed('about three'))
    expect(state.status.get().kind).toBe('working')
    expect(worker.asked).toEqual([{ name: 'three' }, { name: 'five' }])
    await worker.answer(failed('about five'))
    expect(state.status.get().sentence).toBe('about five')
  })

  it('computes nothing for an empty profile, and forgets what was computed when the profile is cleared meanwhile', async () => {
    const worker = slowWorker()
    const state = createAdviceState({ worker, today: () => '2026-11-22', own: () => [], records: () => ({}), pauseMs: 0 })
    state.request({})
    await tick()
    expect(worker.asked).toEqual([])
    expect(state.status.get().kind).toBe('needs a specialty')
    state.request({ name: 'one' })
    await tick()
    state.request({})
    await worker.answer(failed('about one'))
    expect(state.status.get()).toEqual({ kind: 'needs a specialty', problems: [] })
  })

  it('says in a sentence when the worker breaks, and can be asked again', async () => {
    let calls = 0
    const state = createAdviceState({
      worker: { advise: () => (calls++ === 0 ? Promise.reject(new Error('out of memory')) : Promise.resolve(failed('again'))) },
      today: () => '2026-11-22',
      pauseMs: 0,
      own: () => [],
      records: () => ({}),
    })
    state.request({ name: 'one' })
    await tick()
    expect(state.status.get().sentence).toContain('out of memory')
    state.request({ name: 'two' })
    await tick()
    expect(state.status.get().sentence).toBe('again')
  })
})
