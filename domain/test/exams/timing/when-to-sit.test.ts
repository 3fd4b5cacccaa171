import { describe, expect, it } from 'vitest'
import type { PracticeTest, Profile } from '../../../src/person/profile.ts'
import type { ExamTiming } from '../../../src/exams/timing/timing.ts'
import { isoDate } from '../../../src/units.ts'
import { expectedMatchChance } from '../../../src/exams/timing/match-value.ts'
import type { MatchChanceAt } from '../../../src/exams/timing/match-value.ts'
import type { DrawnChance } from '../../../src/chances/drawn-chance.ts'
import { slowReportDay } from '../../../src/exams/timing/report-deadlines.ts'
import { whenToSit } from '../../../src/exams/timing/when-to-sit.ts'
import { personOn, examFacts, facts } from '../exam-world.ts'

const today = isoDate('2027-05-02')

function nbme(date: string, score: number): PracticeTest {
  return { exam: 'step2ck', source: 'nbme-ccssa', date: isoDate(date), score }
}

function timing(
  rest: Omit<Profile, 'version' | 'specialties'>,
  more: { readonly matchChanceAt?: MatchChanceAt } = {},
): ExamTiming {
  const answer = whenToSit({ person: personOn(today, rest), facts, today, season: 2028, ...more })
  if (answer.kind === 'needs') throw new Error('timing asks')
  return answer.value
}

const rising = [nbme('2027-04-10', 233), nbme('2027-04-28', 237)]

describe('report deadlines of the 2028 Match, review from 2027-09-22', () => {
  it('count back 28 usual days, and what late summers did: exams from June 23 were reported on August 28, from July 10 on September 14', () => {
    const { deadlines } = timing({ practiceTests: rising })
    expect(deadlines.lastDayUsual).toBe('2027-08-25')
    expect(deadlines.lastDaySlow).toBe('2027-07-28')
    expect(deadlines.lastDayForRanking).toBe('2028-02-02')
    expect(slowReportDay(examFacts, isoDate('2027-06-25'))).toBe('2027-08-28')
    expect(slowReportDay(examFacts, isoDate('2027-07-10'))).toBe('2027-09-14')
    expect(slowReportDay(examFacts, isoDate('2027-02-01'))).toBe('2027-03-29')
  })

  it.each([
    ['2027-07-28', 'yes'],
    ['2027-07-29', 'unless delayed'],
    ['2027-08-25', 'unless delayed'],
    ['2027-08-26', 'no'],
  ])('an exam on %s is visible: %s', (date, visible) => {
    const { days } = timing({ practiceTests: rising, exams: { step2ck: { date: isoDate(date) } } })
    expect(days.find((day) => day.date === date)?.visible).toBe(visible)
  })
})

const week = (t: ExamTiming): number => t.days[0]?.waitAWeek?.matchChance?.point ?? 0

/** A made-up list of whose chance nothing is unknown. */
const sure = (point: number): DrawnChance => ({ point, drawn: Float64Array.of(point, point) })

const chance = (score: number): number => 1 / (1 + Math.exp(-(score - 240) / 10))

describe('the value of waiting', () => {
  it('is the difference of two days of the same forecast', () => {
    const { days } = timing({ practiceTests: rising, study: { hoursPerWeek: 40 } })
    const [a, b] = days
    if (a === undefined || b === undefined) throw new Error('two days')
    expect(a.waitAWeek?.pass.point).toBeCloseTo(b.forecast.pass.point - a.forecast.pass.point, 12)
    expect(a.waitAWeek?.atLeast.find(({ score }) => score === 240)?.change.point).toBeGreaterThan(0)
  })

  it('in match chance goes through the list: a flat list makes waiting worth only the pass, a steep one more', () => {
    const flat = timing({ practiceTests: rising }, { matchChanceAt: () => sure(0.5) })
    const steep = timing(
      { practiceTests: rising },
      { matchChanceAt: (score) => sure(Math.min(1, Math.max(0, (score - 210) / 60))) },
    )
    expect(week(flat)).toBeCloseTo(0.5 * (flat.days[0]?.waitAWeek?.pass.point ?? 0), 3)
    expect(week(steep)).toBeGreaterThan(week(flat))
    expect(steep.days.find(({ visible }) => visible === 'no')?.matchChance).toBeUndefined()
  })

  it('equals a plain sum over simulated scores', () => {
    const mixture = [{ weight: 1, mean: 236, variance: 81 }]
    let sum = 0
    let count = 0
    for (let i = 0; i < 20_000; i++) {
      const score = Math.round(236 + 9 * quantile((i + 0.5) / 20_000))
      count++
      if (score >= 218) sum += chance(score)
    }
    const expected = expectedMatchChance((score) => sure(chance(score)))(mixture, 218)
    expect(expected.point).toBeCloseTo(sum / count, 2)
    expect(expected.drawn[0]).toBeCloseTo(expected.point, 12)
  })
})

/** Standard normal quantile by bisection of a numerically integrated density, apart from the code under test. */
function quantile(p: number): number {
  let low = -6
  let high = 6
  while (high - low > 1e-6) {
    const middle = (low + high) / 2
    if (cdf(middle) < p) low = middle
    else high = middle
  }
  return low
}

function cdf(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x))
  const tail =
    (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return x > 0 ? 1 - tail : tail
}

const practice = (tests: readonly PracticeTest[]): ExamTiming => timing({ practiceTests: tests, study: { hoursPerWeek: 5 } })

const says = (t: ExamTiming): string | undefined => t.rules.find(({ id }) => id === 'practice')?.says

describe('rule and forecast side by side', () => {
  it.each([
    [224, 'wait'],
    [225, 'wait'],
    [239, 'wait'],
    [240, 'sit'],
    [241, 'sit'],
  ])('two practice scores of %i: the rule says %s', (score, verdict) => {
    expect(says(practice([nbme('2027-04-10', score), nbme('2027-04-28', score)]))).toBe(verdict)
  })

  it('says where they part: steady 240 by the rule, but less than even by the forecast with a low Step 1', () => {
    const t = timing({
      exams: { step1: { score: 200, result: 'pass' }, step2ck: { date: isoDate('2027-05-20') } },
      practiceTests: [nbme('2027-04-20', 240), nbme('2027-04-28', 240)],
      study: { hoursPerWeek: 5 },
    })
    expect(t.disagreements[0]?.text).toContain('The rule says sit. The forecast sees 240 or more in only')
  })

  it('is silent where they agree', () => {
    const t = timing({
      exams: { step1: { score: 240, result: 'pass' }, step2ck: { date: isoDate('2027-07-01') } },
      practiceTests: [nbme('2027-04-20', 252), nbme('2027-04-28', 255)],
    })
    expect(t.disagreements).toEqual([])
  })

  it('advises a day whose report arrives even when slow, and asks for the booked day where none is given', () => {
    const t = timing({ practiceTests: rising, study: { hoursPerWeek: 40 } })
    expect(t.days.find(({ date }) => date === t.advised)?.visible).toBe('yes')
    expect(t.asks.map(({ field }) => field)).toEqual(['exams.step2ck.date'])
    expect(timing({ practiceTests: rising }).retake.text).toContain('At most 4 attempts')
  })
})

const failed = (attempts: number): ExamTiming =>
  timing({ exams: { step2ck: { date: isoDate('2027-03-31'), score: 212, result: 'fail', attempts } } })

describe('retakes', () => {
  it('after three attempts the fourth waits six months: nothing before 2027-09-30', () => {
    const { retake, days } = failed(3)
    expect(retake).toMatchObject({ attempts: 3, left: 1, earliest: '2027-09-30' })
    expect(days[0]?.date).toBe('2027-10-02')
    expect(retake.text).toContain('No more than 3 of them within twelve months')
  })

  it('after one attempt the next may be on the Saturday of next week', () => {
    expect(failed(1).retake.earliest).toBeUndefined()
    expect(failed(1).days[0]?.date).toBe('2027-05-15')
  })

  it('says how long a booking holds', () => {
    expect(failed(1).registration?.text).toContain('eligibility period of 3 months')
  })
})

const afterFailing = (score: number): DrawnChance => sure(chance(score) / 2)

describe('what failing costs', () => {
  /** Practice near the pass mark of 218 and many hours: every week makes passing likelier. */
  const near = { practiceTests: [nbme('2027-04-10', 219), nbme('2027-04-28', 222)], study: { hoursPerWeek: 30 } }

  it('lets the last attempt wait for more certainty than a first one', () => {
    const failed = { result: 'fail', date: isoDate('2025-02-01') } as const
    const options = { matchChanceAt: (score: number) => sure(chance(score)), matchChanceAfterFailing: afterFailing }
    const second = timing({ ...near, exams: { step2ck: { ...failed, attempts: 1 } } }, options)
    const last = timing({ ...near, exams: { step2ck: { ...failed, attempts: 3 } } }, options)
    expect(last.ifFailed).toEqual({ lost: 1, because: 'last attempt' })
    expect(second.ifFailed).toEqual({ lost: 0.5, because: 'failure in the file' })
    expect((last.advised ?? '') >= (second.advised ?? '')).toBe(true)
  })

  it('advises no day after the seven years of the first Step passed, and says when they end', () => {
    const closing = timing({ ...near, exams: { step1: { date: isoDate('2020-06-15'), result: 'pass' } } })
    expect(closing.window).toEqual({ years: 7, opened: '2020-06-15', closes: '2027-06-15' })
    expect(closing.days.every(({ date }) => date <= '2027-06-15')).toBe(true)
    expect((closing.advised ?? '9') <= '2027-06-15').toBe(true)
    expect(closing.because.some(({ text }) => text.includes('15 Jun 2027'))).toBe(true)
  })

  it('advises no day within eight weeks of somebody without a baseline test', () => {
    const answer = whenToSit({ person: personOn(today, { study: { hoursPerWeek: 30 } }), facts, today, season: 2028 })
    if (answer.kind === 'known') expect((answer.value.advised ?? '') >= '2027-06-27').toBe(true)
    else expect(answer.ask.length).toBeGreaterThan(0)
  })
})
