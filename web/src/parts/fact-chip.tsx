import type { ReactNode } from 'react'
import type { Fact } from '#domain'
import { CircleHelp, TriangleAlert } from 'lucide-react'
import { knownInWords, SourceNote } from './source-note.tsx'
import { useSheet } from './sheet.tsx'
import { yearOf } from '#domain/say'
import './fact-chip.css'

export interface FactChipProps<T> {
  /** What the fact is about, such as `J-1`. */
  readonly label: string
  /** The claim in force; absent when nobody has said anything. */
  readonly fact: Fact<T> | undefined
  readonly say: (value: T) => string
  readonly stale?: boolean
  /** Claims that say something else. */
  readonly conflicts?: readonly Fact<T>[]
  /** What to ask, where it is unknown. */
  readonly ask?: string
  readonly reCheckBy?: string
  /** Where the user can say what the program answered. */
  readonly answer?: ReactNode
}

/** Signature 2: value, year, how it is known; old facts say "check", missing ones "unknown, ask". On tap every claim and its source. */
export function FactChip<T>(props: FactChipProps<T>): ReactNode {
  const { open } = useSheet()
  const { label, fact, say, stale = false, conflicts = [], ask } = props
  const conflicting = conflicts.length > 0
  return (
    <button
      type="button"
      className={`chip ${fact ? '' : 'chip-unknown'}`}
      aria-haspopup="dialog"
      onClick={() => open({ title: label, body: <FactStory {...props} /> })}
    >
      {fact ? (
        <>
          <span className="chip-value">
            {label} {say(fact.value)}
          </span>
          <span className="chip-meta">
            {yearOf(fact.asOf)} {knownInWords[fact.known]}
          </span>
          {(stale || conflicting) && (
            <span className="chip-check">
              <TriangleAlert size={13} aria-hidden /> {conflicting ? 'sources differ' : 'check'}
            </span>
          )}
        </>
      ) : (
        <>
          <span className="chip-value">{label}</span>
          <span className="chip-meta chip-ask">
            <CircleHelp size={13} aria-hidden /> {ask ? 'unknown, ask' : 'unknown'}
          </span>
        </>
      )}
    </button>
  )
}

/** The same as a line of a label: what it is about at the left, the value at the right, year and kind under it. */
export function FactLine<T>(props: FactChipProps<T>): ReactNode {
  const { open } = useSheet()
  const { label, fact, say, stale = false, conflicts = [], ask } = props
  return (
    <button
      type="button"
      className="fact-line"
      aria-haspopup="dialog"
      onClick={() => open({ title: label, body: <FactStory {...props} /> })}
    >
      <span className="fact-line-label">{label}</span>
      {fact ? (
        <span className="fact-line-said">
          <b>{say(fact.value)}</b>
          <span className="chip-meta">
            {yearOf(fact.asOf)} {knownInWords[fact.known]}
          </span>
          {(stale || conflicts.length > 0) && (
            <span className="chip-check">
              <TriangleAlert size={13} aria-hidden /> {conflicts.length > 0 ? 'sources differ' : 'check'}
            </span>
          )}
        </span>
      ) : (
        <span className="fact-line-said">
          <span className="chip-meta chip-ask">
            <CircleHelp size={13} aria-hidden /> {ask ? 'unknown, ask' : 'unknown'}
          </span>
        </span>
      )}
    </button>
  )
}

export interface FactWordsProps<T> extends FactChipProps<T> {
  /** Left out of the Tab order in a row one is not at. */
  readonly tabIndex?: number
  /** The head of the column says what it is about. */
  readonly headed?: boolean
}

/** The same in a row of a table: `J-1 yes 2026`, or `ask` where it is unknown. */
export function FactWords<T>(props: FactWordsProps<T>): ReactNode {
  const { open } = useSheet()
  const { label, fact, say, tabIndex, headed = false } = props
  const said = fact ? say(fact.value) : props.ask ? 'ask' : 'unknown'
  return (
    <button
      type="button"
      className={`fact-words fact-words-${fact ? 'known' : 'ask'} ${headed ? 'fact-words-headed' : ''}`}
      tabIndex={tabIndex}
      aria-haspopup="dialog"
      onClick={() => open({ title: label, body: <FactStory {...props} /> })}
    >
      <span className="fact-words-label">{label}</span> <span className="fact-words-said">{said}</span>{' '}
      {fact && <span className="soft">{yearOf(fact.asOf)}</span>}
    </button>
  )
}

/** Every claim behind a fact, the one in force first. */
export function FactStory<T>({
  label,
  fact,
  say,
  stale = false,
  conflicts = [],
  ask,
  reCheckBy,
  answer,
}: FactChipProps<T>): ReactNode {
  if (!fact) {
    return (
      <>
        <p>Nobody has published this in a place we could read. Unknown is not a no.</p>
        {ask && (
          <p>
            <b>Ask the program:</b> {ask}
          </p>
        )}
        {answer}
      </>
    )
  }
  return (
    <>
      <p className="fact-value">{say(fact.value)}</p>
      <SourceNote source={fact} />
      {fact.note && <p className="small soft">{fact.note}</p>}
      {fact.stance && (
        <p className="small">{fact.stance === 'strict' ? 'Stated as a strict requirement.' : 'Stated as a preference.'}</p>
      )}
      {stale && (
        <p className="fact-warning">
          <TriangleAlert size={16} aria-hidden /> This is from {yearOf(fact.asOf)} and may have changed. Check with the program
          before you rely on it.
        </p>
      )}
      {reCheckBy && !stale && <p className="small soft">Look again by {reCheckBy}.</p>}
      <Conflicts conflicts={conflicts} say={say} />
      {ask && (
        <p className="small">
          <b>To be sure, ask:</b> {ask}
        </p>
      )}
      {answer}
      <span className="hidden">{label}</span>
    </>
  )
}

function Conflicts<T>({ conflicts = [], say }: Pick<FactChipProps<T>, 'conflicts' | 'say'>): ReactNode {
  if (conflicts.length === 0) return null
  return (
    <>
      <h3>Other sources say</h3>
      <ul className="fact-conflicts">
        {conflicts.map((other) => (
          <li key={`${other.source}${other.asOf}`}>
            <b>{say(other.value)}</b>
            <SourceNote source={other} />
          </li>
        ))}
      </ul>
    </>
  )
}
