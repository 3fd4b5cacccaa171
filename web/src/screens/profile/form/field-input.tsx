import type { ReactNode } from 'react'
import { textOf } from '../../../draft/draft.ts'
import type { Field } from '../fields/field.ts'
import type { ControlProps } from './control.ts'
import { ChoiceInput, SeveralInput } from './choice-input.tsx'
import { countries, states, zones } from './places.ts'
import { ApplicationsInput, AppliedForInput } from './applications-input.tsx'
import { ByKeyInput } from './by-key-input.tsx'
import { HoursByDayInput, LinesInput, RestDaysInput, WeightInput } from './many-inputs.tsx'
import { ListInput } from './list-input.tsx'
import { NumberInput } from './number-input.tsx'
import type { RenderRow } from './list-input.tsx'
import { PickOne, PickSeveral } from './pick-input.tsx'
import { PartnersProgramsInput, ProgramInput, ProgramsInput } from './program-input.tsx'
import { SpecialtyChoices } from './specialty-choices.tsx'
import { specialtyOptions } from './specialty-options.ts'
import { YesNoInput } from './yes-no-input.tsx'

export interface FieldInputProps {
  readonly field: Field
  readonly path: string
  readonly control: ControlProps
  /** How a list shows the fields of its entries. */
  readonly renderRow: RenderRow
}

/** The control for a field. Answers go to the profile at once; there is nothing to send. */
export function FieldInput({ field, path, control, renderRow }: FieldInputProps): ReactNode {
  if (field.input.kind === 'list') return <ListInput input={field.input} path={path} renderRow={renderRow} />
  return <Control input={field.input} control={control} />
}

interface OneInput {
  readonly input: Exclude<Field['input'], { kind: 'list' }>
  readonly control: ControlProps
}

function Control({ input, control }: OneInput): ReactNode {
  switch (input.kind) {
    case 'text':
      return <TextInput {...control} rows={input.rows ?? 1} />
    case 'number':
      return <NumberInput {...control} unit={input.unit} decimals={input.digits !== undefined} />
    case 'day':
      return <DayInput {...control} />
    case 'moment':
      return <MomentInput {...control} />
    case 'choice':
      return <ChoiceInput {...control} options={input.options} />
    case 'several':
      return <SeveralInput {...control} options={input.options} most={input.most} />
    case 'yes or no':
      return <YesNoInput {...control} />
    case 'time zone':
      return <PickOne {...control} options={zones()} />
    case 'country':
      return <PickOne {...control} options={countries()} />
    case 'countries':
      return <PickSeveral {...control} options={countries()} add="Add a country" />
    case 'state':
      return <PickOne {...control} options={states} />
    case 'states':
      return <PickSeveral {...control} options={states} add="Add a state" />
    case 'specialty':
      return <PickOne {...control} options={specialtyOptions} />
    case 'specialties':
      return <PickSeveral {...control} options={specialtyOptions} add="Add a specialty" />
    case 'specialty choices':
      return <SpecialtyChoices {...control} />
    case 'program':
      return <ProgramInput {...control} />
    case 'programs':
      return <ProgramsInput {...control} />
    case 'partner’s programs':
      return <PartnersProgramsInput {...control} />
    case 'lines':
      return <LinesInput {...control} />
    case 'weight':
      return <WeightInput {...control} />
    case 'hours by day':
      return <HoursByDayInput {...control} />
    case 'days':
      return <RestDaysInput {...control} />
    case 'by specialty':
      return <ByKeyInput {...control} options={specialtyOptions} keyWord="specialty" text={false} />
    case 'by state':
      return <ByKeyInput {...control} options={states} keyWord="state" text={false} />
    case 'applied for':
      return <AppliedForInput {...control} />
    case 'applications':
      return <ApplicationsInput {...control} />
    case 'by program':
      return <ByKeyInput {...control} options="programs" keyWord="program" text={input.value === 'text'} />
  }
}

function TextInput({ rows, ...control }: ControlProps & { readonly rows: number }): ReactNode {
  const shared = {
    id: control.id,
    dir: 'auto',
    value: textOf(control.value),
    'aria-describedby': control.describedBy,
    'aria-invalid': control.invalid || undefined,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      control.change(event.target.value === '' ? undefined : event.target.value),
  }
  return rows > 1 ? (
    <textarea className="input" rows={rows} {...shared} />
  ) : (
    <input className="input" type="text" autoComplete="off" {...shared} />
  )
}

function DayInput(control: ControlProps): ReactNode {
  return (
    <input
      id={control.id}
      className="input input-day"
      type="date"
      min="1950-01-01"
      max="2099-12-31"
      value={textOf(control.value)}
      aria-describedby={control.describedBy}
      aria-invalid={control.invalid || undefined}
      onChange={(event) => control.change(event.target.value === '' ? undefined : event.target.value)}
    />
  )
}

function MomentInput(control: ControlProps): ReactNode {
  return (
    <input
      id={control.id}
      className="input input-day"
      type="text"
      autoComplete="off"
      placeholder="2021-03"
      value={textOf(control.value)}
      aria-describedby={control.describedBy}
      aria-invalid={control.invalid || undefined}
      onChange={(event) => control.change(event.target.value === '' ? undefined : event.target.value)}
    />
  )
}
