import { Check } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Experience } from '#domain/person'
import type { CvReading, ReadExperience } from '#store/import'
import { counted } from '#domain/say'
import type { CvDecision } from './cv-decisions.ts'

export interface CvPreviewProps {
  readonly reading: CvReading
  readonly first: readonly CvDecision[]
  readonly keep: (decisions: readonly CvDecision[]) => void
  readonly leave: () => void
}

/** This is what was read; correct it. Lines that no field took are shown, so that nothing is lost unseen. */
export function CvPreview({ reading, first, keep, leave }: CvPreviewProps): ReactNode {
  const [decisions, setDecisions] = useState(first)
  const counting = decisions.filter(({ counts, experience }) => counts && experience.title.trim() !== '').length
  return (
    <>
      {reading.notes.length > 0 && (
        <ul className="rules prose">
          {reading.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <ul className="cv-entries">
        {reading.experiences.map((read, at) => {
          const decision = decisions[at]
          return (
            decision && (
              <li key={read.line}>
                <CvEntry read={read} decision={decision} decide={(next) => setDecisions(decisions.with(at, next))} />
              </li>
            )
          )
        })}
      </ul>
      {reading.leftOut.length > 0 && (
        <details>
          <summary>{counted(reading.leftOut.length, 'line')} that no field took</summary>
          <ul className="cv-left small">
            {reading.leftOut.map((line, index) => (
              // Two lines of a file may be alike.
              <li key={index} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="row cv-keep">
        <button type="button" className="button primary" disabled={counting === 0} onClick={() => keep(decisions)}>
          <Check size={18} aria-hidden /> Add {counted(counting, 'experience')} to the log
        </button>
        <button type="button" className="button" onClick={leave}>
          Leave without adding
        </button>
      </div>
    </>
  )
}

const fields: readonly { readonly key: 'title' | 'organization' | 'role' | 'from' | 'to'; readonly label: string }[] = [
  { key: 'title', label: 'What' },
  { key: 'organization', label: 'Where' },
  { key: 'role', label: 'Your part' },
  { key: 'from', label: 'From' },
  { key: 'to', label: 'To' },
]

interface CvEntryProps {
  readonly read: ReadExperience
  readonly decision: CvDecision
  readonly decide: (next: CvDecision) => void
}

function CvEntry({ read, decision, decide }: CvEntryProps): ReactNode {
  const { experience, counts, isKnown } = decision
  const set = (key: keyof Experience, value: string): void => {
    const { [key]: _before, ...others } = experience
    const base = { ...others, title: experience.title, kind: experience.kind }
    decide({ ...decision, experience: value === '' && key !== 'title' ? base : { ...base, [key]: value } })
  }
  return (
    <article className={`card cv-entry ${counts ? '' : 'cv-out'}`}>
      <label className="cv-tick">
        <input type="checkbox" checked={counts} onChange={(event) => decide({ ...decision, counts: event.target.checked })} />
        <b dir="auto">{experience.title || 'No title read'}</b>
      </label>
      {isKnown && <p className="small soft">Stands in your log already.</p>}
      {read.doubts.map((doubt) => (
        <p key={doubt} className="cv-doubt small">
          {doubt}
        </p>
      ))}
      {counts && (
        <div className="cv-fields">
          {fields.map(({ key, label }) => (
            <label key={key}>
              <span className="small">{label}</span>
              <input
                className="input"
                dir="auto"
                value={experience[key] ?? ''}
                onChange={(event) => set(key, event.target.value)}
              />
            </label>
          ))}
          <label className="cv-wide">
            <span className="small">What happened</span>
            <textarea
              className="input"
              dir="auto"
              rows={3}
              value={experience.description ?? ''}
              onChange={(event) => set('description', event.target.value)}
            />
          </label>
        </div>
      )}
      <details>
        <summary>The words it was read from</summary>
        <ul className="cv-left small">
          {Object.entries(read.proof).map(([field, words]) => (
            <li key={field} dir="auto">
              <b>{field}:</b> {words}
            </li>
          ))}
        </ul>
      </details>
    </article>
  )
}
