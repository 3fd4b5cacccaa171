/** What is kept of a review file on either side. What the applicant shows stays in the file, and is never kept by who reads it. */
import type { IsoDate } from '#domain'
import { z } from '../../zod.ts'
import { day } from '../../leaves.ts'
import type { Kind } from '../kind.ts'
import { defineKind } from '../kind.ts'
import { kindNames } from '../names.ts'
import { mergeReviews } from './merge-reviews.ts'
import { remark } from './remark.ts'
import type { Remark } from './remark.ts'
import { reviewVersions } from './versions.ts'

export interface KeptReview {
  readonly version: 1
  /** When it was asked for from this device; absent where somebody else asked. */
  readonly askedOn?: IsoDate
  /** What was said of it on this device. */
  readonly remarks: readonly Remark[]
  /** What became of the remarks that came back, by their ids. */
  readonly answers: Readonly<Record<string, 'taken' | 'left'>>
}

const schema = (): z.ZodMiniType<KeptReview> =>
  z.looseObject({
    version: z.literal(1),
    askedOn: z.exactOptional(day),
    remarks: z.array(remark),
    answers: z.record(z.string(), z.enum(['taken', 'left'])),
  })

export const reviewKind: Kind<KeptReview> = defineKind({
  ...kindNames.review,
  versions: reviewVersions,
  schema,
  merge: mergeReviews,
})
