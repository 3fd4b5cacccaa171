import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { isList, textOf } from '../../../draft/draft.ts'
import type { Option } from '../fields/field.ts'
import type { ControlProps } from './control.ts'

type PickProps = ControlProps & { readonly options: readonly Option[] }

export function PickOne({ options, ...control }: PickProps): ReactNode {
  const chosen = textOf(control.value)
  const unknown = chosen !== '' && !options.some((option) => option.value === chosen)
  return (
    <select
      id={control.id}
      className="input"
      value={chosen}
      aria-describedby={control.describedBy}
      aria-invalid={control.invalid || undefined}
      onChange={(event) => control.change(event.target.value === '' ? undefined : event.target.value)}
    >
      <option value="">Not said</option>
      {unknown && <option value={chosen}>{chosen}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

/** Chosen ones as a row that can be taken away one by one, and a select that adds. */
export function PickSeveral({ options, add, ...control }: PickProps & { readonly add: string }): ReactNode {
  const chosen = isList(control.value) ? control.value.map(textOf) : []
  const labelOf = (value: string): string => options.find((option) => option.value === value)?.label ?? value
  const set = (values: readonly string[]): void => control.change(values.length === 0 ? undefined : values)
  return (
    <div className="picks">
      {chosen.length > 0 && (
        <ul className="picked">
          {chosen.map((value) => (
            <li key={value}>
              <button
                type="button"
                className="picked-item"
                aria-label={`Take away ${labelOf(value)}`}
                onClick={() => set(chosen.filter((one) => one !== value))}
              >
                {labelOf(value)} <X size={16} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <select
        className="input"
        value=""
        aria-label={`${control.label}: ${add}`}
        onChange={(event) => {
          if (event.target.value !== '') set([...chosen, event.target.value])
        }}
      >
        <option value="">{add}</option>
        {options
          .filter(({ value }) => !chosen.includes(value))
          .map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
      </select>
    </div>
  )
}
