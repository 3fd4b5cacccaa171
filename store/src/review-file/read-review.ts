import { parsedJson } from '../json.ts'
import { withPresentIds } from '../present-ids.ts'
import { z } from '../zod.ts'
import { day, program } from '../leaves.ts'
import { name, remark, words } from '../kinds/review/remark.ts'
import { decryptText, isEncrypted } from '../whole/passphrase.ts'
import type { Review } from './review.ts'
import { newestReviewVersion } from './review.ts'

const pick = z.strictObject({
  program,
  name,
  where: words,
  tier: words,
  signal: words,
  invitation: z.exactOptional(words),
  match: z.exactOptional(words),
})

const body = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,99}$/)),
  askedOn: day,
  from: z.exactOptional(name),
  question: z.exactOptional(words),
  profile: z.exactOptional(z.record(z.string(), z.unknown())),
  list: z.exactOptional(z.strictObject({ answer: words, picks: z.array(pick).check(z.maxLength(2000)) })),
  plan: z.exactOptional(z.array(z.strictObject({ id: name, by: day, title: words, why: words })).check(z.maxLength(1000))),
  statements: z.exactOptional(z.array(z.strictObject({ id: name, title: words, text: words })).check(z.maxLength(100))),
  remarks: z.array(remark).check(z.maxLength(2000)),
})
const review: z.ZodMiniType<Review> = body

const ours = z.looseObject({ matchwright: z.literal('review'), version: z.int().check(z.positive()) })

export type ReadReview =
  | { readonly kind: 'read'; readonly review: Review }
  | { readonly kind: 'refused'; readonly sentence: string }

/** The review in such a file, opened with its passphrase, or why it is none. */
export async function openReview(bytes: Uint8Array, passphrase: string): Promise<ReadReview> {
  if (!isEncrypted(bytes)) return refused(notOurs)
  const opened = await decryptText(bytes, passphrase)
  return opened.kind === 'refused' ? opened : readReview(opened.text)
}

/** A file that is cut or changed is refused whole. */
function readReview(text: string): ReadReview {
  const parsed = withPresentIds(parsedJson(text))
  const checked = ours.safeParse(parsed)
  if (!checked.success) return refused(isNamed(parsed) ? anotherFile : notOurs)
  const { matchwright: _named, version, ...rest } = checked.data
  if (version > newestReviewVersion)
    return refused(
      `This review file was written by a newer version of Matchwright (its format is ${version}, this one reads up to ${newestReviewVersion}). Update Matchwright and try again.`,
    )
  const read = review.safeParse(rest)
  if (!read.success) return refused('This review file is cut or was changed, and is not read.')
  const ids = new Set(read.data.remarks.map(({ id }) => id))
  if (ids.size < read.data.remarks.length) return refused('This review file names one remark twice, and is not read.')
  return { kind: 'read', review: read.data }
}

const notOurs = 'This is not a review file, as "Ask somebody to read" or `matchwright review ask` writes it.'
const anotherFile = 'This is another file of Matchwright, not a review file. A file of everything is put back under Your data.'

function isNamed(parsed: unknown): boolean {
  return typeof parsed === 'object' && parsed !== null && 'matchwright' in parsed
}

function refused(sentence: string): ReadReview {
  return { kind: 'refused', sentence }
}
