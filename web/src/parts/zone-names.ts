/** Every time zone the browser knows, by its name. */
export function zoneNames(): readonly string[] {
  return Intl.supportedValuesOf('timeZone')
}
