/** The study worker is told what changed in the log, and only that: a log of years does not cross over with every block. */
import { expect, it } from 'vitest'
import type { DecidedExams, StudyLog } from '#domain/study'
import { emptyStudyLog } from '#domain/study'
import { createGrown } from '#store'
import type { Grown } from '#store'
import { createToldLog } from '../../src/state/told-log.ts'
import type { StudyApi, StudyReading } from '../../src/work/study-protocol.ts'

/** A worker that counts what crosses over, can be started anew, and reads by itself what is kept. */
function worker(kept?: {
  readonly rev: number
  readonly body: StudyLog
}): StudyApi & { readonly log: () => unknown; readonly crossed: () => number; readonly restart: () => void } {
  let grown: Grown = createGrown()
  let taken = 0
  let crossed = 0
  const restart = (): void => {
    grown = createGrown()
    taken = 0
  }
  return {
    log: () => grown.body(),
    crossed: () => crossed,
    restart,
    prepare: async () => undefined,
    begin: async (rev) => {
      if (rev !== kept?.rev) return false
      restart()
      grown.apply({ kind: 'whole', body: structuredClone(kept.body) })
      taken = 1
      return true
    },
    take: async (change, at) => {
      crossed += JSON.stringify(change).length
      if (at === 0) restart()
      if (at !== taken) return false
      grown.apply(structuredClone(change))
      taken += 1
      return true
    },
    // What the log says is not asked here.
    read: async ({ changes }) => (changes === taken ? ({} as StudyReading) : undefined),
  }
}

const items = (block: number): readonly object[] =>
  Array.from({ length: 40 }, (_, at) => ({ id: `b${block}:${at}`, answer: at % 3 === 0 ? 'incorrect' : 'correct' }))

function logOf(blocks: number, before: StudyLog = emptyStudyLog): StudyLog {
  const more = Array.from({ length: blocks - before.blocks.length }, (_, at) => {
    const block = before.blocks.length + at
    return { id: `b${block}`, date: '2026-11-20', source: 'Bank', items: items(block) }
  })
  return { ...before, blocks: [...before.blocks, ...more] as unknown as StudyLog['blocks'] }
}

const unkept = (): undefined => undefined
const question = { draft: {}, today: '2026-11-22', decided: {} as DecidedExams }

it('one more block crosses over alone', async () => {
  const told = worker()
  const ask = createToldLog(told, unkept)
  const log = logOf(500)
  expect(await ask({ log, ...question })).toBeDefined()
  expect(told.log()).toEqual(log)
  const first = told.crossed()
  const longer = logOf(501, log)
  await ask({ log: longer, ...question })
  expect(told.log()).toEqual(longer)
  expect(told.crossed() - first).toBeLessThan((2 * first) / 500)
})

it('a worker that was started anew is told all of it again', async () => {
  const told = worker()
  const ask = createToldLog(told, unkept)
  await ask({ log: logOf(3), ...question })
  told.restart()
  const longer = logOf(4)
  expect(await ask({ log: longer, ...question })).toBeDefined()
  expect(told.log()).toEqual(longer)
})

it('a log that is shown as it is kept does not cross over; what is changed on it does', async () => {
  const log = logOf(500)
  const told = worker({ rev: 7, body: log })
  const ask = createToldLog(told, (shown) => (shown === log ? 7 : undefined))
  expect(await ask({ log, ...question })).toBeDefined()
  expect([told.log(), told.crossed()]).toEqual([log, 0])
  const longer = logOf(501, log)
  await ask({ log: longer, ...question })
  expect(told.log()).toEqual(longer)
  expect(told.crossed()).toBeLessThan(5000)
})

it('a log that another tab changed meanwhile is told as it is shown here', async () => {
  const log = logOf(3)
  const told = worker({ rev: 8, body: logOf(4) })
  const ask = createToldLog(told, () => 7)
  expect(await ask({ log, ...question })).toBeDefined()
  expect(told.log()).toEqual(log)
})
