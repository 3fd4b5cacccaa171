import type { Experiment, JobQueue, Shard, ShardOutcome } from './job-queue.ts'

interface Kept {
  readonly experiment: Experiment
  readonly shards: readonly Place[]
}

/** Where a shard is in its life. */
interface Place {
  takes: number
  leaseEnds: number
  outcome: ShardOutcome | undefined
}

/** The queue of one process, without a database: gone with it. `now` counts in milliseconds. */
export function openInProcess(now: () => number = () => performance.now()): JobQueue {
  const experiments = new Map<string, Kept>()
  const kept = (id: string): Kept => {
    const found = experiments.get(id)
    if (found === undefined) throw new RangeError(`there is no experiment ${id}`)
    return found
  }
  return {
    send: async (experiment) => {
      if (experiments.has(experiment.id)) return
      const shards = Array.from({ length: experiment.shards }, (): Place => ({ takes: 0, leaseEnds: 0, outcome: undefined }))
      experiments.set(experiment.id, { experiment, shards })
    },
    take: async (type) =>
      takeFrom(
        [...experiments.values()].filter(({ experiment }) => experiment.type === type),
        now(),
      ),
    inputOf: async (id) => experiments.get(id)?.experiment.input,
    finish: async ({ experiment, shard }, outcome) => {
      const place = experiments.get(experiment)?.shards[shard]
      if (place !== undefined) place.outcome ??= outcome
    },
    progress: async (id) => {
      const { shards, experiment } = kept(id)
      const outcomes = shards.flatMap(({ outcome }) => outcome ?? [])
      const failed = outcomes.filter(({ kind }) => kind === 'failed').length
      const givenUp = shards.filter(
        (one) => one.outcome === undefined && isOver(one, experiment) && one.leaseEnds <= now(),
      ).length
      return { shards: shards.length, finished: outcomes.length, failed, givenUp }
    },
    outcomes: async (id) =>
      (experiments.get(id)?.shards ?? []).flatMap(({ outcome }, shard) => (outcome === undefined ? [] : { shard, outcome })),
    forget: async (id) => void experiments.delete(id),
    close: async () => experiments.clear(),
  }
}

/** Done, or taken as often as is allowed. */
function isOver({ outcome, takes }: Place, { mostTakes }: Experiment): boolean {
  return outcome !== undefined || takes >= mostTakes
}

function takeFrom(experiments: readonly Kept[], now: number): Shard | undefined {
  for (const { experiment, shards } of experiments) {
    const shard = shards.findIndex((one) => one.leaseEnds <= now && !isOver(one, experiment))
    const place = shards[shard]
    if (place === undefined) continue
    place.takes++
    place.leaseEnds = now + 1000 * experiment.leaseSeconds
    return { experiment: experiment.id, type: experiment.type, shard }
  }
  return undefined
}
