import type { ReactNode } from 'react'
import { isoDate } from '#domain'
import type { After } from '#domain/path'
import { fellowshipTold } from '#domain/season'
import { useNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/page.tsx'
import { useAppState } from '../../state/hooks.ts'
import { useSeason } from '../../state/use-season.ts'
import '../../parts/list-control.css'

const answers = { matched: 'I have a place', 'not matched': 'I have none' } as const

/** How the fellowship match went, asked from its results on: with a place nothing is left to apply for. */
export function FellowshipResult({ decided: { year, outcome } }: { readonly decided: NonNullable<After['decided']> }): ReactNode {
  const { today } = useAppState()
  const season = useSeason()
  const tell = useNotice()
  const note = (said: keyof typeof answers): void => {
    season.say([fellowshipTold(said, { year, on: isoDate(today()) })])
    tell({ text: 'The result is noted.', action: { label: 'Undo', run: season.undo } })
  }
  return (
    <Section title={`How did the match for fellowships of ${year} go?`} id="fellowship-result">
      <ul className="say-list prose">
        {(['matched', 'not matched'] as const).map((answer) => (
          <li key={answer}>
            <button type="button" className="say" aria-pressed={answer === outcome} onClick={() => note(answer)}>
              <b>{answers[answer]}</b>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
