import { describe, expect, test } from 'vitest'
import type { VisaAnswer } from '../../src/visa/visa-answer.ts'
import { isoDate } from '../../src/units.ts'
import { answerVisa } from '../../src/visa/answer-visa.ts'
import { caseOf, person, program, visaFacts } from './visa-world.ts'

/**
 * Every combination of passport, place, Step 3, visa wanted and program, written by hand from the rules as they stand on
 * 2026-11-22, cell by cell: F feasible, I feasible if, N not feasible, U unknown.
 *
 * Rules the rows rest on: a full suspension closes every visa to people abroad; a partial one closes J-1 and leaves H-1B;
 * inside the US a change of status stays possible as long as one does not leave; H-1B needs Step 3; from abroad H-1B hangs
 * on a payment that courts have struck down and that is still in dispute; inside the US that payment does not apply to whoever
 * still holds a status when the petition is filed.
 * A program that sponsors neither closes everything; one of which nothing is known leaves open routes unknown.
 */
const columns = ['J-1 only', 'both', 'none', 'unknown'] as const
const wants = ['J-1', 'H-1B', 'either'] as const

const table: readonly (readonly [
  passport: 'full' | 'partial' | 'unlisted',
  place: 'abroad' | 'in-us',
  step3: 'passed' | 'not',
  cells: string,
  why: string,
])[] = [
  //                                 J-1 only  both     none     unknown   (J-1, H-1B, either in each group)
  ['full', 'abroad', 'passed', 'NNN NNN NNN NNN', 'the suspension closes every class, so no program can help'],
  ['full', 'abroad', 'not', 'NNN NNN NNN NNN', 'the same, and Step 3 changes nothing'],
  ['full', 'in-us', 'passed', 'INI III NNN UUU', 'only by a change of status without leaving'],
  ['full', 'in-us', 'not', 'INI III NNN UUU', 'the same, and H-1B waits for Step 3 besides'],
  ['partial', 'abroad', 'passed', 'NNN NII NNN NUU', 'J-1 is suspended; H-1B is not, but hangs on the payment'],
  ['partial', 'abroad', 'not', 'NNN NII NNN NUU', 'the same, and H-1B waits for Step 3 besides'],
  ['partial', 'in-us', 'passed', 'INI III NNN UUU', 'J-1 by change of status; H-1B free of the payment from a status still held'],
  ['partial', 'in-us', 'not', 'INI III NNN UUU', 'the same, but H-1B waits for Step 3'],
  ['unlisted', 'abroad', 'passed', 'FNF FIF NNN UUU', 'J-1 is open; H-1B hangs on the payment'],
  ['unlisted', 'abroad', 'not', 'FNF FIF NNN UUU', 'the same, and H-1B waits for Step 3 besides'],
  ['unlisted', 'in-us', 'passed', 'FNF FIF NNN UUU', 'nothing stands against J-1; H-1B asks for a status still held'],
  ['unlisted', 'in-us', 'not', 'FNF FIF NNN UUU', 'only H-1B waits, for Step 3'],
]

const passports = { full: 'SD', partial: 'NG', unlisted: 'PK' }
const accepted = { 'J-1': ['j1'], 'H-1B': ['h1b'], either: ['j1', 'h1b'] } as const
const stances = {
  'J-1 only': { j1: true, h1b: false },
  both: { j1: true, h1b: true },
  none: { j1: false, h1b: false },
  unknown: {},
}
const letters: Readonly<Record<VisaAnswer['outcome'], string>> = {
  feasible: 'F',
  'feasible if': 'I',
  'not feasible': 'N',
  unknown: 'U',
  'not needed': '-',
}
const today = isoDate('2026-11-22')

function answered(
  row: (typeof table)[number],
  want: (typeof wants)[number],
  column: (typeof columns)[number],
  needed = true,
): VisaAnswer {
  const [passport, place, step3] = row
  const asked = caseOf(
    person({
      passports: [passports[passport]],
      location: place,
      ...(step3 === 'passed' ? { step3: 'pass' as const } : {}),
      visa: { needed, acceptable: accepted[want] },
    }),
    today,
  )
  return answerVisa(asked, program(stances[column]))
}

describe('every combination of passport, place, Step 3, visa wanted and program', () => {
  test('covers the full cross product', () => {
    expect(table.length * columns.length * wants.length).toBe(3 * 2 * 2 * 4 * 3)
    expect(new Set(table.map((row) => row.slice(0, 3).join())).size).toBe(12)
  })

  test.each(table)('%s, %s, Step 3 %s: %s (%s)', (...row) => {
    const got = columns.map((column) => wants.map((want) => letters[answered(row, want, column).outcome]).join('')).join(' ')
    expect(got).toBe(row[3])
  })

  test.each(table)('%s, %s, Step 3 %s: no sponsor needed settles it at every program', (...row) => {
    for (const column of columns) {
      for (const want of wants) expect(answered(row, want, column, false).outcome).toBe('not needed')
    }
  })

  test('every answer explains itself, and says what to do where it is not plain', () => {
    for (const row of table) {
      for (const column of columns) {
        for (const want of wants) {
          const answer = answered(row, want, column)
          expect(answer.because.length, `${row.join()} ${column} ${want}`).toBeGreaterThan(0)
          if (answer.outcome === 'feasible if') expect(answer.conditions.length).toBeGreaterThan(0)
          if (answer.outcome === 'unknown') expect(answer.ask.length).toBeGreaterThan(0)
          if (answer.outcome === 'feasible') expect(answer.conditions).toEqual([])
        }
      }
    }
  })

  test('every rule that is named has its page, its source and its date, and was in force', () => {
    for (const row of table) {
      for (const reason of answered(row, 'either', 'both').because) {
        if (reason.ruleId === undefined) continue
        expect(reason.officialPage).toMatch(/^https:/)
        expect(reason.source?.asOf).toMatch(/\d{4}/)
        const rule = visaFacts.rules.find((one) => one.id === reason.ruleId)
        if (rule !== undefined) expect(rule.from <= today && (rule.until === undefined || today < rule.until)).toBe(true)
      }
    }
  })
})
