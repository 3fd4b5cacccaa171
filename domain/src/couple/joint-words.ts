import { counted, countText } from '../say/number.ts'
import type { JointRanks } from './joint-ranks.ts'
import type { JointRow } from './joint-rows.ts'

type Joint = Extract<JointRanks, { readonly kind: 'joint' }>

/** What each side of a row is entered as. */
export interface RowWords {
  readonly you: string
  readonly partner: string
  /** What the row stands for, such as `One place: Boston, MA`. */
  readonly what: string
}

export function rowWords(row: JointRow): RowWords {
  const you = 'you' in row ? row.you.name : 'no match'
  const partner = 'partner' in row ? row.partner.name : 'no match'
  switch (row.kind) {
    case 'together':
      return { you, partner, what: `One place: ${[...new Set([row.you.place, row.partner.place])].join(' and ')}` }
    case 'apart':
      return { you, partner, what: `${row.you.place} and ${row.partner.place}` }
    case 'you alone':
      return { you, partner, what: 'You alone' }
    case 'partner alone':
      return { you, partner, what: 'Your partner alone' }
  }
}

export function jointTitle({ rows }: Joint): string {
  return `The two of you: ${counted(rows.length, 'row')} to enter, the same in both lists`
}

/** What was checked, and what is not in the rows. */
export function jointNotes({ proof, leftOff, held, partner }: Joint): readonly string[] {
  const { markets, stable } = proof
  return [
    `Run by the algorithm of the Match on ${countText(markets)} drawn markets: in ${countText(stable)} a check of its own found the result stable${stable < markets ? '; with couples there need not be a stable one (Roth 1984)' : ''}.`,
    ...(leftOff === undefined ? [] : [leftOff]),
    ...(held.length === 0
      ? []
      : [
          `Left out for ${partner}, as no visa there can be used as far as is known: ${held.join(', ')}. A place in their own file counts once a program says otherwise in writing.`,
        ]),
  ]
}
