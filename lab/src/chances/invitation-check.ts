import type { ProgramRecord } from '../tables/record.ts'
import { invitationObservations } from '../estimates/observations.ts'
import type { ApplicantShares } from '../estimates/observations.ts'
import { crossFitted } from '../estimates/precision.ts'
import type { Observed } from '../estimates/rate-model.ts'
import { calibrationLine } from '../statistics/calibration-line.ts'
import { foldsOf } from '../statistics/folds.ts'

/** How estimated invitation rates lie against the printed ones of programs that were held out, by tenths of the estimate. */
export interface InvitationCheck {
  readonly specialty: string
  readonly programs: number
  readonly estimated: number
  readonly printed: number
  /** Line through the printed rates on the log-odds scale of the estimates: 0 and 1 are perfect. */
  readonly intercept: number
  readonly slope: number
  readonly slopeError: number
  /** Mean distance of a tenth's printed mean from its estimated mean, weighted by programs. */
  readonly calibrationError: number
  readonly tenths: readonly { readonly programs: number; readonly estimated: number; readonly printed: number }[]
}

interface Pair {
  readonly one: Observed
  readonly estimated: number
}

/** Each fifth of the programs held out in turn, fixed seed; the same folds as the scorecard of the estimates. */
export function checkInvitations(records: readonly ProgramRecord[], shares: ApplicantShares): readonly InvitationCheck[] {
  const observed = invitationObservations(records, shares).filter((one): one is Observed => one.printed !== undefined)
  const estimated = crossFitted(observed, foldsOf(observed.length, 5, 7))
  const pairs = observed.map((one, i) => ({ one, estimated: estimated[i]! }))
  const names = [...new Set(observed.map(({ specialty }) => specialty))]
  const large = names.map((name) => pairs.filter(({ one }) => one.specialty === name)).filter((own) => own.length >= 80)
  return [checkOf('all', pairs), ...large.map((own) => checkOf(own[0]!.one.specialty, own))]
}

function checkOf(specialty: string, pairs: readonly Pair[]): InvitationCheck {
  const tenths = tenthsOf(pairs)
  const line = calibrationLine(pairs.map(({ one, estimated }) => ({ estimated, printed: one.printed })))
  const error = tenths.reduce((sum, tenth) => sum + tenth.programs * Math.abs(tenth.estimated - tenth.printed), 0) / pairs.length
  return {
    specialty,
    programs: pairs.length,
    estimated: round(mean(pairs.map(({ estimated }) => estimated))),
    printed: round(mean(pairs.map(({ one }) => one.printed))),
    intercept: round(line.intercept),
    slope: round(line.slope),
    slopeError: round(line.slopeError),
    calibrationError: round(error),
    tenths,
  }
}

function tenthsOf(pairs: readonly Pair[]): InvitationCheck['tenths'] {
  const sorted = pairs.toSorted((a, b) => a.estimated - b.estimated)
  return Array.from({ length: 10 }, (_, i) => {
    const part = sorted.slice(Math.floor((i * sorted.length) / 10), Math.floor(((i + 1) * sorted.length) / 10))
    return {
      programs: part.length,
      estimated: round(mean(part.map(({ estimated }) => estimated))),
      printed: round(mean(part.map(({ one }) => one.printed))),
    }
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function round(value: number): number {
  return Number(value.toFixed(4))
}
