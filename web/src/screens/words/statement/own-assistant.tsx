import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { prepareRequest, writingRules } from '#writing/words'
import type { AssistantPurpose } from '#writing/words'
import { CopyButton } from '../../../parts/frame-text.tsx'

const purposes: readonly { readonly purpose: AssistantPurpose; readonly label: string }[] = [
  { purpose: 'proofread', label: 'List spelling and grammar mistakes' },
  { purpose: 'point out unclear places', label: 'Point out unclear places' },
  { purpose: 'brainstorm questions', label: 'Ask me questions that help me remember' },
]

/**
 * For applicants who use a language model of their own: exactly what they would give it, with names taken out, to copy.
 * This page sends nothing anywhere; the policy of the page forbids it.
 */
export function OwnAssistant({ text }: { readonly text: string }): ReactNode {
  const id = useId()
  const [purpose, setPurpose] = useState<AssistantPurpose>('proofread')
  const [names, setNames] = useState('')
  const request = prepareRequest(purpose, text, { withhold: names.split(',') })
  const whole = `${request.instructions}\n\n${request.text}`
  if (text.trim() === '') return null
  return (
    <details className="assistant">
      <summary>Ask a language model of your own, if you use one</summary>
      <div className="assistant-body">
        <p className="prose">
          Nothing is sent from here. This prepares what you may copy: advice on your text, never a finished text.{' '}
          {writingRules.find(({ id: rule }) => rule === 'own-work')?.text}
        </p>
        <fieldset className="field">
          <legend className="field-label">What it should do</legend>
          <div className="pills">
            {purposes.map((one) => (
              <label key={one.purpose} className="pill">
                <input
                  type="radio"
                  name={`${id}-purpose`}
                  checked={purpose === one.purpose}
                  onChange={() => setPurpose(one.purpose)}
                />
                <span>{one.label}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="field">
          <label className="field-label" htmlFor={`${id}-names`}>
            Names and places to take out, with commas between
          </label>
          <input id={`${id}-names`} className="input" value={names} onChange={(event) => setNames(event.target.value)} />
        </div>
        <div>
          <h3>Exactly this would be copied</h3>
          <p className="assistant-text" dir="auto">
            {whole}
          </p>
        </div>
        {request.withheld.length > 0 && <p className="small soft">Taken out: {request.withheld.join(', ')}.</p>}
        <CopyButton text={whole} label="Copy it" />
      </div>
    </details>
  )
}
