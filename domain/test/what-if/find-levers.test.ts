import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Facts } from '../../src/facts.ts'
import type { Lever } from '../../src/plan/plan.ts'
import type { Profile } from '../../src/person/profile.ts'
import type { VisaKind } from '../../src/rules/visa-facts.ts'
import { sortLevers, findLevers } from '../../src/what-if/find-levers.ts'
import type { World } from '../../src/what-if/levers/run.ts'
import { runBeside, runIn } from '../../src/what-if/levers/run.ts'
import type { Addition } from '../../src/list/extend-list.ts'
import type { PlannedApplication } from '../../src/chances/chances.ts'
import type { DrawnChance } from '../../src/chances/drawn-chance.ts'
import { drawnChanceOfMatching } from '../../src/chances/chance-of-matching.ts'
import { openCase } from '../../src/person/case.ts'
import { suppose } from '../../src/person/suppose.ts'
import type { SeasonEntry } from '../../src/season/season-log.ts'
import { isoDate, specialtyId } from '../../src/units.ts'
import type { ProgramId } from '../../src/units.ts'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { readProfile } from '#store'

const medicine = specialtyId('internal-medicine')
const pathology = specialtyId('pathology')
let facts: Facts
let profile: Profile
let levers: readonly Lever[]

beforeAll(async () => {
  const read = readProfile(readFileSync('examples/j1-internal-medicine.yaml', 'utf8'))
  if (read.kind !== 'read') throw new Error(read.problems[0]?.sentence)
  profile = read.profile
  facts = await loadFacts(factsIn('facts/data'), [medicine, pathology])
  levers = leversFor(profile)
})

function leversFor(person: Profile, day = '2026-11-22'): readonly Lever[] {
  const today = isoDate(day)
  return findLevers(openCase(person, { facts, today, seed: 1 }))
}

const chanceIn = ({ chances, chosen }: World): DrawnChance => drawnChanceOfMatching(chances, chosen.picks)

const specialtyOf = (program: ProgramId): string | undefined => facts.programs.find(({ id }) => id === program)?.specialty

const ofVisas = (list: readonly Lever[]): readonly Lever[] => list.filter(({ id }) => id.startsWith('visa-'))

const byId = (levers: readonly Lever[], id: string): Lever | undefined => levers.find((lever) => lever.id === id)

describe('levers', () => {
  it('come largest gain first, each with its band, and the same each time', () => {
    expect(levers.map(({ id }) => id).toSorted()).toEqual([
      'programs-20-more',
      'season-later',
      'season-later-stronger',
      'signals-placed',
      'specialty-pathology',
      'step3-passed',
      'usce-2-months',
    ])
    const gains = levers.map(({ change }) => change!.point)
    expect(gains.toSorted((a, b) => b - a)).toEqual(gains)
    for (const { change } of levers) {
      expect(change!.low).toBeLessThanOrEqual(change!.point)
      expect(change!.point).toBeLessThanOrEqual(change!.high)
    }
    expect(leversFor(profile)).toEqual(levers)
  })

  it('say what the other visa adds to whoever takes one alone, and nothing where it adds nothing or both are taken', () => {
    const taking = (...acceptable: readonly VisaKind[]): readonly Lever[] =>
      ofVisas(leversFor({ ...profile, visa: { ...profile.visa, acceptable } }))
    const [j1, ...more] = taking('h1b')
    expect([j1!.title, more]).toEqual(['Accept J-1 beside H-1B, with two years at home or a waiver afterwards', []])
    expect(j1!.change!.low).toBeGreaterThan(0)
    expect(j1!.because.map(({ text }) => text).join()).toContain('two years in the home country')
    expect([taking('j1', 'h1b'), ofVisas(levers)]).toEqual([[], []])
  })

  it('that send more leave the list as it is, signals too, and cost what they add alone', () => {
    // A budget that is spent, and a backup that already has its share of the list.
    const two = { specialties: [{ id: pathology }, { id: medicine, backup: true }], money: { applicationBudget: 1000 } } as const
    const asked = openCase({ ...profile, ...two }, { facts, today: isoDate('2026-11-22'), seed: 1 })
    const base = runIn(asked)
    const sent = (more: Addition): readonly PlannedApplication[] => runBeside(asked, [], { base, more }).picks
    const [longer, inOne] = [sent({ applications: 20 }), sent({ applications: 30, specialty: medicine })]
    expect(longer).toEqual(expect.arrayContaining([...base.chosen.picks]))
    expect(longer).toHaveLength(base.chosen.picks.length + 20)
    const added = inOne.filter(({ program }) => base.chosen.picks.every((one) => one.program !== program))
    expect(added.map(({ program }) => specialtyOf(program))).toEqual(Array.from({ length: 30 }, () => medicine))
    expect(inOne).toHaveLength(base.chosen.picks.length + 30)
    // No tier of ERAS is dearer than USD 30 a program.
    expect(byId(findLevers(asked, base), 'programs-20-more')?.costUsd).toBeLessThanOrEqual(600)
  })

  it('that send more are the best that can be sent beside the list, to the last digit', () => {
    const asked = openCase(profile, { facts, today: isoDate('2026-11-22'), seed: 1 })
    const base = runIn(asked)
    const pinned = base.chosen.picks.map(({ program }) => program)
    const money = { ...profile.money, maxApplications: pinned.length + 20 }
    const { applicationBudget: _budget, ...room } = money
    const longer = openCase(
      { ...profile, money: room, preferences: { ...profile.preferences, pinned } },
      { facts, today: isoDate('2026-11-22'), seed: 1 },
    )
    const beside = runBeside(asked, [], { base, more: { applications: 20 } })
    expect(new Set(beside.picks.map(({ program }) => program))).toEqual(
      new Set(runIn(longer).chosen.picks.map(({ program }) => program)),
    )
  })

  it('cost what the fees and the facts say', () => {
    // 120 programs become 140: twenty more at USD 30 each.
    expect(byId(levers, 'programs-20-more')).toMatchObject({ costUsd: 600 })
    expect(byId(levers, 'step3-passed')).toMatchObject({ costUsd: 955, weeks: 8 })
    expect(byId(levers, 'specialty-pathology')).toMatchObject({
      title: 'Add Pathology (Anatomic and Clinical) as a backup, with 30 applications beside your list',
      costUsd: 330,
    })
  })

  it('say of signals without a score that nothing can be told yet, and no change of nothing', () => {
    const { step2ck: _taken, ...exams } = profile.exams ?? {}
    const signals = byId(leversFor({ ...profile, exams }), 'signals-placed')
    expect(signals?.change).toBeUndefined()
    expect(signals?.because[0]?.text).toContain('cannot be told before your Step 2 CK score')
    expect(byId(levers, 'signals-placed')?.change).toBeDefined()
  })

  it('say that waiting alone does not help, and never promise more from fewer changes', () => {
    expect(byId(levers, 'season-later')?.change?.point).toBeLessThan(0)
    expect(byId(levers, 'season-later-stronger')!.change!.point).toBeGreaterThan(byId(levers, 'season-later')!.change!.point)
  })

  it('offer Step 2 CK only while it is still to come', () => {
    expect(byId(levers, 'step2ck-10-points')).toBeUndefined()
    const { step2ck: _taken, ...exams } = profile.exams ?? {}
    const early = byId(leversFor({ ...profile, exams }), 'step2ck-10-points')
    expect(early?.change?.point).toBeGreaterThan(0)
    expect(early?.because[0]?.text).toMatch(/not known yet/)
  })

  it('after a failure count the retake from a pass at least, and keep the failure in the file', () => {
    const step2ck = { date: isoDate('2026-08-10'), score: 208, result: 'fail', attempts: 1 } as const
    const failed: Profile = { ...profile, season: { target: 2028 }, exams: { ...profile.exams, step2ck, step3: {} } }
    const asked = openCase(failed, { facts, today: isoDate('2026-11-22'), seed: 1 })
    const [lever] = findLevers(asked).filter(({ id }) => id === 'step2ck-10-points')
    expect(lever?.title).toMatch(/2[3-9]\d instead of 2(1[89]|2\d)$/)
    expect(lever?.change?.point).toBeGreaterThan(0)
    // A pass at the second attempt is a pass with a failure before it, whatever the score.
    const supposed = suppose(asked, [{ kind: 'step 2 ck', score: 230, attempts: 2 }])
    const never = suppose(asked, [{ kind: 'step 2 ck', score: 230, attempts: 1 }])
    expect(chanceIn(runIn(supposed)).point).toBeLessThan(chanceIn(runIn(never)).point)
    // Reckoned with the least that passes, not with the score that failed.
    expect(runIn(asked).chances.ifPassedWith).toBe(218)
    expect(chanceIn(runIn(asked)).point).toBeLessThan(chanceIn(runIn(supposed)).point)
  })

  it('leave out what the calendar no longer allows', () => {
    const late: Profile = { ...profile, season: { target: 2028 } }
    const july = leversFor(late, '2027-07-20').map(({ id }) => id)
    expect(july).not.toContain('step3-passed')
    expect(july).toContain('programs-20-more')
    const october = leversFor(late, '2027-10-20')
    expect(october.map(({ id }) => id)).toContain('season-later')
    expect(october.map(({ id }) => id)).not.toContain('signals-placed')
    // Programs still read late files, as soon as one can be finished.
    expect(byId(october, 'programs-20-more')?.deadline).toBe('2027-11-03')
  })

  it('hold a late list and the next season after it against waiting, as one chance over both', () => {
    const late: Profile = { ...profile, season: { target: 2027 } }
    const both = byId(leversFor(late, '2026-11-29'), 'season-now-and-later')
    const asked = openCase(late, { facts, today: isoDate('2026-11-29'), seed: 1 })
    const failed: Profile = {
      ...late,
      season: { target: 2028 },
      previousMatches: [{ year: 2027, outcome: 'not matched', specialties: [medicine] }],
    }
    const now = chanceIn(runIn(asked)).point
    const then = chanceIn(runIn(openCase(failed, { facts, today: isoDate('2026-11-29'), seed: 1 }))).point
    expect(both?.change?.point).toBeCloseTo((1 - now) * then, 3)
    expect(both?.because[0]?.text).toMatch(/costs the \$[\d,]+ of this list/)
    expect(byId(levers, 'season-now-and-later')).toBeUndefined()
  })

  it('can be put in order of gain for each dollar or week, the unknown last', () => {
    const dearest = sortLevers(levers, 'per dollar')
    expect(dearest.slice(0, 3).map(({ costUsd }) => costUsd !== undefined)).toEqual([true, true, true])
    expect(sortLevers(levers, 'per week')[0]?.weeks).toBeDefined()
  })

  it('name an interview with a day ahead, by that day, and none that was held or called off', () => {
    const ids = facts.programs.filter(({ specialty }) => specialty === medicine).map(({ id }) => id)
    const [past, off, next] = [ids[0]!, ids[1]!, ids[2]!]
    const about = { match: 2027, on: isoDate('2026-11-20') }
    const given = (program: ProgramId, day: string): SeasonEntry => ({
      ...about,
      kind: 'scheduled',
      program,
      for: isoDate(day),
    })
    const held = (entries: readonly SeasonEntry[]): Lever | undefined =>
      byId(
        findLevers(
          openCase(profile, { facts, today: isoDate('2026-12-10'), seed: 1, records: { season: { version: 2, entries } } }),
        ),
        'interviews-held',
      )
    const behind = [given(past, '2026-12-01'), given(off, '2026-12-12'), { ...about, kind: 'cancelled', program: off } as const]
    expect(held(behind)).toBeUndefined()
    const lever = held([...behind, given(next, '2026-12-14')])
    expect(lever?.title).toContain(facts.programs.find(({ id }) => id === next)!.name)
    expect(lever?.deadline).toBe('2026-12-14')
  })

  it('say nothing of a letter to the first of the list to whom nobody invited', () => {
    const [silent] = facts.programs.filter(({ specialty }) => specialty === medicine)
    const season = { appliedFor: 2027, applications: [{ program: silent!.id }] } as const
    const late = leversFor({ ...profile, season }, '2027-01-20')
    expect(byId(late, 'letter-of-interest')).toBeUndefined()
    expect(byId(late, 'soap-ready')?.deadline).toBe('2027-02-15')
  })

  it('say in the season what an interview is worth, and of letters and SOAP what is known, without a made-up number', () => {
    const [held, silent] = facts.programs.filter(({ specialty }) => specialty === medicine).slice(0, 2)
    const applications = [{ program: held!.id, outcome: 'invited' }, { program: silent!.id }] as const
    const inSeason = leversFor({ ...profile, season: { appliedFor: 2027, applications } }, '2026-11-28')
    expect(byId(inSeason, 'interviews-held')?.change?.point).toBeGreaterThan(0.02)
    expect(byId(inSeason, 'one-more-invitation')?.change?.point).toBeGreaterThan(0)
    expect(byId(inSeason, 'interviews-held')?.costUsd).toBeUndefined()
    const letter = byId(inSeason, 'letter-of-interest')
    expect(letter?.change).toBeUndefined()
    expect(letter?.because[0]?.text).toContain('470 applicants')
    expect(byId(inSeason, 'soap-ready')?.because[0]?.source?.asOf).toBe('2025')
    expect(inSeason.some(({ id }) => id.startsWith('season-later'))).toBe(false)
  })
})
