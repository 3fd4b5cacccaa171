import type { ReactNode } from 'react'
import type { ErasEntry, Frame } from '#writing/words'
import type { SeasonLimits } from '#domain/season'
import { renderFrame } from '#writing/words'
import { Section } from '../../../parts/page.tsx'
import { counted } from '#domain/say'
import { CopyButton, FrameText } from '../../../parts/frame-text.tsx'

/** The entries of the application form as frames in their lengths: ten experiences, the most meaningful with a second text. */
export function ErasFrames({
  entries,
  limits,
}: {
  readonly entries: readonly ErasEntry[]
  readonly limits: SeasonLimits
}): ReactNode {
  return (
    <Section title={`For the ERAS form: your ${entries.length} strongest, strongest first`} id="eras">
      <p className="prose soft">
        MyERAS takes {counted(limits.experiences.value, 'experience')} of{' '}
        {counted(limits.experienceCharacters.value, 'character')}, and {limits.mostMeaningful.value} most meaningful with{' '}
        {limits.mostMeaningfulCharacters.value} more ({limits.experiences.source}, {limits.experiences.asOf}). Bold words are
        yours; underlined places wait for you.
      </p>
      <ol className="eras">
        {entries.map(({ entry, frame, characters, limit, meaningful }) => (
          <li key={entry.at}>
            <details>
              <summary>
                <span className="eras-name">
                  <span dir="auto">{entry.experience.title}</span>
                  {meaningful && <span className="small soft">most meaningful</span>}
                </span>
              </summary>
              <CountedFrame frame={frame} characters={characters} limit={limit} />
              {meaningful && (
                <>
                  <h3>Why it was meaningful</h3>
                  <CountedFrame {...meaningful} />
                </>
              )}
            </details>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function CountedFrame({
  frame,
  characters,
  limit,
}: {
  readonly frame: Frame
  readonly characters: number
  readonly limit: number
}): ReactNode {
  return (
    <div className="counted">
      <FrameText frame={frame} />
      <div className="row">
        <CopyButton text={renderFrame(frame)} label="Copy the frame" />
        <span className={`small ${characters > limit ? 'over' : 'soft'}`}>
          {characters} of {counted(limit, 'character')}, holes included
        </span>
      </div>
    </div>
  )
}
