import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readProfile, writeProfile } from '#store'
import { startProcessorTime } from '../../test/processor-time.ts'

const examples = readdirSync('examples').map((name) => ({ name, text: readFileSync(`examples/${name}`, 'utf8') }))

function problemsIn(text: string): readonly { readonly line?: number; readonly sentence: string }[] {
  const result = readProfile(text)
  return result.kind === 'refused' ? result.problems : []
}

describe('reading a profile file', () => {
  it.each(examples)('reads $name, writes it as YAML and as JSON, and reads the same again', ({ text }) => {
    const first = readProfile(text)
    if (first.kind !== 'read') throw new Error(first.problems[0]?.sentence)
    for (const format of ['yaml', 'json'] as const) expect(readProfile(writeProfile(first.profile, format))).toEqual(first)
  })

  it('names line and column where the text is no YAML', () => {
    const [problem] = problemsIn('version: 1\nspecialties: [\n  - x\n')
    expect(problem?.line).toBeGreaterThan(1)
    expect(problem?.sentence).toMatch(/^column \d+: /)
  })

  it.each(['specialties: [{id: pathology}]\nname: A\nname: B', '&a\nname: *a'])('says the line of a knot once: %j', (text) => {
    const [problem] = problemsIn(text)
    expect(problem?.line).toBeGreaterThan(1)
    expect(problem?.sentence).toMatch(/^column \d+: [^:]+$/)
  })

  it('names the line of a wrong field', () => {
    const text = 'version: 1\nspecialties:\n  - id: pathology\nexams:\n  step2ck:\n    date: 2025-01-01\n    score: 312\n'
    expect(problemsIn(text)).toMatchObject([{ line: 7, sentence: 'exams.step2ck.score: 312 is outside 1-300' }])
  })

  it('reads JSON with tabs, and a file that begins with a byte order mark', () => {
    expect(readProfile('\uFEFF{\n\t"version": 1,\n\t"specialties": [{"id": "pathology"}]\n}').kind).toBe('read')
  })

  it('keeps the first zero of a program number, as value and as name', () => {
    const result = readProfile(
      'specialties: [{id: anesthesiology}]\npreferences: {pinned: [0400121045], ratings: {0400121045: 7}}',
    )
    expect(result).toMatchObject({
      profile: { preferences: { pinned: ['0400121045'], ratings: { '0400121045': 7 } } },
    })
  })

  const letters = [...'bcdefghij']
  const billionLaughs = letters.map((key, at) => `${key}: &${key} [${`*${'abcdefghij'[at]},`.repeat(9)}]`).join('\n')
  it.each([
    { what: 'nothing', text: '' },
    { what: 'null', text: 'null' },
    { what: 'a list', text: '- 1' },
    { what: 'a word', text: 'x' },
    { what: 'a knot', text: 'a: &a [*a]' },
    { what: 'deep brackets', text: '['.repeat(2000) },
    { what: 'a billion laughs', text: `a: &a [x,x,x,x,x,x,x,x,x]\n${billionLaughs}` },
    { what: 'a zero byte', text: '"\0"' },
    { what: 'a key twice', text: 'specialties: 1\nspecialties: 2' },
    { what: 'a prototype', text: '__proto__: {polluted: true}\nspecialties: [{id: pathology}]' },
    { what: 'an unknown version of YAML', text: '%YAML 9.9\n---\nspecialties: []' },
    { what: 'two documents', text: 'a: 1\n---\nb: 2' },
    { what: 'two million letters', text: 'x'.repeat(2_000_001) },
  ])('answers $what with sentences, never a crash', ({ text }) => {
    const spent = startProcessorTime()
    const problems = problemsIn(text)
    expect(problems.length).toBeGreaterThan(0)
    expect(spent()).toBeLessThan(5000)
    for (const problem of problems) expect(problem.sentence.length).toBeGreaterThan(10)
    expect({}).not.toHaveProperty('polluted')
  })
})
