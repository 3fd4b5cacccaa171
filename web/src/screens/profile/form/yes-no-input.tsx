import type { ReactNode } from 'react'
import type { Option } from '../fields/field.ts'
import type { ControlProps } from './control.ts'

export function YesNoInput(control: ControlProps): ReactNode {
  const chosen = control.value === true ? 'yes' : control.value === false ? 'no' : ''
  const options = [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ]
  return (
    <Pills
      {...control}
      options={options}
      chosen={chosen}
      pick={(value) => control.change(value === '' ? undefined : value === 'yes')}
    />
  )
}

interface PillsProps {
  readonly id: string
  readonly options: readonly Option[]
  readonly chosen: string
  readonly pick: (value: string) => void
}

/** Few answers side by side, and none of them. */
export function Pills({ id, options, chosen, pick }: PillsProps): ReactNode {
  return (
    <div className="pills">
      {[...options, { value: '', label: 'Not said' }].map(({ value, label }) => (
        <label key={value} className={`pill ${value === '' ? 'pill-none' : ''}`}>
          <input type="radio" name={id} value={value} checked={chosen === value} onChange={() => pick(value)} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  )
}
