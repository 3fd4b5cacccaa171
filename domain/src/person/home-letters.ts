import type { Letter } from './profile.ts'

/** Whether every letter was said to come from elsewhere; a letter of which nothing was said may be from the US. */
export function areAllFromHome(letters: readonly Letter[] = []): boolean {
  return letters.length > 0 && letters.every(({ fromUs }) => fromUs === false)
}

/** What it means for the file, wherever it is said. */
export const homeLetters = {
  title: 'None of your letters is from the US',
  why: 'Many programs look for one or more from physicians who saw you with patients there.',
} as const
