import type { Person } from '#domain/person'
import { fold } from '../../../informatics/tokenise.ts'
import type { ClaimPlace, ClaimReader, Held, Span } from '../claim-kind.ts'
import { agrees, agreesIf, claimKind, contradicts, holds, spanOf, unknown } from '../claim-kind.ts'
import type { Match, Said } from '../said.ts'

type Work = NonNullable<Person['scholarlyWork']>[number]
type WorkKind = Work['kind']

interface CountClaim extends ClaimPlace {
  readonly count: Span
  readonly of: WorkKind
  readonly first: boolean
}

const noun = String.raw`(?<noun>publications?|papers?|articles?|posters?|abstracts?|presentations?|preprints?|(?:book )?chapters?)`
const counted = new RegExp(
  String.raw`\b(?<count>\d{1,3}|no|an?|both|all \d+)(?: of my)?(?<between>(?: (?!of\b|and\b|as\b|in\b|no\b)[\p{L}-]+){0,3}?) ${noun}\b`,
  'gu',
)
const having =
  /\b(?:have|has|had|publish\w*|author\w*|co-?author\w*|wrote|written|present\w*|behind me|my|with|submitted|list|both|all)\b/
const unfinished = /\bsubmitted|under review|in preparation|in progress|(?:second|another|further|next) \w*\s*(?:is|paper)\b/
const kindOf = (word: string): WorkKind => {
  if (/^(?:publication|paper|article)/.test(word)) return 'publication'
  if (word.endsWith('chapter') || word.endsWith('chapters')) return 'chapter'
  return word.replace(/s$/, '') as WorkKind
}

/** How many publications, posters, abstracts there are. */
export const publicationCounts: ClaimReader = claimKind<CountClaim>({
  id: 'publications',
  read: (said) => said.own(counted).flatMap((match) => countClaim(said, match)),
  hold: holdCount,
})

function countClaim(said: Said, { text, index, groups }: Match): readonly CountClaim[] {
  const clause = said.clauseAt(index)
  const between = groups['between'] ?? ''
  if (!having.test(clause) || /\b(?:read|cited|reviewed|review)\b/.test(said.upTo(index))) return []
  if (unfinished.test(`${between} ${said.text.slice(index + text.length, index + text.length + 14)}`)) return []
  const word = groups['count'] ?? ''
  const first = /\bfirst-?\s?author/.test(between)
  const of = kindOf(groups['noun'] ?? '')
  const count = countOf(word, said.text.slice(0, index))
  return [{ text, index, count, of, first }]
}

function countOf(word: string, before: string): Span {
  if (word === 'no') return { low: 0, high: 0 }
  if (word === 'a' || word === 'an') return { low: 1, high: Infinity }
  if (word === 'both') return { low: 2, high: 2 }
  const value = Number(word.replace('all ', ''))
  return spanOf(value, before)
}

function worksOf(kind: WorkKind, works: readonly Work[]): readonly Work[] {
  return works.filter(
    (work) =>
      work.kind === kind &&
      (kind !== 'publication' || work.status === undefined || work.status === 'published' || work.status === 'accepted'),
  )
}

function holdCount({ count, of, first }: CountClaim, { scholarlyWork }: Person): Held {
  if (scholarlyWork === undefined) return unknown(`Which ${of}s do you have? Your profile has no scholarly work.`)
  const works = worksOf(of, scholarlyWork).filter((work) => !first || work.firstAuthor === true)
  return agreesIf(holds(count, works.length), summary(scholarlyWork, of))
}

function summary(works: readonly Work[], kind: WorkKind): string {
  const own = worksOf(kind, works)
  const first = own.filter((work) => work.firstAuthor === true).length
  const open = works.filter((work) => work.kind === kind).length - own.length
  return `${own.length} of kind ${kind}, ${first} as first author${open > 0 ? `, ${open} not yet accepted` : ''}`
}

interface AuthorClaim extends ClaimPlace {
  /** How many are said to have the writer first; undefined: one of which more is said. */
  readonly count: Span
  /** Words of the sentence that may tell which work is meant. */
  readonly about: string
}

const place = new RegExp(
  String.raw`\b(?<all>both|all)\b[^.;]{0,30}\bfirst[- ]author|\b(?<count>\d+|none)(?: of (?:them|these|which|my \p{L}+))? as (?:the )?first author|\bfirst author (?:of|on) (?<of>both|all|\d+)|\bfirst author (?:of|on) (?<one>an?|my|the|this)\b|\bfirst-author (?<paper>paper|article|publication|study)\b|\bas (?:the )?first author\b|\bfirst-authored (?<authored>both|all|\d+)\b`,
  'gu',
)

/** Whether the writer stands first among the authors, and on how many. */
export const authorPlace: ClaimReader = claimKind<AuthorClaim>({
  id: 'author place',
  read: (said) =>
    said.own(place).map(({ text, index, groups }) => {
      const word = groups['of'] ?? groups['authored'] ?? groups['all'] ?? groups['count']
      return { text, index, about: said.text, count: authorCount(word, text, said.text.slice(0, index)) }
    }),
  hold: ({ count, about }, { scholarlyWork }) => {
    if (scholarlyWork === undefined)
      return unknown('Of which papers are you the first author? Your profile has no scholarly work.')
    const papers = worksOf('publication', scholarlyWork)
    if (count.low === Infinity)
      return agreesIf(
        papers.length > 0 && papers.every((work) => work.firstAuthor === true),
        summary(scholarlyWork, 'publication'),
      )
    const meant = papers.filter((work) => isNamed(work, about))
    const among = meant.length > 0 ? meant : papers
    return agreesIf(holds(count, among.filter((work) => work.firstAuthor === true).length), summary(scholarlyWork, 'publication'))
  },
})

function authorCount(word: string | undefined, text: string, before: string): Span {
  if (word === 'both' || word === 'all' || /\b(?:both|all)\b/.test(text)) return { low: Infinity, high: Infinity }
  if (word === 'none' || /\bnone\b/.test(before)) return { low: 0, high: 0 }
  if (word !== undefined && /^\d+$/.test(word)) return spanOf(Number(word), before)
  return { low: 1, high: Infinity }
}

/** Two words of its title stand in the sentence. */
function isNamed(work: Work, sentence: string): boolean {
  const words = fold(work.title)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 4)
  const wanted = fold(sentence)
  return words.filter((word) => wanted.includes(word)).length >= 2
}

interface JournalClaim extends ClaimPlace {
  readonly journal: string
}

const outlet =
  /\b(?:appeared|published|came out|printed|article|paper)\b(?: \p{L}+){0,3}? in (?:the )?(?<journal>[\p{L} ]*?(?:journal|annals|review|letters|revista|archives|bmj|lancet|jama|medicine|psychiatry|pediatrics|informatics|inventada)[\p{L} ]*?)(?=$|[.,;]| in (?:19|20)\d\d| came)/gu

/** The journal a paper is said to stand in, held against titles and links. */
export const journals: ClaimReader = claimKind<JournalClaim>({
  id: 'journal',
  read: (said) =>
    said
      .own(outlet)
      .filter(({ groups }) => !/\b(?:peer-?reviewed|international|national|local) journals?\b/.test(groups['journal'] ?? ''))
      .map(({ text, index, groups }) => ({ text, index, journal: (groups['journal'] ?? '').trim() })),
  hold: ({ journal }, { scholarlyWork }) => {
    if (scholarlyWork?.length === 0) return contradicts('no scholarly work')
    const words = fold(journal)
      .split(' ')
      .filter((word) => word.length > 3)
    const found = scholarlyWork?.some((work) => words.every((word) => fold(`${work.title} ${work.link ?? ''}`).includes(word)))
    return found === true ? agrees : unknown(`Which of your papers stands in “${journal}”? No title in your profile names it.`)
  },
})

interface FirstPaperClaim extends ClaimPlace {
  readonly year: number
}

const firstPaper = /\bpublished my (?:first|only) (?:paper|article)\b[^.;,]*?\bin (?<year>(?:19|20)\d\d)\b/g

/** The year of the first paper. */
export const firstPapers: ClaimReader = claimKind<FirstPaperClaim>({
  id: 'first paper',
  read: (said) => said.own(firstPaper).map(({ text, index, groups }) => ({ text, index, year: Number(groups['year']) })),
  hold: ({ year }, { scholarlyWork }) => {
    if (scholarlyWork === undefined) return unknown('In which year was your first paper published?')
    const years = worksOf('publication', scholarlyWork).flatMap((work) => work.year ?? [])
    if (years.length === 0) return contradicts(summary(scholarlyWork, 'publication'))
    return agreesIf(Math.min(...years) === year, `first publication ${Math.min(...years)}`)
  },
})
