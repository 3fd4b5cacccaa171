import { useRef } from 'react'
import type { ReactNode } from 'react'
import type { EvidenceLog } from '#writing/informatics'
import type { Finding } from '#writing/words'
import type { SeasonLimits } from '#domain/season'
import { Section } from '../../../parts/page.tsx'
import { countText, decimalText, percentText, counted } from '#domain/say'
import type { KeptStatement } from '#store'
import { Claims, Findings } from './findings.tsx'
import { OwnAssistant } from './own-assistant.tsx'
import { SaveStatement } from './save-statement.tsx'
import type { StatementTarget } from './target.ts'
import { useChecks } from './use-checks.ts'
import { Versions } from './versions.tsx'

export interface StatementEditorProps {
  readonly target: StatementTarget
  readonly statement: KeptStatement
  readonly limits: SeasonLimits
  readonly log: EvidenceLog
  readonly change: (part: Partial<KeptStatement>) => void
}

/** The text on one side, what a reader would stumble over on the other. Kept with every key. */
export function StatementEditor({ target, statement, limits, log, change }: StatementEditorProps): ReactNode {
  const { text } = statement
  const area = useRef<HTMLTextAreaElement>(null)
  const report = useChecks(text, target)
  const show = ({ start, end }: Pick<Finding, 'start' | 'end'>): void => {
    if (start === undefined) return
    area.current?.focus()
    area.current?.setSelectionRange(start, end ?? start)
  }
  const limit = limits.personalStatementCharacters.value
  return (
    <Section title="Your text" id="text">
      <div className="workshop">
        <div className="workshop-text">
          <label className="hidden" htmlFor="statement-text">
            Your personal statement
          </label>
          <textarea
            id="statement-text"
            ref={area}
            className="input"
            dir="auto"
            spellCheck
            value={text}
            onChange={(event) => change({ text: event.target.value })}
            placeholder="Write here, in your own words. It is kept on this device as you write."
          />
          <p className="small soft">
            {report && text.trim() !== ''
              ? `${countText(report.counts.characters)} of ${counted(limit, 'character')}, ${counted(report.counts.words, 'word')}, about ${pagesInWords(report.counts.pages)}${report.grade === undefined ? '' : `, reads like school year ${Math.round(report.grade)}`}`
              : `At most ${counted(limit, 'character')}; one page is advised`}
          </p>
          <SaveStatement text={text} target={target} />
        </div>
        <div className="workshop-margin">
          {report && (
            <>
              <Findings findings={report.findings} show={show} isEmpty={text.trim() === ''} />
              <Claims claims={report.claims} log={log} show={show} />
            </>
          )}
        </div>
      </div>
      <OwnAssistant text={text} />
      <Versions statement={statement} change={change} />
    </Section>
  )
}

function pagesInWords(pages: number): string {
  return pages <= 1 ? `${percentText(Math.max(0.01, pages))} of a page` : `${decimalText(pages, 1)} pages`
}
