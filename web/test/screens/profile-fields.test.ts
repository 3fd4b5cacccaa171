import { describe, expect, it } from 'vitest'
import { profileJsonSchema } from '#store'
import { pathsOf } from '../../src/screens/profile/fields/field.ts'
import { groups } from '../../src/screens/profile/fields/groups.ts'

/** Fields one control answers as a whole. */
const whole = new Set([
  'specialties',
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

  it('offers only words the validator knows', () => {
    const schemaText = JSON.stringify(profileJsonSchema())
    const offered = groups.flatMap((group) =>
      group.parts.flatMap((part) => part.fields.flatMap((field) => (field.input.kind === 'list' ? field.input.fields : [field]))),
    )
    const words = offered.flatMap(({ input }) =>
      input.kind === 'choice' || input.kind === 'several' ? input.options.map(({ value }) => value) : [],
    )
    expect(words.filter((word) => !schemaText.includes(JSON.stringify(word)))).toEqual([])
  })
})
