import type { CountryCode } from '#domain'
import { countryCode, withoutMarks } from '#domain'

let byName: ReadonlyMap<string, CountryCode> | undefined

/** The code of a country by its English name as the platform knows it; undefined where it knows none of that name. */
export function countryNamed(name: string): CountryCode | undefined {
  byName ??= allCountries()
  return byName.get(keyOf(name)) ?? byName.get(keyOf(synonyms[keyOf(name)] ?? ''))
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

function allCountries(): ReadonlyMap<string, CountryCode> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const pairs = letters.flatMap((first) => letters.map((second) => `${first}${second}`))
  return new Map(
    pairs.flatMap((code) => {
      const name = names.of(code)
      return name === undefined ? [] : [[keyOf(name), countryCode(code)] as const]
    }),
  )
}

function keyOf(name: string): string {
  return withoutMarks(name).toLowerCase().replace(/[’']/g, "'").trim()
}
