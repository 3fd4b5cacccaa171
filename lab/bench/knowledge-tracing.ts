/**
 * Our knowledge tracer against skill mean, Elo and Bayesian knowledge tracing on public item-response files:
 * `node scripts/run.mjs lab/bench/knowledge-tracing.ts FILE...` (three lines a person: count, skills, answers 0 or 1).
 * Each file is split by person into five parts; every part is foretold by what was trained on the other four. Whole sequences, uncut.
 */
import { basename } from 'node:path'
import type { AnswerSequence } from '#engine/tracing'
import { createRandom } from '#engine/numbers'
import { fitTracer } from '#engine/tracing'
import type { Peer } from './knowledge-tracing/peers.ts'
import { readAnswerFile } from './knowledge-tracing/answer-file.ts'
import { bayesianKnowledgeTracing } from './knowledge-tracing/bayesian-knowledge-tracing.ts'
import { elo, skillMean } from './knowledge-tracing/peers.ts'
import { areaUnderCurve, calibrationError } from './knowledge-tracing/scores.ts'

const parts = 5
const bins = 20
const ours: Peer = (training, skillCount) => fitTracer(training, skillCount).foretell
const rivals: readonly (readonly [string, Peer])[] = [
  ['skill mean', skillMean],
  ['Elo', elo],
  ['Bayesian knowledge tracing', bayesianKnowledgeTracing],
]

interface Score {
  readonly auc: number
  readonly calibration: number
  readonly seconds: number
}

function main(paths: readonly string[]): number {
  if (paths.length === 0) {
    console.error('lab/bench/knowledge-tracing requires at least one item-response file')
    return 2
  }
  return paths.every(compareOn) ? 0 : 1
}

function compareOn(path: string): boolean {
  const { sequences, skillCount } = readAnswerFile(path)
  const answers = sequences.reduce((total, { skills }) => total + skills.length, 0)
  console.log(`${basename(path)}: ${sequences.length} people, ${answers} answers, ${skillCount} skills`)
  const mixed = shuffled(sequences)
  const own = crossValidate(ours, mixed, skillCount)
  report('ours', own)
  const theirs = rivals.map(([name, peer]) => {
    const score = crossValidate(peer, mixed, skillCount)
    report(name, score)
    return score
  })
  const ahead = theirs.every(({ auc, calibration }) => own.auc > auc && own.calibration < calibration)
  const perHundredThousand = timeOurs(mixed, skillCount, answers)
  console.log(
    `  ahead of all three: ${ahead ? 'yes' : 'NO'}; trained on and foretold 100,000 answers in ${perHundredThousand.toFixed(2)} s\n`,
  )
  return ahead && perHundredThousand < 2
}

function report(name: string, { auc, calibration, seconds }: Score): void {
  console.log(`  ${name.padEnd(27)} AUC ${auc.toFixed(4)}  calibration error ${calibration.toFixed(4)}  ${seconds.toFixed(2)} s`)
}

function crossValidate(peer: Peer, sequences: readonly AnswerSequence[], skillCount: number): Score {
  const predicted: number[] = []
  const correct: number[] = []
  const start = performance.now()
  for (let part = 0; part < parts; part++) {
    const foretell = peer(
      sequences.filter((_, i) => i % parts !== part),
      skillCount,
    )
    for (const sequence of sequences.filter((_, i) => i % parts === part)) {
      for (const chance of foretell(sequence)) predicted.push(chance)
      for (let i = 0; i < sequence.correct.length; i++) correct.push(sequence.correct[i] ?? 0)
    }
  }
  const seconds = (performance.now() - start) / 1000
  const chances = Float64Array.from(predicted)
  const answers = Uint8Array.from(correct)
  return { auc: areaUnderCurve(chances, answers), calibration: calibrationError(chances, answers, bins), seconds }
}

/** Training on all answers and foretelling all of them, as seconds for 100,000. */
function timeOurs(sequences: readonly AnswerSequence[], skillCount: number, answers: number): number {
  const start = performance.now()
  const { foretell } = fitTracer(sequences, skillCount)
  for (const sequence of sequences) foretell(sequence)
  return ((performance.now() - start) / 1000) * (100_000 / answers)
}

function shuffled<T>(values: readonly T[]): readonly T[] {
  const random = createRandom(7)
  return values
    .map((value) => ({ value, key: random.next() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ value }) => value)
}

process.exit(main(process.argv.slice(2)))
