/** What is wrong with an answer, as one would say it to the person who gave it. */
import type { Json } from '../../draft/draft.ts'
import type { FieldProblem } from '../../draft/accepted-part.ts'
import type { Field } from './fields/field.ts'

/** `312 is outside 1-300.`, or the question where the answer is missing; the path by which files name the field is left out. */
export function problemWords(
  { path, sentence }: FieldProblem,
  field: Pick<Field, 'label' | 'missing'>,
  value: Json | undefined,
): string {
  if (value === undefined) return field.missing ?? `${field.label}?`
  const complaint = sentence.startsWith(`${path}: `) ? sentence.slice(path.length + 2) : sentence
  return /[.?!]$/.test(complaint) ? complaint : `${complaint}.`
}

/** Whether it is said beside the question asked at this path: all that is wrong within its answer, but what entries of a list say themselves. */
export function isSaidBeside(problem: FieldProblem, path: string, { input }: Pick<Field, 'input'>): boolean {
  return problem.path === path || (input.kind !== 'list' && isAbout(problem, path))
}

/** Whether it is about this field, or about something within it. */
export function isAbout({ path }: FieldProblem, field: string): boolean {
  return path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`)
}
