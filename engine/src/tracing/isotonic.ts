/** A rising step function from stated to observed probability. */
export interface Calibration {
  readonly apply: (probability: number) => number
}

interface Step {
  upTo: number
  right: number
  count: number
}

/**
 * Isotonic regression of answers on predictions by pooling adjacent violators (Ayer and others 1955). A step leans on its own
 * prediction by one answer, so that no step says 0 or 1.
 */
export function fitIsotonic(predicted: Float64Array, correct: Uint8Array): Calibration {
  const order = Array.from(predicted.keys()).toSorted((a, b) => (predicted[a] ?? 0) - (predicted[b] ?? 0))
  const steps: Step[] = []
  for (const i of order) {
    steps.push({ upTo: predicted[i] ?? 0, right: correct[i] ?? 0, count: 1 })
    for (;;) {
      const last = steps.at(-1)
      const before = steps.at(-2)
      if (last === undefined || before === undefined || before.right * last.count < last.right * before.count) break
      steps.pop()
      before.upTo = last.upTo
      before.right += last.right
      before.count += last.count
    }
  }
  return { apply: (probability) => valueAt(steps, probability) }
}

function valueAt(steps: readonly Step[], probability: number): number {
  let low = 0
  let high = steps.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.upTo ?? 1) < probability) low = middle + 1
    else high = middle
  }
  const step = steps[low]
  return step === undefined ? probability : (step.right + probability) / (step.count + 1)
}
