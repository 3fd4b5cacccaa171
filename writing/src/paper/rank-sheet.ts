/** The rank order list to take along: what is entered at NRMP, place by place, and what to look at before it is certified. */
import type { IsoDate } from '#domain'
import type { JointRanks } from '#domain/couple'
import { jointNotes, jointTitle, rowWords } from '#domain/couple'
import type { RankOrder } from '#domain/ranks'
import { bandLegend, chanceSentence, dayText } from '#domain/say'
import type { Block, Paper } from './paper.ts'
import { heading, note, plain } from './paper.ts'

export interface RankSheetInput {
  /** As the applicant calls themselves. */
  readonly name?: string
  readonly order: RankOrder
  readonly joint: JointRanks | undefined
  readonly today: IsoDate
}

export function rankSheet({ name, order, joint, today }: RankSheetInput): Paper {
  const { places, held, check, match } = order
  return {
    kind: 'sheet',
    name: 'rank-list',
    title: [name, `Rank order list, Match ${match}`].filter(Boolean).join(', '),
    blocks: [
      ...part(
        'Your order',
        places.map(
          ({ rank, name: program, place, chance, despite }) =>
            `${rank}. ${program}, ${place}${despite ? ' (no usable visa known)' : ''}${chance === undefined ? '' : `: ${chanceSentence(chance)} lists like this end here`}`,
        ),
      ),
      ...part(
        'Not on it until you say so',
        held.map(({ name: program, place }) => `${program}, ${place}: no visa there can be used, as far as is known`),
      ),
      ...jointBlocks(joint),
      ...part(
        check.title,
        check.items.map(({ text }) => text),
      ),
      note(`As of ${dayText(today)}. Every chance has ${bandLegend}. Only what is certified at NRMP counts.`),
    ],
  }
}

function jointBlocks(joint: JointRanks | undefined): readonly Block[] {
  if (joint?.kind !== 'joint') return []
  const rows = joint.rows.map((row, at) => {
    const { you, partner, what } = rowWords(row)
    return `${at + 1}. You: ${you}. Partner: ${partner}. ${what}.`
  })
  return [...part(jointTitle(joint), rows), ...part('What was checked', jointNotes(joint))]
}

/** A part without anything in it is not there. */
function part(title: string, texts: readonly string[]): readonly Block[] {
  return texts.length === 0 ? [] : [heading(1, title), { kind: 'list', items: texts.map((text) => [plain(text)]) }]
}
