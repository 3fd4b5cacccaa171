/** The time zone this device keeps. */
export function hereZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
