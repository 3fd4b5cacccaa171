import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { isoDate, valuesOf } from '#domain'
import type { Choice, ProgramId } from '#domain'
import { shortDayText } from '#domain/say'
import type { Application } from '#domain/season'
import { useAppState } from '../state/hooks.ts'
import { useSeason } from '../state/use-season.ts'
import { labelFor } from './choice-label.ts'
import { useNotice } from './notice.tsx'
import { useSheet } from './sheet.tsx'
import './list-control.css'

export interface OutcomeControlProps {
  readonly id: ProgramId
  readonly name: string
}

type Outcome = 'none' | 'sent' | Choice<'programAnswer'>

/** What a program can have said; nothing yet is an answer too. */
const outcomes: readonly Outcome[] = ['none', 'sent', ...valuesOf('programAnswer')]

function labelOf(outcome: Outcome): string {
  if (outcome === 'none') return 'I did not apply'
  return outcome === 'sent' ? 'Applied, nothing heard' : labelFor('programAnswer', outcome)
}

/** What came of an application, noted in two taps: each answer changes what the others are likely to say. */
export function OutcomeControl(props: OutcomeControlProps): ReactNode {
  const { open } = useSheet()
  const application = useSeason().of(props.id)
  const outcome = outcomeOf(application)
  const label = labelOf(outcome)
  const day = application?.outcome === undefined ? undefined : application.date
  return (
    <button
      type="button"
      className={`list-control ${outcome === 'invited' || outcome === 'interviewed' ? 'list-control-on' : ''}`}
      aria-haspopup="dialog"
      aria-label={`${props.name}: ${label}. Change`}
      onClick={() => open({ title: `What came of ${props.name}?`, body: <Choices {...props} /> })}
    >
      <span>
        {label}
        {day !== undefined && `, ${shortDayText(day)}`}
      </span>
      <ChevronDown size={16} aria-hidden />
    </button>
  )
}

function Choices({ id, name }: OutcomeControlProps): ReactNode {
  const { today } = useAppState()
  const { close } = useSheet()
  const tell = useNotice()
  const season = useSeason()
  const before = season.of(id)
  const choose = (outcome: Outcome): void => {
    const { outcome: _outcome, date: _date, ...kept } = before ?? { program: id }
    if (outcome === 'none') season.drop(id)
    else season.note(outcome === 'sent' ? kept : { ...kept, outcome, date: isoDate(today()) })
    close()
    tell({ text: `${name}: ${labelOf(outcome)}.`, action: { label: 'Undo', run: season.undo } })
  }
  return (
    <ul className="say-list">
      {outcomes.map((outcome) => (
        <li key={outcome}>
          <button type="button" className="say" aria-pressed={outcomeOf(before) === outcome} onClick={() => choose(outcome)}>
            <b>{labelOf(outcome)}</b>
          </button>
        </li>
      ))}
    </ul>
  )
}

function outcomeOf(application: Application | undefined): Outcome {
  return application === undefined ? 'none' : (application.outcome ?? 'sent')
}
