/** What a program told, as it goes over the wire and as it is checked. */
import { z } from '@hono/zod-openapi'
import type { IsoDate } from '#domain'
import type { GivenAnswer } from '#domain/claims'
import { readBundle } from '#store'
import { Refusal } from '../refusal.ts'

export const answer = z
  .object({
    program: z.string(),
    field: z.string(),
    value: z.union([z.boolean(), z.number(), z.string()]),
    by: z.string(),
    how: z.string(),
    /** The month it was told in. */
    on: z.string(),
  })
  .openapi('Answer')

/** The answer in the form in which answers are passed on. Throws a refusal with why it is none. */
export function requireAnswer(given: z.output<typeof answer>, today: IsoDate): GivenAnswer {
  const read = readBundle({ kind: 'matchwright-answers', version: 1, answers: [given] }, today)
  if (read.kind === 'refused') throw new Refusal(422, read.reason)
  const [one] = read.answers
  if (one === undefined) throw new Refusal(422, read.refused.map(({ reason }) => reason).join(' '))
  return one
}
