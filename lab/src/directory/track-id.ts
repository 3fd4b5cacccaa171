/**
 * The list of 2021 prints the categorical and the preliminary track of a program with the same number and a C or a P. The
 * categorical track has the number; the preliminary one gets an id of our own.
 */
export function trackId(printed: string): string {
  const track = /^(\d{10})([CP])$/.exec(printed)
  if (track === null) return printed
  return track[2] === 'C' ? (track[1] ?? printed) : `x-${track[1]}-p`
}

/** The number of the categorical program a preliminary track belongs to; any other id is its own. */
export function numberOfTrack(id: string): string {
  return /^x-(\d{10})-p$/.exec(id)?.[1] ?? id
}
