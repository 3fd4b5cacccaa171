import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import type { DomainId, ScheduledStep } from '#writing/informatics'
import { entryOf, practiceDomains } from '#writing/informatics'
import { useNotice } from '../../../parts/notice.tsx'
import { SourceNote } from '../../../parts/source-note.tsx'
import { counted } from '#domain/say'
import type { JsonObject } from '../../../draft/draft.ts'
import { listAt } from '../../../draft/draft.ts'
import { useAppState } from '../../../state/hooks.ts'

/** One step: what to do, what it adds, its time and cost; finished, it becomes an entry of the log. */
export function StepCard({ scheduled, today }: { readonly scheduled: ScheduledStep; readonly today: string }): ReactNode {
  const { step, fromWeek, toWeek } = scheduled
  const { profile } = useAppState()
  const say = useNotice()
  const finish = (): void => {
    const index = listAt(profile.draft.get(), 'experiences').length
    // An experience is JSON by construction; this is the edge where its type is widened to that.
    profile.change(`experiences[${index}]`, structuredClone(entryOf(step, today.slice(0, 7))) as unknown as JsonObject)
    say({
      text: `“${step.entry.title}” stands in your log. Add there what you did and what changed.`,
      action: { label: 'Undo', run: profile.undo },
    })
  }
  return (
    <article className="card step-card">
      <h3>{step.title}</h3>
      <p className="prose">{step.what}</p>
      <p className="small">
        <b>Adds to:</b> {namesOf(step.adds)}
        {step.lookFor.length > 0 && `; ${step.lookFor.join(', ')}`}
      </p>
      <ul className="step-facts small">
        <li>
          about {counted(Math.round(step.hours.value), 'hour')}, {weeksInWords(fromWeek, toWeek)}{' '}
          <span className="soft">
            (<SourceNote source={step.hours} />)
          </span>
        </li>
        <li>
          {step.cost.kind === 'free' ? 'no cost' : step.cost.text}{' '}
          <span className="soft">
            (<SourceNote source={step.cost.fact} />)
          </span>
        </li>
        {step.needs !== 'nothing' && <li>needs {step.needs}</li>}
        {step.dataset && (
          <li>
            data:{' '}
            <a href={step.dataset.url} target="_blank" rel="noreferrer noopener">
              {step.dataset.name}
              <span className="hidden"> (opens another site)</span>
            </a>
            . {step.dataset.access}
          </li>
        )}
        {step.link && (
          <li>
            <a href={step.link} target="_blank" rel="noreferrer noopener">
              Its page<span className="hidden"> (opens another site)</span>
            </a>
          </li>
        )}
      </ul>
      <button type="button" className="button" onClick={finish}>
        <Check size={18} aria-hidden /> I finished this: put it into my log
      </button>
    </article>
  )
}

function namesOf(adds: Readonly<Partial<Record<DomainId, number>>>): string {
  return practiceDomains
    .filter(({ id }) => (adds[id] ?? 0) > 0)
    .toSorted((a, b) => (adds[b.id] ?? 0) - (adds[a.id] ?? 0))
    .map(({ name }) => name.toLowerCase())
    .join(', ')
}

function weeksInWords(from: number, to: number): string {
  return to - from <= 1 ? `in week ${from + 1}` : `weeks ${from + 1} to ${to}`
}
