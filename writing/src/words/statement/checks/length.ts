import { counted, countText, decimalText } from '#domain/say'
import type { Finding } from './finding.ts'
import { wordsOf } from './style.ts'

export interface StatementCounts {
  /** Code points, spaces included: what the limit counts. */
  readonly characters: number
  readonly words: number
  /** Printed pages, our estimate: 95 characters a line, 54 lines a page. */
  readonly pages: number
}

const charactersPerLine = 95
const linesPerPage = 54

export function countStatement(text: string): StatementCounts {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / charactersPerLine)), 0)
  return { characters: countCharacters(text), words: wordsOf(text).length, pages: lines / linesPerPage }
}

/** Characters as a person counts them in code points; line breaks count one. */
export function countCharacters(text: string): number {
  return [...text].length
}

export function checkLength(text: string, limit: number): readonly Finding[] {
  const { characters, pages } = countStatement(text)
  const base = { check: 'length' } as const
  if (characters > limit) {
    return [
      {
        ...base,
        weight: 'must',
        message: `${counted(characters, 'character')}; MyERAS takes ${countText(limit)}.`,
        advice: 'Cut whole paragraphs, not words.',
      },
    ]
  }
  if (pages > 1) {
    return [
      {
        ...base,
        weight: 'look',
        message: `About ${decimalText(pages, 1)} printed pages.`,
        advice: 'One page is advised: readers see many a day.',
      },
    ]
  }
  return []
}
