import { useCallback, useId, useState } from 'react'
import type { ReactNode } from 'react'
import { renderFrame, thankYouFrame, writingRules } from '#writing/words'
import { Section } from '../../../parts/page.tsx'
import { SourceNote } from '../../../parts/source-note.tsx'
import { useAppState, useObserved } from '../../../state/hooks.ts'
import { useAnswer } from '../../../state/use-answer.ts'
import { CopyButton, FrameText } from '../../../parts/frame-text.tsx'

/** The thank-you note, and a reader that knows what may not be said to a program and what the profile says otherwise. */
export function ThankYou(): ReactNode {
  const id = useId()
  const [text, setText] = useState('')
  const { words } = useAppState()
  const asked = useObserved(words.log.asked)
  const findings = useAnswer(
    useCallback(
      async () => (asked && text.trim() !== '' ? words.worker.checkMessage(asked, text) : undefined),
      [words, asked, text],
    ),
  )
  const frame = thankYouFrame()
  return (
    <Section title="Afterwards: the thank-you note" id="thanks">
      <div className="thanks">
        <FrameText frame={frame} />
        <CopyButton text={renderFrame(frame)} label="Copy the frame" />
        <div className="field">
          <label className="field-label" htmlFor={id}>
            Any letter or message of yours, checked against your profile and the conduct rules
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
          {text.trim() !== '' && findings?.length === 0 && (
            <p>Nothing here speaks against your profile or the conduct rules we look for.</p>
          )}
          {findings?.map((finding, index) => (
            // The same words may be found twice.
            <p key={`${finding.check}${finding.start ?? ''}${index}`} className="thanks-finding">
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
