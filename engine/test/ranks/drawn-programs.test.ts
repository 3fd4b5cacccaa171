import { expect, test } from 'vitest'
import { insideLogit } from '#engine/numbers'
import { momentsALevel, sumMoments } from '#engine/ranks'

test('sums the log-odds of an invitation and of a match over the draws as the formulas say, signal by signal, and lets news change them', () => {
  const drawn = { odds: Float64Array.of(0.1, 0.3), gate: Float64Array.of(1, 0.2), worth: Float64Array.of(2, 0.5) }
  const nodes = { weight: Float64Array.of(0.4, 0.6), ending: Float64Array.of(0.2, 0.1) }
  const passes = [0.5, 3].map((quality) => ({ ...nodes, quality: Float64Array.of(quality, 1), lifts: [1, 5] }))
  const figures = [1, 5].map((lift) =>
    passes.map(({ quality }, d) => {
      const at = [0, 1].map((k) => {
        const odds = drawn.odds[d]! * lift * quality[k]!
        return (drawn.gate[d]! * odds) / (1 + odds)
      })
      const invited = 0.4 * at[0]! + 0.6 * at[1]!
      const ended = 0.4 * at[0]! * 0.2 + 0.6 * at[1]! * 0.1
      return { invited, match: invited * (1 - (1 - ended / invited) ** drawn.worth[d]!) }
    }),
  )
  const room = { atNodes: new Float64Array(2), moments: new Float64Array(2 * momentsALevel) }
  sumMoments(drawn, { passes, amend: undefined }, room)
  figures.forEach((draws, l) => {
    for (const [at, figure] of [
      [0, 'invited'],
      [2, 'match'],
    ] as const) {
      const logs = draws.map((one) => insideLogit(one[figure]))
      expect(room.moments[momentsALevel * l + at]).toBeCloseTo(logs[0]! + logs[1]!, 12)
      expect(room.moments[momentsALevel * l + at + 1]).toBeCloseTo(logs[0]! ** 2 + logs[1]! ** 2, 11)
    }
  })
  sumMoments(drawn, { passes, amend: (chances) => void chances.fill(0.5) }, room)
  expect(room.moments[0]).toBeCloseTo(0, 12)
})
