import { decimalText } from '#domain/say'
import type { PublishedCheck } from './scorecard-data.ts'

/** `-2.1 points`, `0.99` */
export function figureInWords({ value, unit }: Pick<PublishedCheck, 'value' | 'unit'>): string {
  return isBare(unit) ? decimalText(value, 2) : `${decimalText(value, 1)} ${unit}`
}

/** `aim -2.0 to 2.0`, `aim up to 5.0`: the unit stands at the value. */
export function aimInWords({ aim: [low, high], unit }: Pick<PublishedCheck, 'aim' | 'unit'>): string {
  const digits = isBare(unit) ? 2 : 1
  return low === 0 ? `aim up to ${decimalText(high, digits)}` : `aim ${decimalText(low, digits)} to ${decimalText(high, digits)}`
}

/** What "known limit" means; undefined where no check has one. */
export function knownLimitInWords(checks: readonly Pick<PublishedCheck, 'verdict' | 'note'>[]): string | undefined {
  const limited = checks.filter(({ verdict }) => verdict === 'known limit')
  if (limited.length === 0) return undefined
  const explained = limited.filter(({ note }) => note !== undefined).length
  const why = explained === limited.length ? 'each says why' : `${explained} of ${limited.length} say why`
  return `“Known limit” means that a check missed its aim but stays within what the data can show; ${why}.`
}

function isBare(unit: string): boolean {
  return unit === 'ratio' || unit === 'number'
}
