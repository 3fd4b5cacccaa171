import type { Token } from './tokenise.ts'

/**
 * Whether words claim something done by the writer. Only `done` and `in progress` may be used as evidence.
 * The distinctions are those of clinical text reading (ConText: negated, hypothetical, other experiencer), here for career texts.
 */
export type Claim = 'done' | 'in progress' | 'hypothetical' | 'negated' | 'of others' | 'only named'

interface Scope {
  readonly claim: Claim
  readonly from: number
  readonly to: number
  /** The word that caused it: a pattern that names this word has already read it. */
  readonly trigger: number
}

export interface PolarityReading {
  /** The claim made by words `named` of the text that was read. */
  readonly claimOf: (named: readonly number[]) => Claim
}

/** Reads a text once; then answers for any words in it. */
export function readPolarity(tokens: readonly Token[]): PolarityReading {
  const scopes = tokens.flatMap((_, index) => scopesAt(tokens, index))
  const order: readonly Claim[] = ['negated', 'hypothetical', 'of others', 'only named', 'in progress']
  return {
    claimOf(named) {
      const covering = scopes.filter(
        (scope) => !named.includes(scope.trigger) && named.some((at) => at >= scope.from && at <= scope.to),
      )
      return order.find((claim) => covering.some((scope) => scope.claim === claim)) ?? 'done'
    },
  }
}

type Reader = (tokens: readonly Token[], at: number) => Scope | undefined

function scopesAt(tokens: readonly Token[], at: number): readonly Scope[] {
  const readers: readonly Reader[] = [
    negation,
    negationBehind,
    wish,
    condition,
    others,
    othersInSentence,
    hearsay,
    onlyNamed,
    ongoing,
  ]
  return readers.map((read) => read(tokens, at)).filter((scope) => scope !== undefined)
}

const negationWords = new Set(
  'not no never neither nor none nobody cannot unable lack lacked lacks lacking declined refused denied hardly without nothing nowhere'.split(
    ' ',
  ),
)
const prepositions = new Set('for in on at of to with by from that which who and or'.split(' '))

function negation(tokens: readonly Token[], at: number): Scope | undefined {
  const token = tokens[at]
  if (!token || !(negationWords.has(token.word) || token.word.endsWith("n't"))) return undefined
  if (token.word === 'no' && tokens[at + 1]?.hyphenated) return undefined
  if (token.word === 'not' && tokens[at + 1]?.word === 'only') return undefined
  const end = token.word === 'without' ? endOfPhrase(tokens, at) : endOfClause(tokens, at)
  return { claim: 'negated', from: at, to: end, trigger: at }
}

/** "... was cancelled", "... but was not carried out", "... and I turned it down": denies what stands before it in the sentence. */
function negationBehind(tokens: readonly Token[], at: number): Scope | undefined {
  const word = tokens[at]?.word ?? ''
  const next = tokens[at + 1]?.word ?? ''
  const after = tokens[at + 2]?.word ?? ''
  const isBe = ['was', 'were', 'been', 'got'].includes(word)
  const denies =
    (isBe &&
      [
        'cancelled',
        'canceled',
        'abandoned',
        'rejected',
        'postponed',
        'dropped',
        'shelved',
        'stopped',
        'suspended',
        'interrupted',
        'lost',
      ].includes(next)) ||
    (word === 'not' &&
      [
        'carried',
        'existing',
        'exist',
        'possible',
        'done',
        'happen',
        'available',
        'started',
        'realised',
        'realized',
        'implemented',
      ].includes(next)) ||
    (word === 'never' && ['happened', 'started', 'began', 'came', 'materialised', 'materialized'].includes(next)) ||
    (word === 'but' && next === 'did' && after === 'not' && neverBegun.has(tokens[at + 3]?.word ?? '')) ||
    (word === 'decided' && ['against', 'not'].includes(next)) ||
    (word === 'turned' && after === 'down') ||
    (word === 'missed' && ['it', 'them'].includes(next) && endOfClause(tokens, at) === at + 1) ||
    (word === 'but' && ['chose', 'declined', 'preferred', 'refused'].includes(next)) ||
    (word === 'none' && next === 'of' && ['these', 'them', 'this', 'which'].includes(after)) ||
    (['did', 'could'].includes(word) && next === 'not' && endOfClause(tokens, at) === at + 1) ||
    (word === "didn't" && endOfClause(tokens, at) === at)
  return denies ? { claim: 'negated', from: startOfSentence(tokens, at), to: at, trigger: at } : undefined
}

const neverBegun = new Set('enrol enroll finish complete start join attend happen take go pursue proceed'.split(' '))

const wishWords = new Set(
  (
    'hope hopes hoping hoped plans intend intends intending wish wishes wished aspire aspires dream dreams dreamed dreamt goal goals vision interested fascinated passionate curious keen ' +
    'eager excited considering considered believe believes would will someday future might wanted want wants seeking seek'
  ).split(' '),
)
const wishPairs: readonly (readonly [string, readonly string[]])[] = [
  ['plan', ['to', 'on', 'a']],
  ['planned', ['to']],
  ['planning', ['to', 'a', 'on']],
  ['like', ['to']],
  ['love', ['to']],
  ['aim', ['to', 'is']],
  ['looking', ['forward', 'for']],
  ['one', ['day']],
  ['next', ['year', 'step', 'steps']],
  ['thinking', ['of', 'about']],
  ['should', ['have', 'i', 'we']],
  ['could', ['have']],
  ['ready', ['to']],
  ['hopes', ['to']],
  ['interest', ['in']],
  ['available', ['for', 'to']],
  ['committed', ['to']],
  ['open', ['to']],
  ['proposed', ['to', 'a', 'an']],
  ['suggested', ['to', 'a', 'an', 'that']],
]

function wish(tokens: readonly Token[], at: number): Scope | undefined {
  const word = tokens[at]?.word ?? ''
  const next = tokens[at + 1]?.word ?? ''
  if (['was', 'were'].includes(word) && ['proposed', 'planned', 'suggested', 'considered', 'discussed'].includes(next)) {
    return { claim: 'hypothetical', from: startOfClause(tokens, at), to: endOfClause(tokens, at), trigger: at }
  }
  const wishes = wishWords.has(word) || wishPairs.some(([first, seconds]) => first === word && seconds.includes(next))
  if (!wishes) return undefined
  const backwards = word === 'one' || word === 'next' || word === 'someday'
  return { claim: 'hypothetical', from: backwards ? startOfClause(tokens, at) : at, to: endOfSentence(tokens, at), trigger: at }
}

/** "If I match, I will ...": the whole sentence is only thought. "I tested if ..." is not. */
function condition(tokens: readonly Token[], at: number): Scope | undefined {
  const word = tokens[at]?.word ?? ''
  const opens = at === startOfSentence(tokens, at)
  const next = tokens[at + 1]?.word ?? ''
  const inverted =
    opens && (word === 'should' || word === 'had' || word === 'were') && ['i', 'we', 'there', 'your', 'it', 'you'].includes(next)
  const undecided = opens && word === 'whether'
  if (inverted || undecided) return { claim: 'hypothetical', from: at, to: endOfSentence(tokens, at), trigger: at }
  if (word !== 'if') return undefined
  if (!['i', 'we', 'only', 'selected', 'given', 'matched', 'accepted', 'chosen', 'possible'].includes(next)) return undefined
  return { claim: 'hypothetical', from: startOfSentence(tokens, at), to: endOfSentence(tokens, at), trigger: at }
}

const otherPeople = new Set(
  (
    'brother sister wife husband father mother son daughter friend friends cousin uncle aunt colleague professor mentor supervisor boss director consultant attending roommate partner ' +
    'government ministry minister university company vendor who committee office authority authorities jury trust predecessor'
  ).split(' '),
)
const determiners = new Set('my our his her their the a an another some other national local senior'.split(' '))

/** The subject of the clause is somebody else, and the writer is not named in it. */
function others(tokens: readonly Token[], at: number): Scope | undefined {
  if (at !== startOfClause(tokens, at)) return undefined
  const end = endOfClause(tokens, at)
  const clause = tokens.slice(at, end + 1).map((token) => token.word)
  if (clause.some((word) => word === 'i' || word === 'we' || word === 'myself')) return undefined
  const first = clause[0] === 'and' || clause[0] === 'but' ? 1 : 0
  const subject = clause.slice(first, first + 4)
  const lead = subject[0] ?? ''
  const noun = subject.findIndex((word) => otherPeople.has(personOf(word)))
  const named = noun > 0 && subject.slice(0, noun).every((word, index) => index > 0 || determiners.has(word))
  const itStaff =
    lead === 'the' &&
    ['it', 'ict'].includes(subject[1] ?? '') &&
    ['department', 'team', 'people', 'staff'].includes(subject[2] ?? '')
  const pronoun = ['he', 'she', 'they', 'his', 'her', 'their'].includes(lead)
  return named || itStaff || pronoun ? { claim: 'of others', from: at, to: end, trigger: -1 } : undefined
}

/** "My sister, an engineer, developed ...": the subject of the whole sentence is somebody else. "..., who had built": so is that of the clause. */
function othersInSentence(tokens: readonly Token[], at: number): Scope | undefined {
  const word = tokens[at]?.word ?? ''
  if (word === 'who' && otherPeople.has(personOf(tokens[at - 1]?.word ?? ''))) {
    return { claim: 'of others', from: at, to: endOfClause(tokens, at), trigger: -1 }
  }
  const end = endOfSentence(tokens, at)
  if (at !== startOfSentence(tokens, at) || !determiners.has(word)) return undefined
  if (tokens.slice(at, end + 1).some((token) => token.word === 'i' || token.word === 'we')) return undefined
  const former = ['previous', 'former', 'earlier', 'last'].includes(tokens[at + 1]?.word ?? '')
  const owner = former || tokens.slice(at + 1, at + 4).some((token) => otherPeople.has(personOf(token.word)))
  return owner ? { claim: 'of others', from: at, to: end, trigger: -1 } : undefined
}

function personOf(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word
}

const stateVerbs = new Set(
  (
    "am is are was were be been being i'm has have had need needs needed prefer prefers know knows knew known see seen understand like likes love loves lack lacks exist exists mean means remain remains " +
    'feel feels felt seem seems inspire inspires'
  ).split(' '),
)
const doingWords = new Set(
  (
    'built made wrote led ran kept taught gave set drew found held saw put took sent chose began brought did grew met read told went became spent sold sought shot cut hit spoke sat ' +
    'lead chair member coordinator champion superuser responsible author editor founder cofounder trainer manager head organizer organiser leader investigator representative team part charge ' +
    'write make build keep run use teach manage analyze analyse design develop create maintain collect track review'
  ).split(' '),
)
const notDoing = new Set(
  'motivated interested fascinated needed lacked wanted excited based limited related dedicated inspired experienced advanced delighted honored honoured invited'.split(
    ' ',
  ),
)

/** The sentence only says how things are ("The app was useless"): nothing in it was done. A line without a verb, as in a CV, does say it. */
function onlyNamed(tokens: readonly Token[], at: number): Scope | undefined {
  if (at !== startOfSentence(tokens, at)) return undefined
  const end = endOfSentence(tokens, at)
  const words = tokens.slice(at, end + 1).map((token) => token.word)
  const please = words[0] === 'please'
  if (!please && (!words.some((word) => stateVerbs.has(word)) || words.some(isDoing))) return undefined
  return { claim: 'only named', from: at, to: end, trigger: -1 }
}

function isDoing(word: string): boolean {
  return doingWords.has(word) || (word.length > 4 && (word.endsWith('ed') || word.endsWith('ing')) && !notDoing.has(word))
}

const hearsayPairs: readonly (readonly [string, readonly string[]])[] = [
  ['read', ['about']],
  ['reading', ['about']],
  ['attended', ['the', 'a', 'an']],
  ['prefer', ['working', 'to']],
  ['motivated', ['to', 'by']],
  ['heard', ['about', 'of']],
  ['learned', ['about', 'of']],
  ['learnt', ['about', 'of']],
  ['seen', ['how', 'other']],
  ['saw', ['how']],
  ['the', ['news']],
  ['aware', ['of']],
  ['other', ['hospitals', 'countries', 'departments']],
]

/** Read, heard or seen elsewhere: knowledge, not work. */
function hearsay(tokens: readonly Token[], at: number): Scope | undefined {
  const next = tokens[at + 1]?.word ?? ''
  if (!hearsayPairs.some(([first, seconds]) => tokens[at]?.word === first && seconds.includes(next))) return undefined
  return { claim: 'of others', from: at, to: endOfClause(tokens, at), trigger: at }
}

const ongoingWords = new Set('currently presently ongoing now underway'.split(' '))

function ongoing(tokens: readonly Token[], at: number): Scope | undefined {
  const word = tokens[at]?.word ?? ''
  const next = tokens[at + 1]?.word ?? ''
  const begun = ['just', 'recently'].includes(word) && ['started', 'begun', 'began', 'joined', 'enrolled'].includes(next)
  const amDoing = word === 'am' && next.endsWith('ing')
  const inProgress = word === 'in' && next === 'progress'
  if (!ongoingWords.has(word) && !begun && !amDoing && !inProgress) return undefined
  return { claim: 'in progress', from: startOfClause(tokens, at), to: endOfClause(tokens, at), trigger: -1 }
}

function startOfClause(tokens: readonly Token[], at: number): number {
  let start = at
  while (start > 0 && tokens[start - 1]?.clause === tokens[at]?.clause && tokens[start - 1]?.sentence === tokens[at]?.sentence)
    start -= 1
  return start
}

function endOfClause(tokens: readonly Token[], at: number): number {
  let end = at
  while (tokens[end + 1] && tokens[end + 1]?.clause === tokens[at]?.clause && tokens[end + 1]?.sentence === tokens[at]?.sentence)
    end += 1
  return end
}

function endOfPhrase(tokens: readonly Token[], at: number): number {
  let end = at
  const last = Math.min(endOfClause(tokens, at), at + 4)
  while (end < last && !prepositions.has(tokens[end + 1]?.word ?? '')) end += 1
  return end
}

function startOfSentence(tokens: readonly Token[], at: number): number {
  let start = at
  while (start > 0 && tokens[start - 1]?.sentence === tokens[at]?.sentence) start -= 1
  return start
}

function endOfSentence(tokens: readonly Token[], at: number): number {
  let end = at
  while (tokens[end + 1]?.sentence === tokens[at]?.sentence) end += 1
  return end
}
