/** The time zone this machine keeps. */
export function hereZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
