import { logistic, logit, minimise } from '#engine/numbers'

/** A share that was estimated, neither 0 nor 1, and what was printed of it. */
export interface Pair {
  readonly estimated: number
  readonly printed: number
}

/** How printed shares lie along their estimates, in log-odds: intercept 0 and slope 1 are perfect; below 1 the estimates lie too far apart. */
export interface CalibrationLine {
  readonly intercept: number
  readonly slope: number
  readonly slopeError: number
  /** Mean log-odds of the estimates. */
  readonly centre: number
}

/** Fractional logistic regression of the printed share on the log-odds of the estimate (Cox 1958); error of the slope by the sandwich. */
export function calibrationLine(pairs: readonly Pair[]): CalibrationLine {
  const rows = pairs.map(({ estimated, printed }) => ({ x: logit(estimated), y: printed }))
  const centre = rows.reduce((sum, { x }) => sum + x, 0) / rows.length
  const loss = ([a, b]: readonly number[]): number =>
    -rows.reduce((sum, { x, y }) => {
      const p = logistic(a! + b! * (x - centre))
      return sum + y * Math.log(p) + (1 - y) * Math.log(1 - p)
    }, 0)
  const [a, slope] = minimise(loss, [centre, 1], [0.3, 0.2]).at as readonly [number, number]
  let [bread, meat, cross, level, crossMeat, levelMeat] = [0, 0, 0, 0, 0, 0]
  for (const { x, y } of rows) {
    const dx = x - centre
    const p = logistic(a + slope * dx)
    const [w, e] = [p * (1 - p), (y - p) ** 2]
    bread += w * dx * dx
    cross += w * dx
    level += w
    meat += e * dx * dx
    crossMeat += e * dx
    levelMeat += e
  }
  const determinant = bread * level - cross * cross
  const [s, t] = [level / determinant, -cross / determinant]
  const variance = s * s * meat + 2 * s * t * crossMeat + t * t * levelMeat
  return { centre, intercept: a - slope * centre, slope, slopeError: Math.sqrt(variance) }
}
