import { assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { join } from 'node:path'
import { advise, countryCode, isoDate, specialtyId } from '#domain'
import type { AdvisedWithList, Facts, IsoDate } from '#domain'
import type { PracticeTest, Profile } from '#domain/person'
import { dayText } from '#domain/say'
import { addDays } from '#domain/season'
import { nextExam } from '#domain/study'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { planCalendar } from '#store'
import { findBlockers } from '../domain/src/blockers/find-blockers.ts'
import { assess } from '../domain/src/exams/assess.ts'
import { certificateDay } from '../domain/src/exams/certificate-day.ts'
import { openCase } from '../domain/src/person/case.ts'
import { findContradictions } from '../domain/src/person/contradictions.ts'
import { judgeStep3ForList, step2DayForList } from '../domain/src/what-if/exams-of-list.ts'
import { step3Lever } from '../domain/src/what-if/levers/exams.ts'
import { planFor } from '../domain/test/plan/plan-world.ts'
import { howMany } from './how-many.ts'

const medicine = specialtyId('internal-medicine')
const pack = await loadFacts(factsIn(join(import.meta.dirname, '../facts/data')), [medicine])
/** Forty programs: enough for a list to weigh days by, and quick. */
const facts: Facts = { ...pack, programs: pack.programs.slice(0, 40) }

interface Ahead {
  readonly today: string
  /** Days from today to the booked exam; none booked. */
  readonly booked: number | undefined
  readonly scores: readonly number[]
  readonly failed: number
  readonly step1: string
}

/** Somebody whose Step 2 CK is ahead: booked or not, with and without practice, failed before or not, early and late in the year. */
const ahead = record<Ahead>({
  today: constantFrom('2026-11-28', '2027-03-10', '2027-07-05', '2027-08-20'),
  booked: constantFrom(undefined, 3, 10, 53, 120, 250),
  scores: constantFrom([], [209, 214, 219], [236], [250, 253]),
  failed: constantFrom(0, 0, 1, 3),
  step1: constantFrom('2020-06-15', '2024-05-09'),
})

function profileOf({ today, booked, scores, failed, step1 }: Ahead): Profile {
  const day = isoDate(today)
  const practiceTests = scores.map((score, at): PracticeTest => ({
    exam: 'step2ck',
    source: 'nbme-ccssa',
    score,
    date: addDays(day, -7 - 28 * (scores.length - 1 - at)),
  }))
  const lastFailed = { date: addDays(day, -200), result: 'fail', attempts: failed } as const
  const step2ck = failed > 0 ? lastFailed : booked === undefined ? undefined : { date: addDays(day, booked) }
  return {
    version: 1,
    specialties: [{ id: medicine }],
    applicant: { type: 'non-us-img', location: 'abroad' },
    visa: { needed: true, acceptable: ['j1', 'h1b'] },
    exams: { step1: { date: isoDate(step1), score: 212, result: 'pass' }, ...(step2ck === undefined ? {} : { step2ck }) },
    study: { hoursPerWeek: 25 },
    ...(practiceTests.length === 0 ? {} : { practiceTests }),
  }
}

/** Every day that is said as ours, by where it is said. */
function daysSaid(
  { person, exams, examTiming, plan }: AdvisedWithList,
  today: IsoDate,
): Readonly<Record<string, string | undefined>> {
  const next = nextExam(person, exams)
  const event = planCalendar(plan, Date.parse(today))
    .split('BEGIN:VEVENT')
    .find((one) => /UID:step2ck-\d/.test(one))
  const stamp = /DTSTART;VALUE=DATE:(\d{4})(\d\d)(\d\d)/.exec(event ?? '')
  return {
    when: examTiming?.kind === 'known' ? examTiming.value.advised : exams.step2Day?.day,
    plan: plan.steps.find(({ id }) => id === 'step2ck')?.by,
    study: exams.step2Day?.kind === 'none in time' ? undefined : next.kind === 'step2ck' ? next.day : undefined,
    calendar: stamp ? stamp.slice(1).join('-') : undefined,
  }
}

describe('one day for Step 2 CK', () => {
  test('exams, when, plan, study and calendar say the same, the strategy and the answer on waiting name it, whoever asks and whenever', () => {
    assert(
      property(ahead, (one) => {
        const today = isoDate(one.today)
        const advised = advise(profileOf(one), facts, today, 1)
        if (advised.kind !== 'with list') throw new Error('somebody with an exam ahead has a list')
        const decided = advised.exams.step2Day
        expect(decided).toBeDefined()
        for (const [where, day] of Object.entries(daysSaid(advised, today))) expect([where, day]).toEqual([where, decided?.day])
        const sentences = [
          advised.exams.strategy.map(({ title }) => title).join('. '),
          advised.plan.faq.map(({ answer }) => answer).join(' '),
        ]
        for (const text of sentences) expect(text).toContain(decided?.title)
        if (decided?.day === undefined) return
        expect(decided.title).toContain(dayText(decided.day))
        expect(decided.day > today).toBe(true)
        if (one.scores.length === 0) expect(decided.day > addDays(today, 7)).toBe(true)
        if (decided.booked !== undefined) expect(['keep', 'move']).toContain(decided.kind)
      }),
      { numRuns: 12 },
    )
  })
})

interface Certifying extends Ahead {
  readonly passed: number | undefined
  readonly step3: number | undefined
  readonly certificate: 'issued' | 'expected' | 'none' | undefined
  readonly expectedIn: number
  readonly pathway: 'not started' | 'in progress' | 'accepted' | undefined
  readonly acceptable: readonly ('j1' | 'h1b')[]
  readonly citizen: 'PK' | 'NG' | 'IN'
}

/** The same people, some of them with Step 2 CK passed, on every way to the certificate, for whom H-1B is one way or the only one. */
const certifying = record<Certifying>({
  today: integer({ min: 0, max: 420 }).map((days) => addDays(isoDate('2026-09-01'), days)),
  booked: constantFrom(undefined, 3, 10, 53, 120, 250),
  scores: constantFrom([], [209, 214, 219], [236], [250, 253]),
  failed: constantFrom(0, 0, 1, 3),
  step1: constantFrom('2020-06-15', '2024-05-09'),
  passed: constantFrom(undefined, 226, 243, 258),
  step3: constantFrom(undefined, undefined, 40, 200),
  certificate: constantFrom('issued', 'expected', 'none', undefined),
  expectedIn: integer({ min: 1, max: 300 }),
  pathway: constantFrom('not started', 'in progress', 'accepted', undefined),
  acceptable: constantFrom(['j1', 'h1b'], ['h1b']),
  citizen: constantFrom('PK', 'NG', 'IN'),
})

function certifyingProfile(one: Certifying): Profile {
  const day = isoDate(one.today)
  const base = profileOf(one)
  const step2ck = { date: addDays(day, -300), score: one.passed ?? 0, result: 'pass' } as const
  const expected = { status: 'expected', date: addDays(day, one.expectedIn) } as const
  return {
    ...base,
    applicant: { ...base.applicant, citizenships: [countryCode(one.citizen)] },
    visa: { needed: true, acceptable: one.acceptable },
    exams: {
      ...base.exams,
      ...(one.passed === undefined ? {} : { step2ck }),
      ...(one.step3 === undefined ? {} : { step3: { date: addDays(day, one.step3) } }),
      ...(one.certificate === undefined
        ? {}
        : { ecfmgCertificate: one.certificate === 'expected' ? expected : { status: one.certificate } }),
      ...(one.pathway === undefined ? {} : { pathway: { number: 1, status: one.pathway } }),
    },
  }
}

describe('one day for each exam, on the parts of the advice', () => {
  test('decision, plan, study, strategy, blocker and lever name the same day, and none before what the exam requires', () => {
    assert(
      property(certifying, (one) => {
        const today = isoDate(one.today)
        const profile = certifyingProfile(one)
        if (findContradictions(profile, { facts, today }).length > 0) return
        const asked = openCase(profile, { facts: { ...facts, programs: [] }, today, seed: 1 })
        const ahead = step2DayForList(asked, [])
        const decision = judgeStep3ForList(asked, [])
        const exams = assess({ ...asked, step2: ahead?.day, step3: decision })
        const plan = planFor(profile, today)
        const next = nextExam(asked.person, exams)
        const inPlan = (id: string): string | undefined => plan.steps.find((step) => step.id === id)?.by
        if (ahead !== undefined) {
          const { day, title } = ahead.day
          expect(inPlan('step2ck')).toEqual(day)
          if (ahead.timing.kind === 'known' && ahead.day.kind !== 'none in time') expect(ahead.timing.value.advised).toEqual(day)
          if (day !== undefined) expect(next).toEqual({ kind: 'step2ck', day })
          expect(exams.strategy.map((advice) => advice.title)).toContain(title)
        }
        const { day: certified } = certificateDay({ ...asked, match: asked.season.match })
        const blocker = findBlockers(asked).find(({ kind }) => kind === 'Step 3 for H-1B')
        const lever = step3Lever(asked, decision)
        const step3Days = [inPlan('step3'), blocker?.by, next.kind === 'step3' ? next.day : undefined].filter(
          (day) => day !== undefined,
        )
        expect(new Set(step3Days).size, step3Days.join(' ')).toBeLessThanOrEqual(1)
        for (const day of [...step3Days, lever?.deadline].filter((one_) => one_ !== undefined))
          expect(day >= certified || decision.verdict === 'done', `${day} before ${certified}`).toBe(true)
      }),
      { numRuns: howMany(40) },
    )
  }, 3_600_000)
})
