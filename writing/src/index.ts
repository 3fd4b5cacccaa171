/** The words: one reading of what an applicant's experiences can carry, for the page and the command. */
export type { Means, Writing, WrittenStatement } from './read-writing.ts'
export { readWriting } from './read-writing.ts'
export type { LetterDraft, WritingInput, WritingReading } from './writing-reading.ts'
