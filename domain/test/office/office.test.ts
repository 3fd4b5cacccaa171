/** What an office is told of many: who has to be called first, how classes fared, whom a changed fact reaches. People and lines are invented. */
import { describe, expect, it, test } from 'vitest'
import { advise, isoDate, probability, programId, specialtyId } from '#domain'
import { visaOutcomeText } from '#domain/visa'
import { noMarks } from '#domain/plan'
import { dutyLaneOf, lineChanges, officeLineOf, outcomesByClass, supposeFact } from '#domain/office'
import type { OfficeLine } from '#domain/office'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'

const today = isoDate('2026-11-29')
const facts = await loadFacts(factsIn('facts/data'), [specialtyId('pathology')])
const resident = {
  version: 1,
  specialties: [{ id: specialtyId('pathology') }],
  education: { graduationYear: 2021 },
  visa: { needed: true, acceptable: ['h1b'] },
  exams: { step1: { result: 'pass' }, step2ck: { result: 'pass', score: 244 } },
  letters: [{ status: 'uploaded' }, { status: 'promised' }, { status: 'to ask' }],
} as const
const advised = advise(resident, facts, today, 1)
const line = officeLineOf(advised, { marks: noMarks, noted: { mspe: isoDate('2026-09-20') } })

describe('one applicant in a row', () => {
  it('says what the whole advice says: stage, chance, visa, the class', () => {
    expect(line).toMatchObject({
      stage: advised.person.stage.kind,
      graduation: 2021,
      match: advised.season.match,
      outcome: 'not yet',
    })
    expect(line.visa).toBe(advised.visa.outcome)
    expect(line.chance).toEqual(advised.kind === 'with list' ? advised.list.matchChance : undefined)
  })

  it('tells papers apart: sent by the school, uploaded, coming', () => {
    expect(line.papers).toMatchObject({ mspe: 'done', transcript: 'open', letters: { uploaded: 1, coming: 1, unknown: false } })
  })

  it('takes a step that was ticked for done', () => {
    const [first] = advised.plan.steps
    const ticked = { ...noMarks, marks: [{ id: first?.id ?? '', done: today }] }
    const after = officeLineOf(advised, { marks: ticked, noted: {} })
    expect([...after.overdue.map(({ id }) => id), after.next?.id]).not.toContain(first?.id)
  })

  it('is behind with a step overdue, and blocked whatever else where something decides first', () => {
    const late = { id: 'x', title: 'X', by: today }
    expect(line.readiness).toBe(line.decides.length > 0 ? 'blocked' : line.overdue.length > 0 ? 'behind' : 'asked')
    expect(lineChanges(line, { ...line, overdue: [...line.overdue, late] })).toEqual(['Overdue since Sun 29 Nov 2026: X.'])
  })
})

describe('what changed in a line', () => {
  const chance = { point: probability(0.4), low: probability(0.3), high: probability(0.5) }
  it('is nothing where it reads the same', () => {
    const hardly = { ...chance, point: probability(0.4001) }
    expect(lineChanges({ ...line, chance }, { ...line, chance: hardly })).toEqual([])
  })

  it('names visa, chance and what was heard, each once', () => {
    const after: OfficeLine = { ...line, visa: 'not feasible', message: 'not matched' }
    expect(lineChanges({ ...line, visa: 'feasible' }, after)).toEqual([
      'Heard on Monday: not matched.',
      `Visa: ${visaOutcomeText('not feasible')}`,
    ])
  })
})

test.each([
  ['match week', undefined, 'not heard'],
  ['soap', 'not matched', 'needs SOAP'],
  ['soap', 'first year only', 'needs SOAP'],
  ['soap', 'not eligible', 'open places'],
  ['soap', 'withdrawn', 'open places'],
  ['matched', 'matched', 'matched'],
  ['interviewing', undefined, undefined],
] as const)('at stage %s, told %s, the lane is %s', (stage, message, lane) => {
  expect(dutyLaneOf({ stage, ...(message === undefined ? {} : { message }) })).toBe(lane)
})

test('a class is counted in people, and those without a year stand last', () => {
  const members = [
    { graduation: 2020, outcome: 'matched' },
    { outcome: 'not yet' },
    { graduation: 2021, outcome: 'not matched' },
    { graduation: 2020, outcome: 'not yet' },
  ] as const
  expect(outcomesByClass(members)).toEqual([
    { graduation: 2021, applicants: 1, counts: { matched: 0, 'not matched': 1, 'not yet': 0 } },
    { graduation: 2020, applicants: 2, counts: { matched: 1, 'not matched': 0, 'not yet': 1 } },
    { applicants: 1, counts: { matched: 0, 'not matched': 0, 'not yet': 1 } },
  ])
})

describe('a fact that could be otherwise', () => {
  it('is a rule that does not hold from today on, or holds already', () => {
    const rule = facts.visas.rules.find(({ from }) => from <= today)
    const off = supposeFact(facts, { kind: 'rule', rule: rule?.id ?? '', holds: false }, today)
    expect(off.visas.rules.find(({ id }) => id === rule?.id)?.until).toBe(today)
    const later = facts.visas.rules.find(({ from }) => from > today)
    const on = supposeFact(facts, { kind: 'rule', rule: later?.id ?? rule?.id ?? '', holds: true }, today)
    expect(on.visas.rules.every(({ id, from }) => id !== later?.id || from === today)).toBe(true)
    expect(() => supposeFact(facts, { kind: 'rule', rule: 'none', holds: true }, today)).toThrow('requires a rule that is known')
  })

  it('is what a program says, beside what is published', () => {
    const [program] = facts.programs
    if (!program) throw new Error('pathology has programs')
    const answer = {
      program: programId(program.id),
      field: 'visaH1b',
      value: false,
      by: 'office',
      how: 'email',
      on: '2026-11',
    } as const
    const claims = supposeFact(facts, { kind: 'answer', answer }, today).programs[0]?.claims.visaH1b ?? []
    expect(claims).toHaveLength((program.claims.visaH1b ?? []).length + 1)
    expect(claims.at(-1)).toMatchObject({ value: false, known: 'reported', asOf: '2026-11' })
  })
})
