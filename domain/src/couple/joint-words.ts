import { counted, countText } from '../say/number.ts'
import type { JointRanks } from './joint-ranks.ts'
import type { JointRow } from './joint-rows.ts'
import { leftOutNotes } from './partners-order.ts'

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

/** How the rows are entered, what was checked, and what is not in them. */
export function jointNotes(joint: Joint): readonly string[] {
  const { rows, proof, leftOff } = joint
  const { markets, stable } = proof
  return [
    'NRMP pairs row 1 of your list with row 1 of your partner’s, and so on: make this list once, and enter both sides of it. From your partner’s file it comes out the same only where that says the same places and wishes.',
    ...(rows.some(({ kind }) => kind === 'you alone' || kind === 'partner alone')
      ? [
          'Where only one of you matches, whose place comes first is for the two of you to decide: here you take turns, as between two pairs that are worth the same to both. A row may be moved, in both lists alike.',
        ]
      : []),
    `Run by the algorithm of the Match on ${countText(markets)} drawn markets: in ${countText(stable)} a check of its own found the result stable${stable < markets ? '; with couples there need not be a stable one (Roth 1984)' : ''}.`,
    ...(leftOff === undefined ? [] : [leftOff]),
    ...leftOutNotes(joint),
  ]
}
