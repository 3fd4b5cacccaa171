/**
 * Where pieces of long work wait for whoever has time. A piece is known by (experiment, shard): sent twice it is there once, done twice
 * the first outcome stands.
 */
export interface JobQueue {
  /** Puts every shard of the experiment there that is not there yet. */
  readonly send: (experiment: Experiment) => Promise<void>
  /** One shard of this type, for its lease in the hands of the caller; undefined where none waits. */
  readonly take: (type: string) => Promise<Shard | undefined>
  /** What all shards of an experiment work on; undefined where it was taken away. */
  readonly inputOf: (experiment: string) => Promise<string | undefined>
  /** Keeps an outcome, whoever brings it and however late; a second one of the same shard changes nothing. */
  readonly finish: (shard: Shard, outcome: ShardOutcome) => Promise<void>
  /** Throws a `RangeError` for an experiment that is not there. */
  readonly progress: (experiment: string) => Promise<Progress>
  /** Every outcome there is, in the order of the shards. */
  readonly outcomes: (experiment: string) => Promise<readonly FinishedShard[]>
  /** Takes the experiment away, with what waits and what was done of it. */
  readonly forget: (experiment: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Independent pieces of one computation, each a pure function of the input and its number. */
export interface Experiment {
  /** The same for the same work. */
  readonly id: string
  /** Name of the job type that can work on it. */
  readonly type: string
  readonly input: string
  /** Shards are numbered from 0. */
  readonly shards: number
  /** A shard without an outcome after so long, in seconds from 1, is given to somebody else: longer than a shard takes. */
  readonly leaseSeconds: number
  /** A shard taken so often without an outcome is given up: it ends whoever works on it. */
  readonly mostTakes: number
}

export interface Shard {
  readonly experiment: string
  readonly type: string
  readonly shard: number
}

export type ShardOutcome =
  | { readonly kind: 'done'; readonly value: string }
  | { readonly kind: 'failed'; readonly sentence: string }

export interface FinishedShard {
  readonly shard: number
  readonly outcome: ShardOutcome
}

/** Counts of shards. */
export interface Progress {
  readonly shards: number
  /** With an outcome, and those of them that could not be worked on. */
  readonly finished: number
  readonly failed: number
  /** Without one, and taken as often as is allowed. */
  readonly givenUp: number
}

/** The queue does not answer now; what was acknowledged is kept, and the same call may work in a moment. */
export class QueueUnreachable extends Error {}

/** The queue may not be opened as asked: a wrong password, a missing right. */
export class QueueRefused extends Error {}
