/** Where something stands, in degrees. */
export interface Located {
  readonly latitude: number
  readonly longitude: number
}

/** Great-circle distance in kilometres (haversine, mean Earth radius 6371 km). */
export function kilometresBetween(a: Located, b: Located): number {
  const radians = Math.PI / 180
  const half = (from: number, to: number): number => Math.sin(((to - from) * radians) / 2) ** 2
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * half(a.longitude, b.longitude)
  return 2 * 6371 * Math.asin(Math.sqrt(Math.min(1, h)))
}
