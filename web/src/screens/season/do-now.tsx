import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { isoDate } from '#domain'
import type { Board, Todo } from '#domain/track'
import { Section } from '../../parts/page.tsx'
import { ShowMore } from '../../parts/show-more.tsx'
import { useSheet } from '../../parts/sheet.tsx'
import { useAppState } from '../../state/hooks.ts'
import { useSeason } from '../../state/use-season.ts'
import { LetterBody } from './letters.tsx'
import { RatingBody } from './rating.tsx'

/** What each program needs from the applicant now, with the tap that does or notes it. */
export function DoNow({ board }: { readonly board: Board }): ReactNode {
  if (board.todo.length === 0) return null
  return (
    <Section title="Do now" id="do-now">
      <ShowMore
        items={board.todo}
        first={6}
        many="things to do"
        keyOf={({ kind, program }) => `${kind} ${program}`}
        frame={(rows) => <ul className="season-todo">{rows}</ul>}
      >
        {(todo) => (
          <li>
            <span>{todo.text}</span>
            <Act todo={todo} board={board} />
          </li>
        )}
      </ShowMore>
    </Section>
  )
}

function Act({ todo: { kind, program }, board }: { readonly todo: Todo; readonly board: Board }): ReactNode {
  const { today } = useAppState()
  const { open } = useSheet()
  const season = useSeason()
  const one = board.lanes.flatMap(({ programs }) => programs).find((each) => each.program === program)
  if (one === undefined) return null
  switch (kind) {
    case 'rank or not':
      return (
        <Link href="/season/ranks" className="button">
          Decide
        </Link>
      )
    case 'note how it went':
      return (
        <button
          type="button"
          className="button"
          onClick={() => season.say([{ kind: 'interviewed', match: board.match, program, on: isoDate(today()) }])}
        >
          I was there
        </button>
      )
    case 'rate it':
      return (
        <button
          type="button"
          className="button"
          onClick={() => open({ title: `How was ${one.name}?`, body: <RatingBody board={board} one={one} /> })}
        >
          Rate it
        </button>
      )
    case 'thank them':
      return (
        <button
          type="button"
          className="button"
          onClick={() => open({ title: `Thanks to ${one.name}`, body: <LetterBody kind="thank you" program={program} /> })}
        >
          Open a frame
        </button>
      )
    default:
      return (
        <Link href={`/programs/${program}`} className="button">
          Its page
        </Link>
      )
  }
}
