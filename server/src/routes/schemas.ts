/** What goes over the wire, in one place for every route. */
import { z } from '@hono/zod-openapi'

export const instant = z.string().openapi({ example: '2026-11-29T12:00:00.000Z' })
export const sharing = z.enum(['private', 'office']).openapi('Sharing', {
  description: "private: closed on the device of the applicant, opened on the reader's alone. office: the office may read it.",
})
export const label = z.string().trim().min(1).max(200)
export const docName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/)
export const ownerParam = z.object({ owner: z.uuid() })
export const docParams = ownerParam.extend({ kind: docName, id: docName })
/** How long a link may live. */
export const days = z.int().min(1).max(400)

export const madeLink = z.object({ id: z.string(), secret: z.string() }).openapi('MadeLink')
export const listedLink = z
  .object({
    id: z.string(),
    rights: z.string(),
    label: z.string(),
    made: instant,
    ends: instant,
    revoked: instant.optional(),
  })
  .openapi('Link')
export const done = z.object({ done: z.literal(true) }).openapi('Done')
export const document = z
  .object({ kind: z.string(), id: z.string(), rev: z.int(), body: z.unknown(), savedAt: instant.optional() })
  .openapi('Document')
