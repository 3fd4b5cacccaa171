import { useId } from 'react'
import type { ReactNode } from 'react'
import { isIsoDate } from '#domain'
import type { QuickBlock } from './quick-block.ts'
import { rightOf } from './quick-block.ts'
import { Stepper } from './stepper.tsx'
import { bankOptions, disciplineOptions, systemOptions, taskOptions } from './topic-options.ts'

export interface QuickFormProps {
  readonly quick: QuickBlock
  readonly change: (next: QuickBlock) => void
}

const mostItems = 80

/** What changes from block to block stands first; what rarely changes is remembered from the last one, under a fold. */
export function QuickForm({ quick, change }: QuickFormProps): ReactNode {
  const { wrong, total, omitted } = quick
  const room = rightOf(quick)
  const setWrong = (kind: keyof QuickBlock['wrong'], value: number): void =>
    change({ ...quick, wrong: { ...wrong, [kind]: value } })
  return (
    <div className="quick">
      <div className="quick-about">
        <Choose
          label="System"
          none="Mixed"
          options={systemOptions}
          value={quick.system}
          change={(system) => change(withText(quick, 'system', system))}
        />
        <Choose
          label="Discipline"
          none="Mixed"
          options={disciplineOptions}
          value={quick.discipline}
          change={(discipline) => change(withText(quick, 'discipline', discipline))}
        />
      </div>
      <fieldset>
        <legend className="field-label">Wrong, because</legend>
        <div className="quick-wrong">
          <Stepper
            label="I did not know it"
            value={wrong.knowledge}
            most={wrong.knowledge + room}
            change={(n) => setWrong('knowledge', n)}
            tone="wrong"
          />
          <Stepper
            label="I reasoned badly"
            value={wrong.reasoning}
            most={wrong.reasoning + room}
            change={(n) => setWrong('reasoning', n)}
            tone="wrong"
          />
          <Stepper
            label="I misread it"
            value={wrong.misreading}
            most={wrong.misreading + room}
            change={(n) => setWrong('misreading', n)}
            tone="wrong"
          />
          <Stepper
            label="Not sure why"
            value={wrong['not sure']}
            most={wrong['not sure'] + room}
            change={(n) => setWrong('not sure', n)}
            tone="wrong"
          />
        </div>
      </fieldset>
      <div className="quick-wrong">
        <Stepper
          label="Questions"
          value={total}
          least={Math.max(1, total - room)}
          most={mostItems}
          change={(n) => change({ ...quick, total: n })}
        />
        <Stepper label="Minutes" value={quick.minutes} most={480} by={5} change={(minutes) => change({ ...quick, minutes })} />
      </div>
      <details>
        <summary>
          {quick.source}, {quick.timed ? 'timed' : 'untimed'}, {quick.date}
        </summary>
        <div className="quick-more">
          <Choose
            label="Bank"
            options={bankOptions}
            value={quick.source}
            change={(source) => change({ ...quick, source: source ?? 'Other' })}
          />
          <Choose
            label="Task"
            none="Mixed"
            options={taskOptions}
            value={quick.task}
            change={(task) => change(withText(quick, 'task', task))}
          />
          <DayField value={quick.date} change={(date) => (isIsoDate(date) ? change({ ...quick, date }) : undefined)} />
          <label className="quick-tick">
            <input
              type="checkbox"
              checked={quick.timed}
              onChange={(event) => change({ ...quick, timed: event.target.checked })}
            />
            Timed, as in the exam
          </label>
          <Stepper label="Left out" value={omitted} most={omitted + room} change={(n) => change({ ...quick, omitted: n })} />
        </div>
      </details>
    </div>
  )
}

/** The block with a text field, or without it. */
function withText(quick: QuickBlock, key: 'system' | 'discipline' | 'task', value: string | undefined): QuickBlock {
  const { [key]: _before, ...others } = quick
  return value === undefined ? others : { ...others, [key]: value }
}

interface ChooseProps {
  readonly label: string
  readonly options: readonly string[]
  readonly value: string | undefined
  /** What an empty choice is called; absent where one has to be chosen. */
  readonly none?: string
  readonly change: (value: string | undefined) => void
}

function Choose({ label, options, value, none, change }: ChooseProps): ReactNode {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={value ?? ''}
        onChange={(event) => change(event.target.value === '' ? undefined : event.target.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {[...new Set([...options, ...(value === undefined ? [] : [value])])].map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </div>
  )
}

function DayField({ value, change }: { readonly value: string; readonly change: (value: string) => void }): ReactNode {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        Day
      </label>
      <input id={id} className="input input-day" type="date" value={value} onChange={(event) => change(event.target.value)} />
    </div>
  )
}
