import { countText, decimalText } from '#domain/say'

/** Points of the three-digit score: `1.4 points`, `0.13 points`, `hardly any`. */
export function points(value: number): string {
  if (value < 0.005) return 'hardly any'
  if (value < 0.95) return `${decimalText(value, 2)} points`
  return `${value < 9.95 ? decimalText(value, 1) : countText(value)} points`
}
