import { dayText } from '#domain/say'
import type { LetterBrief } from '../outline.ts'
import type { LetterInput } from './plan-letters.ts'
import { planLetters } from './plan-letters.ts'

/** The letters as an outline: writer, what to speak of, what they have seen, where it stands. */
export function briefLetters(input: LetterInput): readonly LetterBrief[] {
  return planLetters(input).letters.map(({ writer, angle, evidence, status, due, next }) => ({
    writer,
    angle,
    evidence: evidence.map((entry) => entry.experience.title),
    status: `${status}${due === undefined ? '' : `, due ${dayText(due)}`}. ${next}`,
  }))
}
