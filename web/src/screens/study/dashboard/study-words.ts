/** `71 %`; never more digits than a few dozen questions deserve. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** `66–70 %` */
export function percentRange({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${Math.round(low * 100)}–${Math.round(high * 100)} %`
}

/** Points of the three-digit score: `1.4 points`, `0.13 points`, `hardly any`. */
export function points(value: number): string {
  if (value < 0.005) return 'hardly any'
  if (value < 0.95) return `${value.toFixed(2)} points`
  return `${value < 9.95 ? value.toFixed(1) : Math.round(value)} points`
}
