import type { CensusDivision } from '../person/profile.ts'

/** The nine divisions MyERAS asks about (US Census Bureau) and their states; Puerto Rico and the islands lie in none. */
const statesOf: readonly (readonly [CensusDivision, string])[] = [
  ['New England', 'CT ME MA NH RI VT'],
  ['Middle Atlantic', 'NJ NY PA'],
  ['East North Central', 'IL IN MI OH WI'],
  ['West North Central', 'IA KS MN MO NE ND SD'],
  ['South Atlantic', 'DE DC FL GA MD NC SC VA WV'],
  ['East South Central', 'AL KY MS TN'],
  ['West South Central', 'AR LA OK TX'],
  ['Mountain', 'AZ CO ID MT NV NM UT WY'],
  ['Pacific', 'AK CA HI OR WA'],
]

const divisions: ReadonlyMap<string, CensusDivision> = new Map(
  statesOf.flatMap(([division, states]) => states.split(' ').map((state) => [state, division] as const)),
)

/** Division of a two-letter state code; undefined where the state lies in none. */
export function censusDivisionOf(state: string): CensusDivision | undefined {
  return divisions.get(state)
}
