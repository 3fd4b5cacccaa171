/** What is wrong with a file, said so that the applicant can find it and mend it. */
import type { z } from './zod.ts'
import { nearest } from './nearest.ts'
import type { Path, ProfileProblem } from './profile-problem.ts'

/** Problems of a value that a schema of this room refused, one for each wrong or unknown field. */
export function problemsOf(error: z.core.$ZodError, whole: unknown): readonly (ProfileProblem & { readonly at: Path })[] {
  const problems: (ProfileProblem & { readonly at: Path })[] = []
  for (const issue of error.issues) {
    problems.push(...(issue.code === 'unrecognized_keys' ? unknownKeys(issue, whole) : [wrongValue(issue, whole)]))
    if (problems.length > mostProblems) return [...problems.slice(0, mostProblems), andMore]
  }
  return problems
}

/** As many as somebody mends at one go. */
export const mostProblems = 50

const andMore = {
  at: [],
  path: '',
  value: undefined,
  expected: 'a profile',
  sentence: `There is more like this; the first ${mostProblems} are listed.`,
} as const

function unknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  whole: unknown,
): readonly (ProfileProblem & { readonly at: Path })[] {
  const group = valueAt(whole, issue.path)
  return issue.keys.slice(0, mostProblems + 1).map((key) => {
    const guess = nearest(key, issue.message.split(', '))
    const expected = guess ? `did you mean ${guess}?` : `one of ${issue.message}`
    const at = [...issue.path, key]
    const path = pathText(at)
    const sentence = guess
      ? `${path}: there is no such field; ${expected}`
      : `${path}: there is no such field, only ${issue.message}`
    return { at, path, value: valueAt(group, [key]), expected, sentence }
  })
}

function wrongValue(issue: z.core.$ZodIssue, whole: unknown): ProfileProblem & { readonly at: Path } {
  const path = pathText(issue.path)
  const value = valueAt(whole, issue.path)
  const expected = issue.message
  return { at: issue.path, path, value, expected, sentence: `${path || 'the file'}: ${complaint(issue, value)}` }
}

function complaint(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return `is missing; expected ${issue.message}`
  const outside = (issue.code === 'too_big' || issue.code === 'too_small') && typeof value === 'number'
  if (outside) return `${show(value)} is outside ${issue.message}`
  const guess = issue.code === 'invalid_value' && typeof value === 'string' ? nearest(value, issue.values.map(String)) : undefined
  return `${show(value)} is not ${issue.message}${guess ? `; did you mean ${guess}?` : ''}`
}

/** `letters[0].due`; a name that is no plain word stands in quotes. */
export function pathText(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`
      const name = String(step)
      if (!/^[\w-]+$/.test(name)) return `[${show(name)}]`
      return index === 0 ? name : `.${name}`
    })
    .join('')
}

/** What stands at a path of plain data; undefined where nothing does. */
export function valueAt(whole: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined,
    whole,
  )
}

const longestShown = 40

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (value === null) return 'an empty value'
  if (typeof value === 'object') return 'a group of fields'
  const shown = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return shown.length > longestShown ? `${shown.slice(0, longestShown)}...` : shown
}
