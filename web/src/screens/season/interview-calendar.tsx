import type { ReactNode } from 'react'
import { appointmentText } from '#domain/track'
import type { Appointment, Board } from '#domain/track'
import { counted, dayText } from '#domain/say'
import { ExportButtons } from '../../parts/export-buttons.tsx'
import { Section } from '../../parts/page.tsx'
import { useAppState } from '../../state/hooks.ts'
import { useSeason } from '../../state/use-season.ts'
import { OwnClock } from './own-clock.tsx'

/** The interviews that are coming, by both clocks, with what clashes above them. */
export function InterviewCalendar({ board, zone }: { readonly board: Board; readonly zone: string }): ReactNode {
  const { today } = useAppState()
  const coming = board.appointments.filter(({ day }) => day >= today())
  if (coming.length === 0) return null
  return (
    <Section
      title={`${counted(coming.length, 'interview')} coming${board.clashes.length > 0 ? `, ${counted(board.clashes.length, 'clash', 'clashes')}` : ''}`}
      id="interviews"
    >
      {board.clashes.map(({ text }) => (
        <p key={text} className="season-clash">
          {text}
        </p>
      ))}
      <p className="small soft">Hours by the clock of each program, and by yours.</p>
      <OwnClock />
      <ol className="season-calendar">
        {coming.map((one) => (
          <Coming key={one.program} appointment={one} zone={zone} match={board.match} />
        ))}
      </ol>
      <ExportButtons kinds={[{ kind: 'season.ics', label: 'Put them into your calendar' }]} />
    </Section>
  )
}

interface ComingProps {
  readonly appointment: Appointment
  readonly zone: string
  readonly match: number
}

function Coming({ appointment, zone, match }: ComingProps): ReactNode {
  const season = useSeason()
  const { name, place, day, form, asks, program } = appointment
  return (
    <li>
      <b className="season-day">{dayText(day)}</b>
      <div>
        <p>
          <b>{name}</b> <span className="soft">{[place, form].filter(Boolean).join(', ')}</span>
        </p>
        <p>{appointmentText(appointment, zone)}</p>
        {asks.map(({ text }) => (
          <p key={text} className="season-ask">
            {text}
          </p>
        ))}
      </div>
      <button
        type="button"
        className="button quiet"
        aria-label={`The interview at ${name} is off`}
        onClick={() => season.say([{ kind: 'cancelled', match, program }])}
      >
        It is off
      </button>
    </li>
  )
}
