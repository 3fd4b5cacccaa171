import type { Band, Question, Reason, Source } from '../answer.ts'
import type { PlannedApplication } from '../chances/chances.ts'
import type { SignalLevel } from '../chances/model.ts'
import type { Candidate } from '../programs/candidate.ts'
import type { ApplicationService } from '../season/season-facts.ts'
import type { ProgramId, SpecialtyId, Usd } from '../units.ts'
import type { FitPart } from './fit.ts'
import type { ListOutlook } from './outlook.ts'

/** The list: which programs, which signals, what it costs, what it is worth, and how near to the best possible. */
export interface ProgramList {
  readonly picks: readonly ListedProgram[]
  /** Chance of matching with the list; absent where no specialty on it has a number for one person. */
  readonly matchChance: Band | undefined
  readonly outlook: ListOutlook
  /** E[utility of the program the Match ends at], equal to the match chance where all preferences are 1. */
  readonly value: number
  readonly certificate: Certificate
  readonly fees: FeeBill
  /** The most applications the list may hold, and why. */
  readonly ceiling: Ceiling
  /** Marginal gain of each next program, in the order the list grows; goes on beyond the ceiling and the budget. */
  readonly frontier: readonly FrontierPoint[]
  /** Programs that just missed the list, nearest first. */
  readonly runnersUp: readonly RunnerUp[]
  /** Programs to ask first whether they sponsor the visa, because the answer changes the list most; the most telling first. */
  readonly askFirst: readonly WorthAsking[]
  /** How many of the picks somebody saw this year, when the others were seen last, and when to ask them, as long as it helps. */
  readonly seen: string
  /** How many of the picks the person could join only on the visa that would harm them; absent where none. */
  readonly takeCare?: string
  readonly signalsLeft: readonly { readonly specialty: SpecialtyId; readonly level: SignalLevel; readonly left: number }[]
  /** Wishes that could not all be met, each with the nearest that can. */
  readonly conflicts: readonly Reason[]
}

/** No list that keeps the applicant's limits is worth more than `upperBound`. */
export interface Certificate {
  readonly value: number
  readonly upperBound: number
  readonly gapPercent: number
}

export interface ListedProgram extends PlannedApplication {
  readonly candidate: Candidate
  /** Both absent where the specialty has no number for one person. */
  readonly invitation: Band | undefined
  readonly match: Band | undefined
  /** The applicant's own preference u in (0, 1]. */
  readonly fit: number
  /** What the fit is made of; empty where no weights were given. */
  readonly fitParts: readonly FitPart[]
  /** What the list would lose in value without this program. */
  readonly contribution: number
  readonly reasons: readonly Reason[]
  readonly asks: readonly Question[]
}

/** A program that is not on the list, and the listed one it would have to push out at the least loss. */
export interface RunnerUp {
  readonly candidate: Candidate
  /** The signal it would take over from the program it pushes out. */
  readonly signal: SignalLevel
  readonly invitation: Band | undefined
  readonly match: Band | undefined
  readonly fit: number
  readonly lostTo: ProgramId
  /** Value the list would lose by the exchange, from 0; undefined where the specialty has no number for one person. */
  readonly by: number | undefined
  readonly reasons: readonly Reason[]
}

/** A program whose unspoken visa answer is worth asking for before the list is settled. */
export interface WorthAsking {
  readonly candidate: Candidate
  /** How many such programs sponsor it. */
  readonly because: Reason
  /** What knowing the answer is expected to add to the list, in its own value; undefined where the specialty has no number for one person. */
  readonly gain: number | undefined
}

/** The most applications the list may hold, and why. */
export interface Ceiling {
  readonly applications: number
  readonly because: readonly Reason[]
  /** Where ten more programs would add less than a fiftieth of the list's worth; undefined where they always add more. */
  readonly stopsPayingAt: number | undefined
}

/** The list after one more application of the greedy pass. */
export interface FrontierPoint {
  readonly applications: number
  /** The program that came last. */
  readonly program: ProgramId
  readonly matchChance: Band | undefined
  readonly value: number
  readonly fees: Usd
  /** What one more application billed with this one would cost. */
  readonly nextFee: Usd
  /** What the last program, with any signal freed for it, added to the value. */
  readonly gain: number
}

export interface FeeBill {
  readonly total: Usd
  readonly lines: readonly FeeLine[]
}

export interface FeeLine {
  readonly service: ApplicationService
  /** Absent where the service counts all specialties together. */
  readonly specialty?: SpecialtyId
  readonly programs: number
  readonly usd: Usd
  readonly rule: string
  /** Who published the tiers, and for which season. */
  readonly source: Source
}
