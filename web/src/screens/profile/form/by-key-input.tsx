import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { isObject, textOf } from '../../../draft/draft.ts'
import type { Json } from '../../../draft/draft.ts'
import { useAdvice } from '../../../state/hooks.ts'
import type { Option } from '../fields/field.ts'
import type { ControlProps } from './control.ts'
import { numberOrText } from './control.ts'
import { ProgramFinder } from './program-finder.tsx'
import { programOptions } from './program-options.ts'

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
  return (
    <div className="picks">
      {Object.entries(entries).map(([key, value]) => (
        <div key={key} className="by-key">
          <label>
            <span>{labelOf(key)}</span>
            <input
              className="input"
              type="text"
              inputMode={text ? 'text' : 'decimal'}
              value={textOf(value)}
              onChange={(event) => set(key, text ? event.target.value : (numberOrText(event.target.value) ?? ''))}
            />
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
        <ProgramFinder id={control.id} label={`${control.label}: find a program`} pick={(key) => set(key, text ? '' : 0)} />
      ) : (
        <select
          className="input"
          value=""
          aria-label={`${control.label}: add a ${keyWord}`}
          onChange={(event) => {
            if (event.target.value !== '') set(event.target.value, text ? '' : 0)
          }}
        >
          <option value="">Add a {keyWord}</option>
          {choices
            .filter(({ value }) => !Object.hasOwn(entries, value))
            .map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
        </select>
      )}
    </div>
  )
}
