import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { programId, specialtyId } from '#domain'
import { factsIn } from '../../src/node.ts'
import { estimatePrograms } from '../../build/estimates/estimate-programs.ts'
import type { ProgramRecord } from '../../build/directory/record.ts'
import { brokenPromises, describeScorecard } from '../../build/estimates/report.ts'
import type { Scorecard, SpecialtyScore } from '../../build/estimates/scorecard.ts'

const kept = (await factsIn(join(import.meta.dirname, '../../data'))('validation/estimates.json')) as Scorecard

describe('the scorecard we ship', () => {
  test('beats both baselines in every feeder with published rates, and its interval is honest', () => {
    expect(brokenPromises(kept)).toEqual([])
  })

  test('says of transitional years that there was nothing to hold out', () => {
    expect(kept.invitations.map(({ specialty }) => specialty)).not.toContain('transitional-year')
    expect(describeScorecard(kept).join('\n')).toMatch(/transitional-year +no published rates/)
  })

  test('a planted failure is found', () => {
    const worse = (change: Partial<SpecialtyScore>): Scorecard => ({
      ...kept,
      invitations: kept.invitations.map((score) => (score.specialty === 'pediatrics' ? { ...score, ...change } : score)),
    })
    expect(brokenPromises(worse({ coverage: 0.7 }))).toEqual(['pediatrics: the 80 % interval covers 70.0 %'])
    expect(brokenPromises(worse({ estimate: { rankCorrelation: 0.1, meanAbsoluteError: 0.5 } }))).toHaveLength(3)
    expect(brokenPromises({ ...kept, invitations: [] })).toHaveLength(5)
  })
})

test('programs with little evidence have visibly wider intervals', () => {
  const records: readonly ProgramRecord[] = Array.from({ length: 120 }, (_, index) => ({
    program: {
      id: programId(String(3_001_600_001 + index)),
      name: `Invented ${index} Program`,
      city: 'Springfield',
      state: 'IL',
      specialty: specialtyId('pathology'),
      claims: {},
    },
    evidence:
      index % 2 === 0
        ? { invitedShare: ((index * 7) % 12) / 100, residentShare: (index % 10) / 10, residents: 20, applications: 900 }
        : {},
  }))
  const programs = estimatePrograms(records, new Map([['pathology', 0.4]]))
  const widths = programs.map(({ claims }) => {
    const { low, high } = claims.invitationRate?.[0]?.value ?? { low: 0, high: 0 }
    return high - low
  })
  const mean = (odd: number): number => widths.filter((_, index) => index % 2 === odd).reduce((sum, width) => sum + width, 0) / 60
  expect(mean(1)).toBeGreaterThan(2 * mean(0))
  expect(programs[0]?.claims.invitationRate?.[0]?.note).toBe('Rests on invitations 2024, resident mix 2021.')
  expect(programs[1]?.claims.invitationRate?.[0]?.note).toMatch(/^No invitations known/)
})
