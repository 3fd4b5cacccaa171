import { z } from 'zod'
import { waysKnown } from '#domain'

/** Who said something, when, and how it is known. */
const sourceShape = {
  source: z.string().min(1),
  asOf: z.string().regex(/\d{4}/),
  known: z.enum(waysKnown),
  url: z.url().exactOptional(),
  officialPage: z.url().exactOptional(),
}

export const source: z.ZodType = z.looseObject(sourceShape)

/** A value with its source. */
export function fact<Value extends z.ZodType>(value: Value): z.ZodType {
  return z.intersection(source, z.looseObject({ value, note: z.string().min(1).exactOptional() }))
}

/** An entry that carries its source itself and nothing that is not named. */
export function sourcedEntry(shape: z.ZodRawShape): z.ZodType {
  return z.strictObject({ ...sourceShape, ...shape })
}
