/** What every queue of jobs does, wherever it lives. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Experiment, JobQueue, JobType, Shard, ShardOutcome } from '#jobs'
import { QueueUnreachable, runExperiment, workOn } from '#jobs'

export interface Opened {
  /** Another process's view of the same queue where there is one. */
  readonly open: () => Promise<JobQueue>
  readonly end: () => Promise<void>
}

const done = (value: string): ShardOutcome => ({ kind: 'done', value })

/** Doubles what it is given for every shard; its name keeps the tests of one queue apart. */
const doubling = (name: string): JobType<readonly number[], number> => ({
  name,
  leaseSeconds: 60,
  work: (input, shard) => 2 * (input[shard] ?? Number.NaN),
})

const experiment = (type: string, changed: Partial<Experiment> = {}): Experiment => ({
  id: `${type.padEnd(20, '-').replaceAll(/[^\da-f]/g, '0')}1f`,
  type,
  input: '"anything"',
  shards: 3,
  leaseSeconds: 60,
  mostTakes: 30,
  ...changed,
})

export function contractOf(name: string, begin: () => Promise<Opened>): void {
  describe(`the queue ${name}`, () => {
    let opened: Opened
    let queue: JobQueue
    let other: JobQueue
    beforeAll(async () => {
      opened = await begin()
      ;[queue, other] = [await opened.open(), await opened.open()]
    })
    afterAll(async () => {
      await queue.close()
      await other.close()
      await opened.end()
    })

    it('holds a shard once however often it is sent, so that a sender may begin again', async () => {
      await queue.send(experiment('a'))
      await other.send(experiment('a'))
      const taken = [await queue.take('a'), await other.take('a'), await queue.take('a'), await other.take('a')]
      expect(taken.map((one) => one?.shard)).toEqual([0, 1, 2, undefined])
      expect(await other.inputOf(experiment('a').id)).toBe('"anything"')
    })

    it('gives a worker only what it can work on', async () => {
      await queue.send(experiment('b'))
      expect(await other.take('b of another version')).toBeUndefined()
    })

    it('keeps the first outcome of a shard, so that no job has two effects', async () => {
      await queue.send(experiment('c', { shards: 2 }))
      const shard = (await queue.take('c')) as Shard
      await queue.finish(shard, done('1'))
      await other.finish(shard, done('2'))
      await queue.finish((await other.take('c')) as Shard, { kind: 'failed', sentence: 'It cannot be.' })
      const id = experiment('c').id
      expect(await other.outcomes(id)).toEqual([
        { shard: 0, outcome: done('1') },
        { shard: 1, outcome: { kind: 'failed', sentence: 'It cannot be.' } },
      ])
      expect(await other.progress(id)).toEqual({ shards: 2, finished: 2, failed: 1, givenUp: 0 })
    })

    it('hands on what a worker took and never finished, and gives up what ends every worker', async () => {
      await queue.send(experiment('d', { shards: 1, leaseSeconds: 1, mostTakes: 2 }))
      const first = (await queue.take('d')) as Shard
      expect(await other.take('d')).toBeUndefined()
      await expect.poll(() => other.take('d'), patience).toEqual(first)
      const id = experiment('d').id
      await expect.poll(async () => (await queue.progress(id)).givenUp, patience).toBe(1)
      expect(await queue.take('d')).toBeUndefined()
      // The worker was slow, not gone: what it brings counts.
      await queue.finish(first, done('late'))
      expect(await queue.progress(id)).toEqual({ shards: 1, finished: 1, failed: 0, givenUp: 0 })
    })

    it('forgets an experiment whole, and takes it again', async () => {
      await queue.send(experiment('e'))
      const shard = (await queue.take('e')) as Shard
      await other.forget(shard.experiment)
      await queue.finish(shard, done('nobody asks'))
      expect(await queue.outcomes(shard.experiment)).toEqual([])
      expect(await queue.inputOf(shard.experiment)).toBeUndefined()
      await expect(queue.progress(shard.experiment)).rejects.toThrow('there is no experiment')
      await queue.send(experiment('e'))
      expect(await queue.take('e')).toEqual(shard)
    })

    it('runs an experiment through two workers, with results in the order of the shards', async () => {
      const type = doubling('f')
      const input = Array.from({ length: 40 }, (_, i) => i)
      const stop = new AbortController()
      const finished: number[] = []
      const workers = [queue, other].map((one) =>
        workOn(one, type, { signal: stop.signal, onFinished: ({ shard }) => void finished.push(shard) }),
      )
      const results = await runExperiment(queue, type, { input, shards: 40 })
      stop.abort()
      await Promise.all(workers)
      expect(results).toEqual(input.map((one) => 2 * one))
      expect(finished.toSorted((a, b) => a - b)).toEqual(input)
    })

    it('works on a shard again whose reading found nobody, because that is no outcome', async () => {
      let tries = 0
      const type: JobType<null, number> = {
        name: 'h',
        leaseSeconds: 60,
        work: () => {
          if (++tries === 1) throw new QueueUnreachable('The database does not answer.')
          return tries
        },
      }
      const stop = new AbortController()
      const said: string[] = []
      const worker = workOn(other, type, { signal: stop.signal, onTrouble: (sentence) => void said.push(sentence) })
      expect(await runExperiment(queue, type, { input: null, shards: 1 })).toEqual([2])
      stop.abort()
      await worker
      expect(said).toEqual(['The database does not answer.'])
    })

    it('says which shard cannot be worked on, and why, without trying it for ever', async () => {
      const type: JobType<null, number> = {
        name: 'g',
        leaseSeconds: 60,
        work: (_, shard) => {
          if (shard === 2) throw new RangeError('a shard requires a season, got none')
          return shard
        },
      }
      const stop = new AbortController()
      const worker = workOn(other, type, { signal: stop.signal })
      await expect(runExperiment(queue, type, { input: null, shards: 5 })).rejects.toThrow(
        'shard 2 of g: a shard requires a season, got none',
      )
      stop.abort()
      await worker
    })
  })
}

/** Leases are over by the clock of the queue. */
const patience = { timeout: 60_000, interval: 100 }
