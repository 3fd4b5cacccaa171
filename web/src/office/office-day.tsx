import type { ReactNode } from 'react'
import type { Cohort, OfficeClient } from '#client'
import { isoDate } from '#domain'
import { dayText, zoneText } from '#domain/say'
import { given, useDoing } from './asked.ts'
import { Said } from './frame.tsx'
import { hereZone } from './today.ts'

interface OfficeDayProps {
  readonly office: OfficeClient
  readonly cohort: Cohort
  readonly done: () => void
}

/** Which day it is for everybody of the office, and by which clock; another one can be chosen for all. */
export function OfficeDay({ office, cohort: { day, facts, zone }, done }: OfficeDayProps): ReactNode {
  const [said, run] = useDoing()
  return (
    <>
      <p className="soft small">
        By the rules and facts {facts}, on {dayText(isoDate(day))}, {zoneText(zone)}.
      </p>
      {zone !== hereZone && (
        <button
          type="button"
          className="button"
          onClick={() =>
            run(async () => {
              given(await office.PUT('/api/clock', { body: { zone: hereZone } }))
              done()
              return undefined
            })
          }
        >
          Keep the days of the office by {zoneText(hereZone)}
        </button>
      )}
      <Said>{said}</Said>
    </>
  )
}
