/** Countries as people write them who do not have their two letters at hand. */
import type { CountryCode } from '#domain'
import { countryCode, countryCodes, isCountryCode, withoutMarks } from '#domain'
import { countryName } from '#domain/say'

let byName: ReadonlyMap<string, CountryCode> | undefined

/** The code of a country by its English name as the platform knows it; undefined where it knows none of that name. */
export function countryNamed(name: string): CountryCode | undefined {
  return named().get(keyOf(name)) ?? named().get(keyOf(synonyms[keyOf(name)] ?? ''))
}

/** More would be no help to choose from. */
const mostMeant = 5

/** The countries somebody may have meant by a word that is no code: the one of that name, else those whose names begin so. */
export function countriesMeant(word: string): readonly CountryCode[] {
  const capitals = word.trim().toUpperCase()
  const one = isCountryCode(capitals) ? capitals : countryNamed(word)
  if (one !== undefined) return [one]
  const key = keyOf(word)
  const begun = key.length < 2 ? [] : [...named()].filter(([name]) => name.startsWith(key)).map(([, code]) => code)
  return begun.length > mostMeant ? [] : begun
}

const synonyms: Readonly<Record<string, string>> = {
  'united states of america': 'United States',
  usa: 'United States',
  uk: 'United Kingdom',
  burma: 'Myanmar (Burma)',
  'viet nam': 'Vietnam',
  'ivory coast': 'Côte d’Ivoire',
  turkey: 'Türkiye',
  'czech republic': 'Czechia',
  palestine: 'Palestinian Territories',
  'russian federation': 'Russia',
}

function named(): ReadonlyMap<string, CountryCode> {
  byName ??= new Map(countryCodes.map((code) => [keyOf(countryName(code)), countryCode(code)] as const))
  return byName
}

function keyOf(name: string): string {
  return withoutMarks(name).toLowerCase().replace(/[’']/g, "'").trim()
}
