import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { adviseWithLevers, countryCode, isoDate, specialtyId } from '#domain'
import type { Facts } from '#domain'
import { blockerKinds } from '../domain/src/blockers/blocker.ts'
import { findBlockers } from '../domain/src/blockers/find-blockers.ts'
import { endingsAtBest } from '../domain/src/chances/endings.ts'
import { estimateChances } from '../domain/src/chances/estimate-chances.ts'
import type { Case } from '../domain/src/person/case.ts'
import { openCase } from '../domain/src/person/case.ts'
import type { Profile } from '../domain/src/person/profile.ts'
import { findCandidates } from '../domain/src/programs/find-candidates.ts'
import { answerVisaForPerson } from '../domain/src/visa/answer-visa-for-person.ts'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { adviceMarkdown } from '#writing/paper'
import { howMany } from './how-many.ts'

/** A thousand invented people, and what must hold between two that differ in one thing. On parts of the advice: a list takes seconds. */
const people = 1000

const specialties = ['pathology', 'neurology', 'internal-medicine'].map(specialtyId)
const pack = await loadFacts(factsIn('facts/data'), specialties)
/** A few programs of each specialty, taken evenly, so that known and unknown answers on visas are among them. */
const facts: Facts = {
  ...pack,
  programs: specialties.flatMap((id) => {
    const all = pack.programs.filter(({ specialty }) => specialty === id)
    return all.filter((_, n) => n % Math.ceil(all.length / 5) === 0)
  }),
}
const today = isoDate('2026-11-28')

type Said = Profile & Required<Pick<Profile, 'exams' | 'visa' | 'applicant' | 'education'>>

const country = fc.constantFrom('PK', 'IN', 'NG', 'EG', 'BR', 'JO', 'PH', 'IR', 'VE', 'CA', 'SY').map(countryCode)

const person: fc.Arbitrary<Said> = fc
  .record({
    chosen: fc.uniqueArray(fc.constantFrom(...specialties), { minLength: 1, maxLength: 3 }),
    score: fc.integer({ min: 214, max: 270 }),
    attempts: fc.integer({ min: 1, max: 3 }),
    step1Attempts: fc.integer({ min: 1, max: 3 }),
    step3: fc.constantFrom('pass', 'fail', undefined),
    graduated: fc.integer({ min: 2004, max: 2026 }),
    passports: fc.uniqueArray(country, { minLength: 1, maxLength: 2 }),
    location: fc.constantFrom('abroad', 'in-us', undefined),
    status: fc.constantFrom('none', 'F-1', 'B-1/B-2', 'J-1', 'H-1B', 'green card', undefined),
    acceptable: fc.constantFrom<('j1' | 'h1b')[][]>(['j1'], ['h1b'], ['j1', 'h1b']),
    months: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
    lost: fc.option(fc.integer({ min: 2022, max: 2026 }), { nil: undefined }),
    certified: fc.boolean(),
  })
  .map((one): Said => {
    const { chosen, passports, location, status, step3, months, lost } = one
    return {
      version: 1,
      specialties: chosen.map((id) => ({ id })),
      name: 'Invented Person',
      applicant: { citizenships: passports, ...(location === undefined ? {} : { location }) },
      visa: { acceptable: one.acceptable, ...(status === undefined ? {} : { status }) },
      education: { graduationYear: one.graduated },
      exams: {
        step1: { date: isoDate('2024-02-05'), result: 'pass', attempts: one.step1Attempts },
        step2ck: { date: isoDate('2025-06-30'), score: one.score, result: 'pass', attempts: one.attempts },
        ...(step3 === undefined ? {} : { step3: { date: isoDate('2026-05-20'), result: step3, attempts: 1 } }),
        ecfmgCertificate: one.certified ? { status: 'issued', date: isoDate('2026-02-20') } : { status: 'none' },
      },
      ...(months === undefined ? {} : { usClinicalExperience: [{ kind: 'externship', months }] }),
      ...(lost === undefined ? {} : { previousMatches: [{ year: lost, outcome: 'not matched' }] }),
    }
  })

const opened = (profile: Profile): Case => openCase(profile, { facts, today, seed: 1 })

const known = new WeakMap<Profile, number>()

/** Chance of matching if one applied to every program there is, without signals; at none that is closed. */
function chanceOf(profile: Profile): number {
  const before = known.get(profile)
  if (before !== undefined) return before
  const asked = opened(profile)
  const candidates = findCandidates(asked)
  const chances = estimateChances({ ...asked, candidates })
  const picks = [...candidates.open, ...candidates.unknown].map(({ program }) => ({
    program: program.id,
    signal: 'none' as const,
  }))
  const { weight, byProgram } = endingsAtBest(chances, picks)
  const missed = weight.reduce(
    (sum, w, m) => sum + w * Math.exp(-[...byProgram.values()].reduce((all, at) => all + at[m]!, 0)),
    0,
  )
  known.set(profile, 1 - missed)
  return 1 - missed
}

const verdicts = new WeakMap<Profile, unknown>()

/** What the person is read as and what is said first, without the words they were told in. */
function decided(profile: Profile): unknown {
  const verdict = verdicts.get(profile) ?? decide(profile)
  verdicts.set(profile, verdict)
  return verdict
}

function decide(profile: Profile): unknown {
  const asked = opened(profile)
  const { person: read } = asked
  return {
    chance: chanceOf(profile).toFixed(12),
    stage: read.stage,
    need: read.visa.need.need,
    visa: answerVisaForPerson(asked).outcome,
    blockers: findBlockers(asked).map(({ kind, by }) => [kind, by]),
  }
}

const noise = 1e-9

const everybody = fc.sample(person, people)

/** Holds for everybody drawn; the first for whom it does not is shown. The same people are asked every question, so their chances are worked out once. */
function forEverybody(holds: (said: Said) => void): void {
  fc.assert(fc.property(fc.constantFrom(...everybody), holds), { examples: everybody.map((one) => [one]), numRuns: people })
}

function better(said: Said, more: Partial<Profile>): void {
  expect(chanceOf({ ...said, ...more })).toBeGreaterThanOrEqual(chanceOf(said) - noise)
}

test('the people differ: some match one time in five with a few programs, and for some everything is closed', () => {
  const chances = everybody.map(chanceOf)
  expect(new Set(chances).size).toBeGreaterThan(people / 2)
  expect(Math.min(...chances)).toBeCloseTo(0, 12)
  expect(Math.max(...chances)).toBeGreaterThan(0.2)
})

test('a higher Step 2 CK score never lowers the chance', () => {
  forEverybody((said) => {
    const step2ck = said.exams.step2ck!
    better(said, { exams: { ...said.exams, step2ck: { ...step2ck, score: step2ck.score! + 7 } } })
  })
})

test('one attempt fewer never lowers the chance', () => {
  forEverybody((said) => {
    const step2ck = said.exams.step2ck!
    if (step2ck.attempts! > 1)
      better(said, { exams: { ...said.exams, step2ck: { ...step2ck, attempts: step2ck.attempts! - 1 } } })
  })
})

test('more months of clinical work in the US never lower the chance', () => {
  forEverybody((said) => {
    const months = said.usClinicalExperience?.[0]?.months
    if (months !== undefined) better(said, { usClinicalExperience: [{ kind: 'externship', months: months + 3 }] })
  })
})

test('a work permit of their own never lowers the chance', () => {
  forEverybody((said) => {
    better(said, { visa: { ...said.visa, permit: { basis: 'asylum granted', until: isoDate('2040-01-01') } } })
  })
})

test('another name, and the order things are told in, change nothing', () => {
  forEverybody((said) => {
    const told: Profile = {
      ...said,
      name: 'Somebody Else',
      specialties: said.specialties.toReversed(),
      applicant: { ...said.applicant, citizenships: said.applicant.citizenships!.toReversed() },
      visa: { ...said.visa, acceptable: said.visa.acceptable!.toReversed() },
    }
    expect(decided(told)).toEqual(decided(said))
  })
})

test('what follows from what is told may be told as well', () => {
  forEverybody((said) => {
    const { need } = opened(said).person.visa.need
    const needed = need === 'unknown' ? {} : { needed: need === 'needed' }
    expect(decided({ ...said, visa: { ...said.visa, ...needed } })).toEqual(decided(said))
    const told = opened({ ...said, study: { hoursPerWeek: 14 } })
    const implied = opened({ ...said, study: { hoursByDay: [2, 2, 2, 2, 2, 2, 2] } })
    expect(told.person.study.weeklyHours).toBe(implied.person.study.weeklyHours)
  })
})

test('the gravest that stands in the way is said first, each once', () => {
  forEverybody((said) => {
    const order = findBlockers(opened(said)).map(({ kind }) => blockerKinds.indexOf(kind))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order.every((at) => at >= 0)).toBe(true)
  })
})

test('on paper every blocker stands before any lever, step and advice, the gravest first', () => {
  for (const said of everybody.slice(0, howMany(12))) {
    const advised = adviseWithLevers(said, facts, today, 1)
    const text = adviceMarkdown({ profile: said, facts, advised, today }).replaceAll(/\s+/g, ' ')
    const blockers = advised.blockers.map(({ title }) => text.indexOf(title))
    const rest = [...advised.plan.levers, ...advised.plan.steps, ...advised.exams.strategy].map(({ title }) =>
      text.indexOf(title),
    )
    expect(blockers).toEqual(blockers.toSorted((a, b) => a - b))
    expect(blockers.every((at) => at >= 0)).toBe(true)
    const last = Math.max(-1, ...blockers)
    expect(rest.filter((at) => at >= 0 && at < last)).toEqual([])
    const covered = new Set(advised.blockers.flatMap(({ covers }) => covers))
    expect([...advised.plan.levers, ...advised.exams.strategy].filter(({ id }) => covered.has(id))).toEqual([])
  }
}, 3_600_000)
