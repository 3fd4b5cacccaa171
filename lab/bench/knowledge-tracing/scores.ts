/** Area under the ROC curve: the chance that a right answer was given the higher prediction, ties half. */
export function areaUnderCurve(predicted: Float64Array, correct: Uint8Array): number {
  const order = Array.from(predicted.keys()).toSorted((a, b) => (predicted[a] ?? 0) - (predicted[b] ?? 0))
  if (predicted.some(Number.isNaN)) throw new RangeError('areaUnderCurve requires predictions that are numbers, got NaN')
  let rankSum = 0
  let right = 0
  for (let from = 0; from < order.length;) {
    let to = from
    while (to < order.length && predicted[order[to] ?? 0] === predicted[order[from] ?? 0]) to++
    for (let k = from; k < to; k++) {
      if (correct[order[k] ?? 0] !== 1) continue
      rankSum += (from + to + 1) / 2
      right++
    }
    from = to
  }
  return (rankSum - (right * (right + 1)) / 2) / (right * (predicted.length - right))
}

/**
 * Expected calibration error over bins of equal size: mean distance between stated and observed share. Bins of equal width would flatter
 * a predictor that says nearly the same for everybody, for it fills only one or two of them.
 */
export function calibrationError(predicted: Float64Array, correct: Uint8Array, bins: number): number {
  const order = Array.from(predicted.keys()).toSorted((a, b) => (predicted[a] ?? 0) - (predicted[b] ?? 0))
  let error = 0
  for (let bin = 0; bin < bins; bin++) {
    const members = order.slice(Math.floor((bin * order.length) / bins), Math.floor(((bin + 1) * order.length) / bins))
    error += Math.abs(members.reduce((total, i) => total + (predicted[i] ?? 0) - (correct[i] ?? 0), 0))
  }
  return error / order.length
}
