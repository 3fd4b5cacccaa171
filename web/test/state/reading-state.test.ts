import { describe, expect, it } from 'vitest'
import { createReadingState } from '../../src/state/reading-state.ts'

interface Later<T> {
  readonly promise: Promise<T>
  readonly resolve: (value: T) => void
  readonly reject: (error: Error) => void
}

function nothing(): void {
  return undefined
}

/** A promise that is settled from outside. */
function later<T>(): Later<T> {
  let resolve: (value: T) => void = nothing
  let reject: (error: Error) => void = nothing
  const promise = new Promise<T>((done, fail) => {
    resolve = done
    reject = fail
  })
  return { promise, resolve, reject }
}

describe('a reading', () => {
  it('that was overtaken is never shown', async () => {
    const answers = [later<string>(), later<string>()]
    let asked = 0
    const state = createReadingState<number, string>({
      ask: () => answers[asked++]!.promise,
      isSame: (a, b) => a === b,
      failed: 'It failed',
    })
    state.request(1)
    state.request(2)
    answers[1]!.resolve('second')
    await answers[1]!.promise
    answers[0]!.resolve('first')
    await answers[0]!.promise
    await Promise.resolve()
    expect(state.reading.get()).toBe('second')
  })

  it('is not asked for twice', () => {
    let asked = 0
    const state = createReadingState<number, string>({
      ask: async () => String(++asked),
      isSame: (a, b) => a === b,
      failed: 'It failed',
    })
    state.request(1)
    state.request(1)
    expect(asked).toBe(1)
  })

  it('that fails says why, and the last one stays', async () => {
    const answers = [later<string>(), later<string>()]
    let asked = 0
    const state = createReadingState<number, string>({
      ask: () => answers[asked++]!.promise,
      isSame: (a, b) => a === b,
      failed: 'The forecast could not be computed',
    })
    state.request(1)
    answers[0]!.resolve('kept')
    await answers[0]!.promise
    state.request(2)
    answers[1]!.reject(new Error('no network'))
    await answers[1]!.promise.catch(() => undefined)
    await Promise.resolve()
    expect(state.reading.get()).toBe('kept')
    expect(state.problem.get()).toBe('The forecast could not be computed (no network). What you entered is kept.')
  })
})
