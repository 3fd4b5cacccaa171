/** The same text with every letter bare of its marks, so that "Cordoba" finds Córdoba. Case and punctuation stay. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '')
}
