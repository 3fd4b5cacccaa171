import { assert, constantFrom, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { join } from 'node:path'
import { advise, isoDate, specialtyId } from '#domain'
import type { AdvisedWithList, Facts, IsoDate } from '#domain'
import type { PracticeTest, Profile } from '#domain/person'
import { dayText } from '#domain/say'
import { addDays } from '#domain/season'
import { nextExam } from '#domain/study'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { planCalendar } from '#store'

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
  const event = planCalendar(plan, today)
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
  }, 60_000)
})
