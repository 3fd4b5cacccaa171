import type { Person } from '../person/person.ts'
import { counted } from '../say/number.ts'
import { informaticsEntries } from '../exams/informatics-work.ts'

/** One piece of the portfolio, from the evidence log of the profile. */
export interface PortfolioPiece {
  readonly title: string
  /** With a number before and after. */
  readonly measured: boolean
  /** With something or somebody that can confirm it. */
  readonly shown: boolean
}

/** Informatics and quality work, teaching and research left aside: what fellowships ask to see. */
export function portfolioOf(person: Person): readonly PortfolioPiece[] {
  return informaticsEntries(person).map(({ title, result, evidence }) => ({
    title,
    measured: result?.after !== undefined,
    shown: evidence !== undefined,
  }))
}

/** `2 pieces, 1 measured, 1 with something that shows it`; how to begin where there is none. */
export function portfolioText(pieces: readonly PortfolioPiece[]): string {
  if (pieces.length === 0)
    return 'Your evidence log has no informatics or quality work yet. Enter each project when you begin it.'
  const measured = pieces.filter((one) => one.measured).length
  const shown = pieces.filter((one) => one.shown).length
  return `${counted(pieces.length, 'piece')} in your evidence log: ${measured} measured before and after, ${shown} with something that shows it.`
}
