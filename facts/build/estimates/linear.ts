/** Solves a x = b for a symmetric positive definite matrix by Cholesky; throws where it is not. */
export function solve(a: readonly (readonly number[])[], b: readonly number[]): readonly number[] {
  const size = b.length
  const lower: number[][] = []
  for (let i = 0; i < size; i += 1) {
    const row: number[] = []
    lower.push(row)
    for (let j = 0; j <= i; j += 1) {
      let sum = a[i]?.[j] ?? 0
      for (let k = 0; k < j; k += 1) sum -= (row[k] ?? 0) * (lower[j]?.[k] ?? 0)
      if (i === j && !(sum > 0)) throw new RangeError(`solve requires a positive definite matrix, pivot ${i} is ${sum}`)
      row.push(i === j ? Math.sqrt(sum) : sum / (lower[j]?.[j] ?? 1))
    }
  }
  return backward(lower, forward(lower, b))
}

function forward(lower: readonly (readonly number[])[], b: readonly number[]): readonly number[] {
  const y: number[] = []
  for (const [i, row] of lower.entries()) {
    let sum = b[i] ?? 0
    for (let k = 0; k < i; k += 1) sum -= (row[k] ?? 0) * (y[k] ?? 0)
    y.push(sum / (row[i] ?? 1))
  }
  return y
}

function backward(lower: readonly (readonly number[])[], y: readonly number[]): readonly number[] {
  const x = Array.from({ length: y.length }, () => 0)
  for (let i = y.length - 1; i >= 0; i -= 1) {
    let sum = y[i] ?? 0
    for (let k = i + 1; k < y.length; k += 1) sum -= (lower[k]?.[i] ?? 0) * (x[k] ?? 0)
    x[i] = sum / (lower[i]?.[i] ?? 1)
  }
  return x
}
