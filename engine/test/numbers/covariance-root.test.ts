import { expect, test } from 'vitest'
import { covarianceRoot, timesColumn } from '#engine/numbers'

test('times its transpose it is the matrix again, and a direction without variance stays at nothing', () => {
  const covariance = [
    [4, 2, 0],
    [2, 5, 0],
    [0, 0, 0],
  ]
  const root = covarianceRoot(covariance)
  expect(root).toEqual([
    [2, 0, 0],
    [1, 2, 0],
    [0, 0, 0],
  ])
  expect(timesColumn(root, [1, 1, 1])).toEqual([2, 3, 0])
})
