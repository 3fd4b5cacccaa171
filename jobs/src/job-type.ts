/** A kind of work. Input and result are plain values that JSON carries without loss. */
export interface JobType<Input, Result> {
  /** Says also which version of the product works on it, so that no result is mixed with another version's. */
  readonly name: string
  readonly leaseSeconds: number
  /** Whoever works on a shard, and however often, what comes of it is the same. Throws `QueueUnreachable` where what it reads does not answer: it is tried again. */
  readonly work: (input: Input, shard: number) => Result | Promise<Result>
}
