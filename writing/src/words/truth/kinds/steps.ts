import { dayText, counted } from '#domain/say'
import type { Choice } from '#domain'
import { valuesOf, wordsFor } from '#domain'
import type { Person } from '#domain/person'

export type StepName = Choice<'exam'>

const byNumber: Readonly<Record<string, StepName>> = {
  1: 'step1',
  i: 'step1',
  2: 'step2ck',
  ii: 'step2ck',
  3: 'step3',
  iii: 'step3',
}

export const stepPattern: string = String.raw`(?:usmle )?steps? (?:1|2|3|i{1,3})\b(?: ck\b)?`
const listed = /\bsteps? ((?:(?:1|2|3|i{1,3})\b(?: ck\b)?(?:, and |, | and |)?)+)/g
const all = /\b(?:all|every|each)\b[^.,;]*?\b(?:steps?|exams?|usmles?)\b|\b(?:three|3) steps\b/
const both = /\bboth (?:of the |of my )?(?:steps|exams)\b/

/** Which Steps a stretch of a sentence speaks of, in its order; none where it names none. */
export function stepsIn(text: string): readonly StepName[] {
  const named = [...text.matchAll(listed)].flatMap(([, list = '']) =>
    [...list.matchAll(/\b(?:1|2|3|i{1,3})\b/g)].flatMap(([number]) => byNumber[number] ?? []),
  )
  if (named.length > 0) return [...new Set(named)]
  if (all.test(text)) return valuesOf('exam')
  return both.test(text) ? ['step1', 'step2ck'] : []
}

/** The Steps of a place: those of its part of the sentence, else those of the whole. */
export function stepsNear(clause: string, sentence: string): readonly StepName[] {
  const near = stepsIn(clause)
  return near.length > 0 ? near : stepsIn(sentence)
}

/** Where a Step stands in the profile, in words. */
export function standing(step: StepName, { exams }: Person): string {
  const { state, score, day, attempts } = exams[step]
  const scored = score === undefined ? '' : ` with ${score}`
  const on = day === undefined ? '' : ` on ${dayText(day)}`
  const tries = attempts === undefined ? '' : `, ${counted(attempts, 'attempt')}`
  switch (state) {
    case 'passed':
      return `${wordsFor('exam', step)} passed${scored}${on}${tries}`
    case 'failed':
      return `${wordsFor('exam', step)} failed${scored}${on}${tries}`
    case 'planned':
      return `${wordsFor('exam', step)} planned${day === undefined ? '' : ` for ${dayText(day)}`}`
    case 'awaiting result':
      return `${wordsFor('exam', step)} taken${on}, no result yet`
    case 'unclear':
      return `${wordsFor('exam', step)}${scored}`
    case 'not said':
    case 'too early':
      return `nothing of ${wordsFor('exam', step)}`
  }
}
