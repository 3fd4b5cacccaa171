/** Sana, invented, did not match in 2027 in internal medicine; what her season tells in April. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { readProfile } from '#store'
import { openCase } from '../../src/person/case.ts'
import type { PreviousMatch, Profile } from '../../src/person/profile.ts'
import type { SeasonEntry } from '../../src/season/season-log.ts'
import { isoDate, specialtyId } from '../../src/units.ts'
import type { LookBack } from '../../src/look-back/look-back.ts'
import { lookBack } from '../../src/look-back/look-back.ts'

const medicine = specialtyId('internal-medicine')
const facts = await loadFacts(factsIn('facts/data'), [medicine])
const read = readProfile(readFileSync('examples/j1-internal-medicine.yaml', 'utf8'))
if (read.kind === 'refused') throw new Error('the example of this test requires to be read')
const { season: _season, previousMatches: _past, ...sana } = read.profile
const today = isoDate('2027-04-15')

function look(counts: Partial<PreviousMatch>, who: Profile = sana): LookBack {
  const profile: Profile = {
    ...who,
    previousMatches: [{ year: 2027, outcome: 'not matched', specialties: [medicine], ...counts }],
  }
  const found = lookBack(openCase(profile, { facts, today, seed: 1 }))
  if (found === undefined) throw new Error('the season of this test requires a look back')
  return found
}

describe('where a season broke', () => {
  const four = look({ applications: 120, interviews: 4, ranked: 4 })
  const interviews = four.gates.find((gate) => gate.kind === 'interviews')
  if (interviews?.kind !== 'interviews') throw new Error('the gate of this test requires to be there')
  const { expected } = interviews

  test('what was to be expected is a range that holds its own mean, and luck makes it wide', () => {
    expect(expected.low).toBeLessThan(expected.point)
    expect(expected.high).toBeGreaterThan(expected.point)
    // A count of so many cannot be surer than a Poisson of that mean: eight of ten lie within about 1.28 of its roots.
    expect(expected.high - expected.low).toBeGreaterThan(1.2 * Math.sqrt(expected.point))
  })

  test('none where some were to be expected broke at the invitations; as many as expected broke nowhere', () => {
    const strong: Profile = { ...sana, exams: { ...sana.exams, step2ck: { ...sana.exams?.step2ck, score: 268 } } }
    expect(look({ applications: 200, interviews: 0, ranked: 0 }, strong).broke).toBe('invitations')
    const usual = Math.round(expected.point)
    expect(['nowhere', 'the match']).toContain(look({ applications: 120, interviews: usual, ranked: usual }).broke)
  })

  test('fifteen interviews, all ranked: most match with as many, so it broke after them', () => {
    const found = look({ applications: 120, interviews: 15, ranked: 15 })
    expect([found.broke, found.group]).toEqual(['the match', 'many'])
    expect(found.because.map(({ text }) => text).join(' ')).toContain('no proof of bad interviews')
  })

  test('more ranks never make a match less likely, and an interview that was not ranked is named', () => {
    const chance = (ranked: number): number => {
      const gate = look({ applications: 120, interviews: 9, ranked }).gates.find(({ kind }) => kind === 'match')
      return gate?.kind === 'match' ? gate.chance.point : Number.NaN
    }
    expect([0, 3, 6, 9].map(chance)).toEqual([0, 3, 6, 9].map(chance).toSorted((a, b) => a - b))
    expect(look({ applications: 120, interviews: 9, ranked: 6 }).gates.find(({ kind }) => kind === 'ranks')?.text).toContain(
      '3 programs',
    )
  })

  test('of a season without an interview nothing is said of those who interviewed, or of ranks that were not there', () => {
    const texts = look({ applications: 120, interviews: 0, ranked: 0 }).gates.map(({ text }) => text)
    expect(texts.slice(1)).toEqual(['No program interviewed you, so there was none to rank.', 'Without a rank nobody matches.'])
  })

  test.each([
    [0, 'few'],
    [2, 'few'],
    [3, 'some'],
    [7, 'some'],
    [8, 'many'],
  ] as const)('%i interviews belong to "%s"', (count, group) => {
    expect(look({ interviews: count }).group).toBe(group)
  })

  test('what was never noted is asked and never taken for none', () => {
    const found = look({})
    expect([found.seen, found.gates, found.broke]).toEqual([{}, [], 'not known'])
    expect(found.asks.map(({ field }) => field)).toEqual(['previousMatches'])
  })
})

test('a season that only the log knows is looked back on too, every word of it counted and not the last alone', () => {
  const [one, two] = facts.programs.map(({ id }) => id)
  if (one === undefined || two === undefined) throw new Error('the directory of this test requires programs')
  const entries: readonly SeasonEntry[] = [
    { kind: 'sent', match: 2027, program: one },
    { kind: 'sent', match: 2027, program: two },
    { kind: 'interviewed', match: 2027, program: one },
    { kind: 'rejected', match: 2027, program: one },
    { kind: 'monday', match: 2027, message: 'not matched', on: isoDate('2027-03-15') },
  ]
  const found = lookBack(openCase(sana, { facts, today, seed: 1, records: { season: { version: 2, entries } } }))
  expect(found?.seen).toEqual({ applications: 2, interviews: 1, ranked: 0 })
})
