import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import type { IsoDate } from '#domain'
import type { StudyLog, StudySession, StudyWeek } from '#domain/study'
import { addDays } from '#domain/season'
import { shortDayText, weekdayText, counted } from '#domain/say'

export interface WeekBoardProps {
  readonly week: StudyWeek
  readonly log: StudyLog
  readonly today: string
  readonly done: (session: StudySession) => void
}

/** Seven days side by side, one under the other on a phone: what was done, what is planned, where rest is. */
export function WeekBoard({ week, log, today, done }: WeekBoardProps): ReactNode {
  const days = Array.from({ length: 7 }, (_, index) => addDays(week.from, index))
  return (
    <ol className="board">
      {days.map((date) => (
        <li key={date} className={`board-day ${date === today ? 'board-today' : ''} ${date < today ? 'board-past' : ''}`}>
          <h2 className="board-name">
            {weekdayText(date)} <span className="soft small">{date === today ? 'today' : shortDayText(date)}</span>
          </h2>
          <DoneOn date={date} log={log} />
          <ul className="board-sessions">
            {week.sessions
              .filter((session) => session.date === date)
              .map((session) => (
                <li key={session.id} className={`session session-${session.kind}`}>
                  <Session session={session} mayBeDone={date <= today} done={() => done(session)} />
                </li>
              ))}
          </ul>
          {week.restDays.includes(date) && <p className="soft small">rest</p>}
        </li>
      ))}
    </ol>
  )
}

const kinds: Readonly<Record<StudySession['kind'], string>> = { weakness: 'Weakness', mixed: 'Mixed', review: 'Review' }

interface SessionProps {
  readonly session: StudySession
  /** A day still to come cannot be done yet. */
  readonly mayBeDone: boolean
  readonly done: () => void
}

function Session({ session, mayBeDone, done }: SessionProps): ReactNode {
  const { kind, title, minutes, start, why } = session
  return (
    <>
      <p className="session-time">
        {start.slice(11)} <span className="soft">{minutes} min</span> <span className="session-kind">{kinds[kind]}</span>
      </p>
      <p className="session-title">{title}</p>
      <details className="session-why">
        <summary>Why</summary>
        <p className="small soft">{why}</p>
      </details>
      {mayBeDone && (
        <button type="button" className="button" onClick={done}>
          <Check size={18} aria-hidden /> Done<span className="hidden">: {title}</span>
        </button>
      )}
    </>
  )
}

/** What the log says was done on a day. */
function DoneOn({ date, log }: { readonly date: IsoDate; readonly log: StudyLog }): ReactNode {
  const sessions = log.done.filter((one) => one.date === date)
  const blocks = log.blocks.filter((block) => block.date === date)
  if (sessions.length + blocks.length === 0) return null
  return (
    <ul className="board-done small">
      {sessions.map((session, index) => (
        // Two sessions of one day may be alike in everything.
        <li key={index}>
          <Check size={14} aria-hidden /> {session.minutes} min {session.topic?.replaceAll('-', ' ') ?? session.kind}
        </li>
      ))}
      {blocks.map((block) => (
        <li key={block.id}>
          <Check size={14} aria-hidden /> {counted(block.items.length, 'question')}
          {block.minutes === undefined ? '' : `, ${block.minutes} min`}
        </li>
      ))}
    </ul>
  )
}
