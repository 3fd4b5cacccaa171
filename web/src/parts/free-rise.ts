/** What takes room on the screen, from its top. */
export interface Span {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

const gap = 4

/**
 * How far above its usual place, in pixels, something covers nothing that can be pressed; 0 where there is no such place below
 * the top of the window.
 */
export function freeRise(place: Span, controls: readonly Span[]): number {
  const beside = controls.filter(({ left, right }) => left < place.right && right > place.left)
  for (let rise = 0; place.top - rise >= 0;) {
    const under = beside.filter(({ top, bottom }) => top < place.bottom - rise && bottom > place.top - rise)
    if (under.length === 0) return rise
    rise = place.bottom - Math.min(...under.map(({ top }) => top)) + gap
  }
  return 0
}
