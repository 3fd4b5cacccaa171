import type { Source } from '../answer.ts'
import type { IsoDate } from '../units.ts'

/** Something that decides before anything else counts, with what to do about it. Said once, above every lever and every step. */
export interface Blocker {
  readonly kind: BlockerKind
  /** What is so, with its values. */
  readonly title: string
  readonly why: string
  /** What to do about it now. */
  readonly todo: string
  /** Day by which it has to be settled, where there is one. */
  readonly by?: IsoDate
  readonly source: Source
  /** Ids of advice and levers that would say the same once more, or the contrary. */
  readonly covers: readonly string[]
}

/** Gravest first. */
export const blockerKinds = [
  'no attempt left',
  'no visa route',
  'one year alone',
  'certificate late',
  'start without certificate',
  'J-1 closed',
  'home requirement',
  'H-1B years',
  'Step 3 for H-1B',
  'last attempt',
  'years for the exams',
  'no clinical work',
  'failed cycles',
] as const

export type BlockerKind = (typeof blockerKinds)[number]
