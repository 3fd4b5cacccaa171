import { wordsFor } from '#domain'
import type { Person } from '#domain/person'
import type { ClaimPlace, ClaimReader, Held, Span } from '../claim-kind.ts'
import { agreesIf, claimKind, contradicts, holds, spanOf, unknown } from '../claim-kind.ts'
import type { Said } from '../said.ts'
import type { StepName } from './steps.ts'
import { standing, stepPattern, stepsIn } from './steps.ts'

interface ScoreClaim extends ClaimPlace {
  readonly span: Span
  /** The Step it is said of; undefined where any would do. */
  readonly step: StepName | undefined
}

const number =
  /(?:between (?<from>[12]\d\d) and (?<to>[12]\d\d)|(?:in the )?(?<third>low|mid|high)?[ -]?(?<decade>[12]\d0)s|\b(?<exact>[12]\d\d))\b(?=\s*(?:$|[.,;:!)]|\b(?:on|in|for|at|and|then|with|was|were|came|is|are|as|or|speaks?|after|to|not|respectively)\b))/g
const aboutScores = new RegExp(String.raw`${stepPattern}|\bscor(?:e|es|ed|ing)\b|\busmle\b`)

/** Scores of Steps: exact, above, below, between, in the 250s, in words. */
export const examScores: ClaimReader = claimKind<ScoreClaim>({ id: 'exam score', read: readScores, hold: holdScore })

function readScores(said: Said): readonly ScoreClaim[] {
  if (!aboutScores.test(said.text)) return []
  const found = said.own(number).filter(({ index, text }) => !isCount(said.text, index + text.length))
  const steps = stepsIn(said.text)
  const inOrder = found.length === steps.length && found.length > 1
  return found.map(({ text, index, groups }, order) => {
    const step = stepOf(said.text, index, index + text.length)
    return {
      text,
      index,
      span: spanOfScore(groups, said.text.slice(0, index)),
      step: step ?? (inOrder ? steps[order] : undefined),
    }
  })
}

function isCount(text: string, end: number): boolean {
  return (
    /^\s*(?:%|percent\b|patients|people|children|hours|months)/.test(text.slice(end)) ||
    /^ (?:in|for) (?:the|my|our) (?!step|exam|first|second|usmle)/.test(text.slice(end))
  )
}

function spanOfScore(groups: Readonly<Record<string, string | undefined>>, before: string): Span {
  const { from, to, third, decade, exact } = groups
  if (from !== undefined && to !== undefined) return { low: Number(from), high: Number(to) }
  if (decade !== undefined) {
    const low = Number(decade)
    if (third === 'low') return { low, high: low + 4 }
    if (third === 'mid') return { low: low + 3, high: low + 7 }
    return { low: third === 'high' ? low + 6 : low, high: low + 9 }
  }
  const span = spanOf(Number(exact), before)
  return /\b(?:above|over|more than)\s*$/.test(before) ? { ...span, low: span.low + 1 } : span
}

const after = new RegExp(String.raw`^,?\s*(?:(?:on|in|for|at) (?:the |my |both )?)(?<step>${stepPattern})`)
const behind = new RegExp(String.raw`(?<step>${stepPattern})(?:(?!\bsteps?\b|\b[12]\d\d\b)[^;]){0,40}$`)

/** The Step right after a number, "241 on Step 2 CK", or else the one it follows, "Step 2 CK: 241". */
function stepOf(text: string, start: number, end: number): StepName | undefined {
  const named = after.exec(text.slice(end)) ?? behind.exec(text.slice(0, start))
  return named?.groups?.['step'] === undefined ? undefined : stepsIn(named.groups['step'])[0]
}

function holdScore({ span, step }: ScoreClaim, person: Person): Held {
  if (step !== undefined) {
    const { score, state } = person.exams[step]
    if (score !== undefined) return agreesIf(holds(span, score), standing(step, person))
    if (state === 'planned') return contradicts(standing(step, person))
    return unknown(`What is your ${wordsFor('exam', step)} score? Your profile says ${standing(step, person)}.`)
  }
  const scores = [person.exams.step1, person.exams.step2ck, person.exams.step3].flatMap(({ score }) => score ?? [])
  if (scores.length === 0) return unknown('Which score is this? Your profile has none.')
  return agreesIf(
    scores.some((score) => holds(span, score)),
    `scores ${scores.join(', ')}`,
  )
}
