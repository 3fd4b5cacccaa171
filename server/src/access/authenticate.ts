import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Office, OfficeEnv, OfficeStep } from '../office.ts'
import { Refusal } from '../refusal.ts'
import { adviserOf } from '../tables/advisers.ts'
import { linkOf } from '../tables/links.ts'
import type { Actor } from '../identity/actor.ts'

/** Bound to this host and to encrypted connections by its prefix; a page elsewhere can neither read nor set it. */
export const sessionCookie = '__Host-matchwright'
/** A page elsewhere cannot send a header of its own without asking first, and it is never allowed to: this is what guards the cookie. */
export const ownHeader = 'X-Matchwright'

/** Reads who asks from a link's secret or a session. What proves nothing is nobody; a link that was taken back is refused at once. */
export function authenticate({ database, now }: Office): OfficeStep {
  return async (context, next) => {
    context.set('actor', await actorOf(context, { database, now }))
    await next()
  }
}

async function actorOf(context: Context<OfficeEnv>, { database, now }: Pick<Office, 'database' | 'now'>): Promise<Actor> {
  const bearer = /^Bearer ([\w-]{1,100})$/.exec(context.req.header('Authorization') ?? '')?.[1]
  if (bearer !== undefined) {
    const link = await linkOf(database, bearer, now().toISOString())
    if (!link) throw new Refusal(401, 'This link has ended, was taken back, or never was one.')
    return { kind: 'link', link }
  }
  const session = getCookie(context, sessionCookie)
  const adviser = session === undefined ? undefined : await adviserOf(database, session, now().toISOString())
  if (!adviser) return { kind: 'nobody' }
  const changes = context.req.method !== 'GET' && context.req.method !== 'HEAD'
  if (changes && context.req.header(ownHeader) === undefined) throw new Refusal(403, `A change needs the header ${ownHeader}.`)
  return adviser
}
