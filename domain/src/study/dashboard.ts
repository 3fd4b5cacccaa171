import type { Question, Reason } from '../answer.ts'
import type { IsoDate } from '../units.ts'
import type { Accuracy } from './accuracy.ts'
import type { ErrorKind } from './study-log.ts'
import type { DisciplineId, SystemId } from './topics.ts'

/** A question bank read as a performance dashboard. Shares are 0 to 1; points are of the three-digit score. */
export interface StudyDashboard {
  readonly asked: number
  readonly omitted: number
  readonly withHelp: number
  readonly overall: Accuracy
  /** The share right that the target score asks for. */
  readonly target: { readonly score: number; readonly accuracy: number; readonly because: Reason }
  readonly systems: readonly TopicRow<SystemId>[]
  readonly disciplines: readonly TopicRow<DisciplineId>[]
  readonly crossCutting: readonly CrossCuttingRow[]
  readonly cells: readonly CellRow[]
  readonly errors: ErrorMix
  readonly pace: Pace
  readonly weeks: readonly WeekRow[]
  /** Names in the log that fit no topic of the outline. */
  readonly unmapped: readonly string[]
  readonly asks: readonly Question[]
}

/** One topic of the outline, asked about or not. Heaviest loss first. */
export interface TopicRow<Id extends string> {
  readonly id: Id
  readonly name: string
  /** Share of the exam. */
  readonly weight: number
  readonly asked: number
  readonly right: number
  /** Mean share right of peers on the same questions. */
  readonly peers?: number
  /** Shrunk, and moved to questions of average difficulty where peers are known. */
  readonly accuracy: Accuracy
  /** Where the last answers say the topic stands now. */
  readonly now?: number
  readonly sampled: { readonly enough: boolean; readonly missing: number }
  readonly pointsLost: number
  readonly pointsPerHour: number
}

/** A subject that runs through all systems, such as nutrition since June 2026. Its share of items overlaps theirs. */
export interface CrossCuttingRow {
  readonly name: string
  /** Published range in percent of items. */
  readonly min: number
  readonly max: number
  readonly asked: number
  readonly right: number
  readonly sampled: { readonly enough: boolean; readonly missing: number }
}

export interface CellRow {
  readonly system: SystemId
  readonly discipline: DisciplineId
  readonly asked: number
  readonly right: number
  readonly peers?: number
  readonly accuracy: Accuracy
  readonly sampled: { readonly enough: boolean; readonly missing: number }
  readonly pointsLost: number
  readonly pointsPerHour: number
}

export interface ErrorMix {
  readonly wrong: number
  /** Wrong answers whose kind was logged. */
  readonly counts: Readonly<Record<ErrorKind, number>>
  readonly unlogged: number
  readonly weeks: readonly { readonly from: IsoDate; readonly counts: Readonly<Record<ErrorKind, number>> }[]
}

export interface Pace {
  readonly timed: number
  /** Seconds an item has in the exam. */
  readonly allowed: number
  readonly median?: number
  readonly medianWrong?: number
  readonly shareOver?: number
}

export interface WeekRow {
  /** Monday. */
  readonly from: IsoDate
  readonly asked: number
  readonly accuracy: Accuracy
}
