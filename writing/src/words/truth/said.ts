import { otherPeople } from '../../informatics/polarity/other-people.ts'
import { sentencesWithPlaces } from '../statement/checks/finding.ts'
import { plainText } from './numerals.ts'

/** One sentence as it is read for claims: small letters, numbers in digits, and whose claim each part of it is. */
export interface Said {
  readonly text: string
  /** Where a stretch of `text` stands in what was written. */
  readonly place: (start: number, end: number) => { readonly start: number; readonly end: number }
  /** Matches in parts where the writer speaks of themselves, and of what is or was; with `needs`, of what they will need too. */
  readonly own: (pattern: RegExp, needs?: 'needs') => readonly Match[]
  /** The part of the sentence around a place, up to the next comma or change of subject. */
  readonly clauseAt: (index: number) => string
  /** That part, as far as the place. */
  readonly upTo: (index: number) => string
}

export interface Match {
  readonly text: string
  readonly index: number
  readonly groups: Readonly<Record<string, string | undefined>>
}

interface Clause {
  readonly start: number
  readonly end: number
  readonly own: boolean
}

const more =
  'patient patients child children student students mothers women men nurse nurses doctor doctors physician physicians applicant applicants candidate candidates manager spouse sibling senior seniors staff interns intern team tutor teacher teachers chief head dean family families parents grandmother grandfather girl boy baby'
const others = new Set([...otherPeople, ...more.split(' ')])
const determiner = new Set(
  'the a an my our his her their some many few most no nobody these those all any one every another'.split(' '),
)
const pronoun = /^(?:he|she|they|his|her|their|who|nobody|no one|everyone|someone|somebody|anyone|it is (?:not|rare))\b/
const cut = /[,;:()–—]| - |\b(?:but|although|though|because|while|whereas|who)\b|\band (?=(?:i|my|he|she|they|we)\b)/g
const wish =
  /\b(?:hope|hopes|hoping|plan|plans|planning|intend|intending|want|wish|aim|aiming|target|goal|towards?|would|will|can|could|should|may|might|one day|next year|dream(?:s|t)? of)\b/
const condition =
  /^(?:if|had i|should i|were i|whether|suppose|imagine)\b|\b(?:if|whether|unless|had) i\b(?! (?:have|am|had)\b.*\bthen\b)|\?["'”’]?$/

/** Reads the sentences of a text. What is only thought of, asked or told of others makes no claim. */
export function readSaid(text: string): readonly Said[] {
  return sentencesWithPlaces(text).map((sentence) => {
    const plain = plainText(sentence.text)
    const clauses = clausesOf(plain.text)
    const imagined = condition.test(plain.text)
    return {
      text: plain.text,
      place: (start, end) => {
        const found = plain.place(start, end)
        return { start: sentence.start + found.start, end: sentence.start + found.end }
      },
      own: (pattern, needs) => (imagined ? [] : matchesIn(plain.text, clauses, { pattern, needs: needs === 'needs' })),
      clauseAt: (index) => {
        const clause = clauseOf(clauses, index)
        return plain.text.slice(clause?.start ?? 0, clause?.end)
      },
      upTo: (index) => plain.text.slice(clauseOf(clauses, index)?.start ?? 0, index),
    }
  })
}

function clauseOf(clauses: readonly Clause[], index: number): Clause | undefined {
  return clauses.find(({ start, end }) => index >= start && index < end)
}

function matchesIn(
  text: string,
  clauses: readonly Clause[],
  { pattern, needs }: { readonly pattern: RegExp; readonly needs: boolean },
): readonly Match[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const clause = clauseOf(clauses, match.index)
    if (clause?.own === false) return []
    const before = text.slice(clause?.start ?? 0, match.index + match[0].length)
    if (!needs && (wish.test(before) || /\bnext year\b/.test(text))) return []
    return [{ text: match[0], index: match.index, groups: match.groups ?? {} }]
  })
}

/** Parts of a sentence with their subject; a part without one has that of the part before, the first that of the next. */
function clausesOf(text: string): readonly Clause[] {
  const starts = [0, ...[...text.matchAll(cut)].map(({ index }) => index).filter((index) => index > 0)]
  const parts = starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }))
  const subjects = parts.map(({ start, end }) => subjectOf(text.slice(start, end)))
  return parts.map((part, index) => {
    const nearest =
      subjects.slice(0, index + 1).findLast((each) => each !== undefined) ?? subjects.find((each) => each !== undefined)
    return { ...part, own: nearest !== 'others' }
  })
}

function subjectOf(clause: string): 'writer' | 'others' | undefined {
  const lead = clause.replace(
    /^[^\p{L}\d]*(?:(?:and|but|so|then|although|though|because|while|whereas|when|that|yet|both of)\s+)*/u,
    '',
  )
  if (pronoun.test(lead)) return 'others'
  const words = lead.split(/[^\p{L}\d']+/u).slice(0, 4)
  const noun = words.findIndex((word) => others.has(word.replace(/'s$/, '')))
  const led = noun === 0 || determiner.has(words[0] ?? '') || /^\d+$/.test(words[0] ?? '')
  const namesWriter = words.slice(0, Math.max(0, noun)).some((word) => word === 'i' || word === 'we')
  if (noun >= 0 && led && !namesWriter) return 'others'
  return /\b(?:i|we|me|my|our|mine|i'm|i've|i'd)\b/.test(clause) ? 'writer' : undefined
}
