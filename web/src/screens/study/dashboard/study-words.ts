/** `71 %`; never more digits than a few dozen questions deserve. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** Points of the three-digit score: `1.4 points`, `0.3 points`, `hardly any`. */
export function points(value: number): string {
  if (value < 0.05) return 'hardly any'
  return `${value < 9.95 ? value.toFixed(1) : Math.round(value)} points`
}
