import { Minus, Plus } from 'lucide-react'
import { useId } from 'react'
import type { ReactNode } from 'react'

export interface StepperProps {
  readonly label: string
  readonly value: number
  readonly change: (value: number) => void
  readonly most: number
  readonly least?: number
  /** How much one tap adds. */
  readonly by?: number
  readonly tone?: 'plain' | 'wrong'
}

/** A number one sets with a thumb: two large buttons, and a field for those who type. */
export function Stepper({ label, value, change, most, least = 0, by = 1, tone = 'plain' }: StepperProps): ReactNode {
  const id = useId()
  const set = (next: number): void => change(Math.max(least, Math.min(most, next)))
  return (
    <div className={`stepper stepper-${tone}`}>
      <label htmlFor={id}>{label}</label>
      <div className="stepper-row">
        <button type="button" aria-label={`One less: ${label}`} disabled={value <= least} onClick={() => set(value - by)}>
          <Minus size={20} aria-hidden />
        </button>
        <input
          id={id}
          inputMode="numeric"
          value={value}
          onFocus={(event) => event.target.select()}
          onChange={(event) => set(Number(event.target.value.replace(/\D/g, '')))}
        />
        <button type="button" aria-label={`One more: ${label}`} disabled={value >= most} onClick={() => set(value + by)}>
          <Plus size={20} aria-hidden />
        </button>
      </div>
    </div>
  )
}
