import { parsedJson } from '#store'
import type { OfficeStep } from '../office.ts'
import { Refusal } from '../refusal.ts'

// What is no JSON goes on: its route says so.
/** Neither an address nor a body brings a character that PostgreSQL does not keep, so that every database answers alike. */
export const refuseUnkeptText: OfficeStep = async (context, next) => {
  if (/%00/.test(context.req.url) || hasUnkeptCharacter(parsedJson(await context.req.text())))
    throw new Refusal(422, 'A text holds a character that no database keeps (a zero, or half of a pair).')
  await next()
}

function hasUnkeptCharacter(value: unknown): boolean {
  if (typeof value === 'string') return /[\0]|\p{Surrogate}/u.test(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, part]) => hasUnkeptCharacter(key) || hasUnkeptCharacter(part))
}
