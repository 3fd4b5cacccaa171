import { percentText, roundText } from './number.ts'

/**
 * What a change of log-odds does, in words a person can weigh: `about doubles the odds`, `lowers the odds by about 25%`.
 * Undefined where it makes next to no difference.
 */
export function oddsText(logOdds: number): string | undefined {
  const ratio = Math.exp(Math.abs(logOdds))
  if (ratio < 1.08) return undefined
  return logOdds > 0 ? raisesBy(ratio) : lowersTo(1 / ratio)
}

function raisesBy(ratio: number): string {
  if (ratio >= 1.85 && ratio < 2.15) return 'about doubles the odds'
  if (ratio >= 2.75 && ratio < 3.3) return 'about triples the odds'
  if (ratio >= 1.85) return `makes the odds about ${roundText(ratio)} times as high`
  return `raises the odds by about ${percentText(Math.round((ratio - 1) * 20) / 20)}`
}

function lowersTo(left: number): string {
  if (left > 0.46 && left < 0.54) return 'about halves the odds'
  if (left > 0.3 && left < 0.37) return 'leaves about a third of the odds'
  if (left > 0.22 && left < 0.28) return 'leaves about a quarter of the odds'
  if (left <= 0.22) return `leaves about ${percentText(Math.max(0.01, left))} of the odds`
  return `lowers the odds by about ${percentText(Math.round((1 - left) * 20) / 20)}`
}
