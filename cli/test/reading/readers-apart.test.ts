/** A file that takes all time or memory there is costs a sentence: the thread that reads it is ended, and the tool goes on. */
import { execFileSync, spawnSync } from 'node:child_process'
import { expect, it, vi } from 'vitest'
import { isoDate } from '#domain'
import { readersApart } from '../../src/reading/readers-apart.ts'

const script = (text: string): URL => new URL(`data:text/javascript,${encodeURIComponent(text)}`)
const answer = "import { parentPort } from 'node:worker_threads';"
const today = isoDate('2026-11-22')
const roomy = 64 * 1024 ** 3

it('ends a reader that never comes back', async () => {
  const { programs } = readersApart(script('for (;;) {}'), { mostMs: 300, mostMemory: roomy })
  expect(await programs('x.csv', { today })).toMatchObject({ kind: 'refused', reason: expect.stringContaining('longer than') })
})

it('ends a reader that takes all memory', async () => {
  const hungry = 'const all = []; for (;;) all.push(Buffer.alloc(8e6, 1))'
  const mostMemory = process.memoryUsage.rss() + 200e6
  const { cv } = readersApart(script(hungry), { mostMs: 60_000, mostMemory })
  expect(await cv('x.docx')).toMatchObject({ kind: 'refused', reason: expect.stringContaining('more memory') })
})

it('lets a reader that says how far it is take its time, and passes on what it read', async () => {
  const saysEight = `${answer} for (let n = 1; n <= 8; n++) parentPort.postMessage({ kind: 'progress', share: n / 8 })
    parentPort.postMessage({ kind: 'read', outcome: { kind: 'read', reading: 7 } })`
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  try {
    const shares: number[] = []
    const { programs } = readersApart(script(saysEight), { mostMs: 900, mostMemory: roomy })
    // Until each next word nearly as much time passes as may.
    const onProgress = (share: number): void => {
      shares.push(share)
      vi.advanceTimersByTime(800)
    }
    expect(await programs('x.csv', { today, onProgress })).toEqual({ kind: 'read', reading: 7 })
    expect(shares).toHaveLength(8)
  } finally {
    vi.useRealTimers()
  }
})

it('passes on what the system refused', async () => {
  const failed = `${answer} parentPort.postMessage({ kind: 'failed', message: 'no', code: 'EACCES' })`
  const { cv } = readersApart(script(failed), { mostMs: 60_000, mostMemory: roomy })
  await expect(cv('x.docx')).rejects.toMatchObject({ message: 'no', code: 'EACCES' })
})

it('reads with the built tool as it reads here', () => {
  const built = 'dist/cli/matchwright.js'
  const file = 'store/test/import/fixtures/own-research.csv'
  const said = JSON.parse(execFileSync(process.execPath, [built, 'import', file, '--json'], { encoding: 'utf8' })) as {
    readonly reading: { readonly programs: readonly object[] }
  }
  expect(said.reading.programs.length).toBeGreaterThan(0)
  expect(spawnSync(process.execPath, [built, 'import', 'nowhere.csv']).status).toBe(2)
})
