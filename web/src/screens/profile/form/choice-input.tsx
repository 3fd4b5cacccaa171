import type { ReactNode } from 'react'
import { isList, textOf } from '../../../draft/draft.ts'
import type { Option } from '../fields/field.ts'
import type { ControlProps } from './control.ts'
import { PickOne } from './pick-input.tsx'
import { Pills } from './yes-no-input.tsx'

/** Few options side by side; many as a select. Not saying is always possible. */
export function ChoiceInput({ options, ...control }: ControlProps & { readonly options: readonly Option[] }): ReactNode {
  if (options.length > 5) return <PickOne {...control} options={options} />
  return (
    <Pills
      {...control}
      options={options}
      chosen={textOf(control.value)}
      pick={(value) => control.change(value === '' ? undefined : value)}
    />
  )
}

/** Any of the options, at most `most`. */
export function SeveralInput({
  options,
  most,
  ...control
}: ControlProps & { readonly options: readonly Option[]; readonly most: number | undefined }): ReactNode {
  const chosen = isList(control.value) ? control.value.map(textOf) : []
  const full = most !== undefined && chosen.length >= most
  const toggle = (value: string): void => {
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
    control.change(next.length === 0 ? undefined : next)
  }
  return (
    <div className="pills">
      {options.map(({ value, label }) => (
        <label key={value} className="pill">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            disabled={full && !chosen.includes(value)}
            onChange={() => toggle(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  )
}
