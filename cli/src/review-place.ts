/** What a reader names on the command line: a place in a review, and what should stand there. */
import type { Remark, RemarkPlace, Review } from '#store'

type Sentence = { readonly sentence: string }

/** The place these words mean in this review; the whole of it where nothing is named. */
export function placeIn(review: Review, named: string | undefined): RemarkPlace | Sentence {
  if (named === undefined) return { kind: 'all' }
  const pick = review.list?.picks.find(({ program }) => program === named)
  if (pick) return { kind: 'program', program: pick.program }
  if (review.plan?.some(({ id }) => id === named)) return { kind: 'step', step: named }
  for (const { id, text } of review.statements ?? []) {
    const start = text.indexOf(named)
    if (start === -1) continue
    if (text.includes(named, start + 1))
      return { sentence: `"${named}" stands more than once in the statement; name more words of it.` }
    return { kind: 'sentence', statement: id, start, words: named }
  }
  const [first = ''] = named.split(/[.[]/, 1)
  if (Object.hasOwn(review.profile ?? {}, first)) return { kind: 'field', path: named }
  return { sentence: `"${named}" is no field, program, step or sentence of what was shown.` }
}

/** The value meant by these words at this place. */
export function suggestionOf({ kind }: RemarkPlace, words: string): NonNullable<Remark['suggests']> | null | Sentence {
  switch (kind) {
    case 'field':
      return valueOf(words)
    case 'program':
      return words === 'always' || words === 'never'
        ? words
        : { sentence: `At a program --suggest knows always and never (on the list), got ${words}` }
    case 'sentence':
      return words
    case 'all':
    case 'step':
      return { sentence: '--suggest needs a field, a program or a sentence with --on.' }
  }
}

function valueOf(words: string): string | number | boolean | null {
  if (words === 'nothing') return null
  if (words === 'yes' || words === 'true') return true
  if (words === 'no' || words === 'false') return false
  return /^-?\d+(\.\d+)?$/.test(words) ? Number(words) : words
}
