import { dayText } from '#domain/say'
import type { ReactNode } from 'react'
import { isIsoDate } from '#domain'
import { Labelled } from '../../../parts/labelled.tsx'
import { LabelledSelect } from '../../../parts/labelled-select.tsx'
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
  const { total } = quick
  return (
    <div className="quick">
      <div className="quick-about">
        <TopicChoice label="System" topic="system" options={systemOptions} quick={quick} change={change} />
        <TopicChoice label="Discipline" topic="discipline" options={disciplineOptions} quick={quick} change={change} />
      </div>
      <WrongAnswers quick={quick} change={change} />
      <div className="quick-wrong">
        <Stepper
          label="Questions"
          value={total}
          least={Math.max(1, total - rightOf(quick))}
          most={mostItems}
          change={(n) => change({ ...quick, total: n })}
        />
        <Stepper label="Minutes" value={quick.minutes} most={480} by={5} change={(minutes) => change({ ...quick, minutes })} />
      </div>
      <RememberedParts quick={quick} change={change} />
    </div>
  )
}

const causes = [
  ['knowledge', 'I did not know it'],
  ['reasoning', 'I reasoned badly'],
  ['misreading', 'I misread it'],
  ['not sure', 'Not sure why'],
] as const

function WrongAnswers({ quick, change }: QuickFormProps): ReactNode {
  const { wrong } = quick
  const room = rightOf(quick)
  return (
    <fieldset>
      <legend className="field-label">Wrong, because</legend>
      <div className="quick-wrong">
        {causes.map(([cause, label]) => (
          <Stepper
            key={cause}
            label={label}
            value={wrong[cause]}
            most={wrong[cause] + room}
            change={(n) => change({ ...quick, wrong: { ...wrong, [cause]: n } })}
            tone="wrong"
          />
        ))}
      </div>
    </fieldset>
  )
}

/** Bank, task, day and conditions: as in the last block unless said otherwise. */
function RememberedParts({ quick, change }: QuickFormProps): ReactNode {
  const { omitted } = quick
  return (
    <details>
      <summary>
        {quick.source}, {quick.timed ? 'timed' : 'untimed'}, {dayText(quick.date)}
      </summary>
      <div className="quick-more">
        <LabelledSelect
          label="Bank"
          options={withKept(bankOptions, quick.source)}
          value={quick.source}
          choose={(source) => change({ ...quick, source: source ?? 'Other' })}
        />
        <TopicChoice label="Task" topic="task" options={taskOptions} quick={quick} change={change} />
        <DayField value={quick.date} change={(date) => (isIsoDate(date) ? change({ ...quick, date }) : undefined)} />
        <label className="quick-tick">
          <input type="checkbox" checked={quick.timed} onChange={(event) => change({ ...quick, timed: event.target.checked })} />
          Timed, as in the exam
        </label>
        <Stepper
          label="Left out"
          value={omitted}
          most={omitted + rightOf(quick)}
          change={(n) => change({ ...quick, omitted: n })}
        />
      </div>
    </details>
  )
}

interface TopicChoiceProps extends QuickFormProps {
  readonly label: string
  readonly topic: 'system' | 'discipline' | 'task'
  readonly options: readonly string[]
}

/** What a block was about, or mixed. */
function TopicChoice({ label, topic, options, quick, change }: TopicChoiceProps): ReactNode {
  return (
    <LabelledSelect
      label={label}
      none="Mixed"
      options={withKept(options, quick[topic])}
      value={quick[topic]}
      choose={(value) => change(withText(quick, topic, value))}
    />
  )
}

/** The options with what was kept under a name of its own. */
function withKept(options: readonly string[], kept: string | undefined): readonly string[] {
  return kept === undefined || options.includes(kept) ? options : [...options, kept]
}

/** The block with a text field, or without it. */
function withText(quick: QuickBlock, key: TopicChoiceProps['topic'], value: string | undefined): QuickBlock {
  const { [key]: _before, ...others } = quick
  return value === undefined ? others : { ...others, [key]: value }
}

function DayField({ value, change }: { readonly value: string; readonly change: (value: string) => void }): ReactNode {
  return (
    <Labelled label="Day">
      {(id) => (
        <input id={id} className="input input-day" type="date" value={value} onChange={(event) => change(event.target.value)} />
      )}
    </Labelled>
  )
}
