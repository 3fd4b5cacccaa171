/**
 * Wilson's interval of a share of which `hits` of `n` were seen, `width` standard errors to each side (1927): stays within 0 and 1 and
 * holds what it says for a handful of people too.
 */
export function wilsonInterval({ hits, n, width }: { readonly hits: number; readonly n: number; readonly width: number }): {
  readonly low: number
  readonly high: number
} {
  const share = hits / n
  const square = width * width
  const middle = share + square / (2 * n)
  const reach = width * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n))
  return { low: (middle - reach) / (1 + square / n), high: (middle + reach) / (1 + square / n) }
}
