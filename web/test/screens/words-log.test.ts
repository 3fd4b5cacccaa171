import { describe, expect, it } from 'vitest'
import { isoDate, specialtyId } from '#domain'
import { readLog } from '#writing/informatics'
import type { Experience, Profile } from '#domain/person'
import { around } from '../../src/screens/words/lens/around.ts'
import { firstCvDecisions } from '../../src/screens/words/import/cv-decisions.ts'
import { fieldsFor } from '../../src/screens/words/log/fields-for.ts'
import { heatOf } from '../../src/screens/study/dashboard/heat.ts'

const experience: Experience = {
  kind: 'quality-improvement',
  title: 'Excel list of ward patients',
  organization: 'City Hospital',
}
const profile: Profile = { version: 1, specialties: [{ id: specialtyId('pathology') }], experiences: [experience] }
const log = readLog(profile, isoDate('2026-11-22'))

describe('a question about an experience', () => {
  it('always has a field to answer it in', () => {
    for (const { field, text } of log.entries.flatMap(({ asks }) => asks)) {
      expect(fieldsFor(field).length, `${field}: ${text}`).toBeGreaterThan(0)
    }
  })

  it('about one number of a result is answered beside the others', () => {
    expect(fieldsFor('experiences[3].result.after').map(({ path }) => path)).toContain('experiences[3].result.before')
  })

  it('that is not about an experience has no field here', () => expect(fieldsFor('letters')).toEqual([]))
})

describe('a CV read twice', () => {
  it('adds nothing the second time, and says why', () => {
    const reading = {
      format: 'cv' as const,
      experiences: [
        { line: 1, experience: { ...experience, title: 'EXCEL list of  ward patients' }, proof: {}, doubts: [] },
        { line: 2, experience: { ...experience, title: 'Night clinic' }, proof: {}, doubts: [] },
      ],
      scholarlyWork: [],
      leftOut: [],
      notes: [],
    }
    const decisions = firstCvDecisions(reading, log.entries)
    expect(decisions.map(({ counts, isKnown }) => [counts, isKnown])).toEqual([
      [false, true],
      [true, false],
    ])
  })
})

describe('words around a span', () => {
  it('are cut at spaces and say that something was left out', () => {
    const text = `${'word '.repeat(60)}SPAN${' word'.repeat(60)}`
    const start = text.indexOf('SPAN')
    const { before, after } = around(text, start, start + 4)
    expect(before.startsWith('… word')).toBe(true)
    expect(after.endsWith('word …')).toBe(true)
    expect(before.length).toBeLessThan(100)
  })

  it('of a short text are all there', () => {
    expect(around('I kept a list', 2, 6)).toEqual({ before: 'I ', after: ' a list' })
  })
})

describe('the colour of a cell', () => {
  it('changes at 10 and 3 in a hundred below the target, and 3 above', () => {
    expect([0.49, 0.62, 0.69, 0.7, 0.72, 0.8].map((share) => heatOf(share, 0.72))).toEqual([
      'far-below',
      'below',
      'near',
      'near',
      'near',
      'above',
    ])
    expect(heatOf(0.61, 0.72)).toBe('far-below')
  })
})
