/** What a reader says of somebody's plan: the same in a file that came from elsewhere and in what is kept of it here. */
import type { IsoDate, ProgramId } from '#domain'
import { z } from '../../zod.ts'
import { day, program } from '../../leaves.ts'

/** One thing a reader says, at one place. */
export interface Remark {
  readonly id: string
  /** Who says it, as they call themselves. */
  readonly by: string
  readonly on: IsoDate
  readonly at: RemarkPlace
  readonly text?: string
  /**
   * What should stand there instead. At a field its value, null for nothing; at a program `always` or `never` on the list; at a
   * sentence other words. A step of the plan is ours to change, not theirs.
   */
  readonly suggests?: string | number | boolean | null
}

export type RemarkPlace =
  | { readonly kind: 'all' }
  /** Such as `exams.step2ck.score`. */
  | { readonly kind: 'field'; readonly path: string }
  | { readonly kind: 'program'; readonly program: ProgramId }
  | { readonly kind: 'step'; readonly step: string }
  /** The words as they stand in the statement, and where they begin, in UTF-16 units. */
  | { readonly kind: 'sentence'; readonly statement: string; readonly start: number; readonly words: string }

const longest = 20_000
export const name: z.ZodMiniString = z.string().check(z.minLength(1), z.maxLength(200))
export const words: z.ZodMiniString = z.string().check(z.maxLength(longest))

const place: z.ZodMiniType<RemarkPlace> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('field'), path: z.string().check(z.minLength(1), z.maxLength(300)) }),
  z.strictObject({ kind: z.literal('program'), program }),
  z.strictObject({ kind: z.literal('step'), step: name }),
  z.strictObject({
    kind: z.literal('sentence'),
    statement: name,
    start: z.int().check(z.nonnegative()),
    words: words.check(z.minLength(1)),
  }),
])

export const remark: z.ZodMiniType<Remark> = z
  .strictObject({
    id: name,
    by: name,
    on: day,
    at: place,
    text: z.exactOptional(words.check(z.minLength(1))),
    suggests: z.exactOptional(z.union([words, z.number(), z.boolean(), z.null()])),
  })
  .check(
    z.refine((one) => one.text !== undefined || one.suggests !== undefined),
    z.refine(({ at, suggests }) => suggests === undefined || canBeSuggested(at, suggests)),
  )

/** Whether this can stand in this place at all. */
function canBeSuggested(at: RemarkPlace, suggests: NonNullable<Remark['suggests']> | null): boolean {
  switch (at.kind) {
    case 'field':
      return true
    case 'program':
      return suggests === 'always' || suggests === 'never'
    case 'sentence':
      return typeof suggests === 'string'
    case 'all':
    case 'step':
      return false
  }
}
