/** How far along a picture, from 0 to 1, as SVG takes it: `62%`. Nothing that is read. */
export function along(share: number): string {
  return `${share * 100}%`
}
