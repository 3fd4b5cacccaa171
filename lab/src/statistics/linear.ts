export type Matrix = readonly (readonly number[])[]

/** Solves a x = b for a symmetric positive definite matrix by Cholesky; throws where it is not. */
export function solve(a: Matrix, b: readonly number[]): readonly number[] {
  const lower = cholesky(a)
  return backward(lower, forward(lower, b))
}

/** Log of the determinant of a symmetric positive definite matrix; throws where it is not. */
export function logDeterminant(a: Matrix): number {
  return cholesky(a).reduce((sum, row, i) => sum + 2 * Math.log(row[i]!), 0)
}

/** Lower triangle whose product with its transpose is the matrix; throws where that is not positive definite. */
export function cholesky(a: Matrix): Matrix {
  const lower: number[][] = []
  for (let i = 0; i < a.length; i += 1) {
    const row: number[] = []
    lower.push(row)
    for (let j = 0; j <= i; j += 1) {
      let sum = a[i]?.[j] ?? 0
      for (let k = 0; k < j; k += 1) sum -= (row[k] ?? 0) * (lower[j]?.[k] ?? 0)
      if (i === j && !(sum > 0)) throw new RangeError(`a positive definite matrix is required, pivot ${i} is ${sum}`)
      row.push(i === j ? Math.sqrt(sum) : sum / (lower[j]?.[j] ?? 1))
    }
  }
  return lower
}

function forward(lower: Matrix, b: readonly number[]): readonly number[] {
  const y: number[] = []
  for (const [i, row] of lower.entries()) {
    let sum = b[i] ?? 0
    for (let k = 0; k < i; k += 1) sum -= (row[k] ?? 0) * (y[k] ?? 0)
    y.push(sum / (row[i] ?? 1))
  }
  return y
}

function backward(lower: Matrix, y: readonly number[]): readonly number[] {
  const x = Array.from({ length: y.length }, () => 0)
  for (let i = y.length - 1; i >= 0; i -= 1) {
    let sum = y[i] ?? 0
    for (let k = i + 1; k < y.length; k += 1) sum -= (lower[k]?.[i] ?? 0) * (x[k] ?? 0)
    x[i] = sum / (lower[i]?.[i] ?? 1)
  }
  return x
}

/** Inverse of a symmetric positive definite matrix; throws where it is not. */
export function inverse(a: Matrix): Matrix {
  return a.map((_, i) =>
    solve(
      a,
      a.map((__, j) => (i === j ? 1 : 0)),
    ),
  )
}

/** Product of two square matrices of one size. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  return a.map((row) => b.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)))
}
