import { weekdayNames } from '#domain/say'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { isList, textOf } from '../../../draft/draft.ts'
import type { Json } from '../../../draft/draft.ts'
import type { ControlProps } from './control.ts'
import { useTyped } from './use-typed.ts'

const days = weekdayNames()

/** One short text a line. */
export function LinesInput(control: ControlProps): ReactNode {
  const stored = isList(control.value) ? control.value.map(textOf).join('\n') : ''
  // Blank lines live here while somebody types; the profile holds none.
  const [typed, setTyped] = useState(stored)
  const shown = sameLines(typed, stored) ? typed : stored
  return (
    <>
      <textarea
        id={control.id}
        className="input"
        dir="auto"
        rows={Math.max(2, shown.split('\n').length + 1)}
        value={shown}
        aria-describedby={control.describedBy}
        aria-invalid={control.invalid || undefined}
        onChange={(event) => {
          setTyped(event.target.value)
          const lines = linesOf(event.target.value)
          control.change(lines.length === 0 ? undefined : lines)
        }}
      />
      <p className="field-hint">One a line.</p>
    </>
  )
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function sameLines(a: string, b: string): boolean {
  return linesOf(a).join('\n') === linesOf(b).join('\n')
}

/** 0 to 10 on a slider; "no weight" until it is touched. */
export function WeightInput(control: ControlProps): ReactNode {
  const value = typeof control.value === 'number' ? control.value : undefined
  return (
    <span className="slider">
      <input
        id={control.id}
        type="range"
        min={0}
        max={10}
        step={1}
        value={value ?? 0}
        aria-describedby={control.describedBy}
        aria-valuetext={value === undefined ? 'no weight given' : `${value} of 10`}
        onChange={(event) => control.change(Number(event.target.value))}
      />
      <output htmlFor={control.id}>{value === undefined ? 'none' : value}</output>
    </span>
  )
}

export function HoursByDayInput(control: ControlProps): ReactNode {
  const hours: readonly Json[] = isList(control.value) ? control.value : []
  const set = (index: number, hour: Json): void => {
    const next = days.map((_, day) => (day === index ? hour : (hours[day] ?? 0)))
    control.change(next.every((one) => one === 0) ? undefined : next)
  }
  return (
    <div className="week">
      {days.map((weekday, index) => (
        <label key={weekday} className="week-day">
          <span>{weekday.slice(0, 3)}</span>
          <HoursInput weekday={weekday} value={hours[index] ?? 0} change={(hour) => set(index, hour)} />
        </label>
      ))}
    </div>
  )
}

interface HoursInputProps {
  readonly weekday: string
  readonly value: Json
  readonly change: (hours: Json) => void
}

function HoursInput({ weekday, value, change }: HoursInputProps): ReactNode {
  const typed = useTyped(value, change, 0)
  return <input className="input" type="text" inputMode="decimal" aria-label={`Hours on ${weekday}`} {...typed} />
}

/** Days as numbers, Monday 0, as the profile keeps them. */
export function RestDaysInput(control: ControlProps): ReactNode {
  const chosen = isList(control.value) ? control.value : []
  const toggle = (index: number): void => {
    const next = chosen.includes(index) ? chosen.filter((one) => one !== index) : [...chosen, index].toSorted()
    control.change(next.length === 0 ? undefined : next)
  }
  return (
    <div className="pills">
      {days.map((day, index) => (
        <label key={day} className="pill">
          <input type="checkbox" checked={chosen.includes(index)} onChange={() => toggle(index)} />
          <span>{day}</span>
        </label>
      ))}
    </div>
  )
}
