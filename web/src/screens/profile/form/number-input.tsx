import type { ReactNode } from 'react'
import type { ControlProps } from './control.ts'
import { useTyped } from './use-typed.ts'

export function NumberInput({
  unit,
  decimals,
  ...control
}: ControlProps & { readonly unit: string | undefined; readonly decimals: boolean }): ReactNode {
  const typed = useTyped(control.value, control.change, undefined)
  return (
    <span className="input-with-unit">
      <input
        id={control.id}
        className="input input-number"
        type="text"
        inputMode={decimals ? 'decimal' : 'numeric'}
        autoComplete="off"
        aria-describedby={control.describedBy}
        aria-invalid={control.invalid || undefined}
        {...typed}
      />
      {unit && <span className="soft">{unit}</span>}
    </span>
  )
}
