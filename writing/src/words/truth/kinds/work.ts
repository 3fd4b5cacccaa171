import type { Person } from '#domain/person'
import { fold } from '../../../informatics/tokenise.ts'
import type { ClaimPlace, ClaimReader, Held, Span } from '../claim-kind.ts'
import { agreesIf, agrees, claimKind, contradicts, holds, spanOf } from '../claim-kind.ts'
import type { Said } from '../said.ts'

type Entry = NonNullable<Person['experiences']>[number]

interface YearsClaim extends ClaimPlace {
  readonly sentence: string
  readonly from: number | undefined
  readonly to: number | undefined
}

const month = '(?:(?:january|february|march|april|may|june|july|august|september|october|november|december) )?'
const year = String.raw`(?:19|20)\d\d`
const span = new RegExp(
  String.raw`\b(?:from|between) ${month}(?<from>${year}) (?:to|until|and|through) ${month}(?<to>${year})\b|\bsince ${month}(?<since>${year})\b|\b(?:joined|started|began)\b[^.;]{0,50}?\bin ${month}(?<joined>${year})\b|\b(?:left|until)\b[^.;]{0,50}?\b(?:in )?${month}(?<left>${year})\b`,
  'g',
)

/** Years at a place of the log: since, from and to, joined, left. */
export const workYears: ClaimReader = claimKind<YearsClaim>({
  id: 'years of work',
  read: (said) =>
    said.own(span).map(({ text, index, groups }) => ({
      text,
      index,
      sentence: said.text,
      from: yearFrom(groups['from'] ?? groups['since'] ?? groups['joined']),
      to: yearFrom(groups['to'] ?? groups['left']),
    })),
  hold: holdYears,
})

function yearFrom(written: string | undefined): number | undefined {
  return written === undefined ? undefined : Number(written)
}

function holdYears({ sentence, from, to }: YearsClaim, { experiences }: Person): Held {
  const entries = (experiences ?? []).filter((entry) => isNamed(entry, sentence))
  if (entries.length === 0) return agrees
  const titled = entries.filter(({ title }) => includes(sentence, title))
  const meant = titled.length > 0 ? titled : entries
  const starts = meant.flatMap((entry) => yearOf(entry.from) ?? [])
  const ends = meant.map((entry) => yearOf(entry.to))
  const rightStart = from === undefined || starts.length === 0 || starts.includes(from)
  const rightEnd = to === undefined || ends.includes(to)
  return agreesIf(
    rightStart && rightEnd,
    meant.map((entry) => `${entry.title}, ${entry.from ?? '?'} to ${entry.to ?? '?'}`).join('; '),
  )
}

function yearOf(day: string | undefined): number | undefined {
  const found = /^\d{4}/.exec(day ?? '')
  return found === null ? undefined : Number(found[0])
}

/** The place, or the whole title, stands in the sentence. */
function isNamed({ organization, title }: Entry, sentence: string): boolean {
  return (organization !== undefined && includes(sentence, organization)) || includes(sentence, title)
}

function includes(sentence: string, name: string): boolean {
  return fold(sentence).includes(fold(name))
}

interface PeopleClaim extends ClaimPlace {
  readonly count: Span
  readonly sentence: string
}

const people =
  /\b(?<count>\d{1,6}) (?:\p{L}+ )?(?:patients|children|students|people|families|women|men|households|doctors|nurses|interns)\b(?! (?:a|per|every|each) (?:day|week|month|year|night|shift))/gu

/** How many people a piece of work reached, where the sentence says which work. */
export const peopleServed: ClaimReader = claimKind<PeopleClaim>({
  id: 'people served',
  read: (said: Said) =>
    said.own(people).map(({ text, index, groups }) => ({
      text,
      index,
      sentence: said.text,
      count: spanOf(Number(groups['count']), said.text.slice(0, index)),
    })),
  hold: ({ count, sentence }, { experiences }) => {
    const entries = (experiences ?? []).filter((entry) => speaksOf(entry, sentence))
    const kept = entries.flatMap(({ peopleServed: served, result }) => [served, result?.n]).filter((value) => value !== undefined)
    if (kept.length === 0 || kept.some((value) => holds(count, value))) return agrees
    return contradicts(entries.map(({ title, peopleServed: served, result }) => `${title}: ${served ?? result?.n}`).join('; '))
  },
})

const stem = 5

/** A long word of the title, or of what was measured, stands in the sentence by its beginning. */
function speaksOf({ title, result }: Entry, sentence: string): boolean {
  const words = fold(sentence).split(/[^\p{L}]+/u)
  const own = fold(`${title} ${result?.measure ?? ''}`)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= stem)
  return own.some((word) =>
    words.some((other) => other.length >= stem && (other.startsWith(word.slice(0, stem)) || other.includes(word))),
  )
}

interface ChangeClaim extends ClaimPlace {
  readonly before: number
  readonly after: number
  readonly sentence: string
}

const change = /\bfrom (?<before>\d+(?:\.\d+)?) ?(?:%|percent|per cent)? ?to (?<after>\d+(?:\.\d+)?)(?! ?(?:at|\d))/g

/** A measured change, before and after. */
export const measuredChange: ClaimReader = claimKind<ChangeClaim>({
  id: 'measured change',
  read: (said) =>
    said
      .own(change)
      .filter(({ groups }) => Number(groups['before']) < 1900)
      .map(({ text, index, groups }) => ({
        text,
        index,
        sentence: said.text,
        before: Number(groups['before']),
        after: Number(groups['after']),
      })),
  hold: ({ before, after, sentence }, { experiences }) => {
    const results = (experiences ?? [])
      .filter((entry) => entry.result !== undefined && speaksOf(entry, sentence))
      .flatMap(({ result }) => result ?? [])
    const known = results.filter((result) => result.before !== undefined && result.after !== undefined)
    if (known.length === 0 || known.some((result) => result.before === before && result.after === after)) return agrees
    return contradicts(
      known.map((result) => `${result.measure}: ${result.before} to ${result.after}${result.unit ?? ''}`).join('; '),
    )
  },
})
