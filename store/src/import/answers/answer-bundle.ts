/** Answers as one person passes them on and another takes them: a list without a name, a day or a word of anybody. */
import type { IsoDate } from '#domain'
import { answerProblem, isExpired, isShared, sharedAnswerOf } from '#domain/claims'
import type { GivenAnswer } from '#domain/claims'
import { withPresentIds } from '../../present-ids.ts'
import { z } from '../../zod.ts'
import type { ImportDocument } from '../import-document.ts'
import { choice, program } from '../../leaves.ts'

export interface AnswerBundle {
  readonly kind: 'matchwright-answers'
  readonly version: 1
  readonly answers: readonly GivenAnswer[]
}

/** The own answers of at most a year, ordered by program and field, so that not even their order tells anything. */
export function bundleOf(documents: readonly ImportDocument[], today: IsoDate): AnswerBundle {
  const answers = documents
    .flatMap(({ answer }) => (answer === undefined || isExpired(answer, today) || !isShared(answer.field) ? [] : [answer]))
    .map(sharedAnswerOf)
    .toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'))
  return { kind: 'matchwright-answers', version: 1, answers }
}

function keyOf({ program: id, field }: GivenAnswer): string {
  return `${id} ${field}`
}

export type BundleRead =
  | { readonly kind: 'read'; readonly answers: readonly GivenAnswer[]; readonly refused: readonly RefusedAnswer[] }
  | { readonly kind: 'refused'; readonly reason: string }

export interface RefusedAnswer {
  /** Place in the bundle, from 1. */
  readonly at: number
  readonly reason: string
}

const answer = z.strictObject({
  program,
  field: z.string(),
  value: z.union([z.boolean(), z.number(), z.string()]),
  by: choice('answeredBy'),
  how: choice('answeredHow'),
  on: z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'a month such as 2026-11')),
})
const envelope = z.object({
  kind: z.literal('matchwright-answers'),
  version: z.literal(1),
  answers: z.array(z.unknown()).check(z.maxLength(20_000)),
})

/** Whether JSON says it is a bundle of answers, whatever its state. */
export function isAnswerBundle(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'kind' in json && json.kind === 'matchwright-answers'
}

/** Reads a bundle answer by answer: one that is expired, still to come or of another shape is refused with its place, the rest are read. */
export function readBundle(json: unknown, today: IsoDate): BundleRead {
  const bundle = envelope.safeParse(withPresentIds(json))
  if (!bundle.success) return { kind: 'refused', reason: 'It is no bundle of answers of version 1.' }
  const answers: GivenAnswer[] = []
  const refused: RefusedAnswer[] = []
  for (const [index, one] of bundle.data.answers.entries()) {
    const read = readAnswer(one, today)
    if (typeof read === 'string') refused.push({ at: index + 1, reason: read })
    else answers.push(read)
  }
  return { kind: 'read', answers, refused }
}

function readAnswer(one: unknown, today: IsoDate): GivenAnswer | string {
  const read = answer.safeParse(one)
  if (!read.success) return `It is no answer: ${read.error.issues[0]?.path.join('.')} ${read.error.issues[0]?.message}.`
  const problem = answerProblem(read.data.field, read.data.value)
  if (problem !== undefined) return `${problem}.`
  // answerProblem knows the field.
  const given = read.data as GivenAnswer
  if (!isShared(given.field)) return `${given.field} is not passed on.`
  if (given.on > today) return `${given.on} is still to come.`
  return isExpired(given, today) ? `It is of ${given.on}, and expired after a year.` : given
}
