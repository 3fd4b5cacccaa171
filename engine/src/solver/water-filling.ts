/** A topic to spend hours on: the most it can give, what was spent on it already, and the most it may get. */
export interface FillTopic {
  readonly value: number
  readonly spent: number
  readonly cap: number
}

/**
 * Hours by topic that win the most, where a topic of value v with s hours spent gives v * (1 - exp(-(s + h) / scale)): pour until the next
 * minute is worth the same everywhere (water-filling; Boyd and Vandenberghe 2004, example 5.2). Caps hold; a topic without value gets nothing.
 * All hours are used unless the caps are lower.
 */
export function waterFill(topics: readonly FillTopic[], total: number, scale: number): readonly number[] {
  if (!(total >= 0 && Number.isFinite(total))) throw new RangeError(`waterFill requires hours of 0 or more, got ${total}`)
  const room = topics.reduce((sum, { value, cap }) => sum + (value > 0 ? cap : 0), 0)
  if (room <= total) return topics.map(({ value, cap }) => (value > 0 ? cap : 0))
  const heights = topics.map(({ value, spent }) => (value > 0 ? scale * Math.log(value) - spent : Number.NEGATIVE_INFINITY))
  return pour(
    heights,
    topics.map(({ cap }) => cap),
    total,
  )
}

/** Finds the water level at which the hours above it, held to their caps, add up to the total; exact once the topics between are known. */
function pour(heights: readonly number[], caps: readonly number[], total: number): readonly number[] {
  const hoursAt = (level: number): readonly number[] =>
    heights.map((height, i) => Math.min(caps[i] ?? 0, Math.max(0, height - level)))
  const finite = heights.filter(Number.isFinite)
  let low = Math.min(...finite) - Math.max(...caps) - 1
  let high = Math.max(...finite)
  for (let i = 0; i < 200 && high - low > 1e-13 * Math.max(1, Math.abs(high)); i++) {
    const middle = (low + high) / 2
    if (sum(hoursAt(middle)) > total) low = middle
    else high = middle
  }
  const hours = hoursAt((low + high) / 2)
  const between = hours.map((h, i) => h > 0 && h < (caps[i] ?? 0))
  const count = between.filter(Boolean).length
  const rest = count === 0 ? 0 : (total - sum(hours)) / count
  return hours.map((h, i) => (between[i] === true ? Math.min(caps[i] ?? 0, Math.max(0, h + rest)) : h))
}

function sum(hours: readonly number[]): number {
  return hours.reduce((a, b) => a + b, 0)
}
