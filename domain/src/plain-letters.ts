/** The same text with every letter bare of its marks, so that "Cordoba" finds Córdoba. Case and punctuation stay. */
export function withoutMarks(text: string): string {
  // Most names are bare already, and looking is quicker than taking them apart.
  return /^[\p{ASCII}]*$/u.test(text) ? text : text.normalize('NFD').replaceAll(/\p{M}/gu, '')
}
