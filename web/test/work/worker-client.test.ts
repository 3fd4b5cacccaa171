import { expose } from 'comlink'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startWorker } from '../../src/work/worker-client.ts'
import type { WorkerNews } from '../../src/work/worker-client.ts'

interface Sums {
  readonly start: (at: number) => Promise<number>
  readonly add: (more: number) => Promise<number>
}

/** A worker of another thread, as far as the page sees one: it may end, and then says no more. */
function startOne(asked: string[], lives: (method: string) => boolean, never?: Promise<never>): Worker {
  const { port1, port2 } = new MessageChannel()
  let sum: number | undefined
  expose(
    {
      hold: () => Promise.resolve(),
      ask: async (method: string, value: number) => {
        asked.push(`${method} ${value}`)
        if (never) return never
        if (!lives(method)) {
          port1.dispatchEvent(new Event('error'))
          return new Promise<never>(() => undefined)
        }
        // Starting is work: what comes meanwhile is heard before it is done.
        if (method === 'start') await new Promise((done) => setTimeout(done, 1))
        if (method === 'add' && sum === undefined) throw new Error('start first')
        sum = method === 'start' ? value : (sum ?? 0) + value
        return sum
      },
    },
    port2,
  )
  return Object.assign(port1, {
    terminate: () => {
      port1.close()
      port2.close()
    },
  }) as unknown as Worker
}

beforeEach(() => vi.stubGlobal('navigator', {}))
afterEach(() => vi.unstubAllGlobals())

describe('a worker of the page', () => {
  it('that ends is started again, stands where the one before stood, and the page is told', async () => {
    const asked: string[] = []
    const news: WorkerNews[] = []
    let workers = 0
    const sums = startWorker<Sums>({
      start: () => {
        const first = workers++ === 0
        return startOne(asked, (method) => !(first && method === 'add'))
      },
      tell: (heard) => news.push(heard),
      repeat: 'start',
    })
    expect(await sums.start(40)).toBe(40)
    expect(await sums.add(2)).toBe(42)
    expect(asked).toEqual(['start 40', 'add 2', 'start 40', 'add 2'])
    expect(news).toEqual([{ kind: 'started again' }])
  })

  it('that ends while two questions wait answers both, from where it stood', async () => {
    const asked: string[] = []
    let workers = 0
    const sums = startWorker<Sums>({
      start: () => {
        const first = workers++ === 0
        return startOne(asked, (method) => !(first && method === 'add'))
      },
      tell: () => undefined,
      repeat: 'start',
    })
    await sums.start(40)
    expect(await Promise.all([sums.add(2), sums.add(3)])).toEqual([42, 45])
    expect(workers).toBe(2)
    expect(asked.filter((one) => one === 'start 40')).toHaveLength(2)
  })

  it('that cannot be started is tried twice, told, and tried again with the next question', async () => {
    const news: WorkerNews[] = []
    let workers = 0
    const sums = startWorker<Sums>({
      start: () => {
        workers++
        return startOne([], () => workers > 2)
      },
      tell: (heard) => news.push(heard),
    })
    await expect(sums.start(1)).rejects.toThrow('could not be started or has stopped')
    expect(news).toEqual([{ kind: 'down' }])
    expect(await sums.start(1)).toBe(1)
    expect(workers).toBe(3)
  })

  it('that answers with an error lives on: the error is the answer', async () => {
    const news: WorkerNews[] = []
    let workers = 0
    const sums = startWorker<Sums>({
      start: () => {
        workers++
        return startOne([], () => true)
      },
      tell: (heard) => news.push(heard),
    })
    await expect(sums.add(1)).rejects.toThrow('start first')
    expect(await sums.start(1)).toBe(1)
    expect(workers).toBe(1)
    expect(news).toEqual([])
  })

  it('that takes longer than it may is ended with a sentence, and the next question starts another', async () => {
    const asked: string[] = []
    let workers = 0
    const sums = startWorker<Sums>({
      start: () => {
        const first = workers++ === 0
        return startOne(asked, () => true, first ? new Promise<never>(() => undefined) : undefined)
      },
      tell: () => undefined,
      budget: { mostMs: 50, sentence: 'It took too long.' },
    })
    await expect(sums.start(40)).rejects.toThrow('It took too long.')
    expect(await sums.start(41)).toBe(41)
    expect(asked).toEqual(['start 40', 'start 41'])
  })
})
