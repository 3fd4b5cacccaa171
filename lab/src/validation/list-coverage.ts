import { readFileSync } from 'node:fs'
import { chanceOfMatching, drawnChanceOfMatching, estimateChances } from '#domain/chances'
import { chanceSentence } from '#domain/say'
import { logit, normalQuantile } from '#engine/numbers'
import { isoDate, programId, specialtyId } from '#domain'
import { readPerson } from '#domain/person'
import type { Band } from '#domain'
import type { Candidate } from '#domain/programs'
import type { ChanceModel, Chances, ChancesRequest, PlannedApplication } from '#domain/chances'
import type { Program } from '#domain/claims'
import type { ValidationCheck } from './check.ts'

const internalMedicine = specialtyId('internal-medicine')

/**
 * Truth drawn from the model: parameters, and the rates of sixty made-up programs. The band shown beside the chance of matching has
 * to hold the true chance as often as it says.
 */
export function listCoverageCheck(model: ChanceModel): ValidationCheck {
  const world = madeUpWorld(model)
  const picks: readonly PlannedApplication[] = world.candidates.map(({ program }) => ({ program: program.id, signal: 'none' }))
  const truths = Array.from({ length: 10 }, (_, i) => [...drawnChanceOfMatching(chancesIn(world, 100 + i), picks).drawn]).flat()
  // A band rests on 64 draws of its own, so several seeds' bands are held against the same truths.
  const shown = Array.from({ length: 8 }, (_, i) => chanceOfMatching(chancesIn(world, 1 + i), picks))
  const bands = shown.flatMap((band) => band ?? [])
  const inside = bands.map((band) => truths.filter((truth) => holds(band, truth)).length / truths.length)
  return {
    id: 'simulated/list coverage',
    kind: 'simulated',
    title: `90 % band of the chance of matching with sixty programs (${chanceSentence(bands[0]!)}): share holding the simulated truth (${truths.length} truths, ${shown.length} bands)`,
    value: (100 * inside.reduce((sum, share) => sum + share, 0)) / inside.length,
    aim: [88, 92],
    limit: [88, 92],
    unit: 'points',
  }
}

/** The band shown holds 80 %; on the log-odds scale the one for 90 % is wider by the ratio of their quantiles. */
function holds(band: Band, truth: number): boolean {
  const [low, high] = [logit(band.low), logit(band.high)]
  const wider = normalQuantile(0.95) / normalQuantile(0.9)
  return Math.abs(logit(truth) - (low + high) / 2) <= ((high - low) / 2) * wider
}

interface World {
  readonly facts: ChancesRequest['facts']
  readonly candidates: readonly Candidate[]
}

function madeUpWorld(model: ChanceModel): World {
  const candidates = Array.from({ length: 60 }, (_, i): Candidate => {
    const point = 0.01 + 0.0015 * i
    const source = { source: 'made up', asOf: '2026', known: 'estimated' } as const
    const program: Program = {
      id: programId(`x-made-up-${i}`),
      name: `Made-up program ${i}`,
      city: 'Nowhere',
      state: 'OH',
      specialty: internalMedicine,
      claims: { invitationRate: [{ value: { point, low: point * 0.55, high: point * 1.6 }, ...source }] },
    }
    const visa = { outcome: 'feasible', routes: [], conditions: [], because: [], ask: [] } as const
    return { program, standing: 'open', tier: { letter: 'A', because: [] }, visa, missedCutoffs: [], reasons: [], asks: [] }
  })
  return { facts: { chances: model, specialties: [] }, candidates }
}

const person = readPerson(
  {
    version: 1,
    specialties: [{ id: internalMedicine }],
    exams: { step2ck: { score: 250 } },
    visa: { needed: true },
    education: { graduationYear: 2024 },
  },
  {
    facts: { exams: read('exams'), visas: read('visas') },
    today: isoDate('2026-11-22'),
    match: 2027,
    stage: { kind: 'preparing' },
  },
)

function read(name: string) {
  return JSON.parse(readFileSync(`facts/data/${name}.json`, 'utf8'))
}

function chancesIn({ facts, candidates }: World, seed: number): Chances {
  const season = { match: 2027, expected: false, because: [] } as const
  return estimateChances({ person, candidates: { open: candidates, unknown: [], refused: [] }, facts, season, seed })
}
