import type { Context } from 'hono'
import type { Office, OfficeEnv, OfficeStep } from '../office.ts'
import { Refusal } from '../refusal.ts'
import { findOwner } from '../tables/owners.ts'
import type { Actor, Role } from './actor.ts'
import { roleOf } from './actor.ts'

/** Lets through who has one of these roles, and of one applicant's things only who belongs to them. */
export function allow(office: Office, may: readonly Role[]): OfficeStep {
  return async (context, next) => {
    const { actor } = context.var
    const role = roleOf(actor)
    if (role === undefined && !may.includes('anybody')) throw new Refusal(401, 'Sign in, or bring a link.')
    if (role !== undefined && !may.includes(role) && !may.includes('anybody')) throw new Refusal(403, 'This is not open to you.')
    const owner = context.req.param('owner')
    if (owner !== undefined && !(await reaches(actor, owner, office))) throw noSuchApplicant()
    await next()
  }
}

/** The same answer for one that is not there and one of somebody else: nobody learns who is here. */
function noSuchApplicant(): Refusal {
  return new Refusal(404, 'There is no such applicant.')
}

async function reaches(actor: Actor, owner: string, { database }: Office): Promise<boolean> {
  if (actor.kind === 'link') return actor.link.owner === owner
  return actor.kind === 'adviser' && (await findOwner(database, actor.office, owner)) !== undefined
}

/** The office of who asks. A route that is open to nobody else has let them through before. */
export function officeOf(context: Context<OfficeEnv>): string {
  const { actor } = context.var
  if (actor.kind === 'nobody') throw new Refusal(401, 'Sign in, or bring a link.')
  return actor.kind === 'adviser' ? actor.office : actor.link.office
}
