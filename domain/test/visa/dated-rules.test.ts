import { describe, expect, test } from 'vitest'
import type { Program } from '../../src/claims/program.ts'
import type { VisaSituation } from '../../src/person/profile.ts'
import type { UsStatus, VisaKind } from '../../src/rules/visa-facts.ts'
import type { VisaAfterwards } from '../../src/visa/after-training.ts'
import type { VisaAnswer } from '../../src/visa/visa-answer.ts'
import type { VisaReason } from '../../src/rules/visa-reason.ts'
import { countryCode } from '../../src/country-codes.ts'
import { isoDate, specialtyId } from '../../src/units.ts'
import { visaAfterTraining } from '../../src/visa/after-training.ts'
import { answerVisaForPerson } from '../../src/visa/answer-visa-for-person.ts'
import { answerVisa } from '../../src/visa/answer-visa.ts'
import { caseOf, person, program, visaFacts } from './visa-world.ts'
import type { PersonSketch } from './visa-world.ts'

const both = program({ j1: true, h1b: true })

function on(day: string, sketch: PersonSketch): VisaAnswer {
  return answerVisa(caseOf(person(sketch), day), both)
}

/** A person abroad on one passport who has passed Step 3: what the suspension alone does. */
function abroad(day: string, passport: string, kind: 'j1' | 'h1b'): VisaAnswer['outcome'] {
  return on(day, {
    passports: [passport],
    location: 'abroad',
    step3: 'pass',
    visa: { acceptable: [kind], assumeH1bPayment: false },
  }).outcome
}

function j1Abroad(sketch: PersonSketch): VisaAnswer {
  return on('2026-11-22', { location: 'abroad', ...sketch, visa: { acceptable: ['j1'], ...sketch.visa } })
}

/** A person inside the US with Step 3: what years and requirements alone do. */
/** Somebody in the US, the payment left aside. */
function inside(visa: VisaSituation, kind: 'j1' | 'h1b'): VisaAnswer['outcome'] {
  const settled = { acceptable: [kind], assumeH1bPayment: false }
  return on('2026-11-22', { passports: ['IN'], location: 'in-us', step3: 'pass', visa: { ...settled, ...visa } }).outcome
}

function alone(sketch: PersonSketch): VisaAnswer {
  return answerVisaForPerson(caseOf(person(sketch), '2026-11-22'))
}

function answerAt(sketch: PersonSketch, where: Program): VisaAnswer {
  return answerVisa(caseOf(person(sketch), '2026-11-22'), where)
}

function h1bReason(day: string, id: string): VisaReason | undefined {
  const answer = on(day, { passports: ['IN'], location: 'abroad', step3: 'pass', visa: { acceptable: ['h1b'] } })
  return answer.because.find(({ ruleId }) => ruleId === id)
}

function after(day: string, acceptable: readonly VisaKind[]): VisaAfterwards {
  return visaAfterTraining(caseOf(person({ visa: { acceptable } }), day))
}

const wantsH1b: PersonSketch = { passports: ['IN'], location: 'abroad', step3: 'pass', visa: { acceptable: ['h1b'] } }
const asked = 'The program pays $100,000'
const disputed = 'still not asked for'

function assuming(assumeH1bPayment: boolean): VisaAnswer {
  return on('2026-11-22', { ...wantsH1b, visa: { acceptable: ['h1b'], assumeH1bPayment } })
}

function holdingH1b(until: string): VisaAnswer['outcome'] {
  return on('2026-03-01', { ...wantsH1b, visa: { acceptable: ['h1b'], validVisa: { kind: 'h1b', until: isoDate(until) } } })
    .outcome
}

function holdingJ1(until: string): VisaAnswer['outcome'] {
  return j1Abroad({ passports: ['SD'], visa: { validVisa: { kind: 'j1', until: isoDate(until) } } }).outcome
}

/** Ids of the rules a green card holder with a passport is told. */
function greenCard(passport: string): readonly (string | undefined)[] {
  return j1Abroad({ passports: [passport], visa: { status: 'green card' } }).because.map(({ ruleId }) => ruleId)
}

function nigerianInside(day: string): string {
  return on(day, { passports: ['NG'], location: 'in-us', visa: { acceptable: ['j1'] } }).conditions.join()
}

function listed(day: string, value: string): number {
  return visaFacts.entrySuspensions
    .filter((one) => one.value === value && one.from <= day && (one.until === undefined || day < one.until))
    .flatMap(({ countries }) => countries).length
}

function withStatus(status: UsStatus): PersonSketch {
  return { passports: ['IN'], location: 'in-us', visa: { status } }
}

function withPermit(status: UsStatus, permit: NonNullable<VisaSituation['permit']>): PersonSketch {
  return { passports: ['IN'], location: 'in-us', visa: { status, permit } }
}

function training(where: Program): string | undefined {
  const student: PersonSketch = {
    passports: ['IN'],
    location: 'in-us',
    visa: { status: 'F-1 OPT', practicalTraining: 'medicine' },
  }
  return answerAt(student, where).routes.find(({ kind }) => kind === 'f1opt')?.outcome
}

describe('the payment for H-1B petitions from abroad, by the day', () => {
  test.each<readonly [day: string, condition: string | undefined, why: string]>([
    ['2025-09-20', undefined, 'the day before the proclamation takes effect'],
    ['2025-09-21', asked, 'petitions filed from this day need the payment'],
    ['2026-06-07', asked, 'the day before the first ruling'],
    ['2026-06-08', disputed, 'struck down in Massachusetts'],
    ['2026-06-11', disputed, 'the last day before the administrative stay'],
    ['2026-06-12', asked, 'the ruling is put on hold'],
    ['2026-07-23', asked, 'the last day of the stay'],
    ['2026-07-24', disputed, 'the First Circuit refuses a stay'],
    ['2026-09-29', disputed, 'the day before the second ruling'],
    ['2026-09-30', disputed, 'struck down in California as well'],
    ['2027-09-20', disputed, 'the last day of the extension'],
    ['2027-09-21', disputed, 'the stated end, which may be moved again'],
  ])('%s: %s (%s)', (day, condition) => {
    const answer = on(day, wantsH1b)
    expect(answer.outcome).toBe(condition === undefined ? 'feasible' : 'feasible if')
    expect(answer.conditions.join(' ')).toContain(condition ?? '')
  })

  test('one rule about it is in force on each day since 2025-09-21', () => {
    const rows = visaFacts.rules.filter((rule) => rule.effect?.kind === 'payment')
    expect(rows[0]?.from).toBe('2025-09-21')
    rows.slice(1).forEach((row, index) => expect(row.from).toBe(rows[index]?.until))
    expect(rows.at(-1)?.until).toBeUndefined()
  })

  test('the switch overrides the rule in both directions', () => {
    expect(assuming(true).conditions.join(' ')).toContain(asked)
    expect(assuming(false).outcome).toBe('feasible')
  })

  test('a person inside the US is not reached from a status still held, nor one with a valid H-1B visa', () => {
    const inside = on('2026-03-01', { ...wantsH1b, location: 'in-us' })
    expect(inside.conditions).toEqual([
      'You still hold your status on the day the petition is filed, and stay until it is granted: through a consulate the payment of $100,000 is asked for.',
    ])
    expect(holdingH1b('2026-03-01')).toBe('feasible')
    expect(holdingH1b('2026-02-28')).toBe('feasible if')
  })

  test('where the person is decides, so it is asked when not said', () => {
    const answer = on('2026-11-22', { passports: ['IN'], step3: 'pass', visa: { needed: true, acceptable: ['h1b'] } })
    expect(answer.outcome).toBe('feasible if')
    expect(answer.ask.map((question) => question.field)).toContain('applicant.location')
  })
})

/** Why a visa is closed to somebody abroad. */
function since(passport: string, visa: 'j1' | 'h1b'): string {
  return on('2026-11-22', { passports: [passport], location: 'abroad', visa: { acceptable: [visa] } }).because[0]?.text ?? ''
}

describe('entry suspensions by nationality and day, for a person abroad', () => {
  test.each([
    ['SD', '2025-06-08', 'feasible', 'feasible', 'Sudan, the day before the first proclamation'],
    ['SD', '2025-06-09', 'not feasible', 'not feasible', 'Sudan, fully suspended from this day'],
    ['TM', '2025-12-31', 'not feasible', 'feasible', 'Turkmenistan, partial until the end of 2025'],
    ['TM', '2026-01-01', 'feasible', 'feasible', 'Turkmenistan, immigrant visas only since 2026'],
    ['LA', '2025-12-31', 'not feasible', 'feasible', 'Laos, partial until the end of 2025'],
    ['LA', '2026-01-01', 'not feasible', 'not feasible', 'Laos, full since 2026'],
    ['SY', '2025-12-31', 'feasible', 'feasible', 'Syria, the day before it was listed'],
    ['SY', '2026-01-01', 'not feasible', 'not feasible', 'Syria, full from this day'],
    ['PS', '2026-01-01', 'not feasible', 'not feasible', 'Palestinian Authority documents, full from this day'],
    ['NG', '2025-12-31', 'feasible', 'feasible', 'Nigeria, the day before it was listed'],
    ['NG', '2026-01-01', 'not feasible', 'feasible', 'Nigeria, partial: J-1 closed, H-1B not'],
    ['PK', '2026-01-01', 'feasible', 'feasible', 'Pakistan, on no list'],
  ])('%s on %s: J-1 %s, H-1B %s (%s)', (passport, day, j1, h1b) => {
    expect([abroad(day, passport, 'j1'), abroad(day, passport, 'h1b')]).toEqual([j1, h1b])
  })

  test('the lists have the published lengths', () => {
    expect([listed('2025-06-09', 'full'), listed('2025-06-09', 'partial')]).toEqual([12, 7])
    expect([listed('2026-01-01', 'full'), listed('2026-01-01', 'partial'), listed('2026-01-01', 'immigrant only')]).toEqual([
      20, 19, 1,
    ])
  })

  test('says who is meant, since when, and where to check', () => {
    const answer = on('2026-11-22', { passports: ['NG'], location: 'abroad', visa: { acceptable: ['j1'] } })
    expect(answer.because[0]?.text).toContain('Nigeria')
    expect(answer.because[0]?.text).toContain('1 Jan 2026')
    expect(answer.because[0]?.officialPage).toContain('travel.state.gov')
  })

  test('a newer list takes up an older one: closed since the first, and both days are named', () => {
    expect(since('IR', 'j1')).toContain('Since Mon 9 Jun 2025 the US suspends entry of nationals of Iran on these visas: B-1')
    expect(since('VE', 'j1')).toContain('Since Mon 9 Jun 2025')
    expect(since('LA', 'h1b')).toMatch(/^Since Mon 9 Jun 2025 .* immigrant visas; since Thu 1 Jan 2026 also: H-1B, O-1\.$/)
    expect(since('SY', 'j1')).toContain('Since Thu 1 Jan 2026')
    expect(since('IR', 'j1')).not.toContain('since Thu 1 Jan 2026')
  })

  test('where a visa was closed by two lists, the question and the answer name the first day, and the newer for a lawyer', () => {
    const asks = on('2026-11-22', { passports: ['CU'], location: 'abroad', visa: { acceptable: ['j1'] } }).ask
    expect(asks.find(({ field }) => field === 'visa.onFirstDay')?.text).toMatch(/^On Mon 9 Jun 2025, .* Thu 1 Jan 2026: .*lawyer/)
    const laos = (visa: 'j1' | 'h1b'): string =>
      on('2026-11-22', {
        passports: ['LA'],
        location: 'abroad',
        step3: 'pass',
        visa: { acceptable: [visa], onFirstDay: 'held a valid visa' },
      }).conditions.join()
    expect(laos('j1')).toContain('You can show that you held a valid visa on Mon 9 Jun 2025. A newer list took this one up')
    expect(laos('h1b')).toMatch(/^You can show that you held a valid visa on Thu 1 Jan 2026\./)
    expect(laos('h1b')).not.toContain('2025')
  })
})

describe('exceptions to the suspension', () => {
  test('a second passport that is not listed opens the way, if one travels on it', () => {
    expect(j1Abroad({ passports: ['SD', 'CA'] }).outcome).toBe('feasible if')
    expect(j1Abroad({ passports: ['SD', 'CA'] }).conditions.join()).toContain('not listed')
    expect(j1Abroad({ passports: ['SD', 'CA'], visa: { travelPassport: countryCode('CA') } }).outcome).toBe('feasible')
    expect(j1Abroad({ passports: ['SD', 'CA'], visa: { travelPassport: countryCode('SD') } }).outcome).toBe('not feasible')
  })

  test('two listed passports of different strictness are a question for a lawyer', () => {
    const answer = on('2026-11-22', { passports: ['SD', 'NG'], location: 'abroad', step3: 'pass', visa: { acceptable: ['h1b'] } })
    expect(answer.outcome).toBe('unknown')
    expect(answer.ask.map(({ field }) => field)).toContain('visa.travelPassport')
    expect(j1Abroad({ passports: ['SD', 'NG'] }).outcome).toBe('not feasible')
  })

  test('a valid visa of the same kind counts until the day it ends', () => {
    expect(holdingJ1('2026-11-22')).toBe('feasible if')
    expect(holdingJ1('2026-11-21')).toBe('not feasible')
  })

  test('green card holders and US citizens are not reached at all', () => {
    expect(j1Abroad({ passports: ['SD'], visa: { status: 'green card' } }).outcome).toBe('not needed')
    expect(j1Abroad({ passports: ['SD', 'US'] }).outcome).toBe('not needed')
  })

  test('a green card holder from a listed country is told that the suspension spares them', () => {
    expect(greenCard('SD')).toContain('suspension-permanent-resident')
    expect(greenCard('PK')).not.toContain('suspension-permanent-resident')
  })

  test('an unknown passport leaves the route unknown, neither open nor refused', () => {
    const answer = on('2026-11-22', { location: 'abroad', visa: { needed: true, acceptable: ['j1'] } })
    expect(answer.outcome).toBe('unknown')
    expect(answer.ask.map(({ field }) => field)).toContain('applicant.citizenships')
  })

  test('the hold on filings inside the US ended on 2026-06-05', () => {
    expect(nigerianInside('2025-12-31')).toBe('')
    expect(nigerianInside('2026-01-01')).toContain('USCIS decides')
    expect(nigerianInside('2026-06-04')).toContain('USCIS decides')
    expect(nigerianInside('2026-06-05')).not.toContain('USCIS decides')
  })
})

describe('years already used', () => {
  test.each([
    [0, 'feasible', 'seven years left'],
    [4, 'feasible', 'three years left: a residency fits'],
    [5, 'feasible if', 'two years left: no residency fits'],
    [6, 'feasible if', 'one year left'],
    [7, 'not feasible', 'none left'],
  ])('%i years of J-1 in clinical training: %s (%s)', (years, outcome) => {
    expect(inside({ priorJ1Years: years, j1ClinicalYears: years }, 'j1')).toBe(outcome)
  })

  test('years of research on J-1 leave the seven years whole, and years of a kind not said are asked about', () => {
    expect(inside({ priorJ1Years: 7, status: 'J-1 research' }, 'j1')).toBe('feasible if')
    expect(inside({ priorJ1Years: 7, j1ClinicalYears: 0 }, 'j1')).toBe('feasible if')
    expect(inside({ priorJ1Years: 7 }, 'j1')).toBe('unknown')
    expect(inside({ priorJ1Years: 4 }, 'j1')).toBe('feasible if')
  })

  test.each([
    [3, 'feasible', 'three of six left'],
    [4, 'feasible if', 'two left'],
    [6, 'unknown', 'none left, and what could carry further was not said'],
  ])('%i years of H-1B: %s (%s)', (years, outcome) => {
    expect(inside({ priorH1bYears: years }, 'h1b')).toBe(outcome)
  })

  test.each<readonly [VisaSituation, string, string]>([
    [{ greenCardPetition: 'approved' }, 'feasible if', 'three years at a time on the approved petition'],
    [{ greenCardPetition: 'filed' }, 'feasible if', 'one year at a time'],
    [{ greenCardPetition: 'none', h1bDaysAbroad: 0, yearAbroadAfterH1b: false }, 'not feasible', 'nothing carries further'],
    [{ greenCardPetition: 'none', h1bDaysAbroad: 400, yearAbroadAfterH1b: false }, 'feasible if', 'a year is added back'],
    [{ yearAbroadAfterH1b: true }, 'feasible', 'six new years'],
  ])('six years of H-1B and %j: %s (%s)', (more, outcome) => {
    expect(inside({ priorH1bYears: 6, ...more }, 'h1b')).toBe(outcome)
  })

  test('years still run on H-1B until the residency starts: two left today are 0.4 on 1 July 2028', () => {
    const answer = on('2026-11-28', {
      passports: ['IN'],
      location: 'in-us',
      step3: 'pass',
      visa: { acceptable: ['h1b'], status: 'H-1B', priorH1bYears: 4 },
    })
    expect(answer.because.map(({ text }) => text).join()).toContain('2 years left today, 0.4 years on Sat 1 Jul 2028')
    expect(answer.conditions.join()).toContain('0.4 years of H-1B left at the start')
    expect(answer.ask.map(({ field }) => field)).toEqual(['visa.greenCardPetition', 'visa.h1bDaysAbroad'])
  })

  test('the length of the specialty counts: a year used leaves enough for internal medicine and too little for surgery', () => {
    const visa: VisaSituation = { acceptable: ['h1b'], status: 'H-1B', priorH1bYears: 1 }
    const here = person({ passports: ['IN'], location: 'in-us', step3: 'pass', visa })
    const surgery = { ...both, specialty: specialtyId('surgery') }
    expect(answerVisa(caseOf(here, '2026-11-22'), both).outcome).toBe('feasible')
    expect(answerVisa(caseOf(here, '2026-11-22'), surgery).outcome).toBe('feasible if')
  })

  test('the home requirement of an earlier J-1 bars H-1B until served or waived, and J-1 not', () => {
    expect(inside({ homeRequirement: true }, 'h1b')).toBe('feasible if')
    expect(inside({ homeRequirement: true }, 'j1')).toBe('feasible')
    expect(inside({ homeRequirement: false, status: 'J-1' }, 'h1b')).toBe('feasible')
  })
})

describe('who needs a sponsor', () => {
  test.each<readonly [sketch: PersonSketch, outcome: string, why: string]>([
    [{ visa: { needed: false } }, 'not needed', 'says so'],
    [{ visa: { status: 'green card' as const } }, 'not needed', 'green card'],
    [{ visa: { status: 'citizen' as const } }, 'not needed', 'citizen'],
    [{ passports: ['US'] }, 'not needed', 'US passport'],
    [{ passports: ['PK'], location: 'abroad' as const }, 'feasible', 'a citizen of another country who is abroad'],
    [{ passports: ['PK'], visa: { status: 'none' as const } }, 'feasible', 'no US status'],
  ])('%j: %s (%s)', (sketch, outcome) => {
    expect(alone(sketch).outcome).toBe(outcome)
  })

  test('where nothing settles it, it is asked, and no program is refused for it', () => {
    const unknown = answerAt({}, program({ j1: false, h1b: false }))
    expect(unknown.outcome).toBe('unknown')
    expect(unknown.ask.map(({ field }) => field)).toContain('visa.needed')
  })

  test('permits of one’s own are routes with a condition, whatever the program sponsors', () => {
    expect(answerAt(withStatus('EAD'), program({ j1: false, h1b: false })).outcome).toBe('feasible if')
    expect(answerAt(withPermit('J-2', { basis: 'spouse of J-1' }), program({ j1: false, h1b: false })).outcome).toBe(
      'feasible if',
    )
    expect(answerAt(withStatus('J-2'), program({ j1: false, h1b: false })).outcome).toBe('unknown')
    expect(answerAt(withStatus('F-1 OPT'), program({ j1: false, h1b: false })).outcome).toBe('not feasible')
  })

  test('each route says what it hangs on, not only the best', () => {
    const { routes } = answerAt({ passports: ['CA', 'IR'], location: 'abroad' }, program({ j1: true, h1b: true }))
    const conditionsOf = (kind: string): string => routes.find((route) => route.kind === kind)?.conditions?.join(' ') ?? ''
    expect(conditionsOf('j1')).toContain('passport that is not listed')
    expect(conditionsOf('j1')).not.toContain('Step 3')
    expect(conditionsOf('h1b')).toContain('Step 3')
  })

  test('practical training is a route beside a sponsored one where the program takes it', () => {
    expect(
      [{ f1Opt: true }, { f1Opt: false }, {}].map((stance) => training(program({ j1: true, h1b: false, ...stance }))),
    ).toEqual(['feasible if', 'not feasible', 'unknown'])
  })
})

describe('how old the knowledge is', () => {
  test('a rule looked up on 2026-10-06 is to be checked again from the 91st day on', () => {
    expect(h1bReason('2027-01-04', 'h1b-payment-second-ruling')?.checkAgain).toBeUndefined()
    expect(h1bReason('2027-01-05', 'h1b-payment-second-ruling')?.checkAgain).toBe(true)
  })

  test('an old word of the program is believed and asked about', () => {
    const old = answerAt({ passports: ['PK'], location: 'abroad' }, program({ j1: true, asOf: '2021' }))
    expect(old.outcome).toBe('feasible')
    expect(old.because[0]?.text).toContain('2021')
    expect(old.ask.map(({ field }) => field)).toContain('visaJ1')
  })
})

describe('after training', () => {
  test('J-1 brings the two years at home, H-1B does not', () => {
    expect(after('2026-11-22', ['j1']).homeRequirement).toBe('yes')
    expect(after('2026-11-22', ['j1', 'h1b']).homeRequirement).toBe('if J-1')
    expect(after('2026-11-22', ['h1b'])).toMatchObject({ homeRequirement: 'no', waivers: [] })
  })

  test('after H-1B: how long one may stay, the lottery of the first job under the cap, and what carries on beyond six years', () => {
    expect(after('2026-11-22', ['h1b']).because.map(({ ruleId }) => ruleId)).toEqual([
      'h1b-grace',
      'h1b-cap-after-training',
      'h1b-beyond-approved',
      'h1b-beyond-filed',
      'h1b-recapture',
      'h1b-reset',
    ])
  })

  test.each([
    ['2026-02-02', undefined],
    ['2026-02-03', 'open'],
    ['2026-09-30', 'open'],
    ['2026-10-01', 'unknown'],
  ])('Conrad 30 on %s: %s', (day, state) => {
    expect(after(day, ['j1']).waivers.find(({ path }) => path === 'Conrad 30')?.state).toBe(state)
  })

  test('the other waivers and the clinical work they ask for are told', () => {
    const { waivers, because } = after('2026-11-22', ['j1'])
    expect(waivers.map(({ path }) => path)).toEqual([
      'Conrad 30',
      'Department of Health and Human Services',
      'Appalachian Regional Commission',
      'Delta Regional Authority',
      'Southeast Crescent Regional Commission',
      'Department of Veterans Affairs',
      'Exceptional hardship',
      'Persecution',
    ])
    expect(because.map(({ ruleId }) => ruleId)).toEqual([
      'j1-home-requirement',
      'waiver-clinical-work',
      'j1-grace',
      'j1-board-exam',
    ])
  })
})
