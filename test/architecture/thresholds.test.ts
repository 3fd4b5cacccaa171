/** The marks of Step 2 CK that the field goes by stand in one catalogue, domain/src/exams/score-bands.ts; everything else reads them there. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ownMarks } from './thresholds.ts'

const root = join(import.meta.dirname, '..', '..')
const catalogue = 'domain/src/exams/score-bands.ts'

/** The same digits of something else. */
const others: Readonly<Record<string, string>> = {
  'domain/src/study/day-sessions.ts': 'minutes of a long day',
  'web/src/screens/exams/score-strips.tsx': 'ticks of a scale from 210 to 270',
  'web/src/screens/words/interview/rehearsal.tsx': 'milliseconds between two looks at the clock',
}

const files = ['domain/src', 'writing/src', 'cli/src', 'web/src']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file.replaceAll('\\', '/')}`,
    ),
  )
  .filter((file) => /\.tsx?$/.test(file) && file !== catalogue)
const marksIn = (file: string): readonly string[] => ownMarks(file, readFileSync(join(root, file), 'utf8'))

describe('the marks of Step 2 CK', () => {
  test('stand in one catalogue', () => {
    expect(files.length).toBeGreaterThan(400)
    expect(files.filter((file) => others[file] === undefined).flatMap(marksIn)).toEqual([])
  })

  test('are excused nowhere for nothing', () => {
    expect(Object.keys(others).filter((file) => marksIn(file).length === 0)).toEqual([])
  })

  test.each([
    ['a number', 'export const isSolid = (score: number): boolean => score >= 240'],
    ['a sentence', "export const said = 'Competitive from 250 on.'"],
    ['a sentence with a hole', 'export const said = (n: number): string => `${n} is below 225, which closes doors`'],
  ])('%s elsewhere is seen', (_what, text) => expect(ownMarks('planted.ts', text)).toHaveLength(1))
})
