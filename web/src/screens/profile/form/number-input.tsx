import { useState } from 'react'
import type { ReactNode } from 'react'
import { textOf } from '../../../draft/draft.ts'
import { numberOrText } from './control.ts'
import type { ControlProps } from './control.ts'

/** What is typed stays as typed, "24." on the way to 24.5 too; what is no number is kept, and the validator says what was expected. */
export function NumberInput({
  unit,
  decimals,
  ...control
}: ControlProps & { readonly unit: string | undefined; readonly decimals: boolean }): ReactNode {
  const [typed, setTyped] = useState(textOf(control.value))
  return (
    <span className="input-with-unit">
      <input
        id={control.id}
        className="input input-number"
        type="text"
        inputMode={decimals ? 'decimal' : 'numeric'}
        autoComplete="off"
        value={numberOrText(typed) === control.value ? typed : textOf(control.value)}
        aria-describedby={control.describedBy}
        aria-invalid={control.invalid || undefined}
        onChange={(event) => {
          setTyped(event.target.value)
          control.change(numberOrText(event.target.value))
        }}
      />
      {unit && <span className="soft">{unit}</span>}
    </span>
  )
}
