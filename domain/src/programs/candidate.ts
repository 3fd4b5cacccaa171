import type { Choice } from '../choices.ts'
import type { Question, Reason } from '../answer.ts'
import type { VisaAnswer } from '../visa/visa-answer.ts'
import type { Program } from '../claims/program.ts'

/** A program seen through one applicant's eyes. */
export interface Candidate {
  readonly program: Program
  /** `unknown` programs stay candidates; what has to be asked first stands in `asks`. */
  readonly standing: 'open' | 'unknown' | 'refused'
  readonly tier: Tier
  readonly visa: VisaAnswer
  /** Stated hard limits the applicant misses; each multiplies the chance by the gate of the model. */
  readonly missedCutoffs: readonly Reason[]
  readonly reasons: readonly Reason[]
  readonly asks: readonly Question[]
}

/**
 * A: a history of non-US IMGs that was seen, and visible informatics, quality or IT work. B: lacks one of them, and says which.
 * C: closed to this person, prestige-heavy, or hardly any IMG precedent.
 */
export interface Tier {
  readonly letter: Choice<'tier'>
  /** The three deciding reasons, most important first. */
  readonly because: readonly Reason[]
}

export interface Candidates {
  readonly open: readonly Candidate[]
  readonly unknown: readonly Candidate[]
  readonly refused: readonly Candidate[]
  /** What holds for a whole specialty and has to be known before a list is sent. */
  readonly notes?: readonly Reason[]
  /** Questions about the profile itself, such as a specialty the directory does not have. */
  readonly asks?: readonly Question[]
}
