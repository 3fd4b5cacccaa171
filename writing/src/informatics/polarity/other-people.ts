import type { Token } from '../tokenise.ts'
import type { Scope } from './scope.ts'
import { endOfClause, endOfSentence, startOfClause, startOfSentence } from './scope.ts'

/** Whose doing is not the writer's. */
export const otherPeople: ReadonlySet<string> = new Set(
  (
    'brother sister wife husband father mother son daughter friend friends cousin uncle aunt colleague professor mentor supervisor boss director consultant attending roommate partner ' +
    'government ministry minister university company vendor who committee office authority authorities jury trust predecessor classmate classmates peers author authors resident residents registrar people'
  ).split(' '),
)
const determiners = new Set('my our his her their the a an another some other national local senior'.split(' '))

/** Whose doing a clause with "who" tells; as subjects they may be the writer's own team. */
const colleagues = new Set(
  'nurse nurses doctor doctors physician physicians intern interns midwife midwives pharmacist chief head'.split(' '),
)

/** The subject of the clause is somebody else, and the writer is not named in it. */
export function others(tokens: readonly Token[], at: number): Scope | undefined {
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
  const pronoun = ['he', 'she', 'they', 'his', 'her', 'their', 'someone', 'somebody', 'anyone', 'everyone', 'nobody'].includes(
    lead,
  )
  return named || itStaff || pronoun ? { claim: 'of others', from: at, to: end, trigger: -1 } : undefined
}

/** "My sister, an engineer, developed ...": the subject of the whole sentence is somebody else. "..., who had built": so is that of the clause. */
export function othersInSentence(tokens: readonly Token[], at: number): Scope | undefined {
  const word = tokens[at]?.word ?? ''
  const before = personOf(tokens[at - 1]?.word ?? '')
  if (word === 'who' && (otherPeople.has(before) || colleagues.has(before))) {
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

const given = new Set('promised taught offered told asked given invited shown born denied refused'.split(' '))

/** "We were promised a record", "I was taught by": done to the writer, not by them. */
export function doneToWriter(tokens: readonly Token[], at: number): Scope | undefined {
  const self = ['i', 'we'].includes(tokens[at]?.word ?? '')
  const passive = ['was', 'were', 'am', 'are'].includes(tokens[at + 1]?.word ?? '') && given.has(tokens[at + 2]?.word ?? '')
  return self && passive ? { claim: 'of others', from: at, to: endOfClause(tokens, at), trigger: -1 } : undefined
}

const hearsayPairs: readonly (readonly [string, readonly string[]])[] = [
  ['read', ['about']],
  ['reading', ['about']],
  ['prefer', ['working', 'to']],
  ['motivated', ['to', 'by']],
  ['watched', ['videos', 'a', 'the', 'talks', 'lectures']],
  ['listened', ['to']],
  ['videos', ['about', 'on']],
  ['heard', ['about', 'of']],
  ['learned', ['about', 'of']],
  ['learnt', ['about', 'of']],
  ['seen', ['how', 'other']],
  ['saw', ['how']],
  ['the', ['news']],
  ['aware', ['of']],
  ['other', ['hospitals', 'countries', 'departments']],
]

/** "Attended a wedding" is no work of the writer's; "attended a course" is. */
export function attended(tokens: readonly Token[], at: number): Scope | undefined {
  if (tokens[at]?.word !== 'attended') return undefined
  const learning = tokens
    .slice(at + 1, at + 6)
    .some((token) => /^(?:course|workshop|training|bootcamp|school|elective|program|seminar|class)/.test(token.word))
  return learning ? undefined : { claim: 'of others', from: at, to: endOfClause(tokens, at), trigger: at }
}

/** Read, heard or seen elsewhere: knowledge, not work. */
export function hearsay(tokens: readonly Token[], at: number): Scope | undefined {
  const next = tokens[at + 1]?.word ?? ''
  if (!hearsayPairs.some(([first, seconds]) => tokens[at]?.word === first && seconds.includes(next))) return undefined
  return { claim: 'of others', from: at, to: endOfClause(tokens, at), trigger: at }
}
