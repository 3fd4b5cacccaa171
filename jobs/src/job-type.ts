/** A kind of work. Input and result are plain values that JSON carries without loss. */
export interface JobType<Input, Result> {
  /** Says also which version of the product works on it, so that no result is mixed with another version's. */
  readonly name: string
  readonly leaseSeconds: number
  /** Pure: whoever works on a shard, and however often, the result is the same. */
  readonly work: (input: Input, shard: number) => Result | Promise<Result>
}
