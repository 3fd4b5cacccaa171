import { valuesOf, wordsFor } from '#domain'
import type { Person } from '#domain/person'
import type { ClaimPlace, ClaimReader, Held } from '../claim-kind.ts'
import { agrees, agreesIf, claimKind, unknown } from '../claim-kind.ts'
import type { Match, Said } from '../said.ts'
import type { StepName } from './steps.ts'
import { standing, stepsIn, stepsNear } from './steps.ts'

/** How often a Step was taken, or whether one was failed. */
interface AttemptClaim extends ClaimPlace {
  readonly steps: readonly StepName[]
  readonly says:
    | { readonly kind: 'attempts' | 'failures'; readonly count: number }
    | { readonly kind: 'failed' }
    | { readonly kind: 'never failed' }
}

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  '1': 1,
  single: 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
}
const times: Readonly<Record<string, number>> = { once: 1, twice: 2 }
const tries = '(?:attempts?|tr(?:y|ies)|sittings?|goes?|go|time)'
const exam = /\bsteps?\b|\busmles?\b|\b(?:board|licensing|licensure|exams?|examinations?)\b|\btranscript\b/

const never =
  /\b(?:never|not|no|without|nor|neither|zero|0)\b(?:(?!\b(?:but|until|before)\b)[^,;.]){0,25}?\b(?:fail(?:ed|ures?|ing)?|repeat(?:ed)?|re-?t(?:ake|aken|ook))\b|\bclean (?:exam|usmle|test|step)\w* record\b/g
const failed = /\bfail(?:ed|ing|ure)\b|\bdid(?: not|n't) pass\b(?=.*\bfirst (?:time|attempt|try)\b)/g
const onWhich = new RegExp(
  String.raw`\b(?<which>first|(?<=\b(?:in|with|after|only|just) )1|second|third|fourth|1st|2nd|3rd|single) ${tries}\b`,
  'g',
)
const howMany = new RegExp(String.raw`\b(?<count>[2-9]) (?:attempts|tries|sittings|times)\b`, 'g')
const succeeded =
  /\b(?:pass(?:ed|ing)?|clear(?:ed)?|complet(?:ed|ing)|came|need(?:ed)?|requir(?:ed|es)|took|succeeded|enough|finished|on (?:the|my|a)|at (?:the|my|a))\b/

/** Attempts and failures: "on the second attempt", "failed once", "never failed", "two attempts". */
export const examAttempts: ClaimReader = claimKind<AttemptClaim>({ id: 'exam attempts', read: readAttempts, hold: holdAttempts })

function readAttempts(said: Said): readonly AttemptClaim[] {
  const clean = said.own(never).filter(({ index }) => exam.test(said.text) || isOfExams(said.text, index))
  if (clean.length > 0) return clean.map((match) => claimOf(said, match, { kind: 'never failed' }))
  if (!exam.test(said.text)) return []
  const failures = said.own(failed)
  const counts = said
    .own(howMany)
    .filter(({ index }) => /\b(?:took|needed|requir\w+|after|in|of|with|had|sat)\b/.test(said.text) && isExamNear(said, index))
  return [
    ...failures.map((match) => claimOf(said, match, failuresSaid(said.text, match))),
    ...counts.map((match) =>
      claimOf(said, match, {
        kind: failures.length > 0 && /\bfail/.test(said.clauseAt(match.index)) ? 'failures' : 'attempts',
        count: Number(match.groups['count']),
      }),
    ),
    ...said.own(onWhich).flatMap((match) => whichAttempt(said, match, failures)),
  ]
}

/** "No failures", "no failed attempts" alone are said of exams. */
function isOfExams(text: string, index: number): boolean {
  return /^(?:\w+\s){1,3}(?:failed attempts?|failures?)\b(?! of)/.test(text.slice(index))
}

function isExamNear(said: Said, index: number): boolean {
  return exam.test(said.clauseAt(index)) || stepsIn(said.text).length > 0
}

function failuresSaid(text: string, match: Match): AttemptClaim['says'] {
  const word = /^[^,;]{0,30}?\b(once|twice|\d times)\b/.exec(text.slice(match.index))?.[1]
  const count = word === undefined ? undefined : (times[word] ?? Number.parseInt(word, 10))
  return count === undefined ? { kind: 'failed' } : { kind: 'failures', count }
}

/** "On the second attempt" counts attempts; the first attempt of a Step that is said to be failed does not. */
function whichAttempt(said: Said, match: Match, failures: readonly Match[]): readonly AttemptClaim[] {
  const count = ordinals[match.groups['which'] ?? '']
  if (count === undefined || !isExamNear(said, match.index)) return []
  if (/\btime\b/.test(match.text) && !/\b(?:the|my) (?:first|second|third)/.test(said.text)) return []
  if (count === 1 && failures.length > 0) return []
  return succeeded.test(said.text) ? [claimOf(said, match, { kind: 'attempts', count })] : []
}

function claimOf(said: Said, { text, index }: Match, says: AttemptClaim['says']): AttemptClaim {
  return { text, index, says, steps: stepsNear(said.clauseAt(index), said.text) }
}

function holdAttempts({ steps, says }: AttemptClaim, person: Person): Held {
  const meant = steps.length > 0 ? steps : valuesOf('exam')
  const taken = meant.filter((step) => !['not said', 'planned'].includes(person.exams[step].state))
  const all = taken.map((step) => standing(step, person)).join('; ')
  if (taken.length === 0) return unknown(`How often did you take ${meant.map((step) => wordsFor('exam', step)).join(', ')}?`)
  const records = taken.map((step) => person.exams[step])
  if (says.kind === 'never failed') return unlessOpen(!records.some(({ hasFailed }) => hasFailed), records, all)
  if (says.kind === 'failed')
    return unlessOpen(
      records.some(({ hasFailed }) => hasFailed),
      records,
      all,
    )
  const { kind, count: claimed } = says
  const attempts = records.map(({ attempts: count, state }) =>
    count === undefined ? undefined : kind === 'attempts' || state === 'failed' ? count : count - 1,
  )
  if (attempts.includes(undefined)) return unknown(`How many attempts were there? Your profile says ${all}.`)
  const same = (count: number | undefined): boolean => count === claimed
  return agreesIf(steps.length > 0 ? attempts.every(same) : attempts.some(same), all)
}

/** Agreement by a record that does not count attempts is asked for, not believed. */
function unlessOpen(same: boolean, records: readonly Person['exams']['step1'][], profile: string): Held {
  if (same && records.every(({ hasFailed, attempts }) => !hasFailed && attempts === undefined)) {
    return unknown('How many attempts did each exam take?')
  }
  return same ? agrees : agreesIf(false, profile)
}
