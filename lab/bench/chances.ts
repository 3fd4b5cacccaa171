/**
 * How long the chances at 720 programs take, at 5,000 of every specialty, and a lever (levers.ts): `npm run bench:chances`. Seeded; checks
 * the result outside the timed part; fails when a median leaves its limit.
 */
import { readFileSync } from 'node:fs'
import type { Candidate, Candidates } from '#domain/programs'
import type { ChancesRequest } from '#domain/chances'
import { readPerson, usualSeed } from '#domain/person'
import { chanceOfMatching, estimateChances } from '#domain/chances'
import { createRandom } from '#engine/numbers'
import { isoDate, programId, specialtyId } from '#domain'
import { applicantFacts } from '../../domain/src/chances/applicant.ts'
import { groupCandidates } from '../../domain/src/chances/group.ts'
import { luckOf } from '../../domain/src/chances/luck.ts'
import { conditionOnNews, visaSettled } from '../../domain/src/chances/latent.ts'
import { drawCount } from '../../domain/src/chances/parameters.ts'
import { pointInvitations } from '../../domain/src/chances/price.ts'
import { nodeTerms } from '../../domain/src/chances/evaluate.ts'
import { readModel } from '../src/validation/inputs.ts'
import { leverMs } from './levers.ts'

const count = 720
const runs = 40
const model = readModel('facts/data')
const specialty = specialtyId('internal-medicine')
const source = { source: 'made up for the bench', asOf: '2026', known: 'estimated' } as const
const random = createRandom(1)

const person = readPerson(
  {
    version: 1,
    specialties: [{ id: specialty }],
    exams: { step2ck: { score: 248 } },
    visa: { needed: true },
    education: { graduationYear: 2023 },
  },
  {
    facts: { exams: read('exams'), visas: read('visas') },
    today: isoDate('2026-11-22'),
    match: 2028,
    stage: { kind: 'preparing' },
  },
)
const request: ChancesRequest = {
  person,
  candidates: madeUp(),
  facts: {
    chances: model,
    specialties: [
      {
        id: specialty,
        name: 'Internal Medicine',
        service: { value: 'ERAS', ...source },
        feeder: true,
        leadsToInformatics: { value: true, ...source },
        signals: [{ season: 2027, gold: 3, silver: 12, plain: 0, ...source }],
        statistics: {},
      },
    ],
  },
  season: { match: 2028, expected: true, because: [] },
  seed: usualSeed,
}

/** Everything a person sees who has not decided: 26 specialties at once. */
const many = 5000
const undecided: ChancesRequest = {
  ...request,
  candidates: madeUp(
    many,
    model.specialties.map((one) => one.specialty),
  ),
}

const withBands = time(() => everyBand(request))
const withoutBands = time(pointsOnly)
const all = time(() => everyBand(undecided))
const levers = Array.from({ length: 15 }, leverMs)
  .slice(5)
  .toSorted((a, b) => a - b)
const lever: Timing = { median: levers[5]!, slow: levers[9]! }
verify()
console.log(`${count} programs x 3 signal levels x 15 nodes, median of ${runs} runs (slowest tenth)`)
console.log(`with bands (${drawCount} draws), reasons and draws: ${show(withBands)}, limit 100 ms`)
console.log(`without bands:                                  ${show(withoutBands)}, limit 30 ms`)
console.log(`${many} programs of ${model.specialties.length} specialties:           ${show(all)}, limit 150 ms`)
console.log(`a lever, the whole chain with one thing changed: ${show(lever)}, limit 30 ms`)
const isWithin = withBands.median < 100 && withoutBands.median < 30 && all.median < 150 && lever.median < 30
process.exitCode = isWithin ? 0 : 1

/** Bands are made when they are asked for, so every one is. */
function everyBand(asked: ChancesRequest): number {
  let sum = 0
  for (const { invitation, match } of estimateChances(asked).byProgram.values()) {
    for (const band of [...Object.values(invitation), ...Object.values(match)]) sum += band.high - band.low
  }
  return sum
}

function read(name: string) {
  return JSON.parse(readFileSync(`facts/data/${name}.json`, 'utf8'))
}

function pointsOnly(): Float64Array {
  const { candidates, facts, season } = request
  const applicant = applicantFacts(person)
  const groups = groupCandidates({ person, candidates, facts, season, applicant, luck: luckOf(model, usualSeed) })
  const latent = conditionOnNews(groups, new Map(), visaSettled)
  return pointInvitations(groups[0]!, nodeTerms(groups[0]!.point, latent), new Map())
}

function madeUp(programs = count, specialties = [specialty]): Candidates {
  const open = Array.from({ length: programs }, (_, i): Candidate => {
    const point = 0.002 + 0.08 * random.next() ** 3
    const rate = { point, low: point * 0.6, high: point * 1.5 }
    return {
      program: {
        id: programId(`x-bench-${i}`),
        name: `Program ${i}`,
        city: 'Nowhere',
        state: 'OH',
        specialty: specialties[i % specialties.length]!,
        claims: { invitationRate: [{ value: rate, ...source }] },
      },
      standing: 'open',
      tier: { letter: 'A', because: [] },
      visa: { outcome: 'feasible', routes: [], conditions: [], because: [], ask: [] },
      missedCutoffs: [],
      reasons: [],
      asks: [],
    }
  })
  return { open, unknown: [], refused: [] }
}

/** The timed result has to be the right one: points as without bands, every band around its point, a sensible list. */
function verify(): void {
  const chances = estimateChances(request)
  const points = pointsOnly()
  const first = chances.byProgram.get(programId('x-bench-0'))!.invitationAtNodes('none')!
  if (first.some((q, k) => q !== points[k])) throw new Error('points with and without bands differ')
  for (const { match } of chances.byProgram.values()) {
    for (const band of Object.values(match))
      if (!(band.low <= band.point && band.point <= band.high)) throw new Error('a band misses its point')
  }
  const list = [...chances.byProgram.keys()].slice(0, 120).map((program) => ({ program, signal: 'none' as const }))
  const { point, low, high } = chanceOfMatching(chances, list)!
  if (!(low < point && point < high)) throw new Error(`the list's band ${low} to ${high} misses ${point}`)
}

interface Timing {
  readonly median: number
  readonly slow: number
}

function time(work: () => unknown): Timing {
  for (let i = 0; i < 5; i++) work()
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }).toSorted((a, b) => a - b)
  return { median: times[runs >> 1]!, slow: times[Math.floor(runs * 0.9)]! }
}

function show({ median, slow }: Timing): string {
  return `${median.toFixed(1)} ms (${slow.toFixed(1)})`
}
