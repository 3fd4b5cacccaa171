/** What a program can be asked and what its answer looks like: one description, from which page and command are made. */
import { describe, expect, test } from 'vitest'
import { isoDate, programId, specialtyId } from '#domain'
import { answerable, answerFrom, answerProblem, answerText, claimOfAnswer, isAnswerable } from '#domain/claims'
import type { AnswerableField, Program } from '#domain/claims'
import { completenessOf } from '#domain/programs'

const today = isoDate('2026-11-28')
const silent: Program = {
  id: programId('1409900001'),
  name: 'Lakeshore Invented',
  city: 'Springfield',
  state: 'TX',
  specialty: specialtyId('internal-medicine'),
  claims: {},
}

test('everything the product asks a program can be answered', () => {
  const { questions, unknown } = completenessOf(silent, today)
  expect(questions.length).toBeGreaterThan(10)
  expect(unknown.filter((field) => !isAnswerable(field))).toEqual([])
  for (const { field, text } of questions) expect(answerable[field.replace('program.', '') as AnswerableField].ask).toBe(text)
})

describe('what is typed becomes the value it means', () => {
  test.each<[AnswerableField, string, unknown, string]>([
    ['visaJ1', 'Yes', true, 'yes'],
    ['visaH1b', 'no', false, 'no'],
    ['minimumStep2ck', ' 230 ', 230, '230'],
    ['nonUsImgShare', '40 %', 40, '40%'],
    ['status', 'accreditation withdrawn', 'accreditation withdrawn', 'accreditation withdrawn'],
    ['status', 'takes residents', 'open', 'takes residents'],
    ['ecfmgCertificateBy', '2027-01-15', '2027-01-15', 'Fri 15 Jan 2027'],
    ['ecfmgCertificateBy', 'ranking', 'ranking', 'before they rank'],
    ['informaticsMention', 'a dashboard each year', 'a dashboard each year', 'a dashboard each year'],
  ])('%s answered by "%s"', (field, typed, value, text) => {
    expect(answerFrom(field, typed)).toEqual({ kind: 'value', value })
    expect(answerText(field, value as string)).toBe(text)
  })
})

test.each<[AnswerableField, string]>([
  ['visaJ1', 'sometimes'],
  ['visaJ1', ''],
  ['minimumStep2ck', '230-240'],
  ['minimumStep2ck', '23'],
  ['minimumStep2ck', ''],
  ['nonUsImgShare', '140'],
  ['status', 'gone'],
  ['ecfmgCertificateBy', '03/04/2027'],
  ['informaticsMention', ''],
])('%s is not answered by "%s"', (field, typed) => {
  expect(answerFrom(field, typed)).toEqual({ kind: 'problem', sentence: answerProblem(field, typed) })
})

test('a share told in whole percent is claimed with its rounding', () => {
  const told = { program: silent.id, field: 'nonUsImgShare', value: 40, by: 'director', how: 'call', on: today } as const
  expect(claimOfAnswer(told, {}).nonUsImgShare).toMatchObject([
    { value: { point: 0.4, low: 0.395, high: 0.405 }, known: 'own note' },
  ])
})
