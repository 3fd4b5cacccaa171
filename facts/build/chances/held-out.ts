import type { FittedField } from './fit-specialties.ts'
import type { RankPrior } from './fit-ranks.ts'
import type { SlopePair } from './slopes.ts'

/** What the other specialties say of each one that prints its own figures: the predictions the checks hold against them. */
export interface HeldOut {
  readonly note: string
  readonly specialties: readonly HeldOutSpecialty[]
}

export interface HeldOutSpecialty {
  readonly id: string
  /** logit(mean ranks / capacity), log spread, log-odds of a rank for the average applicant with a list, slope. */
  readonly fromOthers: RankPrior
  /** Log-odds a point of Step 2 CK adds, its own separation left out. */
  readonly scoreSlope: { readonly estimate: number; readonly standardError: number }
}

export function heldOutOf(field: FittedField, slopes: (id: string) => SlopePair): HeldOut {
  return {
    note: 'Predictions of each specialty from the others alone, by applicants per position; its own figures were not used.',
    specialties: field.specialties
      .filter(({ fittedFrom }) => fittedFrom === 'own')
      .map(({ id, fromOthers }) => {
        const { estimate, standardError } = slopes(id).others
        return {
          id,
          fromOthers: { mean: rounded(fromOthers.mean), sd: rounded(fromOthers.sd) },
          scoreSlope: { estimate: estimate / 10, standardError: standardError / 10 },
        }
      }),
  }
}

function cut(value: number): number {
  return Number(value.toFixed(4))
}

function rounded([a, b, c, d]: RankPrior['mean']): RankPrior['mean'] {
  return [cut(a), cut(b), cut(c), cut(d)]
}
