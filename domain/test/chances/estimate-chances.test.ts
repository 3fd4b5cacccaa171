import { assert, double, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Band } from '#domain'
import type { Profile } from '#domain/person'
import { chanceOfMatching } from '#domain/chances'
import { createRandom, logistic, normalQuantile } from '#engine/numbers'
import { specialtyId } from '#domain'
import {
  applicant,
  candidate,
  chancesOf,
  familyMedicine,
  facts,
  idOf,
  internalMedicine,
  model,
  picksOf,
  programs,
  season,
  through,
} from './world.ts'

const rate = { point: 0.04, low: 0.025, high: 0.06 }

function withScore(score: number): Profile {
  return { ...applicant, exams: { step2ck: { score } } }
}

function invitationAt(profile: Profile, made = candidate(0, { rate })): Band {
  return chancesOf([made], { profile }).byProgram.get(made.program.id)!.invitation.none!
}

/** The facts with a specialty whose rank lists ask for nothing on top of the printed rates. */
function atPrintedLevel(level: number): typeof facts {
  const specialties = model.specialties.map((one) =>
    one.specialty === internalMedicine
      ? { ...one, matching: { ...one.matching, level: { ...one.matching.level, estimate: one.matching.level.estimate - level } } }
      : one,
  )
  const signals = facts.specialties.map((one) => ({
    ...one,
    signals: one.signals.map((allowed) => ({ ...allowed, season: 2024 })),
  }))
  return { chances: { ...model, specialties }, specialties: signals }
}

describe('chances at one program', () => {
  it('rise with Step 2 CK in internal medicine, which the 2026 Match separates by 7 points', () => {
    assert(
      property(integer({ min: 214, max: 275 }), integer({ min: 1, max: 15 }), (score, more) => {
        expect(invitationAt(withScore(score + more)).point).toBeGreaterThan(invitationAt(withScore(score)).point)
      }),
      { numRuns: 40 },
    )
  })

  it('hardly move with Step 2 CK in family medicine, where matched and not matched score alike, and never fall', () => {
    const made = candidate(0, { rate, specialty: familyMedicine })
    const [low, high] = [invitationAt(withScore(225), made).point, invitationAt(withScore(245), made).point]
    expect(high).toBeGreaterThanOrEqual(low)
    const inMedicine = invitationAt(withScore(245)).point / invitationAt(withScore(225)).point
    expect(high / low - 1).toBeLessThan(0.4 * (inMedicine - 1))
  })

  it('rise with a signal, gold above silver above none', () => {
    assert(
      property(double({ min: 0.002, max: 0.5, noNaN: true }), (point) => {
        const made = candidate(0, { rate: { point, low: point * 0.7, high: Math.min(0.9, point * 1.4) } })
        const { invitation, match } = chancesOf([made]).byProgram.get(idOf(0))!
        expect(invitation.gold!.point).toBeGreaterThan(invitation.silver!.point)
        expect(invitation.silver!.point).toBeGreaterThan(invitation.none!.point)
        expect(match.gold!.point).toBeGreaterThan(match.none!.point)
        expect(invitation.signal).toBeUndefined()
      }),
      { numRuns: 40 },
    )
  })

  it('fall to about three in a hundred of themselves behind a closed visa gate, and again for each missed cut-off', () => {
    const open = candidate(0, { rate })
    const closed = candidate(1, { rate, candidate: { visa: { ...open.visa, outcome: 'not feasible' } } })
    const missed = { text: 'Takes no failed attempts', direction: 'hurts' } as const
    const both = candidate(2, { rate, candidate: { visa: { ...open.visa, outcome: 'not feasible' }, missedCutoffs: [missed] } })
    const { byProgram } = chancesOf([open, closed, both])
    const at = (number: number): number => byProgram.get(idOf(number))!.invitation.none!.point
    expect(at(1) / at(0)).toBeCloseTo(model.closedGate.value, 10)
    expect(at(2) / at(1)).toBeCloseTo(model.closedGate.value, 10)
  })

  it('average over the applicants of the specialty to the rate of the program', () => {
    // Two ways to one number: the table of baselines, and a simulated crowd of applicants asked one by one at its nodes.
    const { invitation } = model.specialties.find(({ specialty }) => specialty === internalMedicine)!
    const random = createRandom(5)
    // In the season the rate is of, and at the level of the printed rates: what rank lists ask for on top is taken off.
    const { typical, matching } = model.specialties.find(({ specialty }) => specialty === internalMedicine)!
    const made = candidate(0, { rate })
    const share = typical.signals / typical.size
    const world = { season: { ...season, match: 2024 }, facts: atPrintedLevel(matching.level.estimate) }
    let sum = 0
    let people = 0
    for (let i = 0; i < 400; i++) {
      const z = normalQuantile((i + 0.5) / 400)
      const needed = random.next() < invitation.shareVisaNeeded
      const years = invitation.meanYearsSinceGraduation + invitation.sdYearsSinceGraduation * random.normal()
      const profile: Profile = {
        version: 1,
        specialties: [{ id: internalMedicine }],
        exams: { step2ck: { score: invitation.meanStep2ck.estimate + invitation.sdStep2ck * z } },
        visa: { needed },
        education: { graduationYear: season.match - years },
      }
      const chance = chancesOf([made], { profile, ...world }).byProgram.get(idOf(0))!.invitation
      const withSignal = 0.5 * (chance.gold!.point + chance.silver!.point)
      sum += chance.none!.point * (1 - share) + withSignal * share
      people++
    }
    expect(sum / people / rate.point).toBeGreaterThan(0.85)
    expect(sum / people / rate.point).toBeLessThan(1.15)
  })

  it('decompose: the sizes of the reasons add up to the log-odds for average unseen quality of applicant and program', () => {
    // A rate without error leaves the program no unknown of its own in the season it is of.
    const exact = candidate(0, { rate: { point: rate.point, low: rate.point, high: rate.point }, state: 'NY' })
    const chances = chancesOf([exact], {
      profile: { ...applicant, preferences: { divisions: ['Middle Atlantic'] }, connections: [{ state: 'NY', kind: 'home' }] },
      season: { ...season, match: 2024 },
    })
    const chance = chances.byProgram.get(idOf(0))!
    const { reasons } = chance
    const total = reasons.reduce((sum, { logOdds }) => sum + (logOdds ?? 0), 0)
    const middle = chances.nodes.theta.findIndex((theta) => theta === 0)
    expect(logistic(total)).toBeCloseTo(chance.invitationAtNodes('none')![middle]!, 3)
    for (const { source, logOdds } of reasons) if (logOdds !== undefined) expect(source?.asOf).toMatch(/\d{4}/)
  })

  it('carry a band that holds the point, everywhere', () => {
    assert(
      property(
        integer({ min: 205, max: 280 }),
        double({ min: 0.0005, max: 0.95, noNaN: true }),
        integer(),
        (score, point, seed) => {
          const made = candidate(0, { rate: { point, low: point * 0.5, high: Math.min(0.99, point * 1.6) } })
          const { invitation, match } = chancesOf([made], { profile: withScore(score), seed }).byProgram.get(idOf(0))!
          for (const band of [...Object.values(invitation), ...Object.values(match)]) {
            expect(band.low).toBeLessThanOrEqual(band.point)
            expect(band.high).toBeGreaterThanOrEqual(band.point)
            expect(band.high).toBeLessThanOrEqual(1)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('do not change when other programs come and go', () => {
    const [few, many] = [chancesOf(programs(3)), chancesOf([...programs(3), ...programs(40).slice(3)])]
    const made = candidate(77, { rate })
    const alone = chancesOf([made]).byProgram.get(idOf(77))!
    const among = chancesOf([...programs(40), made]).byProgram.get(idOf(77))!
    expect(among.match).toEqual(alone.match)
    expect(few.nodes).toEqual(many.nodes)
  })

  it('say less, not more, when the profile says less', () => {
    const known = invitationAt(applicant)
    const { exams: _, ...silent } = applicant
    const unknown = chancesOf([candidate(0, { rate })], { profile: silent })
    expect(unknown.asks[0]?.field).toBe('exams.step2ck.score')
    const band = unknown.byProgram.get(idOf(0))!.invitation.none!
    // Unknown is neither the mean nor zero: the spread of scores stands in.
    expect(band.point).not.toBeCloseTo(known.point, 4)
    expect(band.point).toBeGreaterThan(0.5 * rate.point)
  })
})

describe('chances where data are missing', () => {
  it.each([
    ['aerospace-medicine', /^Nothing is published/],
    ['orthopaedic-surgery', /5 of 22 non-US IMGs .* 13–36 in 100/],
    ['transitional-year', /is a year, not a match/],
  ])('give no number for %s, but the programs in order and the reason', (specialty, reason) => {
    const all = programs(3, { specialty: specialtyId(specialty) })
    const chances = chancesOf(all)
    const made = all.map(({ program }) => chances.byProgram.get(program.id)!)
    for (const { invitation, match } of made) expect([invitation, match]).toEqual([{}, {}])
    expect(made.map(({ place }) => place)).toEqual([3, 2, 1])
    expect(chances.notes.some(({ text }) => reason.test(text))).toBe(true)
    expect(chanceOfMatching(chances, picksOf(all))).toBeUndefined()
  })

  it('hold a list in a small specialty to what its published rate can carry', () => {
    const all = programs(120, { specialty: specialtyId('dermatology') })
    const { evidence } = model.specialties.find(({ specialty }) => specialty === 'dermatology')!
    if (evidence.kind !== 'capped') throw new RangeError('dermatology is a small group')
    expect(evidence.most).toBeCloseTo(0.305, 3)
    const { point, high } = chanceOfMatching(chancesOf(all, { profile: withScore(270) }), picksOf(all))!
    expect([point, high].map((value) => value <= evidence.most)).toEqual([true, true])
  })

  it('credit nobody without a score with a choice of programs: they get what a typical list brings', () => {
    const { exams: _, ...silent } = applicant
    const all = programs(60)
    const [likeliest, least] = [all.slice(30), all.slice(0, 30)].map((some) =>
      chanceOfMatching(chancesOf(all, { profile: silent }), picksOf(some)),
    )
    expect(likeliest).toEqual(least)
  })

  it('take an unknown visa need for a mixture of both answers, four needing one to one who does not', () => {
    const { visa: _, ...open } = applicant
    const [needs, free] = [true, false].map((needed) => invitationAt({ ...applicant, visa: { needed } }).point)
    expect(invitationAt(open).point).toBeCloseTo(0.8 * needs! + 0.2 * free!, 6)
  })

  it('fall with a past season without a match, and more with two', () => {
    const all = programs(80)
    const after = (years: readonly number[]): number =>
      chanceOfMatching(
        chancesOf(all, {
          profile: { ...applicant, previousMatches: years.map((year) => ({ year, outcome: 'not matched' as const })) },
        }),
        picksOf(all),
      )!.point
    expect(after([2026])).toBeLessThan(after([]))
    expect(after([2025, 2026])).toBeLessThan(after([2026]))
  })

  it('say that figures come from relatives for psychiatry', () => {
    const { notes } = chancesOf([candidate(0, { specialty: specialtyId('psychiatry') })])
    expect(notes.some(({ text }) => text.includes('related specialties'))).toBe(true)
  })

  it('say which group every figure rests on for a US citizen', () => {
    const { notes } = chancesOf([candidate(0)], { profile: { ...applicant, applicant: { type: 'us-img' } } })
    expect(notes.some(({ text }) => text.includes('rests on US-citizen international graduates'))).toBe(true)
  })

  it('name the missing rate of a program', () => {
    const [reason] = chancesOf([candidate(0)]).byProgram.get(idOf(0))!.reasons
    expect(reason?.text).toMatch(/No invitation rate is known/)
  })
})

describe('chances of a list', () => {
  it('never fall when a program is added', () => {
    const all = programs(40)
    const chances = chancesOf(all)
    let before = 0
    for (let count = 1; count <= all.length; count++) {
      const { point } = chanceOfMatching(chances, picksOf(all.slice(0, count)))!
      expect(point).toBeGreaterThan(before)
      before = point
    }
  })

  it('are lower than independent programs would make them: one unseen quality is shared', () => {
    const all = programs(150)
    const chances = chancesOf(all)
    const independent =
      1 - all.reduce((none, { program }) => none * (1 - chances.byProgram.get(program.id)!.match.none!.point), 1)
    expect(chanceOfMatching(chances, picksOf(all))!.point).toBeLessThan(independent - 0.02)
  })

  it.each([internalMedicine, familyMedicine])(
    'agree with 200,000 seeded draws of the unseen quality within three errors, %s',
    (specialty) => {
      const all = programs(60, { specialty })
      const chances = chancesOf(all)
      // Where a rank is worth more to one half of the applicants than to the other, each half has its nodes.
      const halves = chances.nodes.theta.length / 15
      const half = (values: Float64Array, i: number): Float64Array => values.subarray(15 * (i % halves), 15 * (i % halves) + 15)
      const theta = half(chances.nodes.theta, 0)
      const expected = chances.nodes.theta.map((_, k) =>
        all.reduce((sum, { program }) => sum + chances.byProgram.get(program.id)!.invitationAtNodes('none')![k]!, 0),
      )
      const logs = half(expected, 0).map((value) => Math.log(value / (all.length - value)))
      const ending = chances.bySpecialty.get(specialty)!.endingAtNodes.map((h) => Math.log(h / (1 - h)))
      const random = createRandom(11)
      const count = 200_000
      const strata = 100
      const means = new Float64Array(strata)
      for (let i = 0; i < count; i++) {
        // One draw in each of 200,000 equal strata: random, and without the error of plain sampling.
        const t = normalQuantile((i + random.next()) / count)
        const invitations = all.length * logistic(through(theta, logs, t))
        const kept = (chances.capacity * invitations) / (chances.capacity + invitations)
        const stratum = i % strata
        means[stratum] =
          means[stratum]! +
          (1 - Math.exp(-logistic(through(theta, half(ending, Math.floor(i / strata)), t)) * kept)) / (count / strata)
      }
      const mean = means.reduce((a, b) => a + b, 0) / strata
      const error = Math.sqrt(means.reduce((sum, one) => sum + (one - mean) ** 2, 0) / strata / (strata - 1))
      expect(error).toBeLessThanOrEqual(0.0003)
      expect(Math.abs(chanceOfMatching(chances, picksOf(all))!.point - mean)).toBeLessThan(3 * 0.0003)
    },
  )
})

describe('the draws behind the bands', () => {
  it('average to the point, program by program, within a tenth', () => {
    const all = programs(20)
    const chances = chancesOf(all)
    for (const { program } of all) {
      const drawn = chances.draws.map((one, d) =>
        chances
          .drawnAt(program.id)
          .invitationAtNodes(d, 'none')
          .reduce((sum, p, k) => sum + p * one.endingAtNodes(internalMedicine)[k]! * one.weight[k]!, 0),
      )
      const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length
      expect(mean / chances.byProgram.get(program.id)!.match.none!.point).toBeGreaterThan(0.9)
      expect(mean / chances.byProgram.get(program.id)!.match.none!.point).toBeLessThan(1.15)
    }
  })

  it('are the same for the same seed and others for another', () => {
    const all = programs(5)
    const band = (seed: number): Band => chanceOfMatching(chancesOf(all, { seed }), picksOf(all))!
    expect(band(3)).toEqual(band(3))
    expect(band(3)).not.toEqual(band(4))
    expect(band(3).point).toBe(band(4).point)
  })

  it('refuse a program that was never a candidate', () => {
    const chances = chancesOf(programs(2))
    expect(() => chances.drawnAt(idOf(9))).toThrow('x-made-up-9')
    expect(() => chanceOfMatching(chances, [{ program: idOf(9), signal: 'none' }])).toThrow('x-made-up-9')
    expect(() => chanceOfMatching(chances, [{ program: idOf(0), signal: 'signal' }])).toThrow('got signal')
  })
})

it('offers the signals of the season: tiers where they are, plain ones elsewhere', () => {
  const { byProgram } = chancesOf([candidate(0, { rate }), candidate(1, { rate, specialty: familyMedicine })])
  expect(Object.keys(byProgram.get(idOf(0))!.invitation)).toEqual(['none', 'gold', 'silver'])
  expect(Object.keys(byProgram.get(idOf(1))!.invitation)).toEqual(['none', 'signal'])
  expect(facts.specialties.length).toBe(2)
})
