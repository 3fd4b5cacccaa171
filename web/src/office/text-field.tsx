import type { ComponentProps, ReactNode } from 'react'
import { Labelled } from '../parts/labelled.tsx'

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'id' | 'className'> {
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
}

/** One line that has to be filled. */
export function TextField({ label, value, change, ...rest }: TextFieldProps): ReactNode {
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          required
          maxLength={320}
          {...rest}
          id={id}
          className="input"
          value={value}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </Labelled>
  )
}
