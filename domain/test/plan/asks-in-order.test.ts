import { describe, expect, test } from 'vitest'
import { questionFor } from '../../src/person/questions.ts'
import { asksInOrder, partAsks } from '../../src/plan/season-asks.ts'

const of = (...fields: readonly Parameters<typeof questionFor>[0][]) => ({ asks: fields.map((field) => questionFor(field)) })

describe('questions of a whole advice', () => {
  const advised = {
    plan: of('season.applications', 'season.target', 'visa.onFirstDay'),
    exams: of('exams.ecfmgCertificate.status', 'visa.onFirstDay'),
    candidates: {},
    chances: of('exams.step2ck.score', 'exams.ecfmgCertificate.status'),
  }

  test('stand in one order: what opens a visa, those of the plan, then the others, each once', () => {
    expect(asksInOrder(advised).map(({ field }) => field)).toEqual([
      'visa.onFirstDay',
      'season.applications',
      'season.target',
      'exams.ecfmgCertificate.status',
      'exams.step2ck.score',
    ])
  })

  test('are parted in what decides for which Match everything is said, and the rest', () => {
    const { first, others } = partAsks(asksInOrder(advised))
    expect(first.map(({ field }) => field)).toEqual(['season.target'])
    expect(others).toHaveLength(4)
  })
})
