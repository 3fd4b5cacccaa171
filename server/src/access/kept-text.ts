import type { Context } from 'hono'
import { parsedJson } from '#store'
import type { OfficeEnv, OfficeStep } from '../office.ts'
import { Refusal } from '../refusal.ts'

// What is no JSON goes on: its route says so.
/** Neither an address nor a body brings a character that PostgreSQL does not keep, so that every database answers alike. */
export const refuseUnkeptText: OfficeStep = async (context, next) => {
  const isUnkept = bringsBody(context) && hasUnkeptCharacter(parsedJson(await context.req.text()))
  if (isUnkept || /%00/.test(context.req.url))
    throw new Refusal(422, 'A text holds a character that no database keeps (a zero, or half of a pair).')
  await next()
}

/** A read brings none that anybody here would look at; to ask for it takes a sixth of the time of an answer. */
export function bringsBody({ req }: Context<OfficeEnv>): boolean {
  return req.method !== 'GET' && req.method !== 'HEAD'
}

function hasUnkeptCharacter(value: unknown): boolean {
  if (typeof value === 'string') return /[\0]|\p{Surrogate}/u.test(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, part]) => hasUnkeptCharacter(key) || hasUnkeptCharacter(part))
}
