import type { Answer } from '../answer.ts'
import { known, needs } from '../answer.ts'
import { zoneText } from '../say/zone.ts'

/** Zones of the states in the order of how many people live by them (49 CFR part 71, boundaries in force in 2026). */
const zonesOf: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  (
    [
      ['America/New_York', 'CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV'],
      ['America/Chicago', 'AL AR IA IL LA MN MO MS OK WI'],
      ['America/Denver', 'CO MT NM UT WY'],
      ['America/Los_Angeles', 'CA WA NV'],
      ['America/Phoenix', 'AZ'],
      ['America/Anchorage', 'AK'],
      ['Pacific/Honolulu', 'HI'],
      ['America/Puerto_Rico', 'PR VI'],
      ['Pacific/Guam', 'GU'],
      ['America/New_York America/Chicago', 'FL IN KY MI'],
      ['America/Chicago America/New_York', 'TN'],
      ['America/Chicago America/Denver', 'KS ND NE SD TX'],
      ['America/Boise America/Los_Angeles', 'ID'],
      ['America/Los_Angeles America/Boise', 'OR'],
    ] as const
  ).flatMap(([zones, states]) => states.split(' ').map((state) => [state, zones.split(' ')])),
)

/** What people write behind an hour: daylight or standard, each names the zone that is meant. */
const spoken: Readonly<Record<string, string>> = {
  E: 'America/New_York',
  C: 'America/Chicago',
  M: 'America/Denver',
  P: 'America/Los_Angeles',
  AK: 'America/Anchorage',
  H: 'Pacific/Honolulu',
  A: 'America/Puerto_Rico',
}

/** The zone behind `ET`, `EST`, `EDT`, `Eastern` and their like; undefined for anything else. */
export function zoneSpoken(words: string): string | undefined {
  const said = words.trim().toUpperCase()
  const [, letters] = /^(E|C|M|P|AK|H|A)[SD]?T$/.exec(said) ?? []
  const [, name] = /^(EASTERN|CENTRAL|MOUNTAIN|PACIFIC|ALASKA|HAWAII|ATLANTIC)(?: TIME)?$/.exec(said) ?? []
  const first = name === 'ALASKA' ? 'AK' : name?.charAt(0)
  return said === 'UTC' || said === 'GMT' ? 'UTC' : spoken[letters ?? (name === 'ATLANTIC' ? 'A' : first) ?? '']
}

/** The zones of the United States. */
export const usZones: readonly string[] = [...new Set(Object.values(zonesOf).flat())]

/** Every zone a program of this state may keep, the likeliest first; empty where the state is unknown. */
export function zonesIn(state: string): readonly string[] {
  return zonesOf[state] ?? []
}

/** The clock a program of this state keeps. States with two are asked about, as the boundary follows counties. */
export function zoneOf(state: string): Answer<string> {
  const zones = zonesIn(state)
  const [only] = zones
  if (zones.length === 1 && only !== undefined) return known(only)
  const text =
    zones.length > 1 ? `Which clock does it keep: ${zones.map(zoneText).join(' or ')}?` : 'Which clock does the program keep?'
  return needs({ field: 'zone', text, why: 'Without it the hour of an interview may be wrong by one.' })
}
