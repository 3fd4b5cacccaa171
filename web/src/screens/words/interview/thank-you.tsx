import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { checkMessage, renderFrame, thankYouFrame, writingRules } from '#writing/words'
import { Section } from '../../../parts/page.tsx'
import { SourceNote } from '../../../parts/source-note.tsx'
import { CopyButton, FrameText } from '../frame-text.tsx'

/** The thank-you note, and a reader that knows what may not be said to a program. */
export function ThankYou(): ReactNode {
  const id = useId()
  const [text, setText] = useState('')
  const findings = checkMessage(text)
  const frame = thankYouFrame()
  return (
    <Section title="Afterwards: the thank-you note" id="thanks">
      <div className="thanks">
        <FrameText frame={frame} />
        <CopyButton text={renderFrame(frame)} label="Copy the frame" />
        <div className="field">
          <label className="field-label" htmlFor={id}>
            Any message to a program, checked against the conduct rules
          </label>
          <textarea
            id={id}
            className="input"
            dir="auto"
            rows={5}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <div aria-live="polite">
          {text.trim() !== '' && findings.length === 0 && <p>Nothing here breaks the conduct rules we look for.</p>}
          {findings.map((finding) => (
            <p key={`${finding.start}`} className="thanks-finding">
              <b>{finding.message}</b> “{finding.quote}”. {finding.advice}
            </p>
          ))}
        </div>
        <ul className="rules prose">
          {writingRules
            .filter(({ about }) => about === 'interview')
            .map((rule) => (
              <li key={rule.id}>
                {rule.text} <SourceNote source={rule} />
              </li>
            ))}
        </ul>
      </div>
    </Section>
  )
}
