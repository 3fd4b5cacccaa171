import { describe, expect, test } from 'vitest'
import { programId } from '../../src/units.ts'
import { completenessOf, coverageOf, staleIn } from '../../src/programs/completeness.ts'
import { programWith, say, today } from './made-up.ts'

describe('one program', () => {
  test('nothing known: everything is asked, visas before letters', () => {
    const found = completenessOf(programWith({}), today)
    expect(found.known).toEqual([])
    expect(found.unknown).toHaveLength(found.questions.length)
    const fields = found.questions.map(({ field }) => field)
    expect(fields.indexOf('program.visaJ1')).toBeLessThan(fields.indexOf('program.lettersWanted'))
    expect(new Set(fields).size).toBe(fields.length)
  })

  test('an old visa answer is stale and asked again, with what was last heard', () => {
    const found = completenessOf(programWith({ visaJ1: [say(true, '2021')] }), today)
    expect(found.stale).toEqual([{ field: 'visaJ1', asOf: '2021', seasonsOld: 5, reCheckBy: '2022-07-01' }])
    const asked = found.questions.find(({ field }) => field === 'program.visaJ1')
    expect(asked?.why).toMatch(/^Last heard “yes” \(2021\)\./)
  })

  test('a fresh answer is not asked again', () => {
    const found = completenessOf(programWith({ visaJ1: [say(true, '2026-11-01')] }), today)
    expect(found.questions.map(({ field }) => field)).not.toContain('program.visaJ1')
  })

  test('a fresh answer that contradicts an older one is asked again', () => {
    const found = completenessOf(programWith({ visaJ1: [say(true, '2026-11-01'), say(false, '2021')] }), today)
    expect(found.conflicting).toEqual(['visaJ1'])
    expect(found.questions.map(({ field }) => field)).toContain('program.visaJ1')
  })

  test('the vendor of the record system does not go stale like a policy', () => {
    expect(completenessOf(programWith({ ehrVendor: [say('Epic', '2021')] }), today).stale).toEqual([])
  })
})

describe('a directory', () => {
  const first = programWith({ visaJ1: [say(true, '2024')], positions: [say(10, '2021')] })
  const second = programWith({ visaJ1: [say(true, '2026-11-01')] }, { id: programId('1409900002') })

  test('lists what is stale, oldest first', () => {
    expect(staleIn([second, first], today).map(({ field, program }) => [field, program.id])).toEqual([
      ['positions', '1409900001'],
      ['visaJ1', '1409900001'],
    ])
  })

  test('counts what is known and stale by field', () => {
    const j1 = coverageOf([first, second], today).find(({ field }) => field === 'visaJ1')
    expect(j1).toEqual({ field: 'visaJ1', known: 2, stale: 1, programs: 2 })
    const score = coverageOf([first, second], today).find(({ field }) => field === 'minimumStep2ck')
    expect(score).toEqual({ field: 'minimumStep2ck', known: 0, stale: 0, programs: 2 })
  })
})
