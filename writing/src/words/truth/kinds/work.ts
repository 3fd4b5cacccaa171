import type { Person } from '#domain/person'
import { countText } from '#domain/say'
import { fold } from '../../../informatics/tokenise.ts'
import { contentWords, sharedWords } from '../../content-words.ts'
import type { ClaimPlace, ClaimReader, Held, Span } from '../claim-kind.ts'
import { agreesIf, agrees, claimKind, contradicts, spanOf, unknown } from '../claim-kind.ts'
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

/** Staff is counted as those who help, not as those who were reached. */
const people =
  /\b(?<count>\d{1,6}) (?:\p{L}+ )?(?:patients|children|students|people|families|women|men|households)\b(?! (?:a|per|every|each) (?:day|week|month|year|night|shift))/gu

/** Those who live somewhere, or a rate, and not those who were reached. */
const notReached =
  /\b(?:per|(?:town|city|village|district|county|region|province|state|island|area|country|community|population) (?:of|with))(?: (?:about|some|around|nearly|almost|over|more than))? $/

/** How many people a piece of work reached, where the sentence says which work. */
export const peopleServed: ClaimReader = claimKind<PeopleClaim>({
  id: 'people served',
  read: (said: Said) =>
    said
      .own(people)
      .map((match) => ({ ...match, before: said.text.slice(0, match.index) }))
      .filter(({ before }) => !notReached.test(before))
      .map(({ text, index, groups, before }) => ({
        text,
        index,
        sentence: said.text,
        count: spanOf(Number(groups['count']), before),
      })),
  hold: holdPeople,
})

/** Some of the people of a work may be told of alone, so only more than it reached can be wrong. */
function holdPeople({ text, count, sentence }: PeopleClaim, { experiences }: Person): Held {
  const spoken = (experiences ?? []).flatMap((entry) => {
    const mention = mentionOf(entry, sentence)
    const kept = reachedBy(entry)
    return mention === 'none' || kept.length === 0 ? [] : [{ title: entry.title, mention, kept }]
  })
  const said = new Set((sentence.match(/\d+/g) ?? []).map(Number))
  const fits = spoken.some(({ kept }) => kept.some((value) => said.has(value) || count.low <= value))
  if (spoken.length === 0 || fits) return agrees
  const profile = spoken.map(({ title, kept }) => `${title}: ${countText(Math.max(...kept))}`).join('; ')
  if (spoken.some(({ mention }) => mention === 'named')) return contradicts(profile)
  return unknown(`Your profile says ${profile}. Are the “${text}” others?`)
}

function reachedBy({ peopleServed: served, result }: Entry): readonly number[] {
  return [served, result?.n].filter((value) => value !== undefined)
}

/** By every word of its title, or by its noun alone, as "the camp" for "Flood camp". */
type Mention = 'named' | 'likely' | 'none'

function mentionOf({ title }: Entry, sentence: string): Mention {
  const said = contentWords(sentence)
  const own = [...contentWords(title)]
  if (own.length === 0) return includes(sentence, title) ? 'named' : 'none'
  if (own.every((word) => said.has(word))) return 'named'
  const noun = [...contentWords(title.split(/[,:;(]| (?:of|for|in|at|on|with|to) /)[0] ?? title)].at(-1)
  return noun !== undefined && said.has(noun) ? 'likely' : 'none'
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
  hold: holdChange,
})

/** Words of a measure that make it likely to be meant: one is in many sentences. */
const fewestShared = 2

/** A work has more than one measure: only a change that begins or ends as the known one does is surely that one. */
function holdChange({ text, before, after, sentence }: ChangeClaim, { experiences }: Person): Held {
  const said = contentWords(sentence)
  const meant = (experiences ?? []).flatMap(({ title, result }) => {
    if (result?.before === undefined || result.after === undefined) return []
    const ofMeasure = sharedWords(contentWords(result.measure), said)
    const ofWork = sharedWords(contentWords(title), said)
    return ofMeasure + ofWork === 0 ? [] : [{ ...result, isLikely: ofMeasure >= fewestShared }]
  })
  if (meant.some((result) => result.before === before && result.after === after)) return agrees
  const sure = meant.filter((result) => result.before === before || result.after === after)
  if (sure.length > 0) return contradicts(sure.map(changeText).join('; '))
  const likely = meant.filter(({ isLikely }) => isLikely)
  return likely.length === 0
    ? agrees
    : unknown(`Your profile says ${likely.map(changeText).join('; ')}. Is “${text}” another measure?`)
}

function changeText({ measure, before, after, unit }: NonNullable<Entry['result']>): string {
  return `${measure}: ${before} to ${after}${unit === undefined ? '' : ` ${unit}`}`
}
