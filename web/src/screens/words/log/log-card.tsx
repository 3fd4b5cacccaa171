import { Check, CircleDashed } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { LogEntry, ProofLevel, StarPart } from '#writing/informatics'
import type { Question } from '#domain'
import { lifeSpanText } from '#domain/say'
import { FieldRow } from '../../profile/form/field-row.tsx'
import { fieldsFor } from './fields-for.ts'

const proofInWords: Readonly<Record<ProofLevel, string>> = {
  told: 'told in words only',
  shown: 'somebody or something can confirm it',
  measured: 'measured before and after',
  proven: 'measured, and can be confirmed',
}

const partNames: Readonly<Record<StarPart['id'], string>> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
}

const firstAsks = 2

/** One experience: how well it is proven, its story in four parts, and the questions that only its owner can answer. */
export function LogCard({ entry }: { readonly entry: LogEntry }): ReactNode {
  const { experience, star, proof, asks } = entry
  // What is being answered stays open while its question is answered and disappears from the list.
  const [answering, setAnswering] = useState<Question>()
  const waiting = asks.filter(({ field, text }) => field !== answering?.field || text !== answering.text)
  const place = [experience.role, experience.organization, datesOf(entry)].filter(Boolean).join(' · ')
  return (
    <article className="card log-card">
      <header>
        <h3 dir="auto">{experience.title}</h3>
        {place && (
          <p className="small soft" dir="auto">
            {place}
          </p>
        )}
        <p className="log-proof">
          <ProofSteps proof={proof} /> <span className="small">{proofInWords[proof]}</span>
        </p>
      </header>
      <Story star={star} />
      {answering && (
        <div className="log-answer">
          <h4>{shortened(answering.text)}</h4>
          {fieldsFor(answering.field).map(({ field, path }) => (
            <FieldRow key={path} field={field} path={path} />
          ))}
          <button type="button" className="button primary" onClick={() => setAnswering(undefined)}>
            Done
          </button>
        </div>
      )}
      {waiting.length > 0 && <Asks asks={waiting} answer={setAnswering} />}
    </article>
  )
}

/** The parts that are told, in the applicant's own sentence; the others by name, for the questions below ask for them. */
function Story({ star }: Pick<LogEntry, 'star'>): ReactNode {
  const told = star.filter((part) => part.told !== undefined)
  const open = star.filter((part) => part.told === undefined)
  return (
    <>
      {told.length > 0 && (
        <dl className="star">
          {told.map((part) => (
            <div key={part.id}>
              <dt>
                <Check size={16} aria-hidden />
                {partNames[part.id]}
              </dt>
              <dd dir="auto">{part.told}</dd>
            </div>
          ))}
        </dl>
      )}
      {open.length > 0 && (
        <p className="star-open small">
          <CircleDashed size={16} aria-hidden />
          Not told yet: {open.map(({ id }) => partNames[id].toLowerCase()).join(', ')}
        </p>
      )}
    </>
  )
}

function Asks({
  asks,
  answer,
}: {
  readonly asks: readonly Question[]
  readonly answer: (question: Question) => void
}): ReactNode {
  const [all, setAll] = useState(false)
  const shown = all ? asks : asks.slice(0, firstAsks)
  return (
    <div className="log-asks">
      <h4>Only you know</h4>
      <ul>
        {shown.map((ask) => (
          <li key={ask.field + ask.text}>
            <button type="button" className="log-ask" onClick={() => answer(ask)}>
              <span className="log-ask-text">{shortened(ask.text)}</span>
              <span className="small soft">{ask.why}</span>
            </button>
          </li>
        ))}
      </ul>
      {asks.length > shown.length && (
        <button type="button" className="button quiet" onClick={() => setAll(true)}>
          {asks.length - shown.length} more to answer
        </button>
      )}
    </div>
  )
}

const steps: readonly ProofLevel[] = ['told', 'shown', 'measured', 'proven']

/** Four steps, filled up to where the proof reaches; the words stand beside it. */
function ProofSteps({ proof }: { readonly proof: ProofLevel }): ReactNode {
  return (
    <svg width="76" height="10" aria-hidden>
      {steps.map((step, index) => (
        <rect
          key={step}
          className={index <= steps.indexOf(proof) ? 'proof-on' : 'proof-off'}
          x={index * 20}
          y="1"
          width="16"
          height="8"
          rx="2"
        />
      ))}
    </svg>
  )
}

function datesOf({ experience }: LogEntry): string | undefined {
  const { from, to } = experience
  if (from === undefined) return to === undefined ? undefined : `until ${lifeSpanText(to, to)}`
  return lifeSpanText(from, to)
}

/** The card names the experience already. */
function shortened(text: string): string {
  const rest = text.replace(/^"[^"]*":\s*/u, '')
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}
