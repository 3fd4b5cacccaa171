import type { Json } from '../../../draft/draft.ts'

/** What every control gets and gives. */
export interface ControlProps {
  readonly id: string
  readonly label: string
  readonly value: Json | undefined
  readonly change: (value: Json | undefined) => void
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

/** A number where one was typed; anything else stays text, and the validator says what was expected. */
export function numberOrText(typed: string): Json | undefined {
  const plain = plainNumber(typed.trim())
  if (plain === '') return undefined
  const number = Number(plain)
  return Number.isFinite(number) && /^[+-]?\d*\.?\d*$/.test(plain) ? number : typed
}

/** A comma before three digits parts thousands; any other is the point of whoever writes 1,5. */
function plainNumber(typed: string): string {
  return /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(typed) ? typed.replaceAll(',', '') : typed.replace(',', '.')
}
