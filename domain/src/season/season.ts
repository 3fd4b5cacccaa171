import type { Reason } from '../answer.ts'

/** The Match year the advice is for, and where its dates come from. */
export interface Season {
  /** 2027: Match Day in March 2027. */
  readonly match: number
  /** True while the season's dates are projections. */
  readonly expected: boolean
  readonly because: readonly Reason[]
}
