import type { ReactNode } from 'react'
import { isIsoDate, valuesOf } from '#domain'
import type { Question } from '#domain'
import { zoneText } from '#domain/say'
import type { Scheduled } from '#domain/season'
import { usZones, zonesIn } from '#domain/track'
import { labelFor } from '../../parts/choice-label.ts'
import { Labelled } from '../../parts/labelled.tsx'

export interface ScheduledFieldsProps {
  readonly entry: Scheduled
  /** Two letters of the program's state. */
  readonly state: string
  readonly asks: readonly Question[]
  readonly change: (next: Scheduled) => void
}

/** Day, hour, clock and form of an interview, to correct or to fill in. */
export function ScheduledFields(props: ScheduledFieldsProps): ReactNode {
  return (
    <div className="season-fields">
      <DayAndHour {...props} />
      <ClockAndForm {...props} />
      {props.asks.map(({ text }) => (
        <p key={text} className="season-ask">
          {text}
        </p>
      ))}
    </div>
  )
}

function DayAndHour({ entry, change }: ScheduledFieldsProps): ReactNode {
  return (
    <>
      <Labelled label="Day">
        {(id) => (
          <input
            id={id}
            className="input"
            type="date"
            value={entry.for}
            onChange={({ target: { value } }) => isIsoDate(value) && change({ ...entry, for: value })}
          />
        )}
      </Labelled>
      <Labelled label="Begins at">
        {(id) => (
          <input
            id={id}
            className="input"
            type="time"
            value={entry.at ?? ''}
            onChange={({ target: { value } }) => change(withSaid(entry, { at: value || undefined }))}
          />
        )}
      </Labelled>
    </>
  )
}

function ClockAndForm({ entry, state, change }: ScheduledFieldsProps): ReactNode {
  const own = zonesIn(state)
  const [only] = own.length === 1 ? own : []
  const zones = [...new Set([...own, ...usZones, ...(entry.zone === undefined ? [] : [entry.zone])])]
  return (
    <>
      <Labelled label="On whose clock">
        {(id) => (
          <select
            id={id}
            className="input"
            value={entry.zone === only ? '' : (entry.zone ?? '')}
            onChange={({ target: { value } }) => change(withSaid(entry, { zone: value || undefined }))}
          >
            <option value="">{only ? zoneText(only) : 'Not said yet'}</option>
            {zones
              .filter((one) => one !== only)
              .map((one) => (
                <option key={one} value={one}>
                  {zoneText(one)}
                </option>
              ))}
          </select>
        )}
      </Labelled>
      <Labelled label="How">
        {(id) => (
          <select
            id={id}
            className="input"
            value={entry.form ?? ''}
            onChange={({ target: { value } }) =>
              change(withSaid(entry, { form: valuesOf('interviewForm').find((one) => one === value) }))
            }
          >
            <option value="">Not said yet</option>
            {valuesOf('interviewForm').map((one) => (
              <option key={one} value={one}>
                {labelFor('interviewForm', one)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
    </>
  )
}

type Said = { readonly [Key in 'at' | 'zone' | 'form']?: Scheduled[Key] | undefined }

/** The entry with one thing said, or not said any more. */
function withSaid(entry: Scheduled, said: Said): Scheduled {
  const { at, zone, form, ...always } = entry
  const next: Said = { at, zone, form, ...said }
  return {
    ...always,
    ...(next.at === undefined ? {} : { at: next.at }),
    ...(next.zone === undefined ? {} : { zone: next.zone }),
    ...(next.form === undefined ? {} : { form: next.form }),
  }
}
