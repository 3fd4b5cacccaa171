/** Whether a figure was fitted, or had to come out of what was fitted elsewhere, or was made by the model itself. */
export type CheckKind = 'fitted' | 'held out' | 'simulated'

/** One figure the model has to reach. */
export interface ValidationCheck {
  readonly id: string
  readonly kind: CheckKind
  readonly title: string
  /** Whose published rate it is held against, where it is one group's. */
  readonly group?: { readonly name: string; readonly applicants: number }
  readonly value: number
  /** What it is held against, where that is one number. */
  readonly against?: number
  /** The range aimed at. */
  readonly aim: readonly [number, number]
  /** The range outside which the build fails: the aim, or what the data allow where they do not allow the aim. */
  readonly limit: readonly [number, number]
  readonly unit: 'points' | 'share' | 'score points' | 'ratio' | 'number'
  /** Why the aim is out of reach, by how much, and what that means. */
  readonly note?: string
}

export type Verdict = 'reached' | 'known limit' | 'failed'

export function verdictOf({ value, aim, limit }: ValidationCheck): Verdict {
  if (inside(value, aim)) return 'reached'
  return inside(value, limit) ? 'known limit' : 'failed'
}

function inside(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low - 1e-9 && value <= high + 1e-9
}

/** A check of a distance: zero is perfect, `most` the aim, `limit` where the data allow no better. */
export function distanceCheck(
  check: Omit<ValidationCheck, 'aim' | 'limit'> & { readonly most: number; readonly limit?: number },
): ValidationCheck {
  const { most, limit, ...rest } = check
  return { ...rest, aim: [-most, most], limit: [-(limit ?? most), limit ?? most] }
}
