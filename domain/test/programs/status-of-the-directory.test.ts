/** The directory we ship seen by invented people: who may never be on a list of theirs, and why. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodePrograms } from '#facts'
import type { Facts } from '../../src/facts.ts'
import type { Program } from '../../src/claims/program.ts'
import { openCase } from '../../src/person/case.ts'
import type { Profile } from '../../src/person/profile.ts'
import { findCandidates } from '../../src/programs/find-candidates.ts'
import { takesResidents } from '../../src/programs/takes-residents.ts'
import { countryCode } from '../../src/country-codes.ts'
import { programId, specialtyId } from '../../src/units.ts'
import type { SpecialtyId } from '../../src/units.ts'
import { exams, personOf, visas } from '../person/invented.ts'
import { profileWith, today } from './made-up.ts'

const data = join(import.meta.dirname, '../../../facts/data')
const read = (name: string): unknown => JSON.parse(readFileSync(join(data, name), 'utf8'))
const programs = readdirSync(join(data, 'programs')).flatMap((file) => decodePrograms(read(`programs/${file}`)))
const byId = new Map(programs.map((program) => [program.id, program]))
const specialties = [...new Set(programs.map(({ specialty }) => specialty))]

/** Hospitals of the uniformed services by their names, whatever the tables say. */
const ofTheServices = /\b(Army|Naval|Uniformed Services|National Capital Consortium|Walter Reed|Tripler|Air Force)\b/
const ended: ReadonlySet<string> = new Set(['closed', 'accreditation withdrawn', 'merged', 'closing'])
const hasEnded = ({ claims }: Program): boolean => ended.has(claims.status?.[0]?.value ?? '')
const isMilitary = ({ name, claims }: Program): boolean => ofTheServices.test(name) || claims.setting?.[0]?.value === 'military'
const isUnlisted = ({ claims }: Program): boolean => claims.listed?.[0]?.value === false
const watched = programs.filter((program) => hasEnded(program) || isMilitary(program) || isUnlisted(program))

const people: readonly Profile[] = fc.sample(
  fc
    .record({
      citizenships: fc.subarray(['NG', 'IN', 'EG', 'PK', 'CO', 'US']),
      acceptable: fc.subarray(['j1', 'h1b'] as const, { minLength: 1 }),
      needed: fc.boolean(),
      pinned: fc.subarray(
        [...watched].slice(0, 40).map(({ id }) => id),
        { maxLength: 3 },
      ),
      score: fc.integer({ min: 200, max: 275 }),
      specialty: fc.constantFrom(...specialties),
    })
    .map(({ citizenships, acceptable, needed, pinned, score, specialty }) =>
      profileWith({
        specialties: [{ id: specialty }],
        applicant: { citizenships: citizenships.map((code) => countryCode(code)) },
        visa: { needed: needed && !citizenships.includes('US'), acceptable },
        exams: { step2ck: { score } },
        preferences: { pinned },
      }),
    ),
  { numRuns: 500, seed: 2027 },
)

test('there is something to look at', () => {
  expect(watched.filter(hasEnded)).toHaveLength(28)
  expect(watched.filter(isMilitary).length).toBeGreaterThanOrEqual(90)
  expect(watched.filter(isUnlisted).length).toBeGreaterThanOrEqual(100)
})

test('500 people and every specialty: closed, military for who is no citizen, and absent from the newest list are never open', () => {
  const open: string[] = []
  for (const profile of people) {
    const person = personOf(profile)
    const citizen = person.citizenships.some((code) => code === 'US')
    for (const program of watched) {
      const { closed, doubtful } = takesResidents(program, person)
      const pinned = profile.preferences?.pinned?.includes(program.id) ?? false
      const refused = closed.some(({ text, source }) => text !== '' && source !== undefined)
      const mustClose = hasEnded(program) || (isMilitary(program) && !citizen) || (isUnlisted(program) && !pinned)
      if (mustClose && !refused) open.push(`${program.id} ${program.name}`)
      if (!mustClose && isUnlisted(program) && doubtful.length === 0 && closed.length === 0) open.push(`${program.id} unmarked`)
    }
  }
  expect(open.slice(0, 5)).toEqual([])
})

/** What a list may be chosen from, for some of them: a list is made of nothing else. */
test('and none of them is among the candidates a list is chosen from', () => {
  for (const profile of people.slice(0, 30)) {
    const [first] = profile.specialties
    const { open, unknown } = candidatesOf(profile, first?.id)
    const citizen = profile.applicant?.citizenships?.includes(countryCode('US')) ?? false
    const wrong = [...open, ...unknown].filter(
      ({ program }) =>
        hasEnded(program) ||
        (isMilitary(program) && !citizen) ||
        (isUnlisted(program) && !profile.preferences?.pinned?.includes(program.id)),
    )
    expect(wrong.map(({ program }) => program.id)).toEqual([])
  }
})

function candidatesOf(profile: Profile, specialty: SpecialtyId | undefined): ReturnType<typeof findCandidates> {
  const facts = {
    programs: programs.filter((program) => program.specialty === specialty),
    specialties: specialties.map((id) => ({ id })),
    notCovered: [],
    exams,
    visas,
    seasons: read('seasons.json'),
    fellowship: read('fellowship.json'),
  } as unknown as Facts
  return findCandidates(openCase(profile, { facts, today, season: { match: 2028, expected: true, because: [] }, seed: 1 }))
}

test('emergency medicine and transitional year also fill outside the list: absence closes nothing there', () => {
  const there = programs.filter(({ specialty }) => ['emergency-medicine', 'transitional-year'].includes(specialty))
  expect(there.filter(isUnlisted)).toEqual([])
  expect(there.filter(({ claims }) => claims.listed?.every(({ asOf }) => asOf !== 'ERAS 2026')).length).toBeGreaterThan(40)
})

/** Every program that news, a gazette or the list itself reported ended, as reported; a preliminary track goes with its program. */
describe('what was reported of a program by name is what the person reads, with who said so', () => {
  test.each([
    ['1201631112', 'The program has lost its accreditation', 'oakpark.com'],
    ['1401621467', 'The program has lost its accreditation', 'oakpark.com'],
    ['x-1401621467-p', 'The program has lost its accreditation', 'oakpark.com'],
    ['1401611115', 'The program has closed', 'beckershospitalreview.com'],
    ['9991600035', 'The program has closed', 'beckershospitalreview.com'],
    ['1202400688', 'The program has closed', 'beckershospitalreview.com'],
    ['1402411166', 'The program has closed', 'beckershospitalreview.com'],
    ['x-1402411166-p', 'The program has closed', 'beckershospitalreview.com'],
    ['9992400159', 'The program has closed', 'beckershospitalreview.com'],
    [
      '3002431143',
      'The program is part of another one now; apply there',
      'ERAS participating programs, 2026 season (as transcribed)',
    ],
    [
      '3002431146',
      'The program is part of another one now; apply there',
      'ERAS participating programs, 2026 season (as transcribed)',
    ],
    ['1203811236', 'The program is ending and takes no new residents', 'ideastream.org'],
    ['1403811338', 'The program has closed', 'germane-solutions.com (section 5506 round 20, CCN 360037)'],
    ['x-1403811338-p', 'The program has closed', 'germane-solutions.com (section 5506 round 20, CCN 360037)'],
    ['3623821078', 'The program has lost its accreditation', 'plasticsurgery.org'],
    ['3624700001', 'The program has lost its accreditation', 'plasticsurgery.org'],
    ['1104100201', 'The program has closed', 'beckershospitalreview.com'],
    ['1404131514', 'The program has closed', 'beckershospitalreview.com'],
    ['2204121367', 'The program has closed', 'beckershospitalreview.com'],
    ['3204121206', 'The program has closed', 'beckershospitalreview.com'],
    ['4404100406', 'The program has closed', 'beckershospitalreview.com'],
    ['9994100212', 'The program has closed', 'beckershospitalreview.com'],
    ['x-psychiatry-pa-upland-crozer-chester-medical-center', 'The program has closed', 'beckershospitalreview.com'],
    ['1404121368', 'The program is ending and takes no new residents', 'beckershospitalreview.com'],
    ['3204111204', 'The program is ending and takes no new residents', 'beckershospitalreview.com'],
    ['1404321473', 'The program has closed', 'General knowledge; the list of ERAS 2026 agrees'],
    ['1105500130', 'The program has closed', 'timesleaderonline.com'],
    ['1405500442', 'The program has closed', 'timesleaderonline.com'],
  ])('%s: %s (%s)', (id, text, source) => {
    const program = byId.get(programId(id))
    if (program === undefined) throw new Error(`${id} is not in the directory`)
    const [reason] = takesResidents(program, personOf({ specialties: [{ id: specialtyId('surgery') }] })).closed
    expect(reason).toMatchObject({ text, source: { source } })
    expect(reason?.source?.asOf.slice(0, 4) ?? '').toMatch(/^(201[89]|202[0-6]|ERAS)$/)
  })

  test.each([
    ['1201221536', 'Now at WellStar Douglas (Douglasville).'],
    ['1401212106', 'Now at WellStar Cobb (Austell).'],
    ['4401222080', 'Now at WellStar Kennestone (Marietta).'],
    ['1204121477', 'Now at Penn Medicine Chester County Hospital (West Chester).'],
  ])('%s has moved, stays open, and says where it is now', (id, note) => {
    const program = byId.get(programId(id))
    expect(program?.claims.status?.[0]).toMatchObject({ value: 'moved', note })
    expect(program && takesResidents(program, personOf({})).closed).toEqual([])
  })
})
