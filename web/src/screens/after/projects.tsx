import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ProjectTemplate } from '#writing/informatics'
import { projectSize, projectTemplates, reportingGuideline } from '#writing/informatics'
import { Labelled } from '../../parts/labelled.tsx'
import { Section } from '../../parts/page.tsx'
import { SourceNote } from '../../parts/source-note.tsx'

/** Three projects a resident can do where they train, each from the question to the two pages. */
export function Projects(): ReactNode {
  return (
    <Section title="One clear project, three to choose from" id="projects">
      <div className="faq">
        {projectTemplates.map((template) => (
          <details key={template.id}>
            <summary>
              {template.title}: {template.question}
            </summary>
            <Written template={template} />
          </details>
        ))}
      </div>
    </Section>
  )
}

function Written({ template }: { readonly template: ProjectTemplate }): ReactNode {
  const { measure, baseline, design, irbQuestion, writeUp } = template
  return (
    <dl className="prose project">
      <dt>Measure</dt>
      <dd>{measure}</dd>
      <dt>Baseline</dt>
      <dd>{baseline}</dd>
      <dt>Design</dt>
      <dd>{design}</dd>
      <dt>Size</dt>
      <dd>
        <Size template={template} />
      </dd>
      <dt>Ask the review board (IRB), in writing, before anything is collected</dt>
      <dd>{irbQuestion}</dd>
      <dt>Write-up</dt>
      <dd>
        {writeUp} In the order of {reportingGuideline.value}. <SourceNote source={reportingGuideline} />
      </dd>
    </dl>
  )
}

/** How many observations it takes, worked out while one types. */
function Size({ template }: { readonly template: ProjectTemplate }): ReactNode {
  const [now, setNow] = useState('')
  const [goal, setGoal] = useState('')
  const [spread, setSpread] = useState('')
  const unit = template.counts === 'share' ? 'percent' : 'minutes'
  const [today, aim, sd] = [now, goal, spread].map((text) => (text.trim() === '' ? undefined : Number(text)))
  const asked = today !== undefined && aim !== undefined && [today, aim, sd ?? 0].every(Number.isFinite)
  const size = asked ? projectSize(template, { now: today, goal: aim, ...(sd === undefined ? {} : { spread: sd }) }) : undefined
  return (
    <>
      <div className="row">
        <Labelled label={`Today, ${unit}`}>{(id) => <NumberInput id={id} value={now} set={setNow} />}</Labelled>
        <Labelled label={`Worth having, ${unit}`}>{(id) => <NumberInput id={id} value={goal} set={setGoal} />}</Labelled>
        {template.counts === 'minutes' && (
          <Labelled label="Standard deviation, minutes">
            {(id) => <NumberInput id={id} value={spread} set={setSpread} />}
          </Labelled>
        )}
      </div>
      <p role="status">{size?.text ?? 'Both numbers give how many observations it takes before and after.'}</p>
    </>
  )
}

function NumberInput({
  id,
  value,
  set,
}: {
  readonly id: string
  readonly value: string
  readonly set: (text: string) => void
}): ReactNode {
  return (
    <input
      id={id}
      className="input"
      inputMode="decimal"
      autoComplete="off"
      value={value}
      onChange={(event) => set(event.target.value)}
    />
  )
}
