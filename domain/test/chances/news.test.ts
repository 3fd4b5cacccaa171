import { describe, expect, it } from 'vitest'
import type { Application, Profile } from '#domain/person'
import type { ChancesRequest } from '#domain/chances'
import { chanceOfMatching } from '#domain/chances'
import { isoDate } from '#domain'
import { countedIn, expectedUnderRuns, interviewsOf } from '../../src/chances/chance-of-matching.ts'
import { shareSentBy } from '../../src/chances/news.ts'
import { applicant, candidate, chancesOf, idOf, invitationAlongTheta, model, picksOf, programs } from './world.ts'

function after(applications: readonly Application[]): Profile {
  return { ...applicant, season: { appliedFor: 2028, applications } }
}

const all = programs(80)
const rest = picksOf(all.slice(40))

function restChance(applications: readonly Application[], more: Partial<ChancesRequest> = {}): number {
  return chanceOfMatching(chancesOf(all, { profile: after(applications), ...more }), rest)!.point
}

const outcomes = (outcome: 'invited' | 'rejected', count: number): readonly Application[] =>
  Array.from({ length: count }, (_, i) => ({ program: idOf(i), outcome }))

/** Forty applications, the first so many refused. */
const refusedOf40 = (count: number): readonly Application[] =>
  Array.from({ length: 40 }, (_, i) => ({ program: idOf(i), ...(i < count ? { outcome: 'rejected' as const } : {}) }))

describe('news of the season', () => {
  it('leaves everything as it was when there is none', () => {
    const before = chancesOf(all)
    const withSilence = chancesOf(all, { profile: after([{ program: idOf(0) }]) })
    expect(withSilence.nodes).toEqual(before.nodes)
  })

  it('lifts the rest of the list with every invitation and lowers it with every rejection', () => {
    const none = restChance([])
    expect(restChance(outcomes('invited', 1))).toBeGreaterThan(none)
    expect(restChance(outcomes('invited', 4))).toBeGreaterThan(restChance(outcomes('invited', 1)))
    expect(restChance(outcomes('rejected', 20))).toBeLessThan(none)
    expect(restChance(outcomes('rejected', 40))).toBeLessThan(restChance(outcomes('rejected', 20)))
  })

  it('settles a program that has answered', () => {
    const { byProgram } = chancesOf(all, {
      profile: after([
        { program: idOf(0), outcome: 'interviewed' },
        { program: idOf(1), outcome: 'rejected' },
      ]),
    })
    expect(byProgram.get(idOf(0))!.invitation.none).toEqual({ point: 1, low: 1, high: 1 })
    expect(byProgram.get(idOf(0))!.match.none!.point).toBeGreaterThan(0.1)
    expect(byProgram.get(idOf(1))!.match.none).toEqual({ point: 0, low: 0, high: 0 })
  })

  it('counts in what a list is expected to bring under every draw, program by program', () => {
    const news: readonly Application[] = [
      { program: idOf(0), outcome: 'interviewed' },
      { program: idOf(1), outcome: 'rejected' },
      { program: idOf(2), outcome: 'invited' },
      { program: idOf(3) },
    ]
    const chances = chancesOf(all, { profile: after(news), today: isoDate('2027-12-20') })
    const picks = picksOf(all.slice(0, 12))
    const [, ...drawn] = expectedUnderRuns(chances, countedIn(chances, picks))
    expect(drawn).toHaveLength(chances.draws.length)
    drawn.forEach(({ invitations, weighed }, d) => {
      const parts = picks.map(({ program, signal }) => {
        const { invitationAtNodes, interviewYield } = chances.drawnAt(program)
        return { invited: invitationAtNodes(d, signal), worth: interviewYield(d) }
      })
      const sum = (of: (part: (typeof parts)[number], k: number) => number): Float64Array =>
        invitations.map((_, k) => parts.reduce((total, part) => total + of(part, k), 0))
      expect(invitations).toEqual(sum(({ invited }, k) => invited[k]!))
      expect(weighed).toEqual(sum(({ invited, worth }, k) => worth * invited[k]!))
    })
  })

  it.each([1, 4, 8])('%i interviews gone to, and nothing else, end the list as often as as many ranks would', (count) => {
    const held = Array.from({ length: count }, (_, i) => ({ program: idOf(i), outcome: 'interviewed' as const }))
    const chances = chancesOf(all, { profile: after(held) })
    const picks = picksOf(all.slice(0, count))
    const { theta, weight } = chances.nodes
    const ending = chances.bySpecialty.values().next().value!.endingAtNodes
    const worths = picks.map(({ program }) => chancesOf(all).byProgram.get(program)!.interviewYield)
    let counted = 0
    theta.forEach((_, m) => (counted += weight[m]! * (1 - worths.reduce((miss, worth) => miss * (1 - ending[m]!) ** worth, 1))))
    expect(Math.abs(chanceOfMatching(chances, picks)!.point - counted)).toBeLessThan(0.01)
    expect(interviewsOf(chances, picks).kept.point).toBeCloseTo(count, 6)
  })

  it('takes an own withdrawal or a waiting list for no word about the applicant', () => {
    const none = restChance([])
    expect(restChance([{ program: idOf(0), outcome: 'withdrawn' }])).toBeCloseTo(none, 12)
    expect(restChance([{ program: idOf(0), outcome: 'waitlisted' }])).toBeCloseTo(none, 12)
  })

  it('hears silence louder the later it gets, and not at all without a day', () => {
    const silent: readonly Application[] = Array.from({ length: 40 }, (_, i) => ({ program: idOf(i) }))
    const on = (day: string): number => restChance(silent, { today: isoDate(day) })
    expect(restChance(silent)).toBeCloseTo(restChance([]), 12)
    expect(on('2027-09-20')).toBeCloseTo(restChance([]), 12)
    expect(on('2027-11-01')).toBeLessThan(on('2027-10-15'))
    expect(on('2028-01-10')).toBeLessThan(on('2027-11-01'))
  })

  it('hears silence less where programs refuse, never as a good sign, and a refusal never as one', () => {
    const on = isoDate('2027-11-15')
    const restOfSilent = (count: number): number => {
      const chances = chancesOf(all, {
        profile: { ...applicant, season: { appliedFor: 2028, applications: refusedOf40(count) } },
        today: on,
      })
      return chances.byProgram.get(idOf(39))!.invitation.none!.point
    }
    const unheard = chancesOf(all).byProgram.get(idOf(39))!.invitation.none!.point
    expect(restOfSilent(12)).toBeGreaterThan(restOfSilent(0))
    expect(restOfSilent(39)).toBeLessThanOrEqual(unheard)
    const chance = [0, 6, 12, 18, 24, 30, 36].map((count) => restChance(refusedOf40(count), { today: on }))
    expect(chance).toEqual(chance.toSorted((a, b) => b - a))
  })

  it('leaves a list that is not sent yet only the invitations still to go out: none by spring', () => {
    const on = (day: string): number => chanceOfMatching(chancesOf(all, { today: isoDate(day) }), rest)!.point
    const late = chancesOf(all, { today: isoDate('2027-12-01') })
    const inTime = chancesOf(all).byProgram.get(idOf(3))!.invitationAtNodes('none')!
    late.byProgram
      .get(idOf(3))!
      .invitationAtNodes('none')!
      .forEach((p, k) => expect(p).toBeCloseTo(inTime[k]! * (1 - 0.79), 12))
    expect(late.lateBy).toBeCloseTo(0.79, 12)
    expect(on('2027-09-20')).toBeCloseTo(restChance([]), 12)
    expect(on('2027-12-01')).toBeLessThan(on('2027-11-01'))
    expect(on('2028-02-20')).toBeLessThan(0.05)
  })

  it('does not count what was sent for another Match', () => {
    const profile: Profile = { ...applicant, season: { appliedFor: 2027, applications: outcomes('rejected', 40) } }
    expect(chanceOfMatching(chancesOf(all, { profile }), rest)!.point).toBeCloseTo(restChance([]), 12)
  })

  it('agrees with Bayes on a fine grid of theta, however much news there is', () => {
    // Ten invitations out of sixty: a posterior much narrower than the prior, which fifteen fixed nodes would miss.
    const news = [
      ...outcomes('invited', 10),
      ...Array.from({ length: 50 }, (_, i) => ({ program: idOf(10 + i), outcome: 'rejected' as const })),
    ]
    const line = (id: number): ((t: number) => number) => invitationAlongTheta(chancesOf(all), idOf(id))
    const lines = Array.from({ length: 61 }, (_, id) => line(id))
    let [mass, chance] = [0, 0]
    for (let t = -8; t <= 8; t += 0.01) {
      const logs = news.reduce(
        (sum, { outcome }, i) => sum + Math.log(outcome === 'invited' ? lines[i]!(t) : 1 - lines[i]!(t)),
        0,
      )
      const weight = Math.exp(logs - (t * t) / 2)
      mass += weight
      chance += weight * lines[60]!(t)
    }
    const informed = chancesOf(all, { profile: after(news) })
    expect(informed.byProgram.get(idOf(60))!.invitation.none!.point).toBeCloseTo(chance / mass, 4)
    expect(informed.nodes.weight.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10)
  })

  it('names the news among the reasons', () => {
    const chances = chancesOf([candidate(0), candidate(1)], {
      profile: after([{ program: idOf(0), outcome: 'invited' }, { program: idOf(1) }]),
      today: isoDate('2027-11-20'),
    })
    expect(chances.byProgram.get(idOf(0))!.reasons.at(-1)!.text).toBe('You hold an interview here')
    expect(chances.byProgram.get(idOf(1))!.reasons.at(-1)!.text).toMatch(/^No answer yet, when about \d+% of the invitations/)
  })
})

describe('the share of invitations sent by a day', () => {
  it('rises from nothing before program review to nearly all in February', () => {
    const days = ['2027-09-01', '2027-09-24', '2027-10-01', '2027-10-15', '2027-11-15', '2027-12-31', '2028-01-15', '2028-03-01']
    const shares = days.map((day) => shareSentBy(model, 2028, isoDate(day)))
    expect(shares[0]).toBe(0)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(0.99)
  })
})
