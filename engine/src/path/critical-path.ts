/** One piece of work in a network: it begins when all it follows are done. Days are counted from a common day 0. */
export interface Task {
  readonly id: string
  readonly days: number
  /** Ids of what has to be done before. */
  readonly after: readonly string[]
  /** First day it may begin, where it may not at once. */
  readonly notBefore?: number
  /** Last day by which it has to be done. */
  readonly due?: number
}

/** When a task can be, and how long it can wait. */
export interface Scheduled {
  readonly start: number
  readonly finish: number
  /** Days it can be put off so that everything that follows still meets its day; negative where that is lost, Infinity where no day hangs on it. */
  readonly slack: number
}

/**
 * The critical path method (Kelley and Walker 1959): earliest start and finish forwards, latest finish backwards, slack between them.
 * Throws a RangeError for a task that follows one that is not there, twice the same id, or a circle.
 */
export function criticalPath(tasks: readonly Task[]): ReadonlyMap<string, Scheduled> {
  const order = inOrder(tasks)
  const finish = new Map<string, number>()
  for (const { id, days, after, notBefore = 0 } of order)
    finish.set(id, Math.max(notBefore, 0, ...after.map((one) => finish.get(one) ?? 0)) + days)
  const latest = new Map(order.map(({ id, due = Infinity }) => [id, due]))
  for (const { id, days, after } of order.toReversed()) {
    const begins = (latest.get(id) ?? Infinity) - days
    for (const one of after) latest.set(one, Math.min(latest.get(one) ?? Infinity, begins))
  }
  return new Map(
    order.map(({ id, days }) => {
      const done = finish.get(id) ?? 0
      return [id, { start: done - days, finish: done, slack: (latest.get(id) ?? Infinity) - done }]
    }),
  )
}

/** Every task behind all it follows. */
function inOrder(tasks: readonly Task[]): readonly Task[] {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  if (byId.size < tasks.length) throw new RangeError('criticalPath requires each id once')
  const order: Task[] = []
  const state = new Map<string, 'open' | 'done'>()
  const visit = (task: Task, from: string): void => {
    if (state.get(task.id) === 'done') return
    if (state.get(task.id) === 'open')
      throw new RangeError(`criticalPath requires tasks without a circle, got one through ${from}`)
    state.set(task.id, 'open')
    for (const id of task.after) {
      const before = byId.get(id)
      if (before === undefined) throw new RangeError(`criticalPath requires every task that is followed, got none called ${id}`)
      visit(before, task.id)
    }
    state.set(task.id, 'done')
    order.push(task)
  }
  for (const task of tasks) visit(task, task.id)
  return order
}
