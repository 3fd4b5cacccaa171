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
  const plain = typed.trim().replaceAll(',', '')
  if (plain === '') return undefined
  const number = Number(plain)
  return Number.isFinite(number) && /^[+-]?\d*\.?\d*$/.test(plain) ? number : typed
}
