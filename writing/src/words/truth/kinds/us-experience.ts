import type { Person } from '#domain/person'
import type { ClaimPlace, ClaimReader, Held, Span } from '../claim-kind.ts'
import { agrees, agreesIf, claimKind, contradicts, holds, spanOf, unknown } from '../claim-kind.ts'
import { durationPattern, monthsOf } from '../numerals.ts'
import type { Said } from '../said.ts'
import { counted } from '#domain/say'
import { stateOf } from './states.ts'

type Entry = NonNullable<Person['clinical']['entries']>[number]
type Kind = Entry['kind']

const handsOn: readonly Kind[] = ['elective', 'sub-internship', 'externship']
const clinical: readonly Kind[] = [...handsOn, 'observership']
const kindWords: readonly { readonly words: RegExp; readonly kinds: readonly Kind[] }[] = [
  { words: /\bsub-?intern(?:ship|s)?\b/, kinds: ['sub-internship'] },
  { words: /\bextern(?:ship)?s?\b/, kinds: ['externship'] },
  { words: /\belectives?\b/, kinds: ['elective'] },
  { words: /\bobserv(?:erships?|ers?|ed|ing|ation)\b/, kinds: ['observership'] },
  { words: /\b(?:telehealth|tele-?rotations?)\b/, kinds: ['telehealth'] },
  { words: /\bin research\b|\bresearch (?:in|months)\b/, kinds: ['research'] },
]
const inUs =
  /\b(?:u\.?s\.?(?= )|us\b(?= (?:clinical|hospitals?|experience))|united states|american (?:hospitals?|clinical))|\bin the us\b|\bin us\b/
const clinicalWords = /\b(?:clinical (?:experience|rotations?)|hands-on|rotations?|clerkships?|us experience|us hospitals?)\b/

interface MonthsClaim extends ClaimPlace {
  readonly months: Span | undefined
  readonly kinds: readonly Kind[]
  readonly state: string | undefined
}

/** How many months of which clinical experience, and in which state. */
export const usMonths: ClaimReader = claimKind<MonthsClaim>({ id: 'US experience', read: readMonths, hold: holdMonths })

const about =
  /\b(?:sub-?intern(?:ship|s)?|extern(?:ship)?s?|electives?|observ(?:erships?|ers?|ed|ing)|hands-on|clinical (?:experience|rotations?)|us hospitals?|in research)\b/g
const denied = /\b(?:no|not|never|n't|without|none)\b/
const duration = new RegExp(String.raw`\b${durationPattern}\b`, 'g')

function readMonths(said: Said): readonly MonthsClaim[] {
  const state = stateOf(said.text)
  const found = said.own(about)
  const [first] = found
  if (first === undefined || denied.test(said.text) || /\b(?:limited to|only|experience was|patients)\b/.test(said.text))
    return []
  const kinds = kindsIn(said.text)
  const isUs = state !== undefined || inUs.test(said.text) || kindWords.slice(0, 3).some(({ words }) => words.test(said.text))
  if (!isUs && !/\bobservership\b/.test(said.text)) return []
  const said1 = [...said.text.matchAll(duration)][0]
  if (said1 === undefined) return [{ text: first.text, index: first.index, months: undefined, kinds, state }]
  const months = spanOf(monthsOf(said1[0]), said.text.slice(0, said1.index))
  return [{ text: said1[0], index: said1.index, months, kinds: totalled(said.text, said1.index) ? clinical : kinds, state }]
}

/** "Three months in US hospitals, two of them as an observer": the first number is of all. */
function totalled(text: string, index: number): boolean {
  return /\bof them\b|\bof which\b/.test(text.slice(index))
}

function kindsIn(text: string): readonly Kind[] {
  const named = kindWords.filter(({ words }) => words.test(text)).flatMap(({ kinds }) => kinds)
  const hands = /\bhands-on\b/.test(text)
  if (named.length > 0) return hands ? named.filter((kind) => handsOn.includes(kind)) : named
  return hands || /\brotations?\b/.test(text) ? handsOn : clinical
}

function holdMonths({ months, kinds, state }: MonthsClaim, { clinical: record }: Person): Held {
  const { entries } = record
  if (entries === undefined)
    return unknown('Which clinical experience in the United States do you have? Your profile has none written down.')
  const meant = entries.filter(
    (entry) => kinds.includes(entry.kind) && (state === undefined || entry.state === undefined || entry.state === state),
  )
  if (meant.length === 0) return contradicts(listed(entries))
  if (months === undefined) return agrees
  const sum = meant.reduce((total, entry) => total + entry.months, 0)
  return agreesIf(
    holds(months, sum) || meant.some((entry) => state === undefined && kinds.length === 1 && holds(months, entry.months)),
    listed(entries),
  )
}

function listed(entries: readonly Entry[]): string {
  if (entries.length === 0) return 'no experience in the United States'
  return entries
    .map(({ kind, months, state }) => `${kind} ${counted(months, 'month')}${state === undefined ? '' : ` in ${state}`}`)
    .join(', ')
}

interface LackClaim extends ClaimPlace {
  readonly lacks: readonly Kind[]
  readonly abroad: boolean
}

const lack =
  /\b(?:no|not|never|without|n't)\b[^.;,]{0,30}?\b(?:us|u\.s\.|united states|american)\b[^.;,]{0,25}|\b(?:limited to|only|nothing but) observ\w+|\bobserv(?:ation|ing|erships?) only\b|\bnot in clinical care\b|\bno clinical experience\b/g

/** "No experience in the United States", "observerships only". */
export const usLack: ClaimReader = claimKind<LackClaim>({
  id: 'no US experience',
  read: (said) =>
    said.own(lack).flatMap(({ text, index }) => {
      if (/\bcitizen|\bpassport|\bvisa|\bstatus/.test(text)) return []
      const only = /\bobserv/.test(text)
      const speaks = only || clinicalWords.test(text) || /\b(?:experience|hospital|worked|clinical)\b/.test(text)
      if (!speaks) return []
      return [
        { text, index, lacks: only || /\bhands-on\b/.test(text) ? handsOn : clinical, abroad: /\bworked\b/.test(text) } as const,
      ]
    }),
  hold: ({ lacks, abroad }, { clinical: { entries }, experiences }) => {
    if (abroad && experiences?.some(({ country }) => country === 'US') === true) return contradicts('work in the United States')
    if (entries === undefined) return agrees
    const wrong = entries.filter(({ kind }) => lacks.includes(kind))
    return wrong.length === 0 ? agrees : contradicts(listed(entries))
  },
})
