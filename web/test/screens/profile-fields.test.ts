import { describe, expect, it } from 'vitest'
import { profileJsonSchema } from '#store'
import { answerText } from '../../src/screens/profile/answer-text.ts'
import { pathsOf } from '../../src/screens/profile/fields/field.ts'
import type { Field, Group } from '../../src/screens/profile/fields/field.ts'
import { groups } from '../../src/screens/profile/fields/groups.ts'

/** Fields one control answers as a whole. */
const whole = new Set([
  'specialties',
  'season.applications',
  'visa.acceptable',
  'preferences.ratings',
  'preferences.notes',
  'preferences.minimumByState',
  'preferences.minimumBySpecialty',
  'money.maxApplicationsBySpecialty',
])

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly enum?: readonly string[]
  readonly required?: readonly string[]
}

/** Every leaf of the profile's JSON Schema, entries of lists as `letters[].author`. */
function leaves(schema: Schema, path: string): readonly string[] {
  if (whole.has(path)) return [path]
  if (schema.items?.properties) return leaves(schema.items, `${path}[]`)
  if (!schema.properties) return [path]
  return Object.entries(schema.properties).flatMap(([name, inner]) => leaves(inner, path === '' ? name : `${path}.${name}`))
}

describe('the profile form', () => {
  const schemaPaths = leaves(profileJsonSchema() as Schema, '').filter((path) => path !== 'version')

  it('can edit every field a profile has', () => {
    expect(schemaPaths.length).toBeGreaterThan(100)
    expect(schemaPaths.filter((path) => !pathsOf(groups).includes(path))).toEqual([])
  })

  it('asks nothing a profile cannot hold, and nothing twice', () => {
    expect(pathsOf(groups).filter((path) => !schemaPaths.includes(path))).toEqual([])
    expect(new Set(pathsOf(groups)).size).toBe(pathsOf(groups).length)
  })

  it('has no title over questions that one of them says again', () => {
    const parts = groups.flatMap((group) => group.parts)
    expect(parts.filter(({ title, fields }) => fields.some(({ label }) => label === title)).map(({ title }) => title)).toEqual([])
  })

  it('says a day and a month of an answer as everywhere, and leaves what is neither', () => {
    expect(answerText({ kind: 'day' }, '2025-02-15')).toBe('Sat 15 Feb 2025')
    expect(answerText({ kind: 'moment' }, '2021-09')).toBe('September 2021')
    expect([answerText({ kind: 'day' }, '2025-02-3'), answerText({ kind: 'moment' }, '2021')]).toEqual(['2025-02-3', '2021'])
  })

  it('offers exactly the values the validator accepts, in every list of choices', () => {
    const offered = new Map(
      fieldsOf(groups).flatMap(([path, { input }]) => ('options' in input ? [[path, input.options] as const] : [])),
    )
    const accepted = new Map(enumsIn(profileJsonSchema() as Schema, ''))
    expect([...accepted.keys()].toSorted()).toEqual([...offered.keys()].toSorted())
    expect(accepted.size).toBeGreaterThan(25)
    for (const [path, options] of offered) {
      expect(
        options.map(({ value }) => value),
        path,
      ).toEqual(accepted.get(path))
      expect(new Set(options.map(({ label }) => label)).size, `${path}: each in words of its own`).toBe(options.length)
    }
  })
})

function fieldsOf(all: readonly Group[]): readonly (readonly [path: string, field: Field])[] {
  return all.flatMap(({ parts }) =>
    parts.flatMap(({ fields }) =>
      fields.flatMap((field) =>
        field.input.kind === 'list'
          ? field.input.fields.map((inner) => [`${field.path}[].${inner.path}`, inner] as const)
          : [[field.path, field] as const],
      ),
    ),
  )
}

/** The values of each field that is chosen from a list; a list of such values stands under its own path. */
function enumsIn(schema: Schema, path: string): readonly (readonly [path: string, values: readonly string[]])[] {
  // Their words are chosen in a control of their own.
  if (path === 'season.applications') return []
  const values = schema.enum ?? schema.items?.enum
  if (values) return [[path, values]]
  if (schema.items) return enumsIn(schema.items, `${path}[]`)
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
    enumsIn(inner, path === '' ? name : `${path}.${name}`),
  )
}

/** Paths of what an entry of a list may not be without, as the JSON Schema says. */
function requiredInEntries(schema: Schema, path: string): readonly string[] {
  const own = path.includes('[]') ? (schema.required ?? []).map((key) => `${path}.${key}`) : []
  const inner = Object.entries(schema.properties ?? {}).flatMap(([key, child]) =>
    requiredInEntries(child, path === '' ? key : `${path}.${key}`),
  )
  return [...own, ...inner, ...(schema.items ? requiredInEntries(schema.items, `${path}[]`) : [])]
}

/** Every field that asks, entries of lists as `letters[].author`. */
function fieldsAt(fields: readonly Field[], start: string): readonly (readonly [path: string, field: Field])[] {
  return fields.flatMap((field) => {
    const path = `${start}${field.path}`
    return [[path, field] as const, ...(field.input.kind === 'list' ? fieldsAt(field.input.fields, `${path}[].`) : [])]
  })
}

it('asks like a person for what an entry may not be without', () => {
  const asked = new Map(
    fieldsAt(
      groups.flatMap(({ parts }) => parts.flatMap(({ fields }) => fields)),
      '',
    ),
  )
  const required = requiredInEntries(profileJsonSchema() as Schema, '').filter((path) => asked.has(path))
  expect(required.length).toBeGreaterThan(15)
  for (const path of required) expect(asked.get(path)?.missing, path).toMatch(/^[A-Z].*\?$/)
})
