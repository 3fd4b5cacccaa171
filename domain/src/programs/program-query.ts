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

/** Whether a program answers the query, as known today. */
export function answers(candidate: Candidate, query: ProgramQuery, today: IsoDate): boolean {
  const passes = facets.every((facet) => {
    const wanted = query.facets[facet] ?? []
    return wanted.length === 0 || hasUnder(facet, wanted, { candidate, today })
  })
  return passes && answersText(candidate, query.text, today)
}

/** Words of up to two letters stand whole ("OR", "IM"), longer ones begin one that is there ("bayst" finds Baystate). */
function answersText(candidate: Candidate, text: string, today: IsoDate): boolean {
  const asked = plainWords(text).split(' ').filter(Boolean)
  if (asked.length === 0) return true
  const there = ` ${wordsOf(candidate, today)} `
  return asked.every((word) => there.includes(word.length <= 2 ? ` ${word} ` : ` ${word}`))
}

const kept = new WeakMap<Candidate, string>()

/** Everything about a program that somebody may type, once for each. */
function wordsOf(candidate: Candidate, today: IsoDate): string {
  const words = kept.get(candidate) ?? plainWords(allWords(candidate, today).join(' '))
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
