import { describe, expect, test } from 'vitest'
import type { Profile, VisaSituation } from '../../src/person/profile.ts'
import type { VisaAnswer, VisaRoute } from '../../src/visa/visa-answer.ts'
import { countryCode } from '../../src/country-codes.ts'
import { isoDate, specialtyId } from '../../src/units.ts'
import { answerVisaForPerson } from '../../src/visa/answer-visa-for-person.ts'
import { answerVisa } from '../../src/visa/answer-visa.ts'
import { yearsLeft } from '../../src/visa/years-left.ts'
import { caseOf, program, visaFacts } from './visa-world.ts'

/** Invented people, each of a kind, and what a careful adviser would tell them of their visa on 28 November 2026. */
const today = '2026-11-28'

interface Kind {
  readonly passports: readonly string[]
  readonly location: 'abroad' | 'in-us'
  readonly step3?: boolean
  readonly certificate?: boolean
  readonly specialty?: string
}

function person({ passports, location, ...kind }: Kind, visa: VisaSituation = {}): Profile {
  return {
    version: 1,
    specialties: [{ id: specialtyId(kind.specialty ?? 'internal-medicine') }],
    applicant: { type: 'non-us-img', citizenships: passports.map(countryCode), location },
    exams: {
      ...(kind.certificate === false ? {} : { ecfmgCertificate: { status: 'issued', date: isoDate('2026-03-01') } }),
      ...(kind.step3 === true ? { step3: { date: isoDate('2026-05-04'), result: 'pass', score: 224, attempts: 1 } } : {}),
    },
    visa,
  }
}

function answer(kind: Kind, visa?: VisaSituation): VisaAnswer {
  return answerVisaForPerson(caseOf(person(kind, visa), today))
}

function route(of: VisaAnswer, kind: VisaRoute['kind']): VisaRoute {
  const found = of.routes.find((one) => one.kind === kind)
  if (found === undefined) throw new Error(`no ${kind} route`)
  return found
}

/** `ead if, h1b unknown`: the routes in their order. */
function inOrder({ routes }: VisaAnswer): string {
  return routes.map(({ kind, outcome }) => `${kind} ${outcome}`).join(', ')
}

function said(of: VisaAnswer): string {
  return of.because.map(({ text }) => text).join(' ')
}

function asked(of: VisaAnswer): readonly string[] {
  return of.ask.map(({ field }) => field)
}

describe('abroad', () => {
  test('a Pakistani without Step 3: J-1 is open; H-1B waits for Step 3, and the payment is not collected', () => {
    const got = answer({ passports: ['PK'], location: 'abroad' }, { status: 'none' })
    expect(inOrder(got)).toBe('j1 feasible, h1b feasible if')
    expect(route(got, 'h1b').conditions?.join()).toContain('You pass Step 3, which is given only in the US, before the petition')
    expect(said(got)).toContain('it is not being asked for')
    expect(said(got)).toContain('in the country of your nationality or residence')
  })

  test('a Brazilian whose two years at home are not served: served or waived first, with the ways to a waiver', () => {
    const got = answer(
      { passports: ['BR'], location: 'abroad', step3: true },
      { acceptable: ['h1b'], status: 'none', priorJ1Years: 3, homeRequirement: true },
    )
    expect(got.outcome).toBe('feasible if')
    expect(got.conditions.join()).toContain('served or waived first')
    expect(got.conditions.join()).toContain('Exceptional hardship, Persecution')
  })

  test('an Egyptian without the certificate: the certificate comes before Step 3, Step 3 before the petition', () => {
    const got = answer({ passports: ['EG'], location: 'abroad', certificate: false }, { acceptable: ['h1b'], status: 'none' })
    const [first, second] = got.conditions
    expect(first).toContain('certificate is issued first')
    expect(second).toContain('After the certificate you pass Step 3')
  })

  test('an Iranian: closed, with every exception that could open it, the case-by-case one named', () => {
    const got = answer({ passports: ['IR'], location: 'abroad', step3: true }, { status: 'none' })
    expect(inOrder(got)).toBe('j1 not feasible, h1b not feasible')
    for (const { why, opens } of got.routes) {
      expect(why?.join()).toContain('suspends entry of nationals of Iran')
      expect(opens?.join()).toContain('case by case, where that is in the national interest')
      expect(opens?.join()).toContain('dual nationals')
      expect(opens?.join()).toContain('held a valid visa on its first day')
    }
  })

  test('an Iranian who held a valid visa that day is not reached, if it can be shown', () => {
    const got = answer(
      { passports: ['IR'], location: 'abroad', step3: true },
      { status: 'none', onFirstDay: 'held a valid visa' },
    )
    expect(route(got, 'j1')).toMatchObject({
      outcome: 'feasible if',
      conditions: [
        'You can show that you held a valid visa on Mon 9 Jun 2025. A newer list took this one up on Thu 1 Jan 2026: if you can say it of that day alone, ask an immigration lawyer which day counts.',
      ],
    })
  })

  test('a Nigerian without Step 3: J-1 is closed by the proclamation and says why; H-1B is the only route, and Step 3 its first condition', () => {
    const got = answer({ passports: ['NG'], location: 'abroad' }, { needed: true, status: 'none' })
    expect(inOrder(got)).toBe('h1b feasible if, j1 not feasible')
    expect(got.conditions[0]).toContain('You pass Step 3')
    expect(route(got, 'j1').why?.join()).toContain('nationals of Nigeria')
  })

  test('a Canadian is told of the border, and that TN is for teaching and research', () => {
    const got = answer({ passports: ['CA'], location: 'abroad' }, { status: 'none' })
    expect(said(got)).toContain('no visa from a consulate')
    expect(said(got)).toContain('it does not cover a residency')
    expect(said(got)).not.toContain('in the country of your nationality or residence')
  })
})

test('a Russian abroad is told the post that gives visas to Russians', () => {
  const got = answer({ passports: ['RU'], location: 'abroad' }, { status: 'none' })
  expect(said(got)).toContain('For nationals of Russia the post is Astana or Warsaw.')
})

/** What H-1B hangs on for a Brazilian who owes the two years. */
function owing(visa: VisaSituation): string {
  const got = answer({ passports: ['BR'], location: 'in-us', step3: true }, { homeRequirement: true, ...visa })
  return route(got, 'h1b').conditions?.join(' ') ?? ''
}

/** What could open H-1B to a research scholar who has not said whether they owe them. */
function opens(country: string): string {
  const got = answer({ passports: [country], location: 'in-us' }, { status: 'J-1 research', priorJ1Years: 2 })
  return route(got, 'h1b').opens?.join(' ') ?? ''
}

describe('inside the US', () => {
  test('five years of J-1 research: the seven years are whole, no bar is assumed, and H-1B hangs on the home rule', () => {
    const got = answer({ passports: ['IN'], location: 'in-us', step3: true }, { status: 'J-1 research', priorJ1Years: 5 })
    expect(inOrder(got)).toBe('j1 feasible if, h1b unknown')
    expect(said(got)).toContain('The seven years count clinical training: years as J-1 research scholar do not count.')
    expect(said(got)).toContain('they do not stop J-1 as a physician in training')
    expect(asked(got)).toEqual(['visa.homeRequirement'])
  })

  test('a first-year resident on J-1: the years used are clinical, and the residency fits', () => {
    const kind: Kind = { passports: ['CO'], location: 'in-us' }
    const got = answer(kind, { acceptable: ['j1'], status: 'J-1', priorJ1Years: 0.4, homeRequirement: true })
    expect(inOrder(got)).toBe('j1 feasible')
    expect(got.ask).toEqual([])
    const matched = {
      ...person(kind, { status: 'J-1', priorJ1Years: 0.4 }),
      previousMatches: [{ year: 2026, outcome: 'matched' as const }],
    }
    expect(yearsLeft(caseOf(matched, today), 'j1')).toMatchObject({ leftToday: 6.6, leftAtStart: 7 })
    expect(asked(answer(kind, { acceptable: ['j1'], status: 'J-1' }))).toContain('visa.j1ClinicalYears')
  })

  test('four of six years of H-1B: two are left today, less at the start; days abroad can be added back', () => {
    const got = answer(
      { passports: ['IN'], location: 'in-us', step3: true },
      { acceptable: ['h1b'], status: 'H-1B', priorH1bYears: 4, validVisa: { kind: 'h1b', until: isoDate('2028-05-31') } },
    )
    expect(got.outcome).toBe('feasible if')
    expect(said(got)).toContain('2 years left today, 0.4 years on Sat 1 Jul 2028')
    expect(said(got)).toContain('can be added back')
    expect(asked(got)).toContain('visa.h1bDaysAbroad')
  })

  const sixYears: VisaSituation = { status: 'H-1B', priorH1bYears: 6, validVisa: { kind: 'h1b', until: isoDate('2028-05-31') } }
  test('six years of H-1B and a visa that still runs: the petition is asked for, and J-1 comes last with its risk', () => {
    const got = answer({ passports: ['IN'], location: 'in-us', step3: true }, sixYears)
    expect(inOrder(got)).toBe('h1b unknown, j1 feasible if')
    expect(asked(got)).toContain('visa.greenCardPetition')
    expect(route(got, 'j1').warnings?.join()).toContain('would harm you if')
  })

  test('the same with the petition approved: H-1B goes on three years at a time, and J-1 would harm', () => {
    const got = answer({ passports: ['IN'], location: 'in-us', step3: true }, { ...sixYears, greenCardPetition: 'approved' })
    expect(inOrder(got)).toBe('h1b feasible if, j1 feasible if')
    expect(got.conditions.join()).toContain('three years at a time')
    expect(route(got, 'j1').warnings?.join()).toContain('J-1 would harm you: it asks for the intent to go home')
  })

  test('year five of six before pathology: gone by July 2028, so petition, days abroad and a year abroad are asked', () => {
    const got = answer(
      { passports: ['IN'], location: 'in-us', step3: true, specialty: 'pathology' },
      { needed: true, status: 'H-1B', priorJ1Years: 0, priorH1bYears: 5 },
    )
    expect(route(got, 'h1b').outcome).toBe('unknown')
    expect(said(got)).toContain('1 year left today, none on Sat 1 Jul 2028, and the residency takes 4 years')
    expect(asked(got)).toEqual(['visa.greenCardPetition', 'visa.h1bDaysAbroad', 'visa.yearAbroadAfterH1b'])
    expect(got.routes.at(-1)?.kind).toBe('j1')
  })

  test('the spouse of an H-1B holder: the own permit first, then a change to H-1B, J-1 last', () => {
    const held = answer(
      { passports: ['IN'], location: 'in-us' },
      { status: 'H-4', permit: { basis: 'spouse of H-1B', until: isoDate('2029-08-01') } },
    )
    expect(inOrder(held)).toBe('ead feasible if, h1b feasible if, j1 feasible if')
    expect(held.conditions.join()).toContain('while your spouse’s status lasts')
    const notSaid = answer({ passports: ['IN'], location: 'in-us' }, { status: 'H-4' })
    expect(inOrder(notSaid)).toBe('ead unknown, h1b feasible if, j1 feasible if')
    expect(asked(notSaid)).toContain('visa.permit.basis')
  })

  test('a spouse who holds no permit says so: closed, last, not asked again, and what gives one is told', () => {
    const wife: Kind = { passports: ['IN'], location: 'in-us' }
    const h4 = answer(wife, { status: 'H-4', permit: { basis: 'none' } })
    expect(inOrder(h4)).toBe('h1b feasible if, j1 feasible if, ead not feasible')
    expect(asked(h4)).not.toContain('visa.permit.basis')
    expect(route(h4, 'ead').opens?.join()).toContain('only where the H-1B holder has an approved I-140')
    const j2 = answer(wife, { status: 'J-2', permit: { basis: 'none' } })
    expect(route(j2, 'ead').opens?.join()).toContain('A spouse on J-2 can ask USCIS for a work permit')
    expect(inOrder(answer(wife, { status: 'H-4', permit: {} }))).toContain('ead unknown')
  })

  test('the spouse of an H-1B holder without a petition: what would make J-1 harmful, and not that it is', () => {
    const got = answer({ passports: ['IN'], location: 'in-us' }, { status: 'H-4', greenCardPetition: 'none' })
    expect(route(got, 'j1').warnings?.join()).toContain(
      'would harm you if a green card request, yours or your spouse’s, is under way',
    )
    expect(route(got, 'j1').conditions?.join()).not.toContain('your other requests')
    const filed = answer({ passports: ['IN'], location: 'in-us' }, { status: 'H-4', greenCardPetition: 'filed' })
    expect(route(filed, 'j1').warnings?.join()).toContain('J-1 would harm you: ')
  })

  test('a green card by the diversity visa: what it would change, and no years of H-1B beyond six', () => {
    const won = answer({ passports: ['NP'], location: 'abroad' }, { status: 'none', greenCardPetition: 'another way' })
    expect(inOrder(won)).toBe('h1b feasible if, j1 feasible if')
    expect(said(won)).toContain('With the green card in hand before you apply for the 2028 Match no program has to sponsor you')
    const h1bAlone = { status: 'none', greenCardPetition: 'another way', acceptable: ['h1b'] } as const
    expect(said(answer({ passports: ['NP'], location: 'abroad' }, h1bAlone))).toContain('With the green card in hand')
    const used = { ...sixYears, greenCardPetition: 'another way' } as const
    expect(answer({ passports: ['IN'], location: 'in-us', step3: true }, used).conditions.join()).not.toContain(
      'three years at a time',
    )
    expect(said(answer({ passports: ['NP'], location: 'abroad' }, { status: 'none', greenCardPetition: 'none' }))).not.toContain(
      'green card in hand',
    )
  })

  test('a permit that has ended is said to have ended, and one that will end is to be renewed', () => {
    const [ended, ends] = ['2026-05-31', '2028-02-01'].map((until) =>
      answer(
        { passports: ['IN'], location: 'in-us' },
        { status: 'H-4', permit: { basis: 'spouse of H-1B', until: isoDate(until) } },
      ).conditions.join(' '),
    )
    expect(ended).toContain('Yours ended on Sun 31 May 2026: a new work permit is there when the training begins')
    expect(ended).not.toContain('renew it in time')
    expect(ends).toContain('renew it in time')
  })

  test('practical training after a degree that is not medical does not cover patient care', () => {
    const kind: Kind = { passports: ['NG'], location: 'in-us' }
    expect(route(answer(kind, { status: 'F-1 OPT' }), 'f1opt').outcome).toBe('unknown')
    const other = route(answer(kind, { status: 'F-1 OPT', practicalTraining: 'another field' }), 'f1opt')
    expect(other.outcome).toBe('not feasible')
    expect(other.why?.join()).toContain('does not cover patient care')
  })

  test('practical training that is closed to a person stays closed at a program that says nothing of it', () => {
    const student = person({ passports: ['NG'], location: 'in-us' }, { status: 'F-1 OPT', practicalTraining: 'another field' })
    const silent = answerVisa(caseOf(student, today), program({}))
    expect(route(silent, 'f1opt').outcome).toBe('not feasible')
    expect(silent.outcome).toBe('unknown')
  })

  test('the spouse of a J-1 physician shares the home rule: no H-1B, no change to J-1 inside', () => {
    const said = answer({ passports: ['PK'], location: 'in-us', step3: true }, { status: 'J-2' })
    expect(route(said, 'h1b').outcome).toBe('unknown')
    expect(route(said, 'h1b').why?.join()).toContain('shares the two-year home requirement')
    expect(route(said, 'j1').conditions?.join()).toContain('at a consulate: inside the US the change is closed')
    expect(asked(said)).toContain('visa.homeRequirement')
  })

  test('a Sudanese whose asylum request is pending: the own permit is the route, and J-1 harms', () => {
    const got = answer(
      { passports: ['SD'], location: 'in-us' },
      { status: 'EAD', permit: { basis: 'asylum pending', until: isoDate('2028-02-01') } },
    )
    expect(got.routes.map(({ kind }) => kind)).toEqual(['ead', 'h1b', 'j1'])
    expect(got.conditions.join()).toContain('Yours ends on Tue 1 Feb 2028: renew it in time.')
    expect(route(got, 'j1').warnings?.join()).toContain('J-1 would harm you')
    expect(asked(answer({ passports: ['SD'], location: 'in-us' }, { status: 'EAD' }))).toContain('visa.permit.basis')
  })

  test('a request for asylum is no status to change from: one still held is asked for, else the consulate, the payment, the suspension', () => {
    const asylum: VisaSituation = { status: 'EAD', permit: { basis: 'asylum pending', until: isoDate('2028-05-31') } }
    const ofIndia = (visa: VisaSituation): VisaRoute =>
      route(answer({ passports: ['IN'], location: 'in-us', step3: true }, visa), 'h1b')
    const unsaid = ofIndia(asylum).conditions?.join(' ') ?? ''
    expect(unsaid).toContain('You still hold a status to change from, such as F-1 or H-4')
    expect(unsaid).toContain('The payment of $100,000')
    expect(unsaid).toContain('leaving can end the request your permit rests on')
    const student = ofIndia({ ...asylum, status: 'F-1' }).conditions?.join(' ') ?? ''
    expect(student).toContain('You still hold your status on the day the petition is filed')
    expect(student).not.toContain('such as F-1 or H-4')
    const none = ofIndia({ ...asylum, status: 'none' }).conditions?.join(' ') ?? ''
    expect(none).toContain('or the program pays it')
    expect(none).not.toContain('such as F-1 or H-4')
    const spouse = ofIndia({ status: 'EAD', permit: { basis: 'spouse of H-1B' } }).conditions?.join(' ') ?? ''
    expect(spouse).toContain('You still hold your status on the day the petition is filed')
    const ofSudan = answer({ passports: ['SD'], location: 'in-us', step3: true }, asylum)
    expect([route(ofSudan, 'h1b').outcome, route(ofSudan, 'j1').outcome]).toEqual(['unknown', 'unknown'])
    expect(route(ofSudan, 'h1b').why?.join(' ')).toContain('suspends entry of nationals of Sudan')
  })

  test('the ways to a waiver are those of the J-1 that brought the two years', () => {
    const scholar = owing({ status: 'J-1 research', priorJ1Years: 2 })
    expect(scholar).toContain('No objection of your home country, Request of an interested US government agency')
    expect(scholar).not.toContain('Conrad 30')
    expect(scholar).toContain('left the Exchange Visitor Skills List on 9 December 2024')
    const resident = owing({ status: 'J-1', priorJ1Years: 3, j1ClinicalYears: 3 })
    expect(resident).toContain('Conrad 30')
    expect(resident).not.toContain('No objection')
    expect(resident).not.toContain('Skills List')
    const notSaid = owing({ status: 'F-1', priorJ1Years: 2 })
    expect(notSaid).toContain('after a J-1 for clinical training: Conrad 30')
    expect(notSaid).toContain('After another J-1: No objection')
    expect(owing({ status: 'J-2' })).toContain('A waiver of your spouse frees you too.')
  })

  test('whether the two years are owed is told where the country has left the list, and who says it for certain', () => {
    expect(opens('BR')).toContain('Skills List')
    expect(opens('PH')).not.toContain('Skills List')
    expect(opens('PH')).toContain('advisory opinion')
  })

  test('asylum granted, a refugee, a green card, a US citizen: nothing to sponsor', () => {
    for (const basis of ['asylum granted', 'refugee'] as const) {
      expect(answer({ passports: ['SD'], location: 'in-us' }, { status: 'EAD', permit: { basis } }).outcome).toBe('not needed')
    }
    expect(answer({ passports: ['IR'], location: 'in-us' }, { status: 'green card' }).outcome).toBe('not needed')
    expect(answer({ passports: ['US', 'IR'], location: 'abroad' }, { status: 'none' }).outcome).toBe('not needed')
  })

  test('a visitor: the stay ends before July, so the petition is one from abroad, with the payment question', () => {
    const got = answer({ passports: ['IN'], location: 'in-us', step3: true }, { status: 'B-1/B-2' })
    expect(route(got, 'h1b').conditions?.join()).toContain('The payment of $100,000 is still not asked for')
    expect(said(got)).toContain('the stay ends before July')
    expect(said(got)).toContain('check the official page')
    const esta = answer({ passports: ['FR'], location: 'in-us', step3: true }, { status: 'ESTA' })
    expect(said(esta)).toContain('cannot change status inside the US')
  })
})

test('a rule that was read nowhere cites no page as read, and is held to be uncertain', () => {
  const unread = visaFacts.rules.filter(({ known }) => known === 'unread')
  expect(unread.length).toBeGreaterThan(0)
  for (const rule of unread) {
    expect(rule.url, rule.id).toBeUndefined()
    expect(rule.certainty, rule.id).toBe('low')
  }
})
