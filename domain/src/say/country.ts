let names: Intl.DisplayNames | undefined

/** The English name of a country as the machine knows it; its letters where it knows none. */
export function countryName(code: string): string {
  names ??= new Intl.DisplayNames('en', { type: 'region' })
  return names.of(code) ?? code
}
