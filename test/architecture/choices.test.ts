/** What is chosen from a list is listed once, in domain/src/choices.ts: type, validator, form and checks of facts come from there. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { choices, valuesOf, wordsFor } from '../../domain/src/choices.ts'
import type { ChoiceName } from '../../domain/src/choices.ts'
import { choicesWrittenAgain } from './choice-lists.ts'

const root = join(import.meta.dirname, '..', '..')
const files = ['domain/src', 'writing/src', 'facts/check', 'facts/src', 'store/src', 'cli/src', 'web/src', 'lab/src']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file.replaceAll('\\', '/')}`,
    ),
  )
  .filter((file) => /\.tsx?$/.test(file) && file !== 'domain/src/choices.ts')

describe('a list of choices', () => {
  test('is written once', () => {
    expect(files.length).toBeGreaterThan(500)
    expect(files.flatMap((file) => choicesWrittenAgain(file, readFileSync(join(root, file), 'utf8'), choices))).toEqual([])
  })

  test.each([
    ['a type', "type Level = 'basic' | 'conversational' | 'fluent' | 'native'"],
    ['a validator', "const level = oneOf(['basic', 'conversational', 'fluent', 'native'])"],
    [
      'options',
      "const options = [{ value: 'small', label: 'S' }, { value: 'medium', label: 'M' }, { value: 'large', label: 'L' }]",
    ],
  ])('%s that writes it again is seen', (_what, text) => {
    expect(choicesWrittenAgain('planted.ts', text, choices)).toHaveLength(1)
  })

  test('has words for every value, no two alike', () => {
    for (const name of Object.keys(choices) as ChoiceName[]) {
      const words = valuesOf(name).map((value) => wordsFor(name, value))
      expect(
        words.every((one) => one.length > 0),
        name,
      ).toBe(true)
      expect(new Set(words).size, name).toBe(words.length)
    }
  })
})
