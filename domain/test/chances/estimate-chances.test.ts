import { assert, double, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Band } from '#domain'
import type { Profile } from '#domain/person'
import { chanceOfMatching } from '#domain/chances'
import { createRandom, logistic, logit, normalQuantile } from '#engine/numbers'
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
} from './world.ts'

const rate = { point: 0.04, low: 0.025, high: 0.06 }

function withScore(score: number): Profile {
  return { ...applicant, exams: { step2ck: { score } } }
}

function odds({ point }: Band): number {
  return point / (1 - point)
}

function invitationAt(profile: Profile, made = candidate(0, { rate })): Band {
  return chancesOf([made], { profile }).byProgram.get(made.program.id)!.invitation.none!
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

  it('hardly move with Step 2 CK in family medicine, where matched and not matched score alike', () => {
    const made = candidate(0, { rate, specialty: familyMedicine })
    const [low, high] = [invitationAt(withScore(225), made).point, invitationAt(withScore(245), made).point]
    expect(Math.abs(high - low) / low).toBeLessThan(0.15)
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

  it('are higher for who needs no visa at a program that sponsors none than its rate says', () => {
    const claims = {
      visaJ1: [{ value: false, source: 'made up', asOf: '2026', known: 'reported' }],
      visaH1b: [{ value: false, source: 'made up', asOf: '2026', known: 'reported' }],
    } as const
    const free: Profile = { ...applicant, visa: { needed: false } }
    const { byProgram } = chancesOf([candidate(0, { rate }), candidate(1, { rate, claims })], { profile: free })
    expect(odds(byProgram.get(idOf(1))!.invitation.none!) / odds(byProgram.get(idOf(0))!.invitation.none!)).toBeGreaterThan(2)
  })

  it('average over the applicants of the specialty to the rate of the program', () => {
    // Two ways to one number: the table of baselines, and a simulated crowd of applicants asked one by one at its nodes.
    const { invitation } = model.specialties.find(({ specialty }) => specialty === internalMedicine)!
    const random = createRandom(5)
    const made = candidate(0, { rate })
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
        education: { graduationYear: 2028 - years },
      }
      const chance = chancesOf([made], { profile }).byProgram.get(idOf(0))!.invitation
      const withSignal = 0.5 * (chance.gold!.point + chance.silver!.point)
      sum += chance.none!.point * (1 - invitation.shareSignalled) + withSignal * invitation.shareSignalled
      people++
    }
    expect(sum / people / rate.point).toBeGreaterThan(0.85)
    expect(sum / people / rate.point).toBeLessThan(1.15)
  })

  it('decompose: the sizes of the reasons add up to the log-odds for average unseen quality', () => {
    const chances = chancesOf([candidate(0, { rate, state: 'NY' })], {
      profile: { ...applicant, preferences: { divisions: ['Middle Atlantic'] }, connections: [{ state: 'NY', kind: 'home' }] },
    })
    const { reasons, invitationAtNodes } = chances.byProgram.get(idOf(0))!
    const total = reasons.reduce((sum, { logOdds }) => sum + (logOdds ?? 0), 0)
    const middle = chances.nodes.theta.findIndex((theta) => theta === 0)
    expect(logistic(total)).toBeCloseTo(invitationAtNodes.none![middle]!, 10)
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
  it('serve a specialty nobody describes from all others, say so, and widen the band', () => {
    const made = candidate(0, { rate, specialty: specialtyId('aerospace-medicine') })
    const chances = chancesOf([made])
    expect(chances.notes.some(({ text }) => text.includes('No table describes aerospace medicine'))).toBe(true)
    const wide = chances.byProgram.get(idOf(0))!.match.none!
    const own = chancesOf([candidate(0, { rate })]).byProgram.get(idOf(0))!.match.none!
    expect(wide.high / wide.low).toBeGreaterThan(own.high / own.low)
  })

  it('say that figures come from relatives for psychiatry', () => {
    const { notes } = chancesOf([candidate(0, { specialty: specialtyId('psychiatry') })])
    expect(notes.some(({ text }) => text.includes('related specialties'))).toBe(true)
  })

  it('say that they were not made for US citizens', () => {
    const { notes } = chancesOf([candidate(0)], { profile: { ...applicant, applicant: { type: 'us-img' } } })
    expect(notes.some(({ text }) => text.includes('not US citizens'))).toBe(true)
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
      const { point } = chanceOfMatching(chances, picksOf(all.slice(0, count)))
      expect(point).toBeGreaterThan(before)
      before = point
    }
  })

  it('are lower than independent programs would make them: one unseen quality is shared', () => {
    const all = programs(150)
    const chances = chancesOf(all)
    const independent =
      1 - all.reduce((none, { program }) => none * (1 - chances.byProgram.get(program.id)!.match.none!.point), 1)
    expect(chanceOfMatching(chances, picksOf(all)).point).toBeLessThan(independent - 0.02)
  })

  it('agree with 200,000 seeded draws of the unseen quality to three decimals', () => {
    const all = programs(60)
    const chances = chancesOf(all)
    const { unseenOdds, ending } = draw(
      chances,
      all.map(({ program }) => program.id),
    )
    const random = createRandom(11)
    let sum = 0
    const count = 200_000
    for (let i = 0; i < count; i++) {
      // One draw in each of 200,000 equal strata: random, and without the error of plain sampling.
      const theta = normalQuantile((i + random.next()) / count)
      const h = ending(theta)
      let nowhere = 1
      for (const odds of unseenOdds) {
        const p = odds(theta)
        nowhere *= 1 - p * h
      }
      sum += 1 - nowhere
    }
    expect(Math.abs(chanceOfMatching(chances, picksOf(all)).point - sum / count)).toBeLessThan(0.0005)
  })
})

/** Rebuilds the two gates as functions of theta from three nodes: log-odds are linear in theta. */
function draw(chances: ReturnType<typeof chancesOf>, ids: readonly ReturnType<typeof idOf>[]) {
  const { theta } = chances.nodes
  const through = (values: Float64Array): ((t: number) => number) => {
    const [a, b] = [logit(values[6]!), logit(values[8]!)]
    const slope = (b - a) / (theta[8]! - theta[6]!)
    return (t) => logistic(a + slope * (t - theta[6]!))
  }
  const first = chances.byProgram.get(ids[0]!)!
  return {
    unseenOdds: ids.map((id) => through(chances.byProgram.get(id)!.invitationAtNodes.none!)),
    ending: through(first.matchAtNodes.none!.map((q, k) => q / first.invitationAtNodes.none![k]!)),
  }
}

describe('the draws behind the bands', () => {
  it('average to the point, program by program, within a tenth', () => {
    const all = programs(20)
    const chances = chancesOf(all)
    for (const { program } of all) {
      const drawn = chances.draws.map((one) =>
        one.matchAtNodes(program.id, 'none').reduce((sum, q, k) => sum + q * one.weight[k]!, 0),
      )
      const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length
      expect(mean / chances.byProgram.get(program.id)!.match.none!.point).toBeGreaterThan(0.9)
      expect(mean / chances.byProgram.get(program.id)!.match.none!.point).toBeLessThan(1.15)
    }
  })

  it('are the same for the same seed and others for another', () => {
    const all = programs(5)
    const band = (seed: number): Band => chanceOfMatching(chancesOf(all, { seed }), picksOf(all))
    expect(band(3)).toEqual(band(3))
    expect(band(3)).not.toEqual(band(4))
    expect(band(3).point).toBe(band(4).point)
  })

  it('refuse a program that was never a candidate', () => {
    const chances = chancesOf(programs(2))
    expect(() => chances.draws[0]!.matchAtNodes(idOf(9), 'none')).toThrow('x-made-up-9')
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
