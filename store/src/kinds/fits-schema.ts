/**
 * Whether a value is of a schema's shape, without the copy that reading it makes: of a log of years that copy costs ten times as
 * much as the look. What is taken here the schema takes too; what the look does not know, it asks the schema.
 */
import { z } from '../zod.ts'
import { isGroup } from '../json.ts'

export type Fits = (value: unknown) => boolean

type Schema = z.core.$ZodType
/** The definition of any schema, by its `type`. */
type Definition = z.core.$ZodTypes['_zod']['def']

export function fitsSchema(schema: Schema): Fits {
  return quickLook(schema) ?? asking(schema)
}

function asking(schema: Schema): Fits {
  return (value) => z.core.safeParse(schema, value).success
}

function quickLook(schema: Schema): Fits | undefined {
  const def = definitionOf(schema)
  switch (def.type) {
    case 'string':
      return isBare(def) ? (value) => typeof value === 'string' : undefined
    case 'boolean':
      return (value) => typeof value === 'boolean'
    case 'number':
      return numberLook(def)
    case 'literal':
    case 'enum': {
      const values = new Set<unknown>(def.type === 'enum' ? Object.values(def.entries) : def.values)
      return (value) => values.has(value)
    }
    case 'array': {
      const fits = fitsSchema(def.element)
      return isBare(def) ? (value) => Array.isArray(value) && value.every(fits) : undefined
    }
    case 'object':
      return isBare(def) && isOpen(def) ? groupLook(def.shape) : undefined
    default:
      return undefined
  }
}

function definitionOf({ _zod: inner }: Schema): Definition {
  // Each schema is of one of zod's own classes: this is the edge where that is said.
  return inner.def as Definition
}

/** Nothing is asked beyond the type. */
function isBare(def: { readonly checks?: readonly unknown[] | undefined; readonly coerce?: boolean }): boolean {
  return (def.checks ?? []).length === 0 && def.coerce !== true && !('check' in def)
}

/** Fields that have no name here are let pass. */
function isOpen({ catchall }: z.core.$ZodObjectDef): boolean {
  return catchall === undefined || definitionOf(catchall).type === 'unknown'
}

function numberLook({ checks = [], coerce, ...def }: z.core.$ZodNumberDef): Fits | undefined {
  if (coerce === true || 'check' in def) return undefined
  const least: number[] = []
  for (const { _zod: check } of checks) {
    if (!isAtLeast(check.def)) return undefined
    least.push(check.def.value)
  }
  const min = Math.max(-Infinity, ...least)
  return (value) => typeof value === 'number' && Number.isFinite(value) && value >= min
}

function isAtLeast(asked: z.core.$ZodCheckDef): asked is z.core.$ZodCheckGreaterThanDef & { readonly value: number } {
  return (
    asked.check === 'greater_than' &&
    'inclusive' in asked &&
    asked.inclusive === true &&
    'value' in asked &&
    typeof asked.value === 'number'
  )
}

function groupLook(shape: z.core.$ZodShape): Fits {
  const fields = Object.entries(shape).map(([key, field]) => ({ key, ...fieldLook(field) }))
  return (value) => {
    if (!isGroup(value)) return false
    for (const { key, mayMiss, fits } of fields) if (!(key in value ? fits(value[key]) : mayMiss)) return false
    return true
  }
}

function fieldLook(field: Schema): { readonly mayMiss: boolean; readonly fits: Fits } {
  const def = definitionOf(field)
  if (def.type !== 'optional') return { mayMiss: false, fits: fitsSchema(field) }
  const fits = fitsSchema(def.innerType)
  return { mayMiss: true, fits: asking(field)(undefined) ? (value) => value === undefined || fits(value) : fits }
}
