import type { ReactNode } from 'react'
import type { MatchWeek } from '#domain/match-week'
import { dayText, deadlineText, momentText, zoneText } from '#domain/say'
import { OwnClock } from '../own-clock.tsx'
import { Section } from '../../../parts/page.tsx'
import { ReasonList } from '../../../parts/reason-line.tsx'

/** The hours that are still to come, on the Eastern clock and on the person's own. */
export function WeekHours({ week, zone }: { readonly week: MatchWeek; readonly zone: string }): ReactNode {
  const coming = week.hours.filter(({ isPast }) => !isPast)
  if (coming.length === 0) return null
  const isElsewhere = coming.some(({ event }) => showsAnother(event, zone))
  return (
    <Section title={`The hours to come, Eastern time${isElsewhere ? ` and ${zoneText(zone)}` : ''}`} id="hours">
      <ReasonList reasons={week.calendar} showSource />
      <OwnClock />
      <ol className="week-hours">
        {coming.map(({ id, event, moment, title, why }) => (
          <li key={id}>
            <div>
              <b>{dayText(event.at ?? event.day)}</b>
              {moment !== undefined && showsAnother(event, zone) && (
                <span className="soft small">{momentText(moment, zone)}</span>
              )}
            </div>
            <div>
              <h3>{title}</h3>
              <p className="small">{why}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** Whether the person's own clock shows another hour. */
function showsAnother(event: MatchWeek['hours'][number]['event'], zone: string): boolean {
  const said = event.at ?? event.day
  return deadlineText(said, zone) !== dayText(said)
}
