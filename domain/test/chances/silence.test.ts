import { describe, expect, it } from 'vitest'
import type { Candidate, FilingCell } from '#domain/programs'
import type { ProgramClaims } from '#domain/claims'
import { createRandom } from '#engine/numbers'
import { interviewsKept } from '#engine/ranks'
import { sponsorshipRate } from '#domain/programs'
import { chanceOfMatching } from '#domain/chances'
import { applicant, candidate, chancesOf, idOf, internalMedicine, model, picksOf } from './world.ts'

const said = { source: 'made up for a test', asOf: '2026', known: 'reported' } as const
const rate = { point: 0.04, low: 0.025, high: 0.06 }
const nothingSaid: ProgramClaims = { visaJ1: [], visaH1b: [] }
const routes = [
  { kind: 'j1', outcome: 'not feasible' },
  { kind: 'h1b', outcome: 'unknown' },
] as const

/** A program that has not said whether it sponsors H-1B, seen by somebody to whom J-1 is closed. */
function silent(number: number, claims: ProgramClaims = {}): Candidate {
  const visa = { ...candidate(0).visa, outcome: 'unknown' as const, routes }
  return candidate(number, { rate, claims: { ...nothingSaid, ...claims }, candidate: { visa } })
}

/** The same after its answer. */
function answered(number: number, sponsors: boolean): Candidate {
  const visa = { ...candidate(0).visa, outcome: sponsors ? ('feasible' as const) : ('not feasible' as const) }
  const claims = { visaJ1: [], visaH1b: [{ value: sponsors, ...said }] }
  return candidate(number, { rate, claims, candidate: { visa } })
}

const invitationAt = (made: Candidate): number =>
  chancesOf([made], { profile: applicant }).byProgram.get(made.program.id)!.invitation.none!.point

/** Width of the band of an invitation, as the log of its ends' ratio. */
const width = (made: Candidate): number => {
  const { low, high } = chancesOf([made], { profile: applicant }).byProgram.get(idOf(0))!.invitation.none!
  return Math.log(high / low)
}

const shareOf = (claims: ProgramClaims): number =>
  sponsorshipRate({ specialty: internalMedicine, claims: { ...nothingSaid, ...claims } }, 'h1b', model.sponsorship).share

const filedAs = ({ trainees, physicians }: FilingCell): ProgramClaims => ({
  h1bTraineeFilings: [{ value: trainees, ...said }],
  ...(physicians === undefined ? {} : { h1bPhysicianFilings: [{ value: physicians, ...said }] }),
})

describe('a program that has not said whether it sponsors the only visa somebody can use', () => {
  it('is worth the share of such programs that do, and the closed gate for the rest', () => {
    const share = shareOf({})
    const expected = share + (1 - share) * model.closedGate.value
    expect(invitationAt(silent(0)) / invitationAt(answered(0, true))).toBeCloseTo(expected, 10)
  })

  it('stands, over all filings, at what programs of internal medicine said: 121 of 602', () => {
    const stances = model.sponsorship.stances.filter(({ specialty }) => specialty === internalMedicine)
    const yes = stances.reduce((sum, one) => sum + one.both + one.h1bOnly, 0)
    const all = stances.reduce((sum, one) => sum + one.both + one.j1Only + one.h1bOnly + one.neither, 0)
    // How common filings are among programs of such a mix of sponsors and others.
    const { filings } = model.sponsorship
    const [sponsors, others] = (['sponsors', 'others'] as const).map((of) => filings.reduce((sum, one) => sum + one[of], 0))
    const average = filings.reduce((sum, one) => {
      const common = (yes / all) * (one.sponsors / sponsors!) + (1 - yes / all) * (one.others / others!)
      return sum + common * shareOf(filedAs(one))
    }, 0)
    expect(average).toBeCloseTo(yes / all, 2)
  })

  it('is worth more where its employer files for physicians year by year, and less where it hardly files', () => {
    const base = { h1bTraineeFilings: [{ value: 0, ...said }] }
    const filed = (count: number): number => shareOf({ ...base, h1bPhysicianFilings: [{ value: count, ...said }] })
    expect(filed(40)).toBeGreaterThan(1.2 * shareOf(base))
    expect(filed(3)).toBeLessThan(0.8 * shareOf(base))
  })

  it('is worth more where the employer files for trainees, and less where it is a community hospital', () => {
    const filed = (count: number): number => shareOf({ h1bTraineeFilings: [{ value: count, ...said }] })
    expect(filed(9)).toBeGreaterThan(filed(2))
    expect(filed(2)).toBeGreaterThan(filed(0))
    const community = shareOf({ setting: [{ value: 'community', ...said }] })
    expect(community).toBeLessThan(shareOf({ setting: [{ value: 'university', ...said }] }))
  })

  it('tells more by what it said of the other visa: who refuses J-1 hardly ever sponsors H-1B', () => {
    expect(shareOf({ visaJ1: [{ value: false, ...said }] })).toBeLessThan(0.03)
    expect(shareOf({ visaJ1: [{ value: true, ...said }] })).toBeGreaterThan(shareOf({}))
  })

  it('says so in its reasons, whose sizes still add up to the chance', () => {
    const made = silent(0)
    const { reasons } = chancesOf([made], { profile: applicant }).byProgram.get(idOf(0))!
    const silence = reasons.find(({ text }) => text.startsWith('Has not said whether it sponsors H-1B: about '))
    expect(silence?.text).toMatch(/about \d+ in 100 \(\d+ to \d+\) such programs do$/)
    expect(silence?.source?.asOf).toBe('2021 to 2026')
    expect(silence?.logOdds).toBeCloseTo(Math.log(shareOf({}) + (1 - shareOf({})) * model.closedGate.value), 10)
  })

  it('has a wider band than one that has said yes: the answer is not known either', () => {
    expect(width(silent(0))).toBeGreaterThan(1.3 * width(answered(0, true)))
  })
})

describe('a list with unknown answers', () => {
  it('is worth what it is worth over simulated answers', () => {
    // Sixty programs, two in three silent. Their answers are drawn 4,000 times, and the list is priced as if each were known.
    const count = 60
    const asked = Array.from({ length: count }, (_, i) => i % 3 !== 0)
    const withAnswers = (sponsors: boolean): Float64Array[] => {
      const made = asked.map((isAsked, i) => answered(i, !isAsked || sponsors))
      const { byProgram } = chancesOf(made, { profile: applicant })
      return made.map(({ program }) => byProgram.get(program.id)!.invitationAtNodes('none')!)
    }
    const list = asked.map((isAsked, i) => (isAsked ? silent(i) : answered(i, true)))
    const chances = chancesOf(list, { profile: applicant })
    const { weight } = chances.nodes
    const ending = chances.bySpecialty.get(internalMedicine)!.endingAtNodes
    const [yes, no] = [withAnswers(true), withAnswers(false)]
    const random = createRandom(7)
    const values = Array.from({ length: 4000 }, () => {
      const expected = new Float64Array(weight.length)
      for (let i = 0; i < count; i++) {
        const at = asked[i] && random.next() >= shareOf({}) ? no[i]! : yes[i]!
        for (let k = 0; k < expected.length; k++) expected[k] = expected[k]! + at[k]!
      }
      return expected.reduce((sum, m, k) => sum - weight[k]! * Math.expm1(-ending[k]! * interviewsKept(m, chances.capacity)), 0)
    })
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length
    const error = Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0)) / values.length
    const { point } = chanceOfMatching(chances, picksOf(list))!
    // Answers that come together bring a little less than their mean, as the chance bends: less than a fifth of a point.
    expect(Math.abs(point - mean)).toBeLessThan(3 * error + 0.002)
    expect(point).toBeGreaterThan(mean - 3 * error)
  })
})

describe('a program that sponsors nothing, for somebody whose own work permit is not spoken of', () => {
  const routes = [
    { kind: 'j1', outcome: 'not feasible' },
    { kind: 'h1b', outcome: 'not feasible' },
    { kind: 'ead', outcome: 'unknown' },
  ] as const
  const closing = { visaJ1: [{ value: false, ...said }], visaH1b: [{ value: false, ...said }] }
  const onPermit = (number: number): Candidate =>
    candidate(number, {
      rate,
      claims: closing,
      candidate: { visa: { ...candidate(0).visa, outcome: 'unknown' as const, routes } },
    })
  const share = 1 - model.specialties.find(({ specialty }) => specialty === internalMedicine)!.invitation.shareVisaNeeded

  it('is open to as many as need no sponsor, and all but closed to the rest', () => {
    const expected = share + (1 - share) * model.closedGate.value
    expect(invitationAt(onPermit(0)) / invitationAt(answered(0, true))).toBeCloseTo(expected, 10)
  })

  it('says so, with a band that holds both answers', () => {
    const { reasons, invitation } = chancesOf([onPermit(0)], { profile: applicant }).byProgram.get(idOf(0))!
    expect(reasons.find(({ text }) => text.includes('work permit of your own'))?.text).toContain('open to about 20%')
    const open = chancesOf([answered(0, true)], { profile: applicant }).byProgram.get(idOf(0))!.invitation.none!
    const closed = chancesOf([answered(0, false)], { profile: applicant }).byProgram.get(idOf(0))!.invitation.none!
    expect(invitation.none!.high).toBeGreaterThan(open.low)
    expect(invitation.none!.low).toBeLessThan(closed.high)
  })
})
