import type { ReactNode } from 'react'
import type { EvidenceLog } from '#writing/informatics'
import type { StatementParagraph } from '#writing/words'
import { renderFrame } from '#writing/words'
import { CopyButton, FrameText } from '../../../parts/frame-text.tsx'

/** The parts in the order a reader needs them, each with its purpose, a frame, and where its words come from. */
export function PartsToWrite({
  paragraphs,
  log,
}: {
  readonly paragraphs: readonly StatementParagraph[]
  readonly log: EvidenceLog
}): ReactNode {
  return (
    <ol className="parts">
      {paragraphs.map((part, index) => (
        <li key={part.id}>
          <details>
            <summary>
              <span className="part-number">{index + 1}</span> {part.title}
            </summary>
            <div className="part">
              <p className="prose">{part.purpose}</p>
              <FrameText frame={part.frame} />
              {part.margin.length > 0 && (
                <p className="small" dir="auto">
                  <b>From your log:</b> {titlesOf(part.margin, log).join('; ')}
                </p>
              )}
              <CopyButton text={renderFrame(part.frame)} label="Copy the frame" />
            </div>
          </details>
        </li>
      ))}
    </ol>
  )
}

/** Sources such as `experiences[2].result.before`, by the title of the entry they stand in. */
export function titlesOf(sources: readonly string[], log: EvidenceLog): readonly string[] {
  const titles = sources.flatMap((source) => {
    const entry = log.entries.find(({ at }) => source === at || source.startsWith(`${at}.`))
    return entry ? [entry.experience.title] : []
  })
  return [...new Set(titles)]
}
