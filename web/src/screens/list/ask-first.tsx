import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Source } from '#domain'
import type { ProgramList } from '#domain/list'
import { worthText } from '#domain/say'
import { Section } from '../../parts/page.tsx'
import { nameOf, placeOf } from '../../parts/program-name.ts'
import { ReasonLine } from '../../parts/reason-line.tsx'
import { SourceNote } from '../../parts/source-note.tsx'
import { VisaChips } from '../../parts/visa-chip.tsx'
import type { Advice } from '../../work/protocol.ts'

/** The programs whose unspoken visa answer would change the list most. */
export function AskFirst({ advice }: { readonly advice: Advice }): ReactNode {
  const { askFirst } = advice.list
  if (askFirst.length === 0) return null
  return (
    <Section title="Ask these first" id="ask-first">
      <p>
        They have not said whether they sponsor the visa you could use, and their answers would change this list most. Tap a visa
        to note what they answer.
      </p>
      <ol className="listed">
        {askFirst.map(({ candidate, because, gain }) => (
          <li key={candidate.program.id} className="listed-row">
            <div className="listed-who">
              <Link href={`/programs/${candidate.program.id}`} className="program-name">
                {nameOf(candidate.program)}
              </Link>
              <p className="soft small">
                {placeOf(candidate.program)}.{gain === undefined ? '' : ` The answer is worth ${worthText(gain)} to the list.`}
              </p>
              <div className="small">
                <ReasonLine reason={because} />
              </div>
              <VisaChips candidate={candidate} today={advice.today} />
            </div>
          </li>
        ))}
      </ol>
      {sourcesOf(askFirst).map(([words, source]) => (
        <p key={words}>
          <SourceNote source={source} />
        </p>
      ))}
    </Section>
  )
}

/** What the rows rest on, each once, by its words. */
function sourcesOf(rows: ProgramList['askFirst']): readonly (readonly [words: string, source: Source])[] {
  const named = rows.flatMap(({ because: { source } }) => (source ? [[`${source.source}, ${source.asOf}`, source] as const] : []))
  return [...new Map(named)]
}
