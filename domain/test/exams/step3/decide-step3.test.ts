import { describe, expect, it } from 'vitest'
import type { DrawnChance } from '../../../src/chances/drawn-chance.ts'
import type { Exams, Profile } from '../../../src/person/profile.ts'
import type { Step3Input } from '../../../src/exams/step3/decide-step3.ts'
import type { Step3Decision } from '../../../src/exams/step3/step3-decision.ts'
import { addDays } from '../../../src/season/days.ts'
import { isoDate } from '../../../src/units.ts'
import { decideStep3 } from '../../../src/exams/step3/decide-step3.ts'
import { step3Score } from '../../../src/exams/step3/step3-score.ts'
import { personOn, examFacts, facts } from '../exam-world.ts'

const certified = { ecfmgCertificate: { status: 'issued' } } as const
const wantsH1b: Omit<Profile, 'version' | 'specialties'> = { visa: { needed: true, acceptable: ['h1b'] } }

/** Review in this world is on 2027-09-22; with a slow report of 56 days the last exam day for invitations is 2027-07-28. */
const lastDay = isoDate('2027-07-28')

function decide(
  exams: Exams,
  more: { weeks?: number; rest?: Omit<Profile, 'version' | 'specialties' | 'exams'> } & Partial<Step3Input> = {},
): Step3Decision {
  const { weeks = 20, rest = wantsH1b, ...input } = more
  const today = addDays(lastDay, -7 * weeks)
  return decideStep3({
    person: personOn(today, { ...rest, exams }),
    facts,
    today,
    season: 2028,
    h1b: (rest.visa?.acceptable ?? []).includes('h1b') ? 'one of two' : 'none',
    canCome: true,
    ...input,
  })
}

const scores = (first: number, second: number): Exams => ({
  step1: { score: first, result: 'pass' },
  step2ck: { score: second, result: 'pass' },
  ...certified,
})

describe('the Step 3 score', () => {
  it('is the line 55.3 + 0.722 x Step 2 CK: 240 gives 228.6, which passes 200 almost surely and beats 240 rarely', () => {
    const score = step3Score(240, examFacts, isoDate('2027-01-01'))
    expect(score.expected.mean).toBeCloseTo(228.58, 6)
    expect(score.passMark).toBe(200)
    expect(score.pass.point).toBeGreaterThan(0.99)
    expect(score.beatsStep2ck.point).toBeLessThan(0.1)
    expect(score.beatsPercentile?.low).toBeGreaterThan(0.5)
  })

  it('is a toss-up near 200: 200 = 55.3 + 0.722 x 200.4', () => {
    expect(step3Score(200.4, examFacts, isoDate('2027-01-01')).pass.point).toBeCloseTo(0.52, 1)
  })

  it('keeps the band around the point', () => {
    for (const step2ck of [218, 225, 240, 260]) {
      const { pass } = step3Score(step2ck, examFacts, isoDate('2027-01-01'))
      expect(pass.low).toBeLessThanOrEqual(pass.point)
      expect(pass.high).toBeGreaterThanOrEqual(pass.point)
    }
  })
})

describe('the field’s rule on Step 3', () => {
  it.each([
    [6, 'just', 'worth it'],
    [7, 'just', 'worth it'],
    [8, 'yes', 'worth it'],
    [9, 'yes', 'worth it'],
  ])('6 to 8 weeks: with %i weeks left time is "%s" and the verdict %s', (weeks, enough, verdict) => {
    const decision = decide(scores(230, 240), { weeks })
    expect(decision.time?.enough).toBe(enough)
    expect(decision.verdict).toBe(verdict)
  })

  it('too few weeks before programs read leave the rank lists, and too few before those nothing', () => {
    const forRanking = decide(scores(230, 240), { weeks: 5 })
    expect(forRanking).toMatchObject({ verdict: 'worth it', time: { lastDay: forRanking.time?.lastDayForRanking } })
    const today = isoDate('2027-12-01')
    const late = decide(scores(230, 240), { today, person: personOn(today, { ...wantsH1b, exams: scores(230, 240) }) })
    expect(late).toMatchObject({ verdict: 'not possible in time', time: { enough: 'no', weeks: 4 } })
  })

  it.each([
    [219, 239, 'low Step 1, mid-range Step 2 CK', 'worth it'],
    [220, 239, 'visa file', 'worth it'],
    [219, 225, 'low Step 1, mid-range Step 2 CK', 'worth it'],
    [219, 224, 'two low scores', 'not now'],
    [220, 224, 'low Step 2 CK', 'not now'],
    [219, 250, 'visa file', 'worth it'],
  ])('Step 1 %i and Step 2 CK %i: %s, %s', (first, second, scenario, verdict) => {
    const decision = decide(scores(first, second))
    expect(decision.scenario).toBe(scenario)
    expect(decision.verdict).toBe(verdict)
  })

  it('without a low Step 1 and without H-1B nothing speaks for it', () => {
    expect(decide(scores(230, 240), { rest: { visa: { needed: true, acceptable: ['j1'] } } }).verdict).toBe('not now')
  })

  it('waits for the certificate: none in time, none known, one expected', () => {
    const { ecfmgCertificate: _, ...bare } = scores(230, 240)
    expect(decide(bare).verdict).toBe('possible')
    expect(decide(bare).asks.map(({ field }) => field)).toContain('exams.ecfmgCertificate.date')
    const expected = (date: string): Step3Decision =>
      decide({ ...bare, ecfmgCertificate: { status: 'expected', date: isoDate(date) } })
    expect(expected('2027-06-01').verdict).toBe('worth it')
    expect(expected('2028-03-01').verdict).toBe('not possible in time')
  })

  it('is a choice and not worth it where it opens one program in twenty of the list or fewer to somebody J-1 would serve too', () => {
    expect(decide(scores(230, 250), { h1bDoors: 6, listed: 120 }).verdict).toBe('possible')
    expect(decide(scores(230, 250), { h1bDoors: 7, listed: 120 }).verdict).toBe('worth it')
  })

  it('counts the doors of this list, and failing as part of the bet', () => {
    const decision = decide(scores(230, 240), {
      h1bDoors: 12,
      matchChance: { now: drawn(0.5), passed: drawn(0.56), failed: drawn(0.4) },
    })
    expect(decision.because.map(({ text }) => text)).toContain(
      'It opens 12 programs of your list for H-1B that you could not join otherwise.',
    )
    const pass = decision.score?.pass.point ?? 0
    expect(decision.matchChange?.expected.point).toBeCloseTo(pass * 0.06 - (1 - pass) * 0.1, 12)
    expect(decision.matchChange?.ifPassed.low).toBeLessThan(0.06)
    expect(decision.matchChange?.ifPassed.high).toBeGreaterThan(0.06)
    expect(decide(scores(230, 240), { h1bDoors: 0 }).verdict).toBe('possible')
  })

  it('says beside the line how many of all IMGs pass, and never 100 in 100', () => {
    const texts = decide(scores(230, 252)).because.map(({ text }) => text)
    expect(texts.find((text) => text.startsWith('Pass:'))).toContain('Pass: over 99 in 100;')
    expect(texts.some((text) => text.includes('about 75% pass'))).toBe(true)
  })

  it('is done once passed', () => {
    const decision = decide({ ...scores(230, 240), step3: { result: 'pass' } })
    expect(decision.verdict).toBe('done')
    expect([decision.score, decision.time, decision.matchChange]).toEqual([undefined, undefined, undefined])
  })

  it('keeps the last day off the two weeks of January in which Step 3 is not given', () => {
    const early = {
      ...facts,
      seasons: {
        ...facts.seasons,
        calendars: [
          { season: 2028, events: { rankListDeadline: { value: '2028-03-07', source: 'NRMP', asOf: '2028', known: 'derived' } } },
        ],
      },
    } as const
    const decision = decideStep3({
      person: personOn('2027-09-01', { ...wantsH1b, exams: scores(230, 240) }),
      facts: early,
      today: isoDate('2027-09-01'),
      season: 2028,
      h1b: 'one of two',
      canCome: true,
    })
    expect(decision.time?.lastDayForRanking).toBe('2027-12-31')
  })
  it('is out of reach where the way to the US is closed, unless a day is booked there', () => {
    const upward = scores(205, 238)
    expect(decide(upward, { canCome: false }).verdict).toBe('out of reach')
    expect(decide({ ...upward, step3: { date: lastDay } }, { canCome: false }).verdict).toBe('booked')
  })
})

/** A chance of a made-up list, uncertain by a tenth of itself either way. */
function drawn(point: number): DrawnChance {
  return { point, drawn: Float64Array.from([0.9, 1, 1.1], (factor) => point * factor) }
}
