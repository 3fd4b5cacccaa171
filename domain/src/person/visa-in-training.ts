import type { IsoDate } from '../units.ts'
import { isoDate } from '../units.ts'
import type { OneYear, Stage } from '../season/stage.ts'
import { fellowshipHeld, isTraining } from '../season/stage.ts'
import type { UsStatus, VisaKind } from '../rules/visa-facts.ts'
import type { VisaSituation } from './profile.ts'
import { daysBetween, daysPerYear, earlierOf } from '../season/days.ts'

/** Where somebody trains, and what they said of their visa. */
interface InTraining {
  readonly stage: Stage
  readonly oneYear?: OneYear | undefined
  readonly visa: Pick<VisaSituation, 'status' | 'acceptable' | 'permit' | 'practicalTraining'>
}

/** Statuses from before residency, on which nobody trains: who still names one has not said it anew. */
const before: ReadonlySet<UsStatus> = new Set(['none', 'B-1/B-2', 'ESTA', 'J-1 research'])

/**
 * The visa somebody trains on, or will: the one held, else the only one they would accept where neither a permit nor a status of their
 * own carries it. Undefined before a place is held, and where either visa may be it.
 */
export function visaInTraining({ stage, oneYear, visa }: InTraining): VisaKind | undefined {
  if (!isTraining(stage) && oneYear === undefined) return undefined
  const { status, acceptable, permit, practicalTraining } = visa
  if (status === 'J-1') return 'j1'
  if (status === 'H-1B') return 'h1b'
  const isStale =
    status === undefined || before.has(status) || (status.startsWith('F-1') && practicalTraining === 'another field')
  return isStale && permit === undefined && acceptable?.length === 1 ? acceptable[0] : undefined
}

/** Years on a visa since training on it began, to a tenth: J-1 runs in training alone, H-1B for as long as it is held. */
export function yearsSinceTraining({ stage, oneYear }: Omit<InTraining, 'visa'>, visa: VisaKind, today: IsoDate): number {
  const spans = visa === 'j1' ? trained({ stage, oneYear }, today) : [held({ stage, oneYear }, today)]
  const days = spans.reduce((sum, span) => sum + (span === undefined ? 0 : Math.max(0, daysBetween(...span))), 0)
  return Math.round((10 * days) / daysPerYear) / 10
}

type Span = readonly [from: IsoDate, to: IsoDate]

function held({ stage, oneYear }: Omit<InTraining, 'visa'>, today: IsoDate): Span | undefined {
  const since = oneYear?.start ?? (isTraining(stage) ? stage.start : undefined)
  return since === undefined ? undefined : [since, today]
}

/** Residency and fellowship, without a year between them. */
function trained({ stage, oneYear }: Omit<InTraining, 'visa'>, today: IsoDate): readonly (Span | undefined)[] {
  if (oneYear !== undefined || !isTraining(stage)) return [held({ stage, oneYear }, today)]
  const fellowship = fellowshipHeld(stage)
  return [
    [stage.start, earlierOf(stage.end, today)],
    fellowship === undefined ? undefined : [isoDate(`${fellowship}-07-01`), today],
  ]
}
