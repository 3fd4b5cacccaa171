import { describe, expect, it } from 'vitest'
import type { Experience, Profile } from '../../../domain/src/person/profile.ts'
import { coverDomains, coverLookFor } from '../../src/informatics/coverage.ts'
import { proofOf, readLog } from '../../src/informatics/evidence-log.ts'
import { specialtyId } from '../../../domain/src/units.ts'

const registry: Experience = {
  kind: 'quality-improvement',
  title: 'Diabetes follow-up',
  role: 'House officer',
  description:
    'Many diabetics missed their visits. I kept an Excel list of all diabetic patients and phoned those who had not come.',
  tools: ['Excel'],
  result: { measure: 'patients seen within three months', before: 41, after: 68, unit: '%', n: 230, period: '6 months' },
  canVouch: 'Dr. Nguyễn Thị Hoa',
}
const profile = (...experiences: Experience[]): Profile => ({
  version: 1,
  specialties: [{ id: specialtyId('internal-medicine') }],
  experiences,
})

describe('the evidence log', () => {
  it('asks for a missing number and never fills it in', () => {
    const { result: _, ...rest } = registry
    const [entry] = readLog(profile({ ...rest, result: { measure: 'visits kept', before: 41 } })).entries
    const fields = entry?.asks.map((each) => each.field)
    expect(fields).toContain('experiences[0].result.after')
    expect(fields).toContain('experiences[0].result.n')
    expect(fields).toContain('experiences[0].result.period')
    expect(fields).not.toContain('experiences[0].result.before')
    expect(entry?.experience.result).toEqual({ measure: 'visits kept', before: 41 })
  })

  it('asks for what was measured, and by whom it can be confirmed, where nothing is said', () => {
    const [entry] = readLog(profile({ kind: 'work', title: 'Ward doctor' })).entries
    expect(entry?.asks.map((each) => each.field)).toEqual(
      expect.arrayContaining(['experiences[0].result', 'experiences[0].canVouch', 'experiences[0].role', 'experiences[0].from']),
    )
  })

  it('finds situation and action in the words, quoting them', () => {
    const [entry] = readLog(profile(registry)).entries
    const told = Object.fromEntries((entry?.star ?? []).map((part) => [part.id, part.told]))
    expect(told['situation']).toBe('Many diabetics missed their visits.')
    expect(told['action']).toContain('I kept an Excel list')
    expect(told['result']).toBe('patients seen within three months')
  })

  it('grades proof: told, shown, measured, proven', () => {
    const { canVouch: _, ...alone } = registry
    expect(proofOf({ kind: 'work', title: 'x' })).toBe('told')
    expect(proofOf({ kind: 'work', title: 'x', evidence: 'https://example.org' })).toBe('shown')
    expect(proofOf(alone)).toBe('measured')
    expect(proofOf(registry)).toBe('proven')
    expect(proofOf({ kind: 'work', title: 'x', result: { measure: 'm', before: 0, after: 0 } })).toBe('measured')
  })

  it('covers the domains the words show and leaves the others empty', () => {
    const coverage = coverDomains(readLog(profile(registry)))
    const level = Object.fromEntries(coverage.map((each) => [each.domain, each.level]))
    expect(level['data']).not.toBe('none')
    expect(level['information-systems']).toBe('none')
    expect(coverage.map((each) => each.name)).toHaveLength(5)
    expect(
      coverLookFor(readLog(profile(registry)))
        .get('registries')
        ?.map((each) => each.words)
        .join(' | '),
    ).toContain('list of all diabetic patients')
  })

  it('does not fill the radar from wishes', () => {
    const coverage = coverDomains(
      readLog(profile({ kind: 'other', title: 'Plans', description: 'I would like to learn SQL and build a registry.' })),
    )
    expect(coverage.every((each) => each.level === 'none')).toBe(true)
  })
})
