import { countryCodes } from '#domain'
import { stateCodes, stateName } from '#domain/claims'
import { countryName } from '#domain/say'
import { zoneNames } from '../../../parts/zone-names.ts'
import type { Option } from '../fields/field.ts'

let named: readonly Option[] | undefined

/** Countries by their English names, as the browser knows them. */
export function countries(): readonly Option[] {
  named ??= countryCodes
    .map((value) => ({ value, label: countryName(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
  return named
}

/** Time zones by their names, as the browser knows them. */
export function zones(): readonly Option[] {
  return zoneNames().map((value) => ({ value, label: value.replaceAll('_', ' ') }))
}

export const states: readonly Option[] = stateCodes.map((value) => ({ value, label: stateName(value) }))
