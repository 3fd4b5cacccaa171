import type { ReactNode } from 'react'
import { zoneText } from '#domain/say'
import { Labelled } from '../../parts/labelled.tsx'
import { zoneNames } from '../../parts/zone-names.ts'
import { hereZone } from '../../state/here-zone.ts'
import { useAppState } from '../../state/hooks.ts'
import { useOwnZone } from '../../state/own-zone.ts'

/** Which clock is the person's own; every hour is shown on it beside the program's. */
export function OwnClock(): ReactNode {
  const { profile } = useAppState()
  const zone = useOwnZone()
  const here = hereZone()
  return (
    <Labelled label="Your own clock">
      {(id) => (
        <select
          id={id}
          className="input"
          value={zone}
          onChange={({ target: { value } }) => profile.change('applicant.timeZone', value === here ? undefined : value)}
        >
          <option value={here}>{zoneText(here)}, as this device</option>
          {zoneNames()
            .filter((name) => name !== here)
            .map((name) => (
              <option key={name} value={name}>
                {name.replaceAll('_', ' ')}
              </option>
            ))}
        </select>
      )}
    </Labelled>
  )
}
