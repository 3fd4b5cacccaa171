export type Rows = readonly (readonly number[])[]

/** Lower triangular root of a covariance matrix; a direction without variance stays at zero. */
export function covarianceRoot(covariance: Rows): Rows {
  const root = covariance.map((row) => row.map(() => 0))
  for (let i = 0; i < covariance.length; i++) {
    for (let j = 0; j <= i; j++) {
      let left = covariance[i][j]
      for (let k = 0; k < j; k++) left -= root[i][k] * root[j][k]
      root[i][j] = i === j ? Math.sqrt(Math.max(0, left)) : root[j][j] > 0 ? left / root[j][j] : 0
    }
  }
  return root
}

/** A matrix times a column. */
export function timesColumn(rows: Rows, column: readonly number[]): readonly number[] {
  return rows.map((row) => row.reduce((sum, value, k) => sum + value * column[k], 0))
}
