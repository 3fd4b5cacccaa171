import type { JobQueue, Shard, ShardOutcome } from './job-queue.ts'
import { QueueUnreachable } from './job-queue.ts'
import type { JobType } from './job-type.ts'
import type { OnTrouble } from './until-answered.ts'
import { pause, untilAnswered } from './until-answered.ts'

export interface Working {
  /** Ends the work after the shard at hand. */
  readonly signal: AbortSignal
  readonly onTaken?: (shard: Shard) => void
  readonly onFinished?: (shard: Shard, outcome: ShardOutcome) => void
  readonly onTrouble?: OnTrouble
}

/** How often an empty queue is asked again, in milliseconds. */
const pauseMs = 500

/**
 * Works on shards of this type until told to stop; one at a time, so that no more than one is to do again when its worker ends. A queue
 * that does not answer is asked again.
 */
export async function workOn<Input, Result>(
  queue: JobQueue,
  type: JobType<Input, Result>,
  { signal, onTaken, onFinished, onTrouble = () => undefined }: Working,
): Promise<void> {
  const inputs = newestInput<Input>(queue)
  try {
    while (!signal.aborted) {
      const shard = await untilAnswered(() => queue.take(type.name), onTrouble, signal)
      if (shard === undefined) {
        await pause(pauseMs, signal)
        continue
      }
      onTaken?.(shard)
      const input = await untilAnswered(() => inputs(shard.experiment), onTrouble, signal)
      // The experiment was taken away in the meantime.
      if (input === undefined) continue
      const outcome = await untilAnswered(() => outcomeOf(type, input, shard), onTrouble, signal)
      await untilAnswered(() => queue.finish(shard, outcome), onTrouble, signal)
      onFinished?.(shard, outcome)
    }
  } catch (error) {
    // Told to stop while nobody answers: the shard at hand is taken by another worker.
    if (!(error instanceof QueueUnreachable)) throw error
  }
}

/** A shard that cannot be worked on says why; it is not tried again, for the next worker would fare the same. */
async function outcomeOf<Input, Result>({ work }: JobType<Input, Result>, input: Input, { shard }: Shard): Promise<ShardOutcome> {
  try {
    return { kind: 'done', value: JSON.stringify(await work(input, shard)) }
  } catch (error) {
    // What the work reads does not answer now, which is no outcome.
    if (error instanceof QueueUnreachable) throw error
    return { kind: 'failed', sentence: error instanceof Error ? error.message : String(error) }
  }
}

/** The input of the experiment worked on last is kept: shards of one follow each other. */
function newestInput<Input>(queue: JobQueue): (experiment: string) => Promise<Input | undefined> {
  let newest: { readonly experiment: string; readonly input: Input } | undefined
  return async (experiment) => {
    if (newest?.experiment === experiment) return newest.input
    const text = await queue.inputOf(experiment)
    if (text === undefined) return undefined
    newest = { experiment, input: JSON.parse(text) as Input }
    return newest.input
  }
}
