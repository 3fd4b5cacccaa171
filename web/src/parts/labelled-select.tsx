import type { ReactNode } from 'react'
import { Labelled } from './labelled.tsx'

export interface LabelledSelectProps<Value extends string> {
  readonly label: string
  readonly options: readonly Value[]
  /** What an option is called; its own text where it is not said. */
  readonly word?: (option: Value) => string
  readonly value: Value | undefined
  /** What an empty choice is called; absent where one has to be chosen. */
  readonly none?: string
  readonly choose: (value: Value | undefined) => void
}

/** One of a few values, or none of them. */
export function LabelledSelect<Value extends string>(props: LabelledSelectProps<Value>): ReactNode {
  const { label, options, word = String, value, none, choose } = props
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          className="input"
          value={value ?? ''}
          onChange={({ target }) => choose(options.find((option) => option === target.value))}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option} value={option}>
              {word(option)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}
