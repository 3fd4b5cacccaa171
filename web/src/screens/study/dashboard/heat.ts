export type Heat = 'far-below' | 'below' | 'near' | 'above'

/** How a share right stands to the share the target asks for, in steps one can tell apart in grey. */
export function heatOf(share: number, target: number): Heat {
  // In whole percent, as it is shown, so that two cells that read alike look alike.
  const difference = Math.round(share * 100) - Math.round(target * 100)
  if (difference < -10) return 'far-below'
  if (difference < -3) return 'below'
  return difference <= 3 ? 'near' : 'above'
}
