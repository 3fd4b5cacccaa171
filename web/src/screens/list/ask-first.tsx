import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ProgramList } from '#domain/list'
import { worthText } from '#domain/say'
import { Section } from '../../parts/page.tsx'
import { nameOf, placeOf } from '../../parts/program-name.ts'
import { ReasonLine } from '../../parts/reason-line.tsx'

/** The programs whose unspoken visa answer would change the list most. */
export function AskFirst({ list: { askFirst } }: { readonly list: ProgramList }): ReactNode {
  if (askFirst.length === 0) return null
  return (
    <Section title="Ask these first" id="ask-first">
      <p>They have not said whether they sponsor the visa you could use, and their answers would change this list most.</p>
      <ol className="listed">
        {askFirst.map(({ candidate: { program }, because, gain }) => (
          <li key={program.id} className="listed-row">
            <div className="listed-who">
              <Link href={`/programs/${program.id}`} className="program-name">
                {nameOf(program)}
              </Link>
              <p className="soft small">
                {placeOf(program)}.{gain === undefined ? '' : ` The answer is worth ${worthText(gain)} to the list.`}
              </p>
              <div className="small">
                <ReasonLine reason={because} showSource />
              </div>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
