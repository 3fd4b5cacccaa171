import type { Profile } from '#domain/person'
import { isZone, momentOf, zoneText } from '#domain/say'
import type { Call, Misused } from './command.ts'
import { misused } from './command.ts'

/** The clock somebody lives by, and who said so. */
export interface OwnZone {
  readonly kind: 'zone'
  readonly zone: string
  /** The question to answer while nobody has said it and the machine's clock stands in. */
  readonly ask?: string
}

/** The one named in the command, else the profile's, else that of this machine, which is then asked about. */
export function ownZone(call: Call, { applicant }: Profile): OwnZone | Misused {
  const said = call.option('zone') ?? applicant?.timeZone
  if (said === undefined) {
    const zone = hereZone()
    const text = `Your hours are on the clock of this machine, ${zoneText(zone)}. If you live by another, say it once in the profile (applicant.timeZone: Asia/Karachi) or with --zone.`
    return { kind: 'zone', zone, ask: text }
  }
  return isZone(said) ? { kind: 'zone', zone: said } : misused(`--zone needs a time zone such as Asia/Karachi, got ${said}`)
}

/** The time zone this machine keeps. */
function hereZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** The moment a command was called at, in milliseconds since 1970 UTC. */
export function momentOfCall({ today, hour }: Call): number {
  return momentOf(`${today}T${hour}`, hereZone())
}
