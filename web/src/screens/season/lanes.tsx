import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { decimalText, shortDayText } from '#domain/say'
import { ratingOf } from '#domain/track'
import { laneTitles } from '#domain/track'
import type { Board, Lane, TrackedProgram } from '#domain/track'
import { OutcomeControl } from '../../parts/outcome-control.tsx'
import { Section } from '../../parts/page.tsx'
import { useSheet } from '../../parts/sheet.tsx'
import { ShowMore } from '../../parts/show-more.tsx'
import { SignalMark } from '../../parts/signal-mark.tsx'
import { RatingBody } from './rating.tsx'

/** What is nearest to a rank stands first. */
const order: readonly Lane[] = ['ranked', 'interviewed', 'scheduled', 'invited', 'waitlisted', 'sent', 'closed']

/** Every application in the lane where it stands. */
export function Lanes({ board }: { readonly board: Board }): ReactNode {
  const shown = order.flatMap((lane) => board.lanes.filter((one) => one.lane === lane && one.programs.length > 0))
  return (
    <Section title="Where each application stands" id="lanes">
      <div className="season-lanes">
        {shown.map(({ lane, programs }) => (
          <section key={lane} className="season-lane" aria-label={laneTitles[lane]}>
            <h3>
              {laneTitles[lane]} <span className="soft">{programs.length}</span>
            </h3>
            <ShowMore
              items={programs}
              first={6}
              many="programs"
              keyOf={({ program }) => program}
              frame={(rows) => <ul>{rows}</ul>}
            >
              {(one) => <Tracked one={one} board={board} />}
            </ShowMore>
          </section>
        ))}
      </div>
    </Section>
  )
}

function Tracked({ one, board }: { readonly one: TrackedProgram; readonly board: Board }): ReactNode {
  const { open } = useSheet()
  const { program, name, place, signal, lane, answers, rank, interview } = one
  const rating = ratingOf(answers, board.questions)
  const wasThere = lane === 'interviewed' || lane === 'ranked'
  return (
    <li className="season-card">
      <Link href={`/programs/${program}`} className="program-name">
        {name}
      </Link>
      <p className="small soft">
        {place}
        {interview !== undefined && lane === 'scheduled' && `, ${shortDayText(interview.for)}`}
        {rank !== undefined && `, place ${rank}`}
      </p>
      <div className="row">
        {signal && <SignalMark signal={signal} />}
        <OutcomeControl id={program} name={name} />
        {wasThere && (
          <button
            type="button"
            className="button quiet"
            onClick={() => open({ title: `How was ${name}?`, body: <RatingBody board={board} one={one} /> })}
          >
            {rating === undefined ? 'Rate it' : `Your rating ${decimalText(rating, 1)} of 5`}
          </button>
        )}
      </div>
    </li>
  )
}
