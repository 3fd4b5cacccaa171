import { describe, expect, it } from 'vitest'
import type { PracticeTest, PracticeTestSource, Profile } from '../../../src/person/profile.ts'
import type { ScoreForecast } from '../../../src/exams/forecast/forecast.ts'
import { isoDate } from '../../../src/units.ts'
import { forecastStep2ck } from '../../../src/exams/forecast/forecast-step2ck.ts'
import { personOn, facts } from '../exam-world.ts'

const today = isoDate('2026-11-22')

function test(date: string, score: number, source: PracticeTestSource = 'nbme-ccssa'): PracticeTest {
  return { exam: 'step2ck', source, date: isoDate(date), score }
}

function forecast(rest: Omit<Profile, 'version' | 'specialties'>): ScoreForecast {
  const answer = forecastStep2ck({ person: personOn(today, rest), facts, today })
  if (answer.kind === 'needs') throw new Error(`the forecast asks: ${answer.ask.map(({ field }) => field).join(', ')}`)
  return answer.value
}

const first = (f: ScoreForecast): ScoreForecast['days'][number] => {
  const [day] = f.days
  if (day === undefined) throw new Error('a forecast has days')
  return day
}

describe('the forecast of Step 2 CK', () => {
  it('from Step 1 alone is the published regression, whatever the day: 107.3 + 0.581 * 220 = 235.1, SD 11', () => {
    const f = forecast({ exams: { step1: { score: 220, result: 'pass' } } })
    expect(first(f).mean).toBeCloseTo(235.12, 6)
    expect(first(f).sd).toBeCloseTo(11, 6)
    expect(f.days.at(-1)?.mean).toBeCloseTo(235.12, 6)
    expect(f.before.from).toBe('step 1')
  })

  it('rises with the days while one studies, and faster with more hours', () => {
    const tests = { practiceTests: [test('2026-11-15', 232), test('2026-11-01', 228)] }
    const gain = (hours: number): number => {
      const { days } = forecast({ ...tests, study: { hoursPerWeek: hours } })
      return (days[8]?.mean ?? 0) - (days[0]?.mean ?? 0)
    }
    expect(gain(20)).toBeGreaterThan(2)
    expect(gain(50)).toBeGreaterThan(gain(20))
    expect(gain(0)).toBeCloseTo(0, 6)
  })

  it('learns for 16 weeks after the last test at most, here 15 from today, and only widens after that', () => {
    const { days } = forecast({ practiceTests: [test('2026-11-15', 232)], study: { hoursPerWeek: 40 } })
    const at = (week: number): { mean: number; sd: number } => ({ mean: days[week]?.mean ?? 0, sd: days[week]?.sd ?? 0 })
    expect(at(15).mean).toBeGreaterThan(at(14).mean)
    expect(at(26).mean).toBeCloseTo(at(15).mean, 9)
    expect(at(26).sd).toBeGreaterThan(at(15).sd)
  })

  it('holds the planned exam day, and the pass mark in force then', () => {
    const f = forecast({ exams: { step2ck: { date: isoDate('2027-01-20') } }, practiceTests: [test('2026-11-15', 232)] })
    const day = f.days.find(({ date }) => date === '2027-01-20')
    expect(day?.passMark).toBe(218)
    expect(day?.atLeast.map(({ score }) => score)).toEqual([225, 240, 250])
  })

  it('orders its chances: pass above 225 above 240 above 250, each inside its band', () => {
    const day = first(forecast({ practiceTests: [test('2026-11-15', 238)], study: { targetScore: 245 } }))
    const chances = [day.pass, ...day.atLeast.map(({ chance }) => chance)]
    expect(day.atLeast.map(({ score }) => score)).toEqual([225, 240, 245, 250])
    for (const [i, { point, low, high }] of chances.entries()) {
      expect(low).toBeLessThanOrEqual(point)
      expect(point).toBeLessThanOrEqual(high)
      if (i > 0) expect(point).toBeLessThan(chances[i - 1]?.point ?? 0)
    }
  })

  it('one wild score moves it by less than a third of what the same score moves an unguarded average', () => {
    const steady = [test('2026-10-20', 238), test('2026-11-01', 241), test('2026-11-10', 240)]
    const before = first(forecast({ practiceTests: steady }))
    const after = first(forecast({ practiceTests: [...steady, test('2026-11-15', 190)] }))
    expect(before.mean - after.mean).toBeLessThan(2.5)
    const judged = forecast({ practiceTests: [...steady, test('2026-11-15', 190)] }).tests
    expect(judged[3]?.outlier).toBeGreaterThan(0.95)
    expect(judged[1]?.outlier).toBeLessThan(0.1)
  })

  it('knows what a source is worth: biased, weak and old tests say so, and a test of another exam is left alone', () => {
    const { tests } = forecast({
      practiceTests: [
        test('2026-11-15', 240, 'uwsa-1'),
        test('2026-11-16', 75, 'free-120'),
        test('2026-11-17', 62, 'bank-percent'),
        test('2026-03-01', 230),
        { ...test('2026-11-01', 230), exam: 'step1' },
      ],
    })
    expect(tests.map(({ test: t, strength, leftOut }) => [t.source, strength, leftOut])).toEqual([
      ['nbme-ccssa', 'studied, old forms', 'older than 26 weeks'],
      ['uwsa-1', 'weak: forum reports', undefined],
      ['free-120', 'weak: forum reports', undefined],
      ['bank-percent', 'weak: no figures', undefined],
    ])
    expect(tests[1]?.corrected).toBeCloseTo(234.5, 6)
    expect(tests[2]?.corrected).toBeCloseTo(48.4 + 2.63 * 75, 6)
  })

  it('one more NBME test narrows the forecast, and tells what it would show', () => {
    const { nextTest } = forecast({ practiceTests: [test('2026-11-15', 232)] })
    expect(nextTest.sdAfter).toBeLessThan(nextTest.sdNow)
    expect(nextTest.sdAfter).toBeGreaterThan(6)
    const { belowAcceptable, atLeastSolid } = nextTest
    expect(belowAcceptable.point + atLeastSolid.point).toBeLessThan(1)
    for (const { point, low, high } of [belowAcceptable, atLeastSolid]) expect(low < point && point < high).toBe(true)
  })

  it('a failed exam of this autumn counts as the best practice test there is', () => {
    const f = forecast({ exams: { step2ck: { date: isoDate('2026-10-20'), score: 210, result: 'fail' } } })
    expect(first(f).mean).toBeGreaterThan(208)
    expect(first(f).mean).toBeLessThan(228)
  })

  it('asks for a practice test where nothing is known, and is silent once the exam is passed', () => {
    const unknown = forecastStep2ck({ person: personOn(today, { exams: { step1: { result: 'pass' } } }), facts, today })
    expect(unknown.kind === 'needs' && unknown.ask[0]?.field).toBe('practiceTests')
    expect(forecastStep2ck({ person: personOn(today, { exams: { step2ck: { score: 240 } } }), facts, today })).toEqual({
      kind: 'needs',
      ask: [],
    })
  })
})
