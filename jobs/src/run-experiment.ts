import { createHash } from 'node:crypto'
import type { Experiment, FinishedShard, JobQueue, Progress } from './job-queue.ts'
import type { JobType } from './job-type.ts'
import type { OnTrouble } from './until-answered.ts'
import { pause, untilAnswered } from './until-answered.ts'

export interface Wanted<Input> {
  readonly input: Input
  readonly shards: number
  readonly onProgress?: (progress: Progress) => void
  readonly onTrouble?: OnTrouble
}

/** Between two looks at how far the work is, in milliseconds. */
const lookMs = 200
/** More workers than a shard has cause to lose; one that takes so many with it is at fault itself. */
const mostTakes = 30

/**
 * Sends an experiment, waits until workers have done it, and returns the results in the order of the shards. Called again after an end in
 * the middle it takes up what is there. Throws where a shard cannot be worked on; the experiment is taken away then too.
 */
export async function runExperiment<Input, Result>(
  queue: JobQueue,
  type: JobType<Input, Result>,
  { input, shards, onProgress, onTrouble = () => undefined }: Wanted<Input>,
): Promise<readonly Result[]> {
  const experiment = experimentOf(type, input, shards)
  await queue.send(experiment)
  const { givenUp } = await ended(queue, experiment, { onProgress, onTrouble })
  const finished = await untilAnswered(() => queue.outcomes(experiment.id), onTrouble)
  await untilAnswered(() => queue.forget(experiment.id), onTrouble)
  if (givenUp > 0) throw new Error(`a shard of ${type.name} ended every worker that took it, ${mostTakes} of them`)
  return finished.map((one) => resultOf<Result>(one, type.name))
}

/** The experiment that is this work: the same work has the same name. */
export function experimentOf<Input>(
  { name, leaseSeconds }: Pick<JobType<Input, unknown>, 'name' | 'leaseSeconds'>,
  input: Input,
  shards: number,
): Experiment {
  const text = JSON.stringify(input)
  const id = createHash('sha256')
    .update(JSON.stringify([name, shards, text]))
    .digest('hex')
    .slice(0, 32)
  return { id, type: name, input: text, shards, leaseSeconds, mostTakes }
}

/** How the work stands when all of it is done, or when it is known that it never will be. */
async function ended<Input>(
  queue: JobQueue,
  { id }: Experiment,
  { onProgress, onTrouble }: { readonly onProgress: Wanted<Input>['onProgress']; readonly onTrouble: OnTrouble },
): Promise<Progress> {
  for (;;) {
    const progress = await untilAnswered(() => queue.progress(id), onTrouble)
    onProgress?.(progress)
    if (progress.finished >= progress.shards || progress.failed > 0 || progress.givenUp > 0) return progress
    await pause(lookMs)
  }
}

function resultOf<Result>({ shard, outcome }: FinishedShard, type: string): Result {
  if (outcome.kind === 'failed') throw new Error(`shard ${shard} of ${type}: ${outcome.sentence}`)
  return JSON.parse(outcome.value) as Result
}
