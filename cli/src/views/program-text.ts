import type { Program } from '#domain/claims'

/** The same with the ten digits that every command takes. */
export function numberedText(program: Program): string {
  return `${programText(program)} ${program.id}`
}

/** Name and city in few letters: without the word Program, and without a city in brackets that stands behind it anyway. */
export function programText({ name, city }: Program): string {
  const short = name
    .replace(/\s*\(([^)]*)\)/, (whole, inside: string) => (inside.toLowerCase() === city.toLowerCase() ? '' : whole))
    .replace(/\s+Program\b/, '')
  return [short, city].filter(Boolean).join(', ')
}
