/** What is wrong with an answer, as one would say it to the person who gave it. */
import { valueAt } from '../../draft/draft.ts'
import type { Draft } from '../../draft/draft.ts'
import type { FieldProblem } from '../../draft/accepted-part.ts'

/** `312 is outside 1-300.`, or what is missing; the path by which files name the field is left out. */
export function problemWords({ path, sentence }: FieldProblem, label: string, draft: Draft): string {
  if (valueAt(draft, path) === undefined) return `${label}?`
  const complaint = sentence.startsWith(`${path}: `) ? sentence.slice(path.length + 2) : sentence
  return /[.?!]$/.test(complaint) ? complaint : `${complaint}.`
}

/** Whether it is about this field, or about something within it. */
export function isAbout({ path }: FieldProblem, field: string): boolean {
  return path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`)
}
