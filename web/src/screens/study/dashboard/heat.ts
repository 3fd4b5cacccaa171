export type Heat = 'far-below' | 'below' | 'near' | 'above'

/** How a share right stands to the share the target asks for, in steps one can tell apart in grey. */
export function heatOf(share: number, target: number): Heat {
  const difference = share - target
  if (difference < -0.1) return 'far-below'
  if (difference < -0.03) return 'below'
  return difference <= 0.03 ? 'near' : 'above'
}
