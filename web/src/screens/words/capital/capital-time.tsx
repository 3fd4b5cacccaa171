import { useId } from 'react'
import type { ReactNode } from 'react'
import type { WritingReading } from '#writing'
import type { KeptCapital } from '#store'
import { Labelled } from '../../../parts/labelled.tsx'

export interface CapitalTimeProps {
  /** What is reckoned with while nothing was said. */
  readonly usual: WritingReading['time']
  readonly kept: KeptCapital
  readonly change: (next: KeptCapital) => void
}

/** The time there is, and what one has access to: four small answers that change the choice at once. */
export function CapitalTime({ usual, kept, change }: CapitalTimeProps): ReactNode {
  const set = (key: Exclude<keyof KeptCapital, 'version'>, value: number | boolean | undefined): void => {
    const { [key]: _before, ...others } = kept
    change(value === undefined ? others : { ...others, [key]: value })
  }
  return (
    <div className="capital-time">
      <h2>Your time and means</h2>
      <div className="row">
        <NumberField
          label="Hours a week"
          value={kept.hoursPerWeek}
          usual={usual.hoursPerWeek}
          most={80}
          change={(value) => set('hoursPerWeek', value)}
        />
        <NumberField
          label="Weeks"
          value={kept.weeksLeft}
          usual={usual.weeksLeft}
          most={104}
          change={(value) => set('weeksLeft', value)}
        />
      </div>
      <YesNo
        label="A hospital or clinic that allows a small project"
        value={kept.clinic}
        change={(value) => set('clinic', value)}
      />
      <YesNo label="Somebody who would supervise you" value={kept.supervisor} change={(value) => set('supervisor', value)} />
      <YesNo label="Money for a certificate" value={kept.money} change={(value) => set('money', value)} />
    </div>
  )
}

interface NumberFieldProps {
  readonly label: string
  readonly value: number | undefined
  /** What is reckoned with while nothing was said. */
  readonly usual: number
  readonly most: number
  readonly change: (value: number | undefined) => void
}

function NumberField({ label, value, usual, most, change }: NumberFieldProps): ReactNode {
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          className="input input-number"
          type="number"
          inputMode="numeric"
          min={1}
          max={most}
          placeholder={`${usual} if not said`}
          value={value ?? ''}
          onChange={(event) => {
            const typed = event.target.valueAsNumber
            change(Number.isFinite(typed) && typed > 0 ? Math.min(most, typed) : undefined)
          }}
        />
      )}
    </Labelled>
  )
}

interface YesNoProps {
  readonly label: string
  readonly value: boolean | undefined
  readonly change: (value: boolean | undefined) => void
}

function YesNo({ label, value, change }: YesNoProps): ReactNode {
  const name = useId()
  const options = [
    ['Yes', true],
    ['No', false],
    ['Not sure', undefined],
  ] as const
  return (
    <fieldset className="field">
      <legend className="field-label">{label}</legend>
      <div className="pills">
        {options.map(([word, meaning]) => (
          <label key={word} className="pill">
            <input type="radio" name={name} checked={value === meaning} onChange={() => change(meaning)} />
            <span>{word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
