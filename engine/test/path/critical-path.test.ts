import type { Arbitrary } from 'fast-check'
import { array, assert, integer, nat, option, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Task } from '../../src/path/critical-path.ts'
import { criticalPath } from '../../src/path/critical-path.ts'

/** Small networks: each task follows some of those before it; some have a day on which they have to be done or may begin. */
const networks: Arbitrary<readonly Task[]> = array(
  record({
    days: integer({ min: 0, max: 9 }),
    follows: array(nat(6), { maxLength: 3 }),
    notBefore: option(integer({ min: 0, max: 12 }), { nil: undefined }),
    due: option(integer({ min: 0, max: 30 }), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 7 },
).map((made) =>
  made.map(({ days, follows, notBefore, due }, at) => ({
    id: `t${at}`,
    days,
    after: [...new Set(follows.filter((one) => one < at).map((one) => `t${one}`))],
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(due === undefined ? {} : { due }),
  })),
)

/** Every way through the network that ends at a task, walked one by one. */
function longestTo(tasks: readonly Task[], id: string): number {
  const task = tasks.find((one) => one.id === id)
  if (task === undefined) throw new Error(`the network of this test requires ${id}`)
  return Math.max(task.notBefore ?? 0, 0, ...task.after.map((one) => longestTo(tasks, one))) + task.days
}

/** Whether every day that has to be met is met. */
const holds = (tasks: readonly Task[]): boolean => tasks.every(({ id, due }) => due === undefined || longestTo(tasks, id) <= due)

/** The same network with one task taking so much longer. */
function later(tasks: readonly Task[], id: string, days: number): readonly Task[] {
  return tasks.map((one) => (one.id === id ? { ...one, days: one.days + days } : one))
}

describe('the critical path', () => {
  test('finishes each task when the longest way to it is walked: against every way, one by one', () => {
    assert(
      property(networks, (tasks) => {
        for (const [id, { start, finish }] of criticalPath(tasks)) {
          expect(finish).toBe(longestTo(tasks, id))
          expect(start).toBe(finish - (tasks.find((one) => one.id === id)?.days ?? 0))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('slack is how long a task can be put off: so many days are held, one more is not', () => {
    assert(
      property(networks.filter(holds), (tasks) => {
        for (const [id, { slack }] of criticalPath(tasks)) {
          expect(slack).toBeGreaterThanOrEqual(0)
          if (slack === Infinity) {
            expect(holds(later(tasks, id, 1000))).toBe(true)
            continue
          }
          expect([holds(later(tasks, id, slack)), holds(later(tasks, id, slack + 1))]).toEqual([true, false])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a textbook network: A 3, B 2 and C 4 after A, D 1 after both, done by day 10', () => {
    const found = criticalPath([
      { id: 'a', days: 3, after: [] },
      { id: 'b', days: 2, after: ['a'] },
      { id: 'c', days: 4, after: ['a'] },
      { id: 'd', days: 1, after: ['b', 'c'], due: 10 },
    ])
    expect(found.get('d')).toEqual({ start: 7, finish: 8, slack: 2 })
    expect(found.get('b')).toEqual({ start: 3, finish: 5, slack: 4 })
    expect(found.get('c')?.slack).toBe(2)
  })

  test.each([
    [[{ id: 'a', days: 1, after: ['b'] }], 'none called b'],
    [
      [
        { id: 'a', days: 1, after: ['b'] },
        { id: 'b', days: 1, after: ['a'] },
      ],
      'without a circle',
    ],
    [
      [
        { id: 'a', days: 1, after: [] },
        { id: 'a', days: 1, after: [] },
      ],
      'each id once',
    ],
  ] as const)('what is no network is refused: %#', (tasks, message) => {
    expect(() => criticalPath(tasks)).toThrow(message)
  })
})
