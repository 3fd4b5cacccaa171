import { routePath } from 'hono/route'
import { roleOf } from '../identity/actor.ts'
import type { Counts } from './metrics.ts'
import type { OfficeStep } from '../office.ts'

/** What is written down of a request: no address, no name, no path with an id in it, nothing of what was sent. */
export interface LogLine {
  readonly time: string
  readonly method: string
  readonly route: string
  readonly status: number
  readonly ms: number
  readonly role: string
}

export interface Watching {
  readonly counts: Counts
  readonly now: () => Date
  readonly log: (line: LogLine) => void
}

/** Counts and notes every request once it is answered. */
export function watch({ counts, now, log }: Watching): OfficeStep {
  return async (context, next) => {
    const start = performance.now()
    // Until it is looked at what they bring.
    context.set('actor', { kind: 'nobody' })
    await next()
    const ms = performance.now() - start
    const [method, route, status] = [context.req.method, routePath(context, -1), context.res.status]
    const known = route === '*' || route === '/*' ? 'none' : route
    counts.add({ method, route: known, status, seconds: ms / 1000 })
    log({
      time: now().toISOString(),
      method,
      route: known,
      status,
      ms: Math.round(ms),
      role: roleOf(context.var.actor) ?? 'nobody',
    })
  }
}
