import { z } from '@hono/zod-openapi'
import { roleOf, roles } from '../identity/actor.ts'
import type { Office, OfficeApp } from '../office.ts'
import { guarded, json } from './route.ts'
import { sharing } from './schemas.ts'

const who = z
  .object({ role: z.enum(roles), label: z.string(), owner: z.string().optional(), sharing: sharing.optional() })
  .openapi('Who')

/** Whom what was brought with the request proves. */
export function addWho(app: OfficeApp, office: Office): void {
  const route = guarded(office, ['adviser', 'invited', 'applicant', 'reader', 'commenter'], {
    operationId: 'whoAmI',
    method: 'get',
    path: '/api/me',
    responses: { 200: json('Who asks', who) },
  })
  app.openapi(route, (context) => {
    const { actor } = context.var
    const role = roleOf(actor) ?? 'anybody'
    if (actor.kind !== 'link') return context.json({ role, label: actor.kind === 'adviser' ? actor.name : '' }, 200)
    const { label, owner } = actor.link
    return context.json({ role, label, ...(owner ? { owner: owner.id, sharing: owner.sharing } : {}) }, 200)
  })
}
