import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { valuesOf } from '#domain'
import type { ProgramId } from '#domain'
import { labelFor } from './choice-label.ts'
import { isObject, listAt, textOf, valueAt } from '../draft/draft.ts'
import type { Draft, Json, JsonObject } from '../draft/draft.ts'
import { useAppState, useDraft } from '../state/hooks.ts'
import { useNotice } from './notice.tsx'
import { useSheet } from './sheet.tsx'
import { shortDayText } from '#domain/say'
import './list-control.css'

export interface OutcomeControlProps {
  readonly id: ProgramId
  readonly name: string
}

const path = 'season.applications'

/** What a program can have said; nothing yet is an answer too. */
const outcomes: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'none', label: 'I did not apply' },
  { value: 'sent', label: 'Applied, nothing heard' },
  ...valuesOf('programAnswer').map((value) => ({ value, label: labelFor('programAnswer', value) })),
]

/** What came of an application, noted in two taps: each answer changes what the others are likely to say. */
export function OutcomeControl(props: OutcomeControlProps): ReactNode {
  const { open } = useSheet()
  const draft = useDraft()
  const entry = entryOf(draft, props.id)
  const state = stateOf(entry)
  const label = outcomes.find(({ value }) => value === state)?.label ?? state
  const date = entry ? textOf(entry['date']) : ''
  return (
    <button
      type="button"
      className={`list-control ${state === 'invited' || state === 'interviewed' ? 'list-control-on' : ''}`}
      aria-haspopup="dialog"
      aria-label={`${props.name}: ${label}. Change`}
      onClick={() => open({ title: `What came of ${props.name}?`, body: <Choices {...props} /> })}
    >
      <span>
        {label}
        {date !== '' && `, ${shortDayText(date)}`}
      </span>
      <ChevronDown size={16} aria-hidden />
    </button>
  )
}

function Choices({ id, name }: OutcomeControlProps): ReactNode {
  const { profile, today } = useAppState()
  const { close } = useSheet()
  const tell = useNotice()
  const draft = useDraft()
  const state = stateOf(entryOf(draft, id))
  const choose = (value: string, label: string): void => {
    profile.change(path, withOutcome(draft, { id, value, today: today() }))
    close()
    tell({ text: `${name}: ${label}.`, action: { label: 'Undo', run: profile.undo } })
  }
  return (
    <ul className="say-list">
      {outcomes.map(({ value, label }) => (
        <li key={value}>
          <button type="button" className="say" aria-pressed={state === value} onClick={() => choose(value, label)}>
            <b>{label}</b>
          </button>
        </li>
      ))}
    </ul>
  )
}

function entryOf(draft: Draft, id: ProgramId): JsonObject | undefined {
  return listAt(draft, path).find((entry): entry is JsonObject => isObject(entry) && entry['program'] === id)
}

function stateOf(entry: JsonObject | undefined): string {
  if (!entry) return 'none'
  return textOf(valueAt(entry, 'outcome')) || 'sent'
}

interface Said {
  readonly id: ProgramId
  readonly value: string
  readonly today: string
}

/** The applications with one outcome changed; the signal and rank that were noted stay. */
function withOutcome(draft: Draft, { id, value, today }: Said): readonly Json[] | undefined {
  const before = entryOf(draft, id)
  const others = listAt(draft, path).filter((entry) => entry !== before)
  if (value === 'none') return others.length === 0 ? undefined : others
  const { outcome: _outcome, date: _date, ...kept } = before ?? { program: id }
  return [...others, value === 'sent' ? kept : { ...kept, outcome: value, date: today }]
}
