import { describe, expect, it } from 'vitest'
import type { Candidate, Candidates } from '#domain/programs'
import { createRandom } from '#engine/numbers'
import { sponsorshipRate } from '#domain/programs'
import { askFirst } from '../../src/list/ask-first.ts'
import { choosePicks } from '../../src/list/choose-picks.ts'
import { applicant, candidate, chancesOf, facts as chanceFacts, model, season } from '../chances/world.ts'
import { personOf } from '../person/invented.ts'
import { ask } from './tiny-world.ts'

const said = { source: 'made up for a test', asOf: '2026', known: 'reported' } as const
const random = createRandom(3)

/** A hundred programs; every other one has not said whether it sponsors H-1B, the only visa the applicant could use. */
const programs: readonly Candidate[] = Array.from({ length: 100 }, (_, i) => {
  const point = 0.005 + 0.08 * random.next() ** 2
  const rate = { point, low: point * 0.6, high: point * 1.5 }
  if (i % 2 === 0) return candidate(i, { rate, claims: { visaH1b: [{ value: true, ...said }] } })
  const filings = [0, 0, 2, 8][Math.floor(4 * random.next())]!
  const claims = { visaJ1: [], visaH1b: [], h1bTraineeFilings: [{ value: filings, ...said }] }
  const routes = [{ kind: 'h1b', outcome: 'unknown' }] as const
  return candidate(i, { rate, claims, candidate: { visa: { ...candidate(0).visa, outcome: 'unknown', routes } } })
})

const profile = { ...applicant, money: { maxApplications: 30 } }
const candidates: Candidates = { open: programs, unknown: [], refused: [] }
const question = {
  ...ask([]),
  person: personOf(profile, season.match),
  candidates,
  chances: chancesOf(programs, { profile }),
  season,
}
const chosen = choosePicks(question)
const facts = { chances: chanceFacts.chances }

const shareOf = ({ program }: Candidate): number => sponsorshipRate(program, 'h1b', model.sponsorship).share

/** What the best list is worth on average once these have answered, over simulated answers: a program that says yes may get a signal too. */
function valueAfterAsking(asked: readonly Candidate[]): number {
  const answers = createRandom(11)
  const values = Array.from({ length: 12 }, () => {
    const luck = new Map(programs.map((one) => [one, answers.next()]))
    const told = programs.map((one) => (asked.includes(one) ? answered(one, luck.get(one)! < shareOf(one)) : one))
    const open = told.filter(({ visa }) => visa.outcome !== 'not feasible')
    return choosePicks({ ...question, candidates: { ...candidates, open }, chances: chancesOf(open, { profile }) }).solution.value
  })
  return values.reduce((sum, one) => sum + one, 0) / values.length
}

function answered(one: Candidate, sponsors: boolean): Candidate {
  const claims = { ...one.program.claims, visaH1b: [{ value: sponsors, ...said }] }
  const visa = { ...one.visa, routes: [], outcome: sponsors ? ('feasible' as const) : ('not feasible' as const) }
  return { ...one, program: { ...one.program, claims }, visa }
}

const silent = programs.filter(({ visa }) => visa.outcome === 'unknown')

describe('the ten programs to ask first', () => {
  const first = askFirst(chosen, facts)
  const asked = first.map((one) => one.candidate)

  it('are ten of those that have not said, the most telling first, each with how many such programs sponsor', () => {
    expect(first).toHaveLength(10)
    expect(asked.every((one) => silent.includes(one))).toBe(true)
    expect(first.map(({ gain }) => gain)).toEqual(first.map(({ gain }) => gain).toSorted((a, b) => (b ?? 0) - (a ?? 0)))
    expect(first[0]?.because.text).toMatch(/^Has not said whether it sponsors H-1B: about/)
  })

  it('are worth more than ten taken at random, by simulated answers: the list is chosen anew after each', () => {
    const best = valueAfterAsking(asked) - chosen.solution.value
    const others = [1, 2, 3].map((seed) => {
      const order = createRandom(seed)
      const some = silent.map((one) => ({ one, at: order.next() })).toSorted((a, b) => a.at - b.at)
      return valueAfterAsking(some.slice(0, 10).map(({ one }) => one)) - chosen.solution.value
    })
    expect(best).toBeGreaterThan(0)
    for (const other of others) expect(best).toBeGreaterThan(1.5 * other)
  })

  it('are none where nothing hangs on an answer', () => {
    const open = programs.filter((_, i) => i % 2 === 0)
    const settled = choosePicks({ ...question, candidates: { ...candidates, open }, chances: chancesOf(open, { profile }) })
    expect(askFirst(settled, facts)).toEqual([])
  })
})
