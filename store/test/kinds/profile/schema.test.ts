import { describe, expect, expectTypeOf, it } from 'vitest'
import { readFileSync, readdirSync } from 'node:fs'
import type { z } from 'zod'
import type { Profile } from '#domain/person'
import { checkProfile, profileJsonSchema, profileSchema } from '#store'

const least = { version: 1, specialties: [{ id: 'internal-medicine' }] }

/** First sentence of what is wrong with the least profile and these fields. */
function sentencesFor(extra: Record<string, unknown>): readonly string[] {
  const result = checkProfile({ ...least, ...extra })
  return result.kind === 'read' ? [] : result.problems.map((problem) => problem.sentence)
}

describe('the validator', () => {
  it('says the same as the types of the domain', () => {
    expectTypeOf<z.output<typeof profileSchema>>().toEqualTypeOf<Profile>()
  })

  it('takes a profile with specialties alone, because everything else may be unknown', () => {
    expect(checkProfile(least)).toEqual({ kind: 'read', profile: least })
  })

  it('names path, value and range', () => {
    expect(sentencesFor({ exams: { step2ck: { score: 312 } } })).toEqual(['exams.step2ck.score: 312 is outside 1-300'])
    expect(sentencesFor({ exams: { step2ck: { score: 238.5 } } })).toEqual([
      'exams.step2ck.score: 238.5 is not a whole number, 1-300',
    ])
    const result = checkProfile({ ...least, exams: { step2ck: { score: 312 } } })
    expect(result).toMatchObject({ problems: [{ path: 'exams.step2ck.score', value: 312, expected: '1-300' }] })
  })

  it('asks whether a misspelt field was meant for a known one', () => {
    expect(sentencesFor({ exams: { stepck: {} } })).toEqual(['exams.stepck: there is no such field; did you mean step2ck?'])
    expect(sentencesFor({ vissa: {} })).toEqual(['vissa: there is no such field; did you mean visa?'])
    expect(sentencesFor({ exams: { step2: { score: 250 } } })).toEqual([
      'exams.step2: there is no such field; did you mean step2ck?',
    ])
    expect(sentencesFor({ exams: { ecfmg: {} } })[0]).toContain('did you mean ecfmgCertificate?')
    expect(sentencesFor({ money: { zebra: 1 } })[0]).toMatch(/^money\.zebra: there is no such field, only applicationBudget, /)
  })

  it('lists the words of a closed list and the nearest one', () => {
    expect(sentencesFor({ visa: { status: 'F1' } })[0]).toMatch(/^visa\.status: "F1" is not one of none, .*; did you mean F-1\?$/)
  })

  const letters = 'is not the two letters of a country such as PK'
  it.each([
    ['SU', `"SU" ${letters}; did you mean SD (Sudan) or SR (Suriname)?`],
    ['UK', `"UK" ${letters}; did you mean GB (United Kingdom)?`],
    ['Sudan', `"Sudan" ${letters}; did you mean SD (Sudan)?`],
    ['ng', `"ng" ${letters}; did you mean NG (Nigeria)?`],
    ['EU', `"EU" ${letters}`],
    ['XX', `"XX" ${letters}`],
  ])('refuses %s as a country, once, wherever one is named', (code, complaint) => {
    expect(sentencesFor({ applicant: { citizenships: ['PK', code] } })).toEqual([`applicant.citizenships[1]: ${complaint}`])
    expect(sentencesFor({ applicant: { schoolCountry: code } })).toEqual([`applicant.schoolCountry: ${complaint}`])
    expect(sentencesFor({ visa: { travelPassport: code } })).toEqual([`visa.travelPassport: ${complaint}`])
    expect(sentencesFor({ experiences: [{ kind: 'work', title: 'Registrar', country: code }] })).toEqual([
      `experiences[0].country: ${complaint}`,
    ])
    expect(sentencesFor({ partner: { applicant: { citizenships: [code] } } })).toEqual([
      `partner.applicant.citizenships[0]: ${complaint}`,
    ])
  })

  it('takes passports that are in use though ISO gives them no letters', () => {
    expect(sentencesFor({ applicant: { citizenships: ['XK', 'PS', 'TW', 'HK'] } })).toEqual([])
  })

  it('takes a clock that somebody keeps and no other', () => {
    expect(sentencesFor({ applicant: { timeZone: 'Asia/Karachi' } })).toEqual([])
    expect(sentencesFor({ applicant: { timeZone: 'Moon/Base' } })[0]).toContain('a time zone such as Asia/Karachi')
  })

  it('says what is missing where a group needs it', () => {
    expect(sentencesFor({ scholarlyWork: [{ kind: 'poster' }] })).toEqual([
      'scholarlyWork[0].title: is missing; expected text of at most 20,000 characters',
    ])
    expect(sentencesFor({ specialties: [] })).toEqual(['specialties: a list is not a list of at least one'])
  })

  it('reports every problem at once', () => {
    expect(sentencesFor({ visa: { needed: 'yes' }, money: { applicationBudget: -1 }, x: 1 })).toHaveLength(3)
  })

  it.each([
    ['2027-02-29', 'no such day'],
    ['2027-13-01', 'no such month'],
    ['27-01-01', 'two digits'],
    ['tomorrow', 'a word'],
  ])('refuses %s as a day: %s', (date) => {
    expect(sentencesFor({ exams: { step1: { date } } })).toHaveLength(1)
  })

  it('gives editors a JSON Schema that knows every field and refuses others', () => {
    const schema = profileJsonSchema()
    expect(schema).toMatchObject({ type: 'object', required: ['version', 'specialties'], additionalProperties: false })
    expect(JSON.stringify(schema)).toContain('"informaticsEvidence"')
  })
})

describe('the versions', () => {
  it('read every document an earlier release saved', () => {
    for (const name of readdirSync('store/test/kinds/profile').filter((file) => file.endsWith('.json'))) {
      const body: unknown = JSON.parse(readFileSync(`store/test/kinds/profile/${name}`, 'utf8'))
      expect(checkProfile(body).kind, name).toBe('read')
    }
  })

  it('take a file without a version as the first', () => {
    expect(checkProfile({ specialties: least.specialties })).toEqual({ kind: 'read', profile: least })
  })

  it('tell someone with a newer file to update', () => {
    expect(sentencesFor({ version: 2 })).toEqual([
      'version: 2 is newer than this Matchwright reads (1); update Matchwright and open the file again',
    ])
  })
})
