import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Candidate, Candidates } from '../../src/programs/candidate.ts'
import type { Facts } from '../../src/facts.ts'
import type { Profile } from '../../src/person/profile.ts'
import type { Program, ProgramClaims, ProgramStatus } from '../../src/claims/program.ts'
import type { Season } from '../../src/season/season.ts'
import { findCandidates } from '../../src/programs/find-candidates.ts'
import { countryCode } from '../../src/country-codes.ts'
import { programId, specialtyId } from '../../src/units.ts'
import { openCase } from '../../src/person/case.ts'
import { exams, visas } from '../person/invented.ts'
import { profileWith, programWith, say, today } from './made-up.ts'

function shipped<Name extends 'seasons' | 'fellowship'>(name: Name): Facts[Name] {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../../../facts/data/${name}.json`), 'utf8'))
}

/** The dated rules we ship; the programs are invented. */
const rules = { exams, visas, seasons: shipped('seasons'), fellowship: shipped('fellowship') }
const season: Season = { match: 2028, expected: true, because: [] }
const needsJ1 = profileWith({
  applicant: { type: 'non-us-img', citizenships: [countryCode('PE')], location: 'abroad' },
  visa: { needed: true, acceptable: ['j1'] },
})

/** Invented, in the shape of what we ship. */
const urology = {
  id: specialtyId('urology'),
  name: 'Urology',
  where: { value: 'It has a match of its own.', source: 'a page', asOf: '2026', known: 'published' },
}

function find(programs: readonly Program[], profile: Profile = needsJ1): Candidates {
  const specialties = [{ id: specialtyId('internal-medicine') }]
  const facts = { programs, ...rules, specialties, notCovered: [urology] } as unknown as Facts
  return findCandidates(openCase(profile, { facts, today, season, seed: 1 }))
}

function only(claims: ProgramClaims, profile: Profile = needsJ1): Candidate {
  const { open, unknown, refused } = find([programWith(claims)], profile)
  const [candidate] = [...open, ...unknown, ...refused]
  if (candidate === undefined) throw new Error('the program was lost')
  return candidate
}

function standingWith(status: ProgramStatus): string {
  return only({ visaJ1: [say(true, '2026-11-01')], status: [say(status, '2025')] }).standing
}

describe('a program is open, unknown or refused', () => {
  test('open where it sponsors what the applicant can use', () => {
    expect(only({ visaJ1: [say(true, '2026-11-01')] }).standing).toBe('open')
  })

  test('refused, with the sentence, where it sponsors nothing the applicant can use', () => {
    const candidate = only({ visaJ1: [say(false, '2026-11-01')], visaH1b: [say(true, '2026-11-01')] })
    expect(candidate.standing).toBe('refused')
    expect(candidate.reasons[0]?.text).toMatch(/J-1/)
    expect(candidate.reasons[0]?.direction).toBe('hurts')
  })

  test('unknown where nobody said, with the question to ask', () => {
    const candidate = only({})
    expect(candidate.standing).toBe('unknown')
    expect(candidate.asks[0]?.text).toMatch(/sponsor J-1/)
  })

  test('the applicant’s own note beats our old report', () => {
    expect(only({ visaJ1: [say(false, '2021'), say(true, '2026-11-20', 'own note')] }).standing).toBe('open')
    expect(only({ visaJ1: [say(true, '2026'), say(false, '2026-11-20', 'own note')] }).standing).toBe('refused')
  })

  test('refused where a strict limit is missed, open with a lower chance where it may be kept loosely', () => {
    const profile = { ...needsJ1, exams: { step2ck: { score: 224 } } }
    const sponsors: ProgramClaims = { visaJ1: [say(true, '2026-11-01')] }
    const strict = only({ ...sponsors, minimumStep2ck: [say(230, '2026', 'imported', { stance: 'strict' })] }, profile)
    expect(strict.standing).toBe('refused')
    const loose = only({ ...sponsors, minimumStep2ck: [say(230, '2026')] }, profile)
    expect(loose.standing).toBe('open')
    expect(loose.missedCutoffs).toHaveLength(1)
  })

  test('what has closed is refused with who reported it and when, even where a list still names it', () => {
    const closed: ProgramClaims = {
      visaJ1: [say(true, '2026-11-01')],
      listed: [say(true, 'ERAS 2026')],
      status: [say('closed' as const, '2024-08-31')],
    }
    const candidate = only(closed)
    expect(candidate.standing).toBe('refused')
    expect(candidate.reasons[0]).toMatchObject({ text: 'The program has closed', source: { asOf: '2024-08-31' } })
    const reopened = { ...closed, status: [say('closed' as const, '2024-08-31'), say('open' as const, '2026-11-20', 'own note')] }
    expect(only(reopened).standing).toBe('open')
  })

  test('what has moved stays; what takes no new residents, lost its accreditation or is part of another does not', () => {
    expect(standingWith('moved')).toBe('open')
    for (const status of ['closing', 'accreditation withdrawn', 'merged'] as const) expect(standingWith(status)).toBe('refused')
  })

  test('what the newest list leaves out is off until the person says it exists: by an own file or a pin', () => {
    const gone: ProgramClaims = { visaJ1: [say(true, '2026-11-01')], listed: [say(true, '2024'), say(false, 'ERAS 2026')] }
    expect(only(gone).standing).toBe('refused')
    expect(only(gone).reasons[0]?.text).toBe(
      'Not in the newest list of programs: ask whether it takes residents, and pin it if it does',
    )
    const pinned = { ...needsJ1, preferences: { pinned: [programWith(gone).id] } }
    expect(only(gone, pinned).standing).toBe('unknown')
    expect(only(gone, pinned).reasons[0]?.text).toMatch(/You pinned it/)
    expect(only({ ...gone, listed: [...(gone.listed ?? []), say(true, '2026-11-20', 'imported')] }).standing).toBe('open')
  })

  test('military programs are for citizens, and for nobody whose citizenship is not given', () => {
    const military: ProgramClaims = { visaJ1: [say(true, '2026-11-01')], setting: [say('military' as const, '2021')] }
    expect(only(military).standing).toBe('refused')
    const citizen = profileWith({ applicant: { citizenships: [countryCode('US')] }, visa: { needed: false } })
    expect(only(military, citizen).standing).toBe('open')
    expect(only(military, profileWith({})).reasons[0]?.text).toMatch(/your profile names no citizenship/)
  })
})

test('each visa question is asked once', () => {
  const fields = only({ visaJ1: [say(true, '2021')] }).asks.map(({ field }) => field)
  expect(new Set(fields).size).toBe(fields.length)
})

test('only programs of the chosen specialties are looked at; one we do not cover says where to look, another is asked about', () => {
  const pathology = programWith({}, { id: programId('3009900001'), specialty: specialtyId('pathology') })
  const found = find(
    [pathology],
    profileWith({ specialties: ['internal-medicine', 'urology', 'astrology'].map((id) => ({ id: specialtyId(id) })) }),
  )
  expect([...found.open, ...found.unknown, ...found.refused]).toEqual([])
  expect(found.asks?.map(({ text }) => text)).toEqual([
    'Urology is not covered here. It has a match of its own.',
    'Which specialty of the directory is “astrology”?',
  ])
})

test('ties to the place are named', () => {
  const profile: Profile = {
    ...needsJ1,
    connections: [{ state: 'IL', kind: 'family' }],
    usClinicalExperience: [{ kind: 'elective', months: 1, program: programId('1409900001') }],
  }
  const words = only({ visaJ1: [say(true, '2026-11-01')] }, profile).reasons.map(({ text }) => text)
  expect(words).toEqual(['You worked here: they know you', 'You have ties to IL (family)'])
})

const answer = fc.option(fc.boolean(), { nil: undefined })
const stances = fc.record({ visaJ1: answer, visaH1b: answer, old: fc.boolean() })

test('no program is lost, and a silent program is never refused', () => {
  fc.assert(
    fc.property(fc.array(stances, { maxLength: 6 }), (all) => {
      const programs = all.map(({ visaJ1, visaH1b, old }, index) => {
        const year = old ? '2021' : '2026-11-01'
        return programWith(
          {
            ...(visaJ1 === undefined ? {} : { visaJ1: [say(visaJ1, year)] }),
            ...(visaH1b === undefined ? {} : { visaH1b: [say(visaH1b, year)] }),
          },
          { id: programId(String(1_409_900_001 + index)) },
        )
      })
      const { open, unknown, refused } = find(programs)
      expect([...open, ...unknown, ...refused].map(({ program }) => program.id).toSorted()).toEqual(
        programs.map(({ id }) => id).toSorted(),
      )
      for (const { program } of refused) expect(program.claims.visaJ1?.[0]?.value).toBe(false)
      for (const { program } of open) expect(program.claims.visaJ1?.[0]?.value).toBe(true)
    }),
    { numRuns: 60 },
  )
})
