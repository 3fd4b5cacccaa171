import { array, assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Profile } from '../../src/person/profile.ts'
import type { StudyLog } from '../../src/study/study-log.ts'
import type { StudyWeek } from '../../src/study/study-week.ts'
import { addDays } from '../../src/season/days.ts'
import { emptyStudyLog } from '../../src/study/study-log.ts'
import { isoDate } from '../../src/units.ts'
import type { DecidedExams } from '../../src/study/next-exam.ts'
import { forecastStep2ck } from '../../src/exams/forecast/forecast-step2ck.ts'
import { nextExam } from '../../src/study/next-exam.ts'
import { planWeek, weekToPlan } from '../../src/study/plan-week.ts'
import { readDashboard } from '../../src/study/read-dashboard.ts'
import { personOn, examFacts, facts } from '../exams/exam-world.ts'
import { block, drawnLog, logOf } from './study-world.ts'

const monday = isoDate('2026-11-23')
const threeWeeks = Array.from({ length: 21 }, (_, i) => addDays(monday, i - 21))
const log = drawnLog(4, threeWeeks)

function week(
  study: NonNullable<Profile['study']>,
  more: {
    readonly log?: StudyLog
    readonly today?: string
    readonly decided?: DecidedExams
    readonly rest?: Omit<Profile, 'version' | 'specialties' | 'study'>
  } = {},
): StudyWeek {
  const person = personOn(more.today ?? monday, { study, ...more.rest })
  const answer = planWeek({
    person,
    next: nextExam(person, more.decided ?? {}),
    log: more.log ?? log,
    facts,
    today: isoDate(more.today ?? monday),
  })
  if (answer.kind === 'needs') throw new Error('the week asks')
  return answer.value
}

const passed = { exams: { step2ck: { date: isoDate('2025-06-12'), score: 238, result: 'pass' } } } as const

const evenings = { hoursByDay: [2, 2, 0, 2, 2, 4, 0] } as const

const share = (date: string): number =>
  week({ hoursByDay: [6, 6, 6, 6, 6, 6, 0] }, { rest: { exams: { step2ck: { date: isoDate(date) } } } }).shares.mixed

describe('the week', () => {
  it('fits the hours of each day, keeps rest days, and gives 30 to 40 % to mixed timed blocks', () => {
    const { sessions, minutes, shares, restDays } = week(evenings)
    expect(minutes.total).toBe(12 * 60)
    for (const [day, hours] of evenings.hoursByDay.entries()) {
      const date = addDays(monday, day)
      const planned = sessions.filter((session) => session.date === date).reduce((sum, session) => sum + session.minutes, 0)
      expect(planned).toBe(60 * hours)
    }
    expect(restDays).toEqual([addDays(monday, 2), addDays(monday, 6)])
    expect(shares.mixed).toBeGreaterThanOrEqual(0.3)
    expect(shares.mixed).toBeLessThanOrEqual(0.4)
    expect(shares.mixed + shares.weakness).toBeCloseTo(1, 12)
  })

  it('60 to 70 % weaknesses and 30 to 40 % mixed, whatever the days, from six hours a week on; never more than a day has', () => {
    const someDays = array(integer({ min: 0, max: 16 }), { minLength: 7, maxLength: 7 })
    assert(
      property(someDays, (halfHours) => {
        const hoursByDay = halfHours.map((half) => half / 2)
        const { sessions, shares, minutes } = week({ hoursByDay })
        const total = 60 * hoursByDay.reduce((a, b) => a + b, 0)
        expect(minutes.total).toBeLessThanOrEqual(total)
        for (const [day, hours] of hoursByDay.entries()) {
          const date = addDays(monday, day)
          expect(sessions.filter((s) => s.date === date).reduce((sum, s) => sum + s.minutes, 0)).toBeLessThanOrEqual(60 * hours)
        }
        const roomy = hoursByDay.filter((hours) => hours >= 1.5).length
        if (total < 360 || roomy < 3) return
        expect(shares.mixed).toBeGreaterThanOrEqual(0.3 - 1e-9)
        expect(shares.mixed).toBeLessThanOrEqual(0.4 + 1e-9)
      }),
      { seed: 21, numRuns: 150, endOnFailure: true },
    )
  })

  it('mixes more as the exam comes near: 30 % before eight weeks, 35 %, 40 % in the last four', () => {
    expect(share('2027-02-15')).toBeCloseTo(0.3, 1)
    expect(share('2027-01-04')).toBeCloseTo(0.35, 1)
    expect(share('2026-12-14')).toBeCloseTo(0.4, 1)
  })

  it('fits the share into short evenings: one or two hours a day with a long Saturday', () => {
    for (const hoursByDay of [
      [2, 2, 0, 2, 2, 4, 0],
      [1, 1, 1, 1, 1, 2, 0],
      [1.5, 1.5, 1.5, 1.5, 1.5, 0, 0],
      [2, 2, 2, 0, 0, 0, 0],
    ]) {
      const { shares } = week({ hoursByDay })
      expect([hoursByDay, shares.mixed >= 0.3 && shares.mixed <= 0.4]).toEqual([hoursByDay, true])
    }
  })

  it('plans nothing once Step 2 CK is passed and nothing decided asks for Step 3, and says what the hours are free for', () => {
    const { exam, sessions, because } = week(evenings, { rest: passed })
    expect([exam, sessions]).toEqual([{ kind: 'none' }, []])
    expect(because[0]?.text).toContain('No exam is ahead')
  })

  it('is for Step 3 where it is booked or needed: its format, its case simulations, and no points of another exam', () => {
    const needed = { verdict: 'needed', scenario: 'only way', because: [], conditions: [], asks: [] } as const
    const booked = { exams: { ...passed.exams, step3: { date: isoDate('2027-03-10') } } }
    for (const one of [week(evenings, { rest: passed, decided: { step3Decision: needed } }), week(evenings, { rest: booked })]) {
      expect(one.exam.kind).toBe('step3')
      expect(one.pointsPerWeek).toBeUndefined()
      expect(one.because[0]?.text).toContain('13 case simulations')
      expect(one.minutes.total).toBe(12 * 60)
    }
    expect(week(evenings, { rest: booked }).exam).toEqual({ kind: 'step3', day: '2027-03-10' })
  })

  it('says the points of the forecast, and none before a practice test', () => {
    const practiceTests = [
      { exam: 'step2ck', date: isoDate('2026-10-20'), source: 'nbme-ccssa', score: 221 },
      { exam: 'step2ck', date: isoDate('2026-11-17'), source: 'nbme-ccssa', score: 228 },
    ] as const
    expect(week(evenings).pointsPerWeek).toBeUndefined()
    expect(week(evenings, { log: emptyStudyLog }).pointsPerWeek).toBeUndefined()
    const tested = { practiceTests }
    const forecast = forecastStep2ck({ person: personOn(monday, { study: evenings, ...tested }), facts, today: monday })
    const said = week(evenings, { log: emptyStudyLog, rest: tested }).pointsPerWeek
    expect(said?.mean).toBeGreaterThan(0)
    expect(forecast).toMatchObject({ value: { pointsPerWeek: said } })
  })

  it('goes by the decided day, not by the booked one: 40 % mixed only when that is near', () => {
    const rest = { exams: { step2ck: { date: isoDate('2026-12-14') } } }
    const step2Day = { kind: 'move', day: isoDate('2027-02-20'), title: '', text: '', because: [] } as const
    const hours = { hoursByDay: [6, 6, 6, 6, 6, 6, 0] }
    expect(week(hours, { rest, decided: { step2Day } }).shares.mixed).toBeCloseTo(0.3, 1)
    expect(week(hours, { rest }).shares.mixed).toBeCloseTo(0.4, 1)
  })

  it('on a Sunday is the coming one', () => {
    expect(weekToPlan(addDays(monday, 6))).toBe(addDays(monday, 7))
    expect(weekToPlan(addDays(monday, 5))).toBe(addDays(monday, 5))
  })

  it('blocks have the format of the exam day: 20 questions in 30 minutes', () => {
    const [mixed] = week(evenings).sessions.filter(({ kind }) => kind === 'mixed')
    expect(mixed?.items).toBe(20)
    expect(mixed?.title).toContain('20 questions in 30 minutes')
  })

  it('puts most time on the heaviest loss, and holds minimally tested topics to their share', () => {
    const bad = logOf(
      block('x', '2026-11-20', [
        { system: 'Cardiovascular System', asked: 40, right: 12 },
        { system: 'Biostatistics & Epidemiology', asked: 40, right: 0 },
        { system: 'Nervous System', asked: 40, right: 34 },
        { system: 'Renal, Urinary Systems & Electrolytes', asked: 40, right: 16 },
      ]),
    )
    const { sessions, minutes } = week({ hoursByDay: [6, 6, 6, 6, 6, 6, 0] }, { log: bad })
    const on = (topic: string): number => sessions.filter((s) => s.topic === topic).reduce((sum, s) => sum + s.minutes, 0)
    const { systems } = readDashboard({ log: bad, exams: examFacts, today: monday })
    const [heaviest] = systems.filter(({ asked }) => asked > 0)
    const top = Math.max(...systems.map(({ id }) => on(id)))
    expect(on(heaviest?.id ?? '')).toBe(top)
    expect(on('social-sciences')).toBeLessThanOrEqual(0.15 * minutes.weakness + 5)
    expect(on('biostatistics')).toBeLessThanOrEqual(0.05 * minutes.weakness)
    expect(on('nervous')).toBe(0)
    expect(top).toBeLessThanOrEqual(0.36 * minutes.weakness + 5)
  })

  it('plans again from what was done: on Thursday only what is left, and less of the topic already studied', () => {
    const before = week(evenings)
    const topic = before.sessions.find(({ kind }) => kind === 'weakness')?.topic ?? ''
    const doneLog: StudyLog = {
      ...log,
      done: [
        { date: monday, minutes: 120, kind: 'weakness', topic },
        { date: addDays(monday, 1), minutes: 60, kind: 'mixed' },
      ],
    }
    const after = week(evenings, { log: doneLog, today: addDays(monday, 3) })
    expect(after.from).toBe(monday)
    expect(after.sessions.every(({ date }) => date >= addDays(monday, 3))).toBe(true)
    expect(after.minutes.done).toBe(180)
    expect(after.minutes.total).toBe(180 + 8 * 60)
    const minutesOn = (w: StudyWeek): number => w.sessions.filter((s) => s.topic === topic).reduce((sum, s) => sum + s.minutes, 0)
    expect(minutesOn(after)).toBeLessThan(minutesOn(before))
    expect(after.shares.mixed).toBeGreaterThanOrEqual(0.3)
    expect(after.shares.mixed).toBeLessThanOrEqual(0.4)
  })

  it('counts a logged block of today as done today', () => {
    const today = drawnLog(9, [monday])
    const { sessions, minutes } = week(evenings, { log: { ...log, blocks: [...log.blocks, ...today.blocks] } })
    expect(minutes.done).toBeGreaterThan(20)
    const planned = sessions.filter(({ date }) => date === monday).reduce((sum, s) => sum + s.minutes, 0)
    expect(planned).toBeLessThanOrEqual(120 - minutes.done + 5)
  })

  it('gives each session a beginning and an end on its day, none over another, and ids that stay', () => {
    const { sessions } = week({ hoursByDay: [2, 9, 0, 14, 2, 4, 0] })
    for (const [i, session] of sessions.entries()) {
      expect(session.start.slice(0, 10)).toBe(session.date)
      expect(session.end > session.start).toBe(true)
      const next = sessions[i + 1]
      if (next?.date === session.date) expect(next.start >= session.end).toBe(true)
    }
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(sessions.length)
    expect(week({ hoursByDay: [2, 9, 0, 14, 2, 4, 0] }).sessions.map(({ id }) => id)).toEqual(sessions.map(({ id }) => id))
  })

  it('reviews what is due first, never more than a quarter of a day', () => {
    const cards = Array.from({ length: 40 }, (_, i) => ({ id: `c${i}`, title: 'Missed', due: monday, memory: {} }))
    const { sessions, minutes } = week(evenings, { log: { ...log, cards } })
    const reviews = sessions.filter(({ kind }) => kind === 'review')
    expect(reviews[0]).toMatchObject({ date: monday, items: 15, minutes: 30 })
    expect(reviews.reduce((sum, { items }) => sum + (items ?? 0), 0)).toBe(40)
    expect(minutes.review).toBe(reviews.reduce((sum, r) => sum + r.minutes, 0))
  })

  it('asks for hours, spreads a bare sum over six days, and starts with the outline where nothing is logged', () => {
    expect(planWeek({ person: personOn(monday), next: { kind: 'step2ck' }, log, facts, today: monday })).toMatchObject({
      kind: 'needs',
      ask: [{ field: 'study.hoursByDay' }],
    })
    expect(week({ hoursPerWeek: 12 }).restDays).toEqual([addDays(monday, 6)])
    expect(week({ hoursPerWeek: 12, restDays: [2, 3] }).restDays).toEqual([addDays(monday, 2), addDays(monday, 3)])
    const first = week(evenings, { log: emptyStudyLog })
    expect(first.asks.map(({ field }) => field)).toEqual(['study log'])
    expect(first.sessions.length).toBeGreaterThan(0)
  })
})
