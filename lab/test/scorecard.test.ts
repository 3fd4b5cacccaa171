import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { programId, specialtyId } from '#domain'
import { factsIn } from '../../facts/src/node.ts'
import { estimatePrograms } from '../src/estimates/estimate-programs.ts'
import type { ProgramRecord } from '../src/tables/record.ts'
import { brokenPromises, describeScorecard } from '../src/estimates/report.ts'
import type { Scorecard, SpecialtyScore } from '../src/estimates/scorecard.ts'

const kept = (await factsIn(join(import.meta.dirname, '../../facts/data'))('validation/estimates.json')) as Scorecard

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

/** Invented pathology programs: most settled, every second without a print; the last one is new and invited half of those who came. */
function inventedRecords(): readonly ProgramRecord[] {
  const settled = Array.from({ length: 120 }, (_, index) => ({
    program: inventedProgram(index),
    evidence: {
      residentShare: (index % 10) / 10,
      residents: 20,
      applications: 900,
      ...(index % 2 === 0 ? { invitedShare: ((index * 7) % 12) / 100 } : {}),
    },
  }))
  return [...settled, { program: inventedProgram(120), evidence: { invitedShare: 0.5, onlyInRecentList: true } }]
}

function inventedProgram(index: number): ProgramRecord['program'] {
  const id = programId(String(3_001_600_001 + index))
  return {
    id,
    name: `Invented ${index} Program`,
    city: 'Springfield',
    state: 'IL',
    specialty: specialtyId('pathology'),
    claims: {},
  }
}

describe('estimates of invented programs', () => {
  const rates = estimatePrograms(inventedRecords(), new Map([['pathology', 0.4]])).map(({ claims }) => claims.invitationRate?.[0])
  const width = (odd: number): number => {
    const own = rates.slice(0, 120).filter((_, index) => index % 2 === odd)
    return own.reduce((sum, rate) => sum + (rate?.value.high ?? 0) - (rate?.value.low ?? 0), 0) / own.length
  }

  test('have visibly wider intervals where there is little evidence, and say what they rest on', () => {
    expect(width(1)).toBeGreaterThan(2 * width(0))
    expect(rates[0]?.note).toBe('Rests on invitations 2024, resident mix 2021.')
    expect(rates[1]?.note).toMatch(/^No invitations known/)
  })

  test('believe a first season a quarter: half of the few who came is not half of all who will', () => {
    const newcomer = rates[120]
    expect(newcomer?.value.point).toBeGreaterThan(0.06)
    expect(newcomer?.value.point).toBeLessThan(0.25)
    expect((newcomer?.value.high ?? 0) / (newcomer?.value.low ?? 1)).toBeGreaterThan(3)
    expect(newcomer?.note).toMatch(/first seasons/)
  })
})
