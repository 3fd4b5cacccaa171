import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import type { Program } from '#domain/claims'
import type { ProgramBrief } from '#writing/words'
import { Section } from '../../../parts/page.tsx'
import { SourceNote } from '../../../parts/source-note.tsx'
import { useAppState, useObserved } from '../../../state/hooks.ts'
import { useAnswer } from '../../../state/use-answer.ts'
import { KeptNoteArea } from './kept-note-area.tsx'

interface ProgramBriefsProps {
  readonly programs: readonly Program[]
  readonly ready: boolean
}

/** What to know before talking with one program: its facts with their year, what you share, what to ask. */
export function ProgramBriefs({ programs, ready }: ProgramBriefsProps): ReactNode {
  const [chosen, setChosen] = useState('')
  if (programs.length === 0) return null
  const program = programs.find(({ id }) => id === chosen)
  return (
    <Section title="Before you talk with one program" id="briefs">
      <div className="field">
        <label className="field-label" htmlFor="brief-program">
          Program of your list
        </label>
        <select id="brief-program" className="input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">Choose one</option>
          {programs.map(({ id, name, city, state }) => (
            <option key={id} value={id}>
              {name}, {city} {state}
            </option>
          ))}
        </select>
      </div>
      {program && ready && <Brief key={chosen} program={program} />}
    </Section>
  )
}

function Brief({ program }: { readonly program: Program }): ReactNode {
  const noteId = `program-${program.id}`
  const { words } = useAppState()
  const asked = useObserved(words.log.asked)
  const notes = useObserved(words.notes.documents).get(noteId)?.text ?? ''
  const brief = useAnswer(
    useCallback(async () => asked && words.worker.brief(asked, program, notes), [words, asked, program, notes]),
  )
  return (
    <div className="program-brief">
      <KeptNoteArea id={noteId} label="What you read or heard about them and their work, pasted or typed" rows={5} />
      {brief && <Shown brief={brief} />}
    </div>
  )
}

function Shown({ brief }: { readonly brief: ProgramBrief }): ReactNode {
  return (
    <>
      {brief.facts.length > 0 && (
        <dl className="brief-facts">
          {brief.facts.map(({ label, fact }) => (
            <div key={label + fact.source}>
              <dt>{label}</dt>
              <dd>
                {fact.value} <SourceNote source={fact} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {brief.unknown.length > 0 && (
        <p className="soft">Not known here, worth a look: {brief.unknown.join(', ').toLowerCase()}.</p>
      )}
      {brief.common.length > 0 && (
        <>
          <h3>What you share</h3>
          <ul className="rules prose" dir="auto">
            {brief.common.map(({ lookFor, entries }) => (
              <li key={lookFor}>
                They mention {lookFor};{' '}
                {entries.length === 0
                  ? 'your log shows nothing of it yet'
                  : `you have ${entries.map(({ experience }) => experience.title).join(', ')}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>To ask them</h3>
      <ul className="rules prose">
        {brief.questionsToAsk.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </>
  )
}
