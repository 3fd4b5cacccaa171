import { useCallback } from 'react'
import type { ReactNode } from 'react'
import { isoDate, valuesOf } from '#domain'
import type { Choice, ProgramId } from '#domain'
import { sentenceCase } from '#domain/say'
import { renderFrame } from '#writing/words'
import { labelFor } from '../../parts/choice-label.ts'
import { Section } from '../../parts/page.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { useSheet } from '../../parts/sheet.tsx'
import { SourceNote } from '../../parts/source-note.tsx'
import { useAppState } from '../../state/hooks.ts'
import { useAnswer } from '../../state/use-answer.ts'
import { useSeason } from '../../state/use-season.ts'
import { CopyButton, FrameText } from '../../parts/frame-text.tsx'

type Kind = Choice<'letterSent'>

/** Frames for the letters of a season, each with what is known of its effect. */
export function Letters(): ReactNode {
  const { open } = useSheet()
  return (
    <Section title="Letters to programs" id="letters">
      <div className="row">
        {valuesOf('letterSent').map((kind) => (
          <button
            key={kind}
            type="button"
            className="button"
            onClick={() => open({ title: labelFor('letterSent', kind), body: <LetterBody kind={kind} /> })}
          >
            {labelFor('letterSent', kind)}
          </button>
        ))}
      </div>
    </Section>
  )
}

/** One letter: the frame, what was measured of it, and what may be said; for one program it can be noted as sent. */
export function LetterBody({ kind, program }: { readonly kind: Kind; readonly program?: ProgramId }): ReactNode {
  const { worker, today } = useAppState()
  const { close } = useSheet()
  const season = useSeason()
  const tell = useNotice()
  const letter = useAnswer(useCallback(() => worker.letter(kind), [worker, kind]))
  if (letter === undefined) return null
  const note = (): void => {
    if (program === undefined) return
    season.say([{ kind: 'wrote', match: season.match, program, letter: kind, on: isoDate(today()) }])
    close()
    tell({ text: `${sentenceCase(labelFor('letterSent', kind))} noted.`, action: { label: 'Undo', run: season.undo } })
  }
  return (
    <div className="season-letter">
      <FrameText frame={letter.frame} />
      <div className="row">
        <CopyButton text={renderFrame(letter.frame)} label="Copy the frame" />
        {program !== undefined && (
          <button type="button" className="button" onClick={note}>
            I sent it
          </button>
        )}
      </div>
      <h3>What is known of its effect</h3>
      <ul className="rules prose">
        {letter.known.map(({ text, source }) => (
          <li key={text}>
            {text} {source && <SourceNote source={source} />}
          </li>
        ))}
      </ul>
      <h3>What may be said</h3>
      <ul className="rules prose">
        {letter.rules.map((rule) => (
          <li key={rule.id}>
            {rule.text} <SourceNote source={rule} />
          </li>
        ))}
      </ul>
    </div>
  )
}
