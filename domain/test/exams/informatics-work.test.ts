import { describe, expect, it } from 'vitest'
import { informaticsStrategy, informaticsWork } from '../../src/exams/informatics-work.ts'
import { isoDate } from '../../src/units.ts'
import { personOf } from '../person/invented.ts'

const today = isoDate('2026-11-28')
const scientist = { id: 'ds', kind: 'informatics', title: 'Data scientist', from: '2019-01', to: 'now' } as const
const audit = { id: 'qi', kind: 'quality-improvement', title: 'Handover audit', from: '2020-03', to: '2020-05' } as const

function strategyWords(informaticsEvidence: number): string | undefined {
  const person = personOf({ experiences: [scientist], preferences: { weights: { informaticsEvidence } } }, 2028)
  return informaticsStrategy(person, today)[0]?.text
}

describe('informatics work', () => {
  it('counts each month once and says what the longest work was', () => {
    const person = personOf({ experiences: [audit, scientist] }, 2028)
    expect(informaticsWork(person, today)).toEqual({ years: 7, title: '7 years of informatics or quality work (Data scientist)' })
  })

  it('is counted in pieces while it fills no year, or says no day', () => {
    expect(informaticsWork(personOf({ experiences: [audit] }, 2028), today)?.title).toBe('1 piece of informatics or quality work')
    const undated = { id: 'x', kind: 'informatics', title: 'Dashboard' } as const
    expect(informaticsWork(personOf({ experiences: [undated] }, 2028), today)).toMatchObject({ years: 0 })
    expect(informaticsWork(personOf({}, 2028), today)).toBeUndefined()
  })

  it('leads the application from three years on', () => {
    const titles = (experiences: readonly (typeof scientist | typeof audit)[]): readonly string[] =>
      informaticsStrategy(personOf({ experiences }, 2028), today).map(({ title }) => title)
    expect(titles([scientist])).toEqual(['Lead with your informatics work: 7 years of it'])
    expect(titles([audit])).toEqual([])
  })

  it('asks for a high weight only of somebody whose wishes give it a low one', () => {
    expect(strategyWords(3)).toMatch(/a high number/)
    expect(strategyWords(10)).toMatch(/already send signals/)
  })
})
