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
  const sameCity = wordsOf(a.city).join(' ') === wordsOf(b.city).join(' ')
  return 0.75 * nameLikeness(wordsOf(a.name), wordsOf(b.name)) + (sameCity ? 0.25 : 0)
}

/** A name without a city may say in brackets where it is: there it agrees, elsewhere it is doubtful. */
function scoreWithoutCity(without: NamedPlace, other: NamedPlace): number {
  const hint = wordsOf(/\(([^)]*)\)/.exec(without.name)?.[1] ?? '')
  const city = wordsOf(other.city)
  const likeness = nameLikeness(wordsOf(without.name), wordsOf(other.name))
  if (hint.length === 0 || city.length === 0) return 0.9 * likeness
  if (hint.join(' ') === city.join(' ')) {
    return 0.9 * Math.max(likeness, nameLikeness(wordsOf(without.name.replace(/\([^)]*\)/, '')), wordsOf(other.name)))
  }
  const there = new Set([...wordsOf(other.name), ...city])
  return (hint.some((word) => there.has(word)) ? 0.9 : 0.6) * likeness
}

/** Weighted share of words in both names; a name that is wholly part of the other counts nearly as the same. */
function nameLikeness(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [new Set(a), new Set(b)]
  const shared = weightOf([...left].filter((word) => right.has(word)))
  const [total, smaller] = [weightOf(left) + weightOf(right), Math.min(weightOf(left), weightOf(right))]
  if (total === 0) return 0
  return Math.max((2 * shared) / total, smaller >= 1 ? (0.9 * shared) / smaller : 0)
}

function weightOf(words: Iterable<string>): number {
  let sum = 0
  for (const word of words) sum += common.has(word) ? 0.25 : 1
  return sum
}

/** Lower case, no accents, short forms written out, `program` and single letters dropped. */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1 && word !== 'program')
    .map((word) => shortForms.get(word) ?? word)
}
