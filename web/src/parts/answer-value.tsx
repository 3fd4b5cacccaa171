import { useState } from 'react'
import type { ReactNode } from 'react'
import { valuesOf } from '#domain'
import type { AnswerForm } from '#domain/claims'
import { labelFor } from './choice-label.ts'

/** What the control that holds the answer needs of the form around it. */
export interface ValueControl {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

/** The control for what a program said, by the form its answer has. It is read from the form as `value`. */
export function AnswerValue({ form, control }: { readonly form: AnswerForm; readonly control: ValueControl }): ReactNode {
  switch (form.kind) {
    case 'yes or no':
      return <Select control={control} options={yesOrNo} />
    case 'choice':
      return <Select control={control} options={optionsOf(form.of)} />
    case 'day or choice':
      return <DayOrChoice control={control} options={optionsOf(form.of)} />
    case 'number':
    case 'percent':
      return <input className="input" name="value" inputMode="numeric" autoComplete="off" {...given(control)} />
    case 'words':
      return <textarea className="input" name="value" rows={2} {...given(control)} />
  }
}

type Options = readonly (readonly [value: string, label: string])[]

const yesOrNo: Options = [
  ['yes', 'Yes'],
  ['no', 'No'],
]

function optionsOf(of: Extract<AnswerForm, { readonly of: unknown }>['of']): Options {
  return valuesOf(of).map((value) => [value, labelFor(of, value)])
}

function Select({
  control,
  options,
  name = 'value',
  choose,
}: {
  readonly control: ValueControl
  readonly options: Options
  readonly name?: string
  readonly choose?: (value: string) => void
}): ReactNode {
  return (
    <select
      className="input"
      name={name}
      defaultValue=""
      {...given(control)}
      {...(choose ? { onChange: (event) => choose(event.target.value) } : {})}
    >
      <option value="" disabled>
        Choose
      </option>
      {options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

const onDay = 'on a day'

function DayOrChoice({ control, options }: { readonly control: ValueControl; readonly options: Options }): ReactNode {
  const [chosen, setChosen] = useState('')
  const isDay = chosen === onDay
  return (
    <>
      <Select
        control={control}
        options={[...options, [onDay, 'On a day']]}
        name={isDay ? 'moment' : 'value'}
        choose={setChosen}
      />
      {isDay && <input className="input" type="date" name="value" aria-label="The day they said" {...given(control, '-day')} />}
    </>
  )
}

function given(
  { id, describedBy, invalid }: ValueControl,
  end = '',
): { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': boolean } {
  return { id: `${id}${end}`, 'aria-describedby': describedBy, 'aria-invalid': invalid }
}
