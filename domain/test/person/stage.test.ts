import { describe, expect, test } from 'vitest'
import type { Advised } from '../../src/advise.ts'
import type { SeasonLog } from '../../src/season/season-log.ts'
import type { Profile } from '../../src/person/profile.ts'
import { advise } from '../../src/advise.ts'
import { fellowshipTold, placeHeld } from '../../src/season/place-held.ts'
import { standingIn } from '../../src/season/season-log.ts'
import { countryCode } from '../../src/country-codes.ts'
import { isoDate, programId, specialtyId } from '../../src/units.ts'
import { factsIn } from '#facts/node'
import { loadFacts } from '#facts'

const medicine = specialtyId('internal-medicine')
const facts = await loadFacts(factsIn('facts/data'), [medicine])

/** An invented graduate of Pakistan, certified, with everything ready. */
const ready: Profile = {
  version: 1,
  specialties: [{ id: medicine }],
  applicant: { type: 'non-us-img', citizenships: [countryCode('PK')], location: 'abroad' },
  visa: { needed: true, acceptable: ['j1', 'h1b'], status: 'none' },
  education: { graduationYear: 2022 },
  exams: {
    step1: { date: isoDate('2023-05-09'), result: 'pass', attempts: 1 },
    step2ck: { date: isoDate('2025-08-14'), score: 245, result: 'pass', attempts: 1 },
    pathway: { number: 1, status: 'accepted' },
    ecfmgCertificate: { status: 'issued', date: isoDate('2026-02-20') },
  },
}
const sent: Profile = {
  ...ready,
  season: { appliedFor: 2027, applications: [{ program: programId('1400121020'), outcome: 'interviewed', signal: 'gold' }] },
}
const told = (outcome: 'matched' | 'not matched'): Profile => ({ ...sent, previousMatches: [{ year: 2027, outcome }] })

function on(day: string, profile: Profile): Advised {
  return advise(profile, facts, isoDate(day), 1)
}

const why = (advised: Advised | undefined): string => (advised?.kind === 'without list' ? advised.why : '')

const steps = (advised: Advised): readonly string[] => advised.plan.steps.map(({ id }) => id)

describe('each stage has its own advice, and nothing of another', () => {
  test.each<[string, Profile, string, Advised['kind'], string]>([
    ['2026-11-28', ready, 'preparing', 'with list', 'apply-late'],
    ['2026-11-28', sent, 'interviewing', 'with list', 'update-programs'],
    ['2027-02-10', sent, 'ranking', 'with list', 'rank-list'],
    ['2027-03-12', sent, 'ranking', 'with list', 'visa-years-j1'],
    ['2027-03-15', sent, 'match week', 'without list', 'enter-result'],
    ['2027-03-15', told('not matched'), 'soap', 'without list', 'soap-round-4'],
    ['2027-03-20', sent, 'result awaited', 'without list', 'enter-result'],
    ['2027-04-15', told('not matched'), 'unmatched', 'with list', 'open-places'],
    ['2027-04-15', told('matched'), 'matched', 'without list', 'contract'],
    ['2027-07-01', told('matched'), 'in residency', 'without list', 'mentors'],
    ['2031-01-10', told('matched'), 'between', 'without list', 'fellowship-apply'],
  ])('on %s', (day, profile, stage, kind, step) => {
    const advised = on(day, profile)
    expect(advised.person.stage.kind).toBe(stage)
    expect(advised.kind).toBe(kind)
    expect(steps(advised)).toContain(step)
  })

  // Each message of Monday, on Tuesday and a month later: half a match is looked after in that week, and is a match after it.
  test.each([
    ['matched', 'matched', 'matched'],
    ['advanced only', 'soap', 'matched'],
    ['first year only', 'soap', 'matched'],
    ['not matched', 'soap', 'unmatched'],
    ['not eligible', 'soap', 'unmatched'],
    ['withdrawn', 'soap', 'preparing'],
  ] as const)('told "%s" on Monday: %s in Match Week, %s in April', (message, inWeek, later) => {
    const season: SeasonLog = { version: 2, entries: [{ kind: 'monday', match: 2027, message, on: isoDate('2027-03-15') }] }
    const at = (day: string): Advised => advise(sent, facts, isoDate(day), 1, { season })
    expect(at('2027-03-16').person.stage.kind).toBe(inWeek)
    expect(at('2027-04-15').person.stage.kind).toBe(later)
    const advised = at('2027-03-16')
    if (advised.kind === 'with list') throw new Error('nothing is chosen in Match Week')
    const saysSoap = steps(advised).some((id) => id.startsWith('soap-round'))
    expect(saysSoap).toBe(message === 'not matched' || message === 'advanced only' || message === 'first year only')
  })

  test('a first year alone is a year: with it begins the next season, and with the place after it a residency', () => {
    const monday = { kind: 'monday', match: 2027, message: 'first year only', on: isoDate('2027-03-15') } as const
    const after = (day: string, ...more: SeasonLog['entries']): Advised =>
      advise(ready, facts, isoDate(day), 1, { season: { version: 2, entries: [monday, ...more] } })
    const [spring, autumn] = [after('2027-04-15'), after('2027-11-30')]
    expect([spring.person.stage, spring.blockers]).toMatchObject([{ kind: 'matched', isOneYear: true, end: '2028-07-01' }, []])
    expect(autumn.person.stage.kind).toBe('preparing')
    expect(autumn.person.oneYear).toEqual({ start: '2027-07-01', end: '2028-06-30' })
    expect(autumn.blockers[0]?.kind).toBe('one year alone')
    const won = placeHeld({ program: programId('1400121020'), specialty: medicine }, { match: 2027, on: isoDate('2027-03-18') })
    expect(after('2027-11-30', won).person.stage.kind).toBe('in residency')
  })

  test('who notes the year and the place after it, in either order, is in residency and not in a year alone', () => {
    const on = isoDate('2027-03-19')
    const monday = { kind: 'monday', match: 2027, message: 'matched', on: isoDate('2027-03-15') } as const
    const [year, place] = ['transitional-year', 'neurology'].map((id) =>
      placeHeld({ program: programId('1400121020'), specialty: specialtyId(id) }, { match: 2027, on }),
    ) as [SeasonLog['entries'][number], SeasonLog['entries'][number]]
    const stageAfter = (...more: SeasonLog['entries']): Advised['person']['stage'] =>
      advise(ready, facts, isoDate('2027-11-30'), 1, { season: { version: 2, entries: [monday, ...more] } }).person.stage
    expect(stageAfter(year).kind).toBe('preparing')
    for (const both of [
      [year, place],
      [place, year],
    ] as const)
      expect(stageAfter(...both)).toMatchObject({ kind: 'in residency', specialty: 'neurology' })
  })

  test('an advanced place without its first year is said to lack it, until a year is noted', () => {
    const monday = { kind: 'monday', match: 2027, message: 'advanced only', on: isoDate('2027-03-15') } as const
    const on = isoDate('2027-03-19')
    const after = (...more: SeasonLog['entries']): Advised =>
      advise(ready, facts, isoDate('2027-04-15'), 1, { season: { version: 2, entries: [monday, ...more] } })
    const of = (specialty: string): SeasonLog['entries'][number] =>
      placeHeld({ program: programId('1400121020'), specialty: specialtyId(specialty) }, { match: 2027, on })
    const [before, withPlace, withYear] = [after(), after(of('neurology')), after(of('transitional-year'))]
    expect([before, withPlace, withYear].map(({ person }) => person.stage.kind)).toEqual(['matched', 'matched', 'matched'])
    expect([before, withPlace, withYear].map((one) => steps(one)[0] === 'first-year-missing')).toEqual([true, true, false])
    expect(withYear.person.stage).toMatchObject({ specialty: medicine, end: '2030-07-01' })
    expect(withYear.person.stage).not.toHaveProperty('isOneYear')
  })

  test('a first day that is past is asked about where steps on the way to it were noted, for three months', () => {
    const matched: Profile = { ...ready, previousMatches: [{ year: 2027, outcome: 'matched' }] }
    const at = (day: string, ...entries: SeasonLog['entries']): Advised =>
      advise(matched, facts, isoDate(day), 1, { season: { version: 2, entries } })
    const late = at('2027-07-05', noted('j1-ds2019'))
    expect([late.person.stage, steps(late)[0]]).toEqual([
      expect.objectContaining({ kind: 'matched', isAwaited: true }),
      'note-begun',
    ])
    const kinds = [
      at('2027-07-05'),
      at('2027-07-05', noted('j1-ds2019'), noted('residency-starts')),
      at('2027-10-05', noted('j1-ds2019')),
    ].map(({ person }) => person.stage.kind)
    expect(kinds).toEqual(['in residency', 'in residency', 'in residency'])
  })

  test('from December of the last year on the fellowship match is asked about, and its result decides the plan', () => {
    const trained: Profile = { ...ready, previousMatches: [{ year: 2024, outcome: 'matched' }] }
    const at = (day: string, ...entries: SeasonLog['entries']): Advised =>
      advise(trained, facts, isoDate(day), 1, { season: { version: 2, entries } })
    const [won, lost] = (['matched', 'not matched'] as const).map((outcome) =>
      fellowshipTold(outcome, { year: 2027, on: isoDate('2026-12-12') }),
    ) as [SeasonLog['entries'][number], SeasonLog['entries'][number]]
    expect(steps(at('2026-11-30'))).not.toContain('fellowship-result')
    const [open, held, without] = [at('2026-12-20'), at('2026-12-20', won), at('2026-12-20', lost)]
    expect(steps(open)[0]).toBe('fellowship-result')
    expect(steps(held).filter((id) => /^(fellowship-(result|apply|match|letters)|portfolio)$/.test(id))).toEqual([])
    expect(held.plan.steps.find(({ id }) => id === 'fellowship-start')?.by).toBe('2027-07-01')
    expect(steps(without)).not.toContain('fellowship-result')
    expect(without.plan.steps.find(({ id }) => id === 'fellowship-start')?.by).toBe('2028-07-01')
    expect(at('2027-08-01', won).person.stage.kind).toBe('in fellowship')
    expect(held.person.previousMatches).toEqual([{ year: 2024, outcome: 'matched' }])
  })

  test('a result that is entered before Match Week is not believed yet', () => {
    expect(on('2026-11-28', told('matched')).person.stage.kind).toBe('interviewing')
  })

  test('in training nobody is weighed for a place, and no step leads to one', () => {
    const advised = on('2027-07-01', told('matched'))
    expect([advised.exams.redFlags, advised.exams.strategy, advised.plan.levers]).toEqual([[], [], []])
    const before = /^(submit|signals|letters-|rank-list|match-|soap|nrmp|eras|apply-late|statement|interview|residency-starts)/
    expect(steps(advised).filter((id) => before.test(id))).toEqual([])
  })

  test('once applications are out, waiting for another year is no lever and no strategy of before is repeated', () => {
    const advised = on('2026-11-28', sent)
    expect(advised.exams.strategy).toEqual([])
    expect(steps(advised).filter((id) => /^(submit|signals|statement|letters-|apply-late)/.test(id))).toEqual([])
  })

  test('after Match Day the first question is the result', () => {
    expect(on('2027-03-20', sent).plan.asks[0]?.field).toBe('previousMatches')
  })

  test.each(['2026-11-28', '2027-02-10', '2027-03-03', '2027-03-12', '2027-04-15', '2027-09-24'])(
    'no step on %s costs money after its deadline',
    (day) => {
      for (const profile of [ready, sent, told('not matched'), { ...ready, season: { target: 2027 } }]) {
        for (const { overdueSince, costUsd, dateKind, id } of on(day, profile).plan.steps) {
          expect(overdueSince !== undefined && costUsd !== undefined && dateKind !== 'advice', id).toBe(false)
        }
      }
    },
  )

  test('a newcomer in November is asked which season, and told the price of applying late beside the year after', () => {
    const { plan } = on('2026-11-28', ready)
    expect(plan.asks[0]?.field).toBe('season.target')
    const late = plan.steps.find(({ id }) => id === 'apply-late')
    expect(late?.costUsd).toBeGreaterThan(0)
    expect(late?.why).toMatch(/about \d+ ?(%|in 100) of the season's invitations are out/i)
  })

  test('a year named is left once nobody can be ranked in it any more', () => {
    const named = { ...ready, season: { target: 2027 } }
    expect(on('2027-02-10', named).season.match).toBe(2027)
    expect(on('2027-03-12', named).season.match).toBe(2028)
  })
})

describe('J-1 years in training', () => {
  test('count once: what was used stands against what is left, not against the whole training', () => {
    const resident: Profile = {
      ...ready,
      visa: { needed: true, acceptable: ['j1'], status: 'J-1', priorJ1Years: 0.4 },
      previousMatches: [{ year: 2026, outcome: 'matched' }],
    }
    const step = on('2026-11-28', resident).plan.steps.find(({ id }) => id === 'visa-years-j1')
    expect(step?.why).toMatch(/take 4.6 years; J-1 leaves you 6.6/)
  })
})

test('on the day after SOAP has ended nobody is told that it goes on, and open places are asked for', () => {
  for (const message of ['not matched', 'advanced only', 'first year only', 'not eligible', 'withdrawn'] as const) {
    const log: SeasonLog = { version: 2, entries: [{ kind: 'monday', match: 2027, message }] }
    const [thursday, friday] = ['2027-03-18', '2027-03-19'].map((day) => advise(sent, facts, isoDate(day), 1, { season: log }))
    expect(why(thursday)).toContain('Thursday evening')
    expect(why(friday)).toMatch(/SOAP is over: every program that is still open may be asked directly\.$/)
    expect(why(friday)).not.toContain('Thursday')
    expect(friday === undefined ? [] : steps(friday)).toEqual(['open-places'])
  }
})

describe('the season log', () => {
  const program = programId('1400121020')
  const log: SeasonLog = {
    version: 2,
    entries: [
      { kind: 'sent', match: 2027, program, signal: 'gold' },
      { kind: 'invited', match: 2027, program, on: isoDate('2026-11-10') },
      { kind: 'scheduled', match: 2027, program, for: isoDate('2026-12-02') },
      { kind: 'ranked', match: 2027, program, rank: 1 },
      { kind: 'certified', match: 2027 },
      { kind: 'rejected', match: 2026, program },
    ],
  }

  test('folds to the last word about each program of one season', () => {
    expect(standingIn(log, 2027)).toEqual({
      specialties: [],
      steps: [],
      soap: [],
      applied: true,
      certified: true,
      applications: [{ program, signal: 'gold', outcome: 'invited', date: '2026-11-10', rank: 1 }],
      interviews: [{ given: { kind: 'scheduled', match: 2027, program, for: '2026-12-02' }, isOff: false }],
    })
    expect(standingIn(log, 2025)).toMatchObject({ applied: false, certified: false, applications: [] })
  })

  test('says the same whether it stands in the profile or in the log', () => {
    const [application] = standingIn(log, 2027).applications
    if (application === undefined) throw new Error('the log lost its application')
    const written = on('2026-11-28', { ...ready, season: { appliedFor: 2027, applications: [application] } })
    const logged = advise(ready, facts, isoDate('2026-11-28'), 1, { season: { ...log, entries: log.entries.slice(0, 4) } })
    expect(logged.person.stage).toEqual(written.person.stage)
    // A profile says no days.
    expect({ ...logged.person.season, interviews: [] }).toEqual(written.person.season)
    expect(logged.plan).toEqual(written.plan)
  })
})

function noted(step: string): SeasonLog['entries'][number] {
  return { kind: 'step', match: 2027, step, state: 'done', on: isoDate('2027-07-02') }
}
