import { stateName } from '../claims/state-names.ts'
import { withoutMarks } from '../plain-letters.ts'
import type { IsoDate } from '../units.ts'
import type { Candidate } from './candidate.ts'
import { facets, hasUnder, valuesUnder } from './facets.ts'
import type { Facet } from './facets.ts'

/** What is asked of the directory. A facet that is not named asks nothing. */
export interface ProgramQuery {
  /** Words in any order, such as `texas h-1b epic`: each has to stand somewhere in what is known of a program. */
  readonly text: string
  readonly facets: Readonly<Partial<Record<Facet, readonly string[]>>>
}

/** Asks nothing: every program answers. */
export const everyProgram: ProgramQuery = { text: '', facets: {} }

/** Whether a program answers the query, as known today: the query is read once, and asked of thousands. */
export function answering({ text, facets: asked }: ProgramQuery, today: IsoDate): (candidate: Candidate) => boolean {
  const wanted = facets.flatMap((facet) => {
    const values = asked[facet] ?? []
    return values.length === 0 ? [] : [{ facet, values }]
  })
  const words = soughtWords(text)
  return (candidate) =>
    wanted.every(({ facet, values }) => hasUnder(facet, values, { candidate, today })) &&
    (words.length === 0 || hasWords(searchWords(candidate, today), words))
}

/** Words of up to two letters stand whole ("OR", "IM"), longer ones begin one that is there ("bayst" finds Baystate). */
function soughtWords(text: string): readonly string[] {
  const asked = plainWords(text).split(' ').filter(Boolean)
  return asked.map((word) => (word.length <= 2 ? ` ${word} ` : ` ${word}`))
}

function hasWords(there: string, sought: readonly string[]): boolean {
  return sought.every((word) => there.includes(word))
}

const kept = new WeakMap<Candidate, string>()

/** Everything about a program that somebody may type, each word between spaces: read once for each, ahead of the first search where there is time. */
export function searchWords(candidate: Candidate, today: IsoDate): string {
  const words = kept.get(candidate) ?? ` ${plainWords(allWords(candidate, today).join(' '))} `
  kept.set(candidate, words)
  return words
}

function allWords(candidate: Candidate, today: IsoDate): readonly string[] {
  const { program } = candidate
  const said = (facet: Facet): readonly string[] => valuesUnder(facet, candidate, today)
  return [
    program.name,
    program.city,
    program.state,
    stateName(program.state),
    program.institution ?? '',
    program.id,
    ...(program.claims.nrmpCode ?? []).map(({ value }) => value),
    program.specialty,
    initialsOf(program.specialty),
    ...headed('visa sponsors', said('sponsors')),
    ...headed('informatics', said('informatics')),
    ...(['division', 'setting', 'record', 'status'] as const).flatMap(said),
  ]
}

function headed(head: string, words: readonly string[]): readonly string[] {
  return words.length === 0 ? [] : [head, ...words]
}

/** `im` of `internal-medicine`. */
function initialsOf(specialty: string): string {
  return specialty
    .split('-')
    .map((word) => word[0] ?? '')
    .join('')
}

/** Lower case without marks and punctuation, so that "Cordoba" finds Córdoba; `H-1B` is one word. */
function plainWords(text: string): string {
  return withoutMarks(text)
    .toLowerCase()
    .replaceAll(/\b([a-z])-(?=\d)/g, '$1')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
