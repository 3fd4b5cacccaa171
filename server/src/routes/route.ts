/** How every route is described: what it is for, whom it is open to, what it takes and gives. The guard is made of the description. */
import { createRoute, z } from '@hono/zod-openapi'
import type { RouteConfig } from '@hono/zod-openapi'
import type { Role } from '../identity/actor.ts'
import { allow } from '../access/allow.ts'
import type { Office } from '../office.ts'

export const problem = z.object({ problem: z.string() }).openapi('Problem')

const refusals = {
  400: { description: 'The request has not the form it should have', content: { 'application/json': { schema: problem } } },
  401: { description: 'Nobody is signed in, or the link is none', content: { 'application/json': { schema: problem } } },
  403: { description: 'Not open to who asks', content: { 'application/json': { schema: problem } } },
  404: { description: 'Not there, or not for who asks', content: { 'application/json': { schema: problem } } },
} as const

export function json<Schema extends z.ZodType>(
  description: string,
  schema: Schema,
): { readonly description: string; readonly content: { readonly 'application/json': { readonly schema: Schema } } } {
  return { description, content: { 'application/json': { schema } } }
}

export function guarded<const Config extends RouteConfig & { readonly operationId: string }>(
  office: Office,
  may: readonly Role[],
  config: Config,
) {
  return createRoute({
    ...config,
    'x-may': may,
    middleware: [allow(office, may)] as const,
    responses: { ...refusals, ...config.responses } as typeof refusals & Config['responses'],
  })
}
