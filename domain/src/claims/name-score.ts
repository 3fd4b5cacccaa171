import { withoutMarks } from '../plain-letters.ts'

/** What a list without program numbers says of a program. */
export interface NamedPlace {
  readonly name: string
  readonly city: string
  readonly state: string
}

/** Words half the programs share; they say little about which one is meant. */
const common: ReadonlySet<string> = new Set(
  (
    'university hospital medical center health college school medicine system care healthcare of the and at for in education ' +
    'network regional community graduate consortium institute foundation clinic hospitals sciences science campus inc'
  ).split(' '),
)

const shortForms: ReadonlyMap<string, string> = new Map(
  (
    'univ:university hosp:hospital ctr:center centre:center med:medical coll:college sch:school st:saint ste:saint mt:mount ' +
    'ft:fort hlth:health reg:regional comm:community natl:national meml:memorial gme:education hosps:hospitals childrens:children'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
)

/**
 * How likely two entries mean the same program, 0 to 1: three quarters by the words of the name, rare ones counting four times
 * as much as common ones, and a quarter by the city. Entries of different states score 0; where a city is missing the name
 * decides alone, with any place it names in brackets, and certainty is out of reach. From 0.9 on hardly ever wrong; below 0.7 too often to join without asking.
 */
export function nameScore(a: NamedPlace, b: NamedPlace): number {
  if (a.state !== b.state) return 0
  if (a.city === '' || b.city === '') return a.city === '' ? scoreWithoutCity(a, b) : scoreWithoutCity(b, a)
  const sameCity = wordsOf(a.city).inOrder === wordsOf(b.city).inOrder
  return 0.75 * nameLikeness(wordsOf(a.name), wordsOf(b.name)) + (sameCity ? 0.25 : 0)
}

/** A name without a city may say in brackets where it is: there it agrees, elsewhere it is doubtful. */
function scoreWithoutCity(without: NamedPlace, other: NamedPlace): number {
  const hint = wordsOf(/\(([^)]*)\)/.exec(without.name)?.[1] ?? '')
  const city = wordsOf(other.city)
  const likeness = nameLikeness(wordsOf(without.name), wordsOf(other.name))
  if (hint.set.size === 0 || city.set.size === 0) return 0.9 * likeness
  if (hint.inOrder === city.inOrder) {
    return 0.9 * Math.max(likeness, nameLikeness(wordsOf(without.name.replace(/\([^)]*\)/, '')), wordsOf(other.name)))
  }
  const names = wordsOf(other.name)
  const isThere = [...hint.set].some((word) => names.set.has(word) || city.set.has(word))
  return (isThere ? 0.9 : 0.6) * likeness
}

/** Weighted share of words in both names; a name that is wholly part of the other counts nearly as the same. */
function nameLikeness(a: Words, b: Words): number {
  let shared = 0
  for (const word of a.set) if (b.set.has(word)) shared += weightOf(word)
  const [total, smaller] = [a.weight + b.weight, Math.min(a.weight, b.weight)]
  if (total === 0) return 0
  return Math.max((2 * shared) / total, smaller >= 1 ? (0.9 * shared) / smaller : 0)
}

/** The words of a name as they are compared, and those of them that few programs share: an index of names is made of these. */
export function nameWords(text: string): { readonly all: readonly string[]; readonly telling: readonly string[] } {
  const all = [...wordsOf(text).set]
  return { all, telling: all.filter((word) => !common.has(word)) }
}

function weightOf(word: string): number {
  return common.has(word) ? 0.25 : 1
}

/** The words of a text, as they are compared. */
interface Words {
  readonly set: ReadonlySet<string>
  readonly inOrder: string
  readonly weight: number
}

/** Texts read before: each row of a table is held against the same thousands of names. */
const known = new Map<string, Words>()
const mostKnown = 30_000

function wordsOf(text: string): Words {
  const before = known.get(text)
  if (before) return before
  const list = listOf(text)
  const set = new Set(list)
  const words = { set, inOrder: list.join(' '), weight: [...set].reduce((sum, word) => sum + weightOf(word), 0) }
  if (known.size >= mostKnown) known.clear()
  known.set(text, words)
  return words
}

/** Lower case, no accents, short forms written out, `program` and single letters dropped. */
function listOf(text: string): readonly string[] {
  return withoutMarks(text)
    .replace(/['’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1 && word !== 'program')
    .map((word) => shortForms.get(word) ?? word)
}
