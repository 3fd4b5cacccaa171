import { describe, expect, it } from 'vitest'
import type { PracticeTest, Profile } from '../../../src/person/profile.ts'
import type { Step2Day } from '../../../src/exams/timing/timing.ts'
import type { IsoDate } from '../../../src/units.ts'
import { addDays, weekday } from '../../../src/season/days.ts'
import { isoDate } from '../../../src/units.ts'
import { decideStep2Day } from '../../../src/exams/timing/step2-day.ts'
import { personOn, facts } from '../exam-world.ts'

type Rest = Omit<Profile, 'version' | 'specialties'>

const today = isoDate('2027-01-10')

function decided(rest: Rest, on: IsoDate = today): Step2Day | undefined {
  return decideStep2Day({ person: personOn(on, rest), facts, today: on, season: 2028 })?.day
}

function nbme(date: string, score: number): PracticeTest {
  return { exam: 'step2ck', source: 'nbme-ccssa', date: isoDate(date), score }
}

const booked = (date: IsoDate): Rest => ({ exams: { step2ck: { date } } })

describe('without any practice score', () => {
  it('nobody is sent to an exam inside a week, however soon it is booked', () => {
    for (const days of [1, 3, 7]) {
      const day = decided(booked(addDays(today, days)))
      expect(day?.kind).toBe('move')
      expect((day?.day ?? '') >= addDays(today, 56)).toBe(true)
    }
  })

  it('a booking a month ahead stands, with the test to take first', () => {
    const day = decided(booked(isoDate('2027-02-10')))
    expect(day).toMatchObject({ kind: 'keep', day: '2027-02-10', booked: '2027-02-10' })
    expect(day?.text).toContain('below 225, move it')
    expect(day?.text).toContain('take it today, and be ready to move the exam')
  })

  it('without a booking the day is the last safe one, 2027-07-28 before the review of 2027-09-22', () => {
    expect(decided({})).toMatchObject({
      kind: 'book',
      day: '2027-07-28',
      title: 'Sit Step 2 CK by Wed 28 Jul 2027, if you have not yet',
    })
  })

  it('the seven years after Step 1 of 2020-06-15 end before that, and so does the day', () => {
    expect(decided({ exams: { step1: { date: isoDate('2020-06-15'), result: 'pass' } } })?.day).toBe('2027-06-15')
  })
})

/** Below the pass mark and rising: every week makes passing likelier. */
const rising: Rest = { practiceTests: [nbme('2026-12-01', 208), nbme('2027-01-06', 214)], study: { hoursPerWeek: 40 } }

describe('by the forecast', () => {
  it('a booked day that another one beats is moved, and the sentence says by how much', () => {
    const day = decided({ ...rising, exams: { step2ck: { date: isoDate('2027-01-20') } } })
    expect(day?.kind).toBe('move')
    expect(day?.title).toContain('from Wed 20 Jan 2027 to about')
    expect(day?.text).toMatch(/passing about \d+ more in 100/)
    expect(day?.text).toContain('The rule of thumb beside it: Your last practice score is below 225')
  })

  it('is a Saturday whatever day is asked on, so that it does not move with the day', () => {
    const days = [0, 1, 2, 3, 4].map((later) => decided(rising, addDays(today, later))?.day ?? today)
    expect(days.map(weekday)).toEqual([5, 5, 5, 5, 5])
  })

  it('once booked as advised stands in the weeks after, for a move has to gain two in a hundred', () => {
    const advised = decided(rising)?.day ?? today
    const asBooked = { ...rising, exams: { step2ck: { date: advised } } }
    for (const later of [0, 3, 9, 16])
      expect(decided(asBooked, addDays(today, later))).toMatchObject({ kind: 'keep', day: advised })
  })

  it('says whether a second try still fits before the seven years end', () => {
    const exams = { step1: { date: isoDate('2020-08-01'), result: 'pass' } } as const
    expect(decided({ ...rising, exams })?.text).toMatch(/second try (would still fit )?before the years/)
  })

  it('a booked day about as good as any is kept', () => {
    const practiceTests = [nbme('2026-12-01', 252), nbme('2027-01-06', 256)]
    const day = decided({ practiceTests, exams: { step2ck: { date: isoDate('2027-02-03') } } })
    expect(day).toMatchObject({ kind: 'keep', day: '2027-02-03', title: 'Keep Wed 3 Feb 2027 for Step 2 CK' })
  })
})

describe('where no day is in time', () => {
  it('after four attempts none is left, and no exam is urged', () => {
    const failed = { result: 'fail', date: isoDate('2026-05-01'), attempts: 4 } as const
    expect(decided({ exams: { step2ck: failed } })).toMatchObject({
      kind: 'none in time',
      title: 'No attempt at Step 2 CK is left',
    })
    expect(decided({ exams: { step2ck: failed } })?.day).toBeUndefined()
  })

  it('after the window of years the first thing is to ask what still counts', () => {
    const day = decided({ exams: { step1: { date: isoDate('2019-12-01'), result: 'pass' } } })
    expect(day).toMatchObject({ kind: 'none in time', title: 'Before you book Step 2 CK, ask ECFMG what still counts' })
  })
})

it('there is no day for an exam that is passed, or whose result is awaited', () => {
  expect(decided({ exams: { step2ck: { score: 240, result: 'pass' } } })).toBeUndefined()
  expect(decided({ exams: { step2ck: { date: isoDate('2026-12-20') } } })).toBeUndefined()
})
