import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { isObject, textOf } from '../../../draft/draft.ts'
import type { Json } from '../../../draft/draft.ts'
import { useAdvice } from '../../../state/hooks.ts'
import type { Option } from '../fields/field.ts'
import type { ControlProps } from './control.ts'
import { ProgramFinder } from './program-finder.tsx'
import { programOptions } from './program-options.ts'
import { useTyped } from './use-typed.ts'

export type ByKeyProps = ControlProps & {
  readonly options: readonly Option[] | 'programs'
  /** What a key is: state, specialty, program. */
  readonly keyWord: string
  /** Values are words; otherwise numbers. */
  readonly text: boolean
}

/** A value for each of some keys, such as the fewest programs in a state. */
export function ByKeyInput({ options, keyWord, text, ...control }: ByKeyProps): ReactNode {
  const advice = useAdvice()
  const choices = options === 'programs' ? programOptions(advice) : options
  const entries = isObject(control.value) ? control.value : {}
  const labelOf = (key: string): string => choices.find((option) => option.value === key)?.label ?? key
  const set = (key: string, value: Json | undefined): void => {
    const { [key]: _removed, ...others } = entries
    const next = value === undefined ? others : { ...entries, [key]: value }
    control.change(Object.keys(next).length === 0 ? undefined : next)
  }
  const add = (key: string): void => set(key, text ? '' : 0)
  return (
    <div className="picks">
      {Object.entries(entries).map(([key, value]) => (
        <div key={key} className="by-key">
          <label>
            <span>{labelOf(key)}</span>
            {text ? (
              <input className="input" type="text" value={textOf(value)} onChange={(event) => set(key, event.target.value)} />
            ) : (
              <NumberOf value={value} change={(number) => set(key, number)} />
            )}
          </label>
          <button
            type="button"
            className="button quiet"
            aria-label={`Take away ${labelOf(key)}`}
            onClick={() => set(key, undefined)}
          >
            <X size={18} aria-hidden />
          </button>
        </div>
      ))}
      {options === 'programs' ? (
        <ProgramFinder id={control.id} label={`${control.label}: find a program`} options={choices} pick={add} />
      ) : (
        <AddOne
          label={`${control.label}: add a ${keyWord}`}
          none={`Add a ${keyWord}`}
          options={choices.filter(({ value }) => !Object.hasOwn(entries, value))}
          add={add}
        />
      )}
    </div>
  )
}

interface NumberOfProps {
  readonly value: Json
  readonly change: (value: Json) => void
}

/** Emptied, its key stays: it is taken away beside it. */
function NumberOf({ value, change }: NumberOfProps): ReactNode {
  const typed = useTyped(value, change, '')
  return <input className="input" type="text" inputMode="decimal" {...typed} />
}

interface AddOneProps {
  readonly label: string
  readonly none: string
  readonly options: readonly Option[]
  readonly add: (key: string) => void
}

function AddOne({ label, none, options, add }: AddOneProps): ReactNode {
  return (
    <select
      className="input"
      value=""
      aria-label={label}
      onChange={({ target: { value } }) => {
        if (value !== '') add(value)
      }}
    >
      <option value="">{none}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
