import type { IsoDate } from '../units.ts'
import type { ExamFacts, PassMark, Step } from './exam-facts.ts'

/** The pass mark for an exam taken on that day; undefined before the first one known. */
export function passMarkOn(facts: ExamFacts, step: Step, day: IsoDate): PassMark | undefined {
  return facts.passMarks[step].toSorted((a, b) => (a.from < b.from ? -1 : 1)).findLast((mark) => mark.from <= day)
}
