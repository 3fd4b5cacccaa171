import type { Coefficient } from '#domain/chances'
import type { FittedField } from './fit-specialties.ts'
import type { Foretold } from './fit-ranks.ts'
import type { ScoreWeight } from './score-weights.ts'

/** What the other specialties say of each one that prints its own figures: the predictions the checks hold against them. */
export interface HeldOut {
  readonly note: string
  readonly specialties: readonly HeldOutSpecialty[]
}

export interface HeldOutSpecialty {
  readonly id: string
  /** Level, log spread, intercept, slope. */
  readonly fromOthers: Foretold
  /** Correlation of Step 2 CK and standing, its own separation left out. */
  readonly scoreWeight: { readonly estimate: number; readonly standardError: number }
  /** Share of it that is left beyond the bend. */
  readonly scoreKept: number
}

export function heldOutOf(
  field: FittedField,
  { weights, bend }: { readonly weights: (id: string) => ScoreWeight; readonly bend: (leftOut: string) => Coefficient },
): HeldOut {
  return {
    note: 'Predictions of each specialty from the others alone, by applicants per position and the matched share of 2025; its own figures of 2026 were not used.',
    specialties: field.specialties
      .filter(({ fittedFrom }) => fittedFrom === 'own')
      .map(({ id, fromOthers }) => {
        const { estimate, standardError } = weights(id).others
        return {
          id,
          fromOthers: {
            mean: rounded(fromOthers.mean),
            sd: rounded(fromOthers.sd),
            covariance: fromOthers.covariance.map((row) => row.map((value) => Number(value.toPrecision(4)))),
          },
          scoreWeight: { estimate, standardError },
          scoreKept: bend(id).estimate,
        }
      }),
  }
}

function cut(value: number): number {
  return Number(value.toFixed(4))
}

function rounded([a, b, c, d]: Foretold['mean']): Foretold['mean'] {
  return [cut(a), cut(b), cut(c), cut(d)]
}
