/** The clock of this machine. */
export const hereZone: string = new Intl.DateTimeFormat().resolvedOptions().timeZone

/** Today as this machine's calendar shows it. */
export function today(): string {
  return dayHere(new Date())
}

/** The day of a moment on this machine's calendar. */
export function dayHere(moment: Date | string): string {
  const at = new Date(moment)
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`
}
