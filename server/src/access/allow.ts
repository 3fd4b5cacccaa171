import type { Context } from 'hono'
import type { Office, OfficeEnv, OfficeStep } from '../office.ts'
import { Refusal } from '../refusal.ts'
import type { Owner } from '../identity/actor.ts'
import { findOwner } from '../tables/owners.ts'
import type { Role } from '../identity/actor.ts'
import { roleOf } from '../identity/actor.ts'

/** Lets through who has one of these roles, and of one applicant's things only who belongs to them. */
export function allow(office: Office, may: readonly Role[]): OfficeStep {
  return async (context, next) => {
    const { actor } = context.var
    const role = roleOf(actor)
    if (role === undefined && !may.includes('anybody')) throw new Refusal(401, 'Sign in, or bring a link.')
    if (role !== undefined && !may.includes(role) && !may.includes('anybody')) throw new Refusal(403, 'This is not open to you.')
    const owner = context.req.param('owner')
    if (owner !== undefined) context.set('owner', await reached(context, owner, office))
    await next()
  }
}

/** Throws the same for one that is not there and for one of somebody else: nobody learns who is here. */
async function reached(context: Context<OfficeEnv>, owner: string, { database }: Office): Promise<Owner> {
  const { actor } = context.var
  const found =
    actor.kind === 'link'
      ? actor.link.owner
      : actor.kind === 'adviser' && isName(owner)
        ? await findOwner(database, actor.office, owner)
        : undefined
  if (found?.id !== owner) throw new Refusal(404, 'There is no such applicant.')
  return found
}

function isName(text: string): boolean {
  return /^[\w-]{1,100}$/.test(text)
}

/** The office of who asks. A route that is open to nobody else has let them through before. */
export function officeOf(context: Context<OfficeEnv>): string {
  const { actor } = context.var
  if (actor.kind === 'nobody') throw new Refusal(401, 'Sign in, or bring a link.')
  return actor.kind === 'adviser' ? actor.office : actor.link.office
}
