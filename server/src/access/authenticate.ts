import type { Context } from 'hono'
import type { Office, OfficeEnv, OfficeStep } from '../office.ts'
import { Refusal } from '../refusal.ts'
import { linkOf } from '../tables/links.ts'
import type { Actor } from '../identity/actor.ts'

/** A page elsewhere cannot send a header of its own without asking first, and it is never allowed to: this is what guards the cookie. */
export const ownHeader = 'X-Matchwright'

/** Reads who asks from a link's secret or a session. What proves nothing is nobody; a link that was taken back is refused at once. */
export function authenticate(office: Office): OfficeStep {
  return async (context, next) => {
    context.set('actor', await actorOf(context, office))
    await next()
  }
}

async function actorOf(context: Context<OfficeEnv>, { accounts, database, now }: Office): Promise<Actor> {
  const bearer = /^Bearer ([\w-]{1,100})$/.exec(context.req.header('Authorization') ?? '')?.[1]
  if (bearer !== undefined) {
    const link = await linkOf(database, bearer, now().toISOString())
    if (!link) throw new Refusal(401, 'This link has ended, was taken back, or never was one.')
    return { kind: 'link', link }
  }
  const adviser = await accounts.adviserOf(context.req.raw.headers)
  if (!adviser) return { kind: 'nobody' }
  const changes = context.req.method !== 'GET' && context.req.method !== 'HEAD'
  if (changes && context.req.header(ownHeader) === undefined) throw new Refusal(403, `A change needs the header ${ownHeader}.`)
  return adviser
}
