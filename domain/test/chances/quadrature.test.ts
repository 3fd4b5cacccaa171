import { expect, test } from 'vitest'
import type { Candidate } from '#domain/programs'
import type { Profile } from '#domain/person'
import { drawnChanceOfMatching } from '#domain/chances'
import { createRandom, gaussHermite, normalQuantile } from '#engine/numbers'
import { applicantFacts } from '../../src/chances/applicant.ts'
import { applicantLogOdds, nodeTerms } from '../../src/chances/evaluate.ts'
import type { SpecialtyGroup } from '../../src/chances/group.ts'
import { groupCandidates } from '../../src/chances/group.ts'
import { yieldAt } from '../../src/chances/interview-yield.ts'
import { luckOf } from '../../src/chances/luck.ts'
import { personOf } from '../person/invented.ts'
import { applicant, candidate, chancesOf, facts, model, picksOf, season } from './world.ts'

/** 200,000 seeded draws of what nobody sees, as many from each of these equally likely strata. */
const strata = 5
const drawsAStratum = 40_000
/** The program's own unknown by three times as many nodes as the product takes. */
const fine = gaussHermite(21)

test.each<readonly [string, number, number]>([
  ['internal-medicine', 16, 0.15],
  ['internal-medicine', 12, 0.9],
  ['family-medicine', 8, 0.5],
  ['surgery', 8, 0.3],
])(
  'the chance of a list of %s, a sum over fifteen nodes, lies within three standard errors of 200,000 people drawn one by one (%i programs, rates up to %d)',
  (name, count, most) => {
    const random = createRandom(count)
    const { specialty } = model.specialties.find((one) => one.specialty === name)!
    const open = Array.from({ length: count }, (_, i) => {
      const point = 0.005 + most * random.next() ** 2
      return candidate(i, { specialty, rate: { point, low: point * 0.6, high: Math.min(0.99, point * 1.6) } })
    })
    const profile: Profile = { ...applicant, specialties: [{ id: specialty }] }
    const said = drawnChanceOfMatching({ ...chancesOf(open, { profile }), draws: [] }, picksOf(open)).point
    const { mean, error } = drawnOneByOne(groupOf(open, profile), random.next)
    expect(error).toBeGreaterThan(0)
    expect(error).toBeLessThanOrEqual(0.0003)
    expect(Math.abs(said - mean) / error).toBeLessThanOrEqual(3)
  },
)

function groupOf(open: readonly Candidate[], profile: Profile): SpecialtyGroup {
  const person = personOf(profile, season.match)
  const shared = { facts, season, applicant: applicantFacts(person), luck: luckOf(model, 1) }
  return groupCandidates({ person, candidates: { open, unknown: [], refused: [] }, ...shared })[0]!
}

/** Each draw counts as its chance given what is not seen: no luck of the Match itself stands in the error. */
function drawnOneByOne(group: SpecialtyGroup, next: () => number): { readonly mean: number; readonly error: number } {
  let [mean, variance] = [0, 0]
  for (let stratum = 0; stratum < strata; stratum++) {
    // Where in the stratum, and to which half of the applicants one belongs.
    const theta = Float64Array.from({ length: drawsAStratum }, () => normalQuantile((stratum + Math.max(1e-9, next())) / strata))
    const worth = theta.map(() => (next() < 0.5 ? 1 : -1))
    const matched = matchedGiven(group, { theta, worth })
    const own = matched.reduce((sum, one) => sum + one, 0) / drawsAStratum
    const squares = matched.reduce((sum, one) => sum + (one - own) ** 2, 0)
    mean += own / strata
    variance += squares / (drawsAStratum - 1) / drawsAStratum / strata ** 2
  }
  return { mean, error: Math.sqrt(variance) }
}

/** The formulas of docs/method.md at each draw: invitations, interviews kept, and one of them the end of the list. */
function matchedGiven(
  group: SpecialtyGroup,
  { theta, worth }: { readonly theta: Float64Array; readonly worth: Float64Array },
): Float64Array {
  const { quality, ending } = nodeTerms(group.point, { theta, worth, visa: new Float64Array(theta.length) })
  const expected = new Float64Array(theta.length)
  group.field.candidates.forEach((_, i) => {
    const logOdds = group.baselines.alpha[i]! + applicantLogOdds(group.field, i, group.point)
    const counts = yieldAt(group.yields, i, group.point.byShare)
    fine.nodes.forEach((node, j) => {
      const odds = Math.exp(logOdds + group.baselines.own[i]! * node)
      const weight = counts * fine.weights[j]!
      for (let k = 0; k < theta.length; k++) expected[k]! += (weight * odds * quality[k]!) / (1 + odds * quality[k]!)
    })
  })
  const capacity = model.capacity.estimate
  return expected.map((invited, k) => 1 - Math.exp((-ending[k]! * capacity * invited) / (capacity + invited)))
}
