/** How much one caller may ask of one process: enough for anybody's browser, too little to guess or to flood. */
import type { Context } from 'hono'
import { getConnInfo } from '@hono/node-server/conninfo'
import { bodyLimit } from 'hono/body-limit'
import { digestOf } from '../identity/secrets.ts'
import type { OfficeEnv, OfficeStep } from '../office.ts'
import { Refusal } from '../refusal.ts'
import { bringsBody } from './kept-text.ts'

/** A study log of years has about 2 MB. */
const mostBytes = 4 * 1024 * 1024
const perMinute = { withCredential: 1200, without: 120 } as const
/** Beyond so many callers the oldest is forgotten, so that memory stays flat. */
const mostCallers = 20_000

/** What is said to be so long is not read to count it: the connection ends where more comes than was said. */
export function limitSize(): OfficeStep {
  const counted = bodyLimit({ maxSize: mostBytes, onError: refuseSize })
  return async (context, next) => {
    if (!bringsBody(context)) return next()
    const said = /^\d+$/.exec(context.req.header('Content-Length') ?? '')?.[0]
    if (said === undefined || context.req.header('Transfer-Encoding') !== undefined) return counted(context, next)
    if (Number(said) > mostBytes) refuseSize()
    await next()
  }
}

function refuseSize(): never {
  throw new Refusal(413, 'This is larger than the 4 MB a document may have.')
}

interface Bucket {
  left: number
  at: number
}

/** A bucket that fills again at an even pace, by credential where one is brought, otherwise by address. */
export function limitRate(now: () => Date): OfficeStep {
  const buckets = new Map<string, Bucket>()
  return async (context, next) => {
    const { caller, most } = callerOf(context)
    const at = now().getTime()
    const before = buckets.get(caller) ?? { left: most, at }
    // A clock that was put back takes nothing away.
    const left = Math.min(most, before.left + (Math.max(0, at - before.at) / 60_000) * most)
    buckets.delete(caller)
    buckets.set(caller, { left: Math.max(0, left - 1), at })
    if (buckets.size > mostCallers)
      for (const oldest of [...buckets.keys()].slice(0, buckets.size - mostCallers)) buckets.delete(oldest)
    if (left < 1) throw new Refusal(429, 'Too many requests; wait a minute.')
    await next()
  }
}

function callerOf(context: Context<OfficeEnv>): { readonly caller: string; readonly most: number } {
  const credential = context.req.header('Authorization') ?? context.req.header('Cookie')
  if (credential !== undefined && credential.length <= 4000)
    return { caller: digestOf(credential), most: perMinute.withCredential }
  return { caller: addressOf(context), most: perMinute.without }
}

/** A call inside the process, which has no connection, comes from nowhere. */
function addressOf(context: Context<OfficeEnv>): string {
  try {
    return getConnInfo(context).remote.address ?? 'nowhere'
  } catch (error) {
    if (error instanceof TypeError) return 'nowhere'
    throw error
  }
}
