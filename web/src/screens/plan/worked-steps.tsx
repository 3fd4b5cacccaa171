import { useState } from 'react'
import type { ReactNode } from 'react'
import { isIsoDate, isoDate } from '#domain'
import type { IsoDate } from '#domain'
import type { PlanChange, PlanStep, WorkedStep } from '#domain/plan'
import { holdText } from '#domain/plan'
import { daysFrom, dayText, monthText, sentenceCase } from '#domain/say'
import { LabelledSelect } from '../../parts/labelled-select.tsx'
import { Section } from '../../parts/page.tsx'
import { SourceNote } from '../../parts/source-note.tsx'
import { WithTerms } from '../../parts/with-terms.tsx'

const phases: Readonly<Record<PlanStep['phase'], string>> = {
  exams: 'Exams',
  application: 'Application',
  signals: 'Signals',
  interviews: 'Interviews',
  ranking: 'Rank list',
  match: 'Match',
  residency: 'Residency',
  fellowship: 'Fellowship',
  visa: 'Visa',
  informatics: 'Informatics',
  documents: 'Documents',
  own: 'Yours',
}

export interface WorkedStepsProps {
  readonly steps: readonly WorkedStep[]
  readonly today: string
  readonly change: (change: PlanChange) => void
}

/** Open steps under their month, or one month of them; what is done and hidden below. */
export function WorkedSteps({ steps, today, change }: WorkedStepsProps): ReactNode {
  const [month, setMonth] = useState<string>()
  const open = steps.filter(({ state }) => state === 'open')
  const all = months(open)
  const shown = month === undefined ? all : all.filter((one) => one.month === month)
  return (
    <Section
      title="Step by step"
      id="steps"
      aside={
        <LabelledSelect
          label="Month"
          options={all.map((one) => one.month)}
          word={monthText}
          none="All months"
          value={month}
          choose={setMonth}
        />
      }
    >
      {shown.map(({ month: own, label, steps: due }) => (
        <div key={own} className="month">
          <h3>{label}</h3>
          <ol className="steps">
            {due.map((step) => (
              <Step key={step.id} step={step} today={today} change={change} />
            ))}
          </ol>
        </div>
      ))}
      <Put title="Done" steps={steps} state="done" change={change} />
      <Put title="Hidden" steps={steps} state="hidden" change={change} />
    </Section>
  )
}

function Step({ step, today, change }: Omit<WorkedStepsProps, 'steps'> & { readonly step: WorkedStep }): ReactNode {
  const { by, movedFrom, behindDeadline } = step
  const slack = holdText(step)
  return (
    <li className={`step ${by < today ? 'step-past' : ''}`}>
      <div className="step-when">
        <b>{dayText(by).replace(/ \d{4}.*$/, '')}</b>
        <span className="soft small">
          {step.own ? 'yours' : step.dateKind === 'advice' ? 'our advice' : step.dateKind}, {daysFrom(today, by)}
        </span>
      </div>
      <div className="step-what">
        <h4>{step.title}</h4>
        <p>
          <WithTerms text={step.why} />
        </p>
        {movedFrom && (
          <p className={behindDeadline ? 'small step-behind' : 'small soft'}>
            {behindDeadline ? 'You moved it behind its day' : 'Moved by you from'} {dayText(movedFrom)}.
          </p>
        )}
        {slack && <p className="small soft">{sentenceCase(slack)}.</p>}
        <p className="small soft">
          {phases[step.phase]}
          {step.from && `, from ${dayText(step.from)}`}
        </p>
        {!step.own && <SourceNote source={step.source} />}
        <StepActions step={step} today={today} change={change} />
      </div>
    </li>
  )
}

function StepActions({ step, today, change }: Omit<WorkedStepsProps, 'steps'> & { readonly step: WorkedStep }): ReactNode {
  const { id, title, by, own, movedFrom } = step
  const named = <span className="hidden">: {title}</span>
  return (
    <div className="row step-actions">
      <button type="button" className="button quiet" onClick={() => change({ kind: 'tick', id, on: isoDate(today) })}>
        Done{named}
      </button>
      <label className="step-move small">
        Move to<span className="hidden">: {title}</span>
        <input
          type="date"
          className="input"
          value={by}
          onChange={({ target: { value } }) => isWhole(value) && change({ kind: 'move', id, by: value })}
        />
      </label>
      {movedFrom && (
        <button type="button" className="button quiet" onClick={() => change({ kind: 'put back', id })}>
          Back to {dayText(movedFrom)}
          {named}
        </button>
      )}
      <button type="button" className="button quiet" onClick={() => change({ kind: own ? 'remove' : 'hide', id })}>
        {own ? 'Remove' : 'Hide'}
        {named}
      </button>
    </div>
  )
}

/** A day whose year is typed to its end: 0202 is on the way to 2027. */
function isWhole(value: string): value is IsoDate {
  return isIsoDate(value) && value >= '2000'
}

/** What was ticked or hidden, each to be taken back. */
function Put({
  title,
  steps,
  state,
  change,
}: Pick<WorkedStepsProps, 'steps' | 'change'> & {
  readonly title: string
  readonly state: 'done' | 'hidden'
}): ReactNode {
  const put = steps.filter((step) => step.state === state)
  if (put.length === 0) return null
  return (
    <details className="month">
      <summary>
        {title}: {put.length}
      </summary>
      <ul>
        {put.map(({ id, title: name }) => (
          <li key={id} className="row">
            <span>{name}</span>
            <button
              type="button"
              className="button quiet"
              onClick={() => change({ kind: state === 'done' ? 'untick' : 'show', id })}
            >
              Take back<span className="hidden">: {name}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

interface Month {
  readonly month: string
  readonly label: string
  readonly steps: readonly WorkedStep[]
}

/** Steps under the month they are due in. */
function months(steps: readonly WorkedStep[]): readonly Month[] {
  const byMonth = new Map<string, WorkedStep[]>()
  for (const step of steps) {
    const month = step.by.slice(0, 7)
    byMonth.set(month, [...(byMonth.get(month) ?? []), step])
  }
  return [...byMonth].map(([month, own]) => ({ month, label: monthText(month), steps: own }))
}
