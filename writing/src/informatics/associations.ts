import { inverseDocumentFrequency } from './bm25f.ts'
import type { Concept, ConceptId } from './lexicon/concept.ts'
import { concepts } from './lexicon/concepts.ts'

/** A single word that goes with a concept, with how telling it is. */
export interface Association {
  readonly concept: ConceptId
  readonly entry: string
  /** How telling the word is: its inverse document frequency, times its share. */
  readonly idf: number
  /** Listed for the concept, not only part of a wording of it. */
  readonly listed: boolean
}

type Entry = Pick<Association, 'concept' | 'entry'> & { readonly share: number }

/** A word of a wording points less surely than a word listed for the concept. */
const wordingShare = 0.5

/** Too common to point at anything, though wordings need them. */
const common = new Set(
  (
    'about after alone and another any are before between can could daily each early every for from hand has had have how into its made make more new not off one only other out over own page put ' +
    'set small some health hospital hospitals patient patients clinic clinics ward wards round rounds people person persons village country medical doctor doctors nurse nurses physician physicians resident residents staff child children mother mothers women families family case cases stroke trauma heart cancer hypertension hypertensive diabetes diabetic malaria tuberculosis cholera measles dengue covid hiv asthma pneumonia town room two one three four first working work without never own see going learn school band street life young old care clinical drug drugs disease diseases emergency unit department diagnos* therapy treatment that the their them then these they this those time times to up use used was week weekly were what when where which who why with year years month months day days good big'
  ).split(' '),
)
const fewestLetters = 3

/** Words of a concept: those that go with it, and those of its wordings. */
function entriesOf(concept: Concept): readonly (readonly [string, number])[] {
  const ofWordings = [...concept.strong, ...concept.fair].flatMap((wording) => wording.split(/[\s|&]+/))
  const plain = ofWordings.filter(
    (word) => /^[\p{L}*]+$/u.test(word) && word.length >= fewestLetters && !common.has(word.replace('*', '')),
  )
  const listed = new Set(concept.related.split(' '))
  const onlyInWordings = new Set(plain.filter((word) => !listed.has(word)))
  return [...[...listed].map((word) => [word, 1] as const), ...[...onlyInWordings].map((word) => [word, wordingShare] as const)]
}

const prefixLength = 2
const byWord = new Map<string, { readonly concept: ConceptId; readonly share: number }[]>()
for (const concept of concepts) {
  for (const [entry, share] of entriesOf(concept))
    byWord.set(entry, [...(byWord.get(entry) ?? []), { concept: concept.id, share }])
}

const exact = new Map<string, readonly Entry[]>()
const prefixed = new Map<string, { readonly prefix: string; readonly associations: readonly Entry[] }[]>()
for (const [entry, owners] of byWord) {
  const associations = owners.map(({ concept, share }) => ({ concept, entry, share }))
  if (!entry.endsWith('*')) {
    exact.set(entry, associations)
    continue
  }
  const prefix = entry.slice(0, -1)
  const key = prefix.slice(0, prefixLength)
  prefixed.set(key, [...(prefixed.get(key) ?? []), { prefix, associations }])
}

/** The concepts a word goes with: each once, a word counting as rare as it is among concepts. */
export function associationsOf(word: string): readonly Association[] {
  const starts = (prefixed.get(word.slice(0, prefixLength)) ?? []).filter(({ prefix }) => word.startsWith(prefix))
  const all = [...(exact.get(word) ?? []), ...starts.flatMap(({ associations }) => associations)]
  const first = new Map<ConceptId, Entry>()
  for (const each of all) if (!first.has(each.concept)) first.set(each.concept, each)
  const idf = inverseDocumentFrequency(concepts.length, Math.min(first.size, concepts.length))
  return [...first.values()].map(({ concept, entry, share }) => ({ concept, entry, idf: idf * share, listed: share === 1 }))
}
