import type { Profile } from '#domain/person'
import type { ProfileProblem } from '#store'
import type { Draft } from './draft.ts'
import { listAt, valueAt, withValue } from './draft.ts'

/** What is wrong with one field, in a form that can be copied between threads. */
export type FieldProblem = Pick<ProfileProblem, 'path' | 'expected' | 'sentence'>

export type ProfileCheck = (
  body: unknown,
) =>
  | { readonly kind: 'read'; readonly profile: Profile }
  | { readonly kind: 'refused'; readonly problems: readonly FieldProblem[] }

export interface AcceptedPart {
  /** Absent where no specialty stands. */
  readonly profile?: Profile
  /** What is left of the draft. */
  readonly draft: Draft
  readonly problems: readonly FieldProblem[]
}

const mostRounds = 20

/**
 * The part of a draft that passes the validator. A wrong field is left out and reported, an entry of a list that lacks
 * something it cannot do without is left out whole: while somebody is typing, the rest of the advice stands.
 */
export function acceptedPart(draft: Draft, check: ProfileCheck): AcceptedPart {
  let rest: Draft = { version: 1, ...draft }
  const reported: FieldProblem[] = []
  for (let round = 0; round < mostRounds; round++) {
    const result = check(rest)
    if (result.kind === 'read') return { profile: result.profile, draft: rest, problems: reported }
    if (round === 0) reported.push(...result.problems.filter((problem) => !asksForSpecialty(problem, draft)).map(plain))
    const next = without(rest, result.problems)
    if (next === rest) return { draft: rest, problems: reported }
    rest = next
  }
  return { draft: rest, problems: reported }
}

/** No specialty yet is where everybody starts, and no mistake: the page asks for it in its own words. */
function asksForSpecialty({ path }: FieldProblem, draft: Draft): boolean {
  return path === 'specialties' && listAt(draft, 'specialties').length === 0
}

function plain({ path, expected, sentence }: FieldProblem): FieldProblem {
  return { path, expected, sentence }
}

/** From the end of each list to its front, so that the places of what is still to go do not move. */
function without(draft: Draft, problems: readonly FieldProblem[]): Draft {
  const paths = [...new Set(problems.map(({ path }) => wrongPart(draft, path)))].filter((path) => path !== '')
  return paths.toSorted(lastFirst).reduce((rest, path) => withValue(rest, path, undefined), draft)
}

/** The wrong value itself, or what it is missing from. */
function wrongPart(draft: Draft, path: string): string {
  if (path === '' || path === 'specialties' || path === 'version') return ''
  if (valueAt(draft, path) !== undefined) return path
  return path.replace(/(\.[^.[\]]+|\[[^\]]+\])$/, '')
}

function lastFirst(a: string, b: string): number {
  return b.localeCompare(a, 'en', { numeric: true })
}
