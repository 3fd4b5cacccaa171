/** Spearman's rank correlation with mean ranks for ties; undefined where one side does not vary. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number | undefined {
  if (a.length !== b.length) throw new RangeError(`rankCorrelation requires lists of one length, got ${a.length} and ${b.length}`)
  const [x, y] = [meanRanks(a), meanRanks(b)]
  const middle = (a.length - 1) / 2
  let [xy, xx, yy] = [0, 0, 0]
  for (const [index, rank] of x.entries()) {
    const [dx, dy] = [rank - middle, (y[index] ?? 0) - middle]
    xy += dx * dy
    xx += dx * dx
    yy += dy * dy
  }
  return xx === 0 || yy === 0 ? undefined : xy / Math.sqrt(xx * yy)
}

function meanRanks(values: readonly number[]): readonly number[] {
  const order = values.map((value, index) => ({ value, index })).toSorted((a, b) => a.value - b.value)
  const ranks = values.map(() => 0)
  for (let from = 0; from < order.length;) {
    let to = from
    while (to + 1 < order.length && order[to + 1]?.value === order[from]?.value) to += 1
    for (let at = from; at <= to; at += 1) ranks[order[at]?.index ?? 0] = (from + to) / 2
    from = to + 1
  }
  return ranks
}
