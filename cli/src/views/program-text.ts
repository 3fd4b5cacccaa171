import type { Program } from '#domain/claims'

/** Name and city in few letters: without the word Program, and without a city in brackets that stands behind it anyway. */
export function programText({ name, city }: Program): string {
  const short = name
    .replace(/\s*\(([^)]*)\)/, (whole, inside: string) => (inside.toLowerCase() === city.toLowerCase() ? '' : whole))
    .replace(/\s+Program\b/, '')
  return [short, city].filter(Boolean).join(', ')
}
