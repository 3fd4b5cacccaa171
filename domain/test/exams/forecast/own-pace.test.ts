import { describe, expect, it } from 'vitest'
import type { PracticeTest } from '../../../src/person/profile.ts'
import type { ScoreForecast } from '../../../src/exams/forecast/forecast.ts'
import type { Random } from '../../../../engine/src/numbers/random.ts'
import { createRandom } from '../../../../engine/src/numbers/random.ts'
import { forecastDays, forecastStep2ck } from '../../../src/exams/forecast/forecast-step2ck.ts'
import { learningModel, ownOffsetSd } from '../../../src/exams/forecast/learning-model.ts'
import { addDays } from '../../../src/season/days.ts'
import { isoDate } from '../../../src/units.ts'
import { facts, personOn } from '../exam-world.ts'

const today = isoDate('2026-11-28')
const hoursPerWeek = 25
const weeksAhead = 10

function forecast(practiceTests: readonly PracticeTest[]): ScoreForecast {
  const answer = forecastStep2ck({ person: personOn(today, { practiceTests, study: { hoursPerWeek } }), facts, today })
  if (answer.kind === 'needs') throw new Error('a practice test was given')
  return answer.value
}

function tenWeeksOn(practiceTests: readonly PracticeTest[]): ScoreForecast['days'][number] | undefined {
  const person = personOn(today, { practiceTests, study: { hoursPerWeek } })
  const answer = forecastDays({ person, facts, today }, [addDays(today, 7 * weeksAhead)])
  return answer.kind === 'needs' ? undefined : answer.value[0]?.day
}

function nbme(daysAgo: number, score: number): PracticeTest {
  return { exam: 'step2ck', source: 'nbme-ccssa', date: addDays(today, -daysAgo), score: Math.round(score) }
}

describe('a forecast follows the person, not the average student', () => {
  it('ten points in eleven weeks are not twenty-four in fourteen', () => {
    const { days } = forecast([nbme(84, 209), nbme(49, 214), nbme(28, 216), nbme(7, 219)])
    const gain = (days[14]?.mean ?? 0) - (days[0]?.mean ?? 0)
    expect(gain).toBeGreaterThan(8)
    expect(gain).toBeLessThan(18)
  })

  it('and somebody who rises faster is forecast to go on faster', () => {
    const slow = forecast([nbme(84, 215), nbme(56, 216), nbme(28, 216), nbme(7, 217)])
    const fast = forecast([nbme(84, 205), nbme(56, 214), nbme(28, 222), nbme(7, 229)])
    expect(fast.pointsPerWeek!.mean).toBeGreaterThan(1.5 * slow.pointsPerWeek!.mean)
  })

  it.each([
    ['a third of the usual pace', 0.33],
    ['the usual pace', 1],
    ['twice and a half the usual pace', 2.5],
  ])('the band of nine in ten holds the exam ten weeks later at %s', (_pace, times) => {
    const random = createRandom(7)
    const runs = 150
    let inside = 0
    for (let i = 0; i < runs; i++) {
      const { tests, exam } = simulate(random, times)
      const day = tenWeeksOn(tests)
      if (day !== undefined && day.ninety[0] <= exam && exam <= day.ninety[1]) inside++
    }
    expect(inside / runs).toBeGreaterThanOrEqual(0.85)
  })
})

/** Four NBME tests over eleven weeks and the exam, for one who closes the gap at a multiple of the usual rate. */
function simulate(random: Random, times: number): { readonly tests: readonly PracticeTest[]; readonly exam: number } {
  const model = learningModel(hoursPerWeek)
  const rate = model.dailyRate * times
  const start = 222 + 10 * random.normal()
  const own = ownOffsetSd.value * random.normal()
  const levelAfter = (days: number): number => model.ceiling - (1 - rate) ** days * (model.ceiling - start)
  const single = Math.sqrt(9.3 ** 2 - ownOffsetSd.value ** 2)
  const tests = [84, 56, 28, 7].map((ago) => nbme(ago, levelAfter(84 - ago) + own + single * random.normal()))
  return { tests, exam: levelAfter(84 + 7 * weeksAhead) + 6 * random.normal() }
}
