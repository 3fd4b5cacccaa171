import { z } from '@hono/zod-openapi'
import { kinds } from '#store'
import type { Sharing } from '#store/sql'
import { Refusal } from '../refusal.ts'

/** A body closed on the applicant's device: an age file in base 64. */
const closed = z.strictObject({ closed: z.string().regex(/^YWdlLWVuY3J5cHRpb24ub3Jn[A-Za-z0-9+/]+={0,2}$/) })

/** Throws where a body is not what its applicant chose to share: open where the office may read it, closed where not. */
export function requireBody(kind: string, body: unknown, sharing: Sharing): void {
  if (sharing === 'private') {
    if (!closed.safeParse(body).success)
      throw new Refusal(422, 'What is private is sent closed: {"closed": an age file in base 64}.')
    return
  }
  const known = kinds.find(({ name }) => name === kind)
  if (!known) throw new Refusal(422, 'There is no such kind of document.')
  const opened = known.read(body)
  if (opened.kind !== 'open') throw new Refusal(422, opened.sentence)
}
