import { describe, expect, it } from 'vitest'
import type { ExamAssessment } from '../../src/exams/exam-assessment.ts'
import type { Exams, PracticeTest, Profile } from '../../src/person/profile.ts'
import { isoDate } from '../../src/units.ts'
import { assess } from '../../src/exams/assess.ts'
import { decideStep3 } from '../../src/exams/step3/decide-step3.ts'
import { decideStep2Day } from '../../src/exams/timing/step2-day.ts'
import type { Person } from '../../src/person/person.ts'
import { personOn, facts } from './exam-world.ts'

const today = isoDate('2026-11-22')
const assessed = (exams: Exams, rest: Omit<Profile, 'version' | 'specialties' | 'exams'> = {}): ExamAssessment =>
  assessPerson(personOn(today, { exams, ...rest }))
/** With the day for Step 2 CK and the decision on Step 3 that stand beside it in the advice, of somebody with a sponsor to find. */
function assessPerson(person: Person): ExamAssessment {
  const asked = { person, facts, today, season: 2028 }
  const step3 = decideStep3({ ...asked, h1b: person.visa.acceptable.includes('h1b') ? 'one of two' : 'none', canCome: true })
  return assess({ person, facts, today, season: { match: 2028 }, step2: decideStep2Day(asked)?.day, step3 })
}

const step1 = (score: number): ExamAssessment => assessed({ step1: { score, result: 'pass' } })
const step2ck = (score: number): ExamAssessment => assessed({ step2ck: { score, result: 'pass' } })
const bandOf = (answer: ExamAssessment['step1']): string => (answer.kind === 'known' ? answer.value.band : 'asks')
const ids = (advice: readonly { readonly id: string }[]): readonly string[] => advice.map(({ id }) => id)

const reading = (score: number, date?: string): string => {
  const exam = date === undefined ? { score } : { score, date: isoDate(date) }
  return bandOf(assessed({ step2ck: exam }).step2ck)
}

const trend = (first: number, second: number): string => {
  const answer = assessed({ step1: { score: first, result: 'pass' }, step2ck: { score: second, result: 'pass' } }).trend
  return answer.kind === 'known' ? answer.value : 'asks'
}

const tests = (...scores: readonly number[]): readonly PracticeTest[] =>
  scores.map((score, i) => ({ exam: 'step2ck', source: 'nbme-ccssa', date: isoDate(`2026-10-0${i + 1}`), score }))

const scenario = (
  first: number,
  second: number,
  rest: Omit<Profile, 'version' | 'specialties' | 'exams'> = {},
): readonly string[] =>
  ids(assessed({ step1: { score: first, result: 'pass' }, step2ck: { score: second, result: 'pass' } }, rest).strategy)

describe('the rule of thumb on Step 1 with a number', () => {
  it.each([
    [234, 'mid-range', 'step1-mid-range'],
    [235, 'high', 'step1-high'],
    [236, 'high', 'step1-high'],
  ])('235: Step 1 %i is %s', (score, band, advice) => {
    expect(bandOf(step1(score).step1)).toBe(band)
    expect(ids(step1(score).strategy)).toContain(advice)
  })

  it.each([
    [219, 'low', 'step1-low', ['step1-low']],
    [220, 'mid-range', 'step1-mid-range', []],
    [221, 'mid-range', 'step1-mid-range', []],
  ])('220: Step 1 %i is %s', (score, band, advice, flags) => {
    expect(bandOf(step1(score).step1)).toBe(band)
    expect(ids(step1(score).strategy)).toContain(advice)
    expect(ids(step1(score).redFlags)).toEqual(flags)
  })

  it.each([
    [209, 'very low', 'step1-very-low'],
    [210, 'low', 'step1-low'],
    [211, 'low', 'step1-low'],
  ])('210: Step 1 %i is %s', (score, band, advice) => {
    expect(bandOf(step1(score).step1)).toBe(band)
    expect(ids(step1(score).strategy)).toContain(advice)
    expect(ids(step1(score).redFlags)).toEqual([advice])
  })

  it('only the high band is a strength', () => {
    expect(ids(step1(235).strengths)).toContain('step1-high')
    expect(ids(step1(234).strengths)).not.toContain('step1-high')
  })
})

describe('Step 1 without a number', () => {
  it('a pass moves the weight to Step 2 CK, letters, research and informatics', () => {
    const assessment = assessed({ step1: { result: 'pass' } })
    expect(bandOf(assessment.step1)).toBe('passed')
    expect(ids(assessment.strategy)).toContain('step1-pass-fail')
    expect(assessment.redFlags).toEqual([])
  })

  it('a failure comes before everything else', () => {
    const assessment = assessed({ step1: { result: 'fail' } })
    expect(bandOf(assessment.step1)).toBe('not passed')
    expect(assessment.strategy[0]?.id).toBe('step1-retake')
    expect(ids(assessment.redFlags)).toContain('step1-attempts')
  })

  it('a planned exam is asked for, not guessed', () => {
    expect(assessed({ step1: { date: isoDate('2027-02-01') } }).step1.kind).toBe('needs')
  })
})

describe('the rule of thumb on Step 2 CK', () => {
  it.each([
    [249, 'solid', 'step2ck-solid'],
    [250, 'strong', 'step2ck-strong'],
    [251, 'strong', 'step2ck-strong'],
  ])('250: Step 2 CK %i is %s', (score, band, advice) => {
    expect(bandOf(step2ck(score).step2ck)).toBe(band)
    expect(ids(step2ck(score).strategy)).toContain(advice)
    expect(ids(step2ck(score).strengths)).toContain(advice)
  })

  it.each([
    [239, 'acceptable', 'step2ck-acceptable', false],
    [240, 'solid', 'step2ck-solid', true],
    [241, 'solid', 'step2ck-solid', true],
  ])('240: Step 2 CK %i is %s', (score, band, advice, strength) => {
    expect(bandOf(step2ck(score).step2ck)).toBe(band)
    expect(ids(step2ck(score).strategy)).toContain(advice)
    expect(ids(step2ck(score).strengths).includes('step2ck-solid')).toBe(strength)
  })

  it.each([
    [224, 'challenging', 'step2ck-low-plan', true],
    [225, 'acceptable', 'step2ck-acceptable', false],
    [226, 'acceptable', 'step2ck-acceptable', false],
  ])('225: Step 2 CK %i is %s', (score, band, advice, low) => {
    expect(bandOf(step2ck(score).step2ck)).toBe(band)
    expect(ids(step2ck(score).strategy)).toContain(advice)
    expect(ids(step2ck(score).redFlags).includes('step2ck-low')).toBe(low)
    expect(ids(step2ck(score).strategy).includes('step3-do-not-rush')).toBe(low)
  })

  it('250 is the 44th percentile of the norms of 2026, and stands beside the quartiles of internal medicine', () => {
    const { step2ck: answer } = step2ck(250)
    if (answer.kind === 'needs') throw new Error('known score')
    expect(answer.value.percentile?.value).toBe(44)
    expect(answer.value.meaning).toContain(
      'About 44% of first-takers from US and Canadian schools score this or lower (norms of 2026)',
    )
    expect(answer.value.bySpecialty[0]?.matched).toEqual({ q1: 241, median: 251, q3: 259 })
    expect(answer.value.bySpecialty[0]?.position).toContain('second quarter (241 to 251)')
  })

  it('between two printed scores the percentile follows a straight line: 252 is 44 + 2/5 of 14', () => {
    const { step2ck: answer } = step2ck(252)
    expect(answer.kind === 'known' && answer.value.percentile?.value).toBe(50)
  })
})

describe('pass marks by day', () => {
  it('216 passed on 2025-06-30 and failed on 2025-07-01', () => {
    expect(reading(216, '2025-06-30')).toBe('challenging')
    expect(reading(216, '2025-07-01')).toBe('not passed')
    expect(reading(217, '2026-01-05')).toBe('not passed')
    expect(reading(218, '2026-01-05')).toBe('challenging')
  })

  it('without a day, only a score between the marks has to be asked about', () => {
    expect(reading(218)).toBe('challenging')
    expect(reading(215)).toBe('asks')
    expect(reading(208)).toBe('not passed')
    const { asks } = assessed({ step2ck: { score: 215 } })
    expect(asks.map(({ field }) => field)).toContain('exams.step2ck.date')
  })
})

describe('trend', () => {
  it('rises by more than the error of two exams (8.5 points)', () => {
    expect(trend(205, 238)).toBe('rising')
    expect(trend(230, 238)).toBe('steady')
    expect(trend(230, 239)).toBe('rising')
  })

  it('falls when lower by as much, or far under what that Step 1 usually brings', () => {
    expect(trend(240, 231)).toBe('falling')
    expect(trend(250, 241)).toBe('falling')
    expect(trend(250, 242)).toBe('steady')
    expect(trend(220, 224)).toBe('falling')
    expect(trend(220, 225)).toBe('steady')
  })

  it('cannot be told from one number, and asks nothing', () => {
    expect(assessed({ step1: { result: 'pass' }, step2ck: { score: 240, result: 'pass' } }).trend).toEqual({
      kind: 'needs',
      ask: [],
    })
  })
})

const first = (scores: readonly number[]): string | undefined =>
  assessPerson(personOn(today, { practiceTests: tests(...scores) })).strategy[0]?.text

describe('readiness before Step 2 CK', () => {
  it.each([
    [[224], 'below 225: delay and repair the gaps'],
    [[225], 'between 225 and 239'],
    [[226], 'between 225 and 239'],
    [[241, 239], 'between 225 and 239'],
    [[241, 240], 'are 240 or more: sit'],
    [[241, 241], 'are 240 or more: sit'],
    [[230, 245], 'confirm it with another'],
    [[], 'take the baseline when 12 to 8 weeks are left'],
  ])('practice %j: beside the day stands the rule, %s', (scores, rule) => {
    expect(first(scores)).toContain(rule)
  })

  it('percent correct is on no exam scale and counts for nothing here', () => {
    const practiceTests: readonly PracticeTest[] = [
      { exam: 'step2ck', source: 'free-120', date: isoDate('2026-10-01'), score: 80 },
    ]
    expect(assessPerson(personOn(today, { practiceTests })).strategy[0]?.text).toContain('No practice score yet')
  })

  it.each([
    ['2027-01-16', 'take it today, and be ready to move'],
    ['2027-01-17', 'take the baseline now'],
    ['2027-01-18', 'take the baseline now'],
    ['2027-02-13', 'take the baseline now'],
    ['2027-02-14', 'take the baseline now'],
    ['2027-02-15', 'take the baseline when 12 to 8 weeks are left'],
  ])('the baseline belongs 8 to 12 weeks before the exam: on 2026-11-22, for %s, %s', (date, advice) => {
    expect(assessed({ step2ck: { date: isoDate(date) } }).strategy[0]?.text).toContain(advice)
  })

  it('with a low Step 1 the exam waits for steady 240, with 220 it need not', () => {
    expect(ids(step1(219).strategy)).toContain('step2ck-rise-after-low-step1')
    expect(ids(step1(220).strategy)).not.toContain('step2ck-rise-after-low-step1')
  })
})

describe('Step 3', () => {
  it('low Step 1 and mid-range Step 2 CK: a good case', () => {
    expect(scenario(219, 225)).toContain('step3-upward')
    expect(scenario(219, 249)).toContain('step3-upward')
    expect(scenario(219, 250)).not.toContain('step3-upward')
    expect(scenario(220, 240)).not.toContain('step3-upward')
  })

  it('two low scores: leave it', () => {
    expect(scenario(219, 224)).toContain('step3-not-now')
    expect(scenario(220, 224)).toContain('step3-do-not-rush')
  })

  it('a file for H-1B programs: a good case', () => {
    expect(scenario(230, 240, { visa: { needed: true, acceptable: ['h1b'] } })).toContain('step3-visa')
    expect(scenario(230, 240, { visa: { needed: true, acceptable: ['j1'] } })).not.toContain('step3-visa')
  })
})

describe('flags and questions', () => {
  it('flags attempts, gap, years, visa and a falling trend, and asks for nothing already said', () => {
    const assessment = assessed(
      {
        step1: { score: 240, result: 'pass', attempts: 2 },
        step2ck: { score: 228, result: 'pass', attempts: 1 },
        ecfmgCertificate: { status: 'issued' },
      },
      { visa: { needed: true }, education: { graduationYear: 2019, gaps: [{ from: '2021-01', to: '2022-06' }] } },
    )
    expect(ids(assessment.redFlags)).toEqual(['step1-attempts', 'trend-falling', 'years-since-graduation', 'gap-2021-01', 'visa'])
    expect(assessment.asks).toEqual([])
    expect(ids(assessment.strengths)).toContain('ecfmg-certified')
  })

  it('a work permit that lasts and one that has ended are two different flags', () => {
    const flags = ['2028-09-30', '2026-05-31'].map((until) =>
      ids(assessed({}, { visa: { status: 'EAD', permit: { basis: 'asylum pending', until: isoDate(until) } } }).redFlags),
    )
    expect(flags).toEqual([['work-permit'], ['work-permit-ended']])
  })

  it('an empty profile asks for the exams first and flags nothing', () => {
    const assessment = assessed({})
    expect(assessment.redFlags).toEqual([])
    expect(assessment.asks.map(({ field }) => field)).toEqual([
      'exams.step2ck.score',
      'exams.step1.result',
      'education.graduationYear',
      'practiceTests',
      'exams.ecfmgCertificate.status',
      'visa.needed',
    ])
  })

  it('every advice and flag says why', () => {
    const certified = { ecfmgCertificate: { status: 'issued' } } as const
    const steps = { step1: { score: 205, result: 'pass' }, step2ck: { score: 236, result: 'pass' } } as const
    for (const advice of assessed({ ...steps, ...certified }).strategy) {
      expect(advice.because.length).toBeGreaterThan(0)
      expect(advice.because[0]?.source?.asOf).toMatch(/^\d{4}/)
    }
  })
})

describe('around the day of Step 2 CK', () => {
  const passed = { step1: { result: 'pass' } } as const
  const strategy = (exams: Exams): ExamAssessment['strategy'] => assessed({ ...passed, ...exams }).strategy

  it('the certificate stays among what matters until it is said to be there', () => {
    const planned = strategy({ step2ck: { date: isoDate('2027-03-10') } })
    const awaited = strategy({ step2ck: { date: isoDate('2026-11-10') } })
    const scored = strategy({ step2ck: { date: isoDate('2026-11-01'), score: 251, result: 'pass' } })
    expect([planned, awaited, scored].map((one) => ids(one).includes('certificate'))).toEqual([true, true, true])
    expect(scored.find(({ id }) => id === 'certificate')?.title).toMatch(/^If you hold no ECFMG certificate yet/)
    const held = strategy({ step2ck: { score: 251, result: 'pass' }, ecfmgCertificate: { status: 'issued' } })
    expect(ids(held)).not.toContain('certificate')
  })

  it('nobody is told to study for an exam that was sat', () => {
    expect(ids(strategy({ step2ck: { date: isoDate('2027-03-10') } }))).toContain('step2ck-study')
    expect(ids(strategy({ step2ck: { date: isoDate('2026-11-10') } }))).not.toContain('step2ck-study')
  })
})
