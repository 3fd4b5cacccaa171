import type { JointRanks } from '#domain/couple'
import { jointNotes, jointTitle, rowWords } from '#domain/couple'
import type { RankOrder } from '#domain/ranks'
import { orderTriedText } from '#domain/ranks'
import { chanceCell, chanceOf, counted, decimalText, sentenceCase } from '#domain/say'
import { bulletSection, hung, section, table } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

interface Shown {
  readonly kept: boolean
  readonly changes: number
  readonly joint: JointRanks | undefined
}

/** The rank order list, place by place, and what to look at before it is certified. */
export function rankLines(order: RankOrder, { kept, changes, joint }: Shown, paper: TerminalPaper): readonly string[] {
  const { places, waiting, held, anywhere } = order
  return [
    ...hung(
      '',
      places.length === 0
        ? `Your rank list is empty.${waiting.length + held.length > 0 || order.check.isClosed ? '' : ' Programs stand here once they invited you: note invitations with `matchwright track`.'}`
        : `Your rank list: ${counted(places.length, 'program')}${anywhere ? `; ${chanceOf(anywhere, 'applicants like you')} match on it` : ''}.`,
      paper,
    ).map(paper.bold),
    ...placeLines(order, paper),
    ...bulletSection(
      'Invited or interviewed, and not on the list',
      waiting.map(
        ({ name, rating }) => `${name}${rating === undefined ? '' : `, you rate it ${decimalText(rating, 1)} out of 5`}`,
      ),
      paper,
    ),
    ...bulletSection(
      'Not on your list until you say so',
      held.map(({ name, program }) => `${name}: add it with --despite ${program}, or take it off with --rank "${program} 0"`),
      paper,
    ),
    ...bulletSection(
      order.check.title,
      order.check.items.map(({ text }) => text),
      paper,
    ),
    ...jointLines(joint, paper),
    ...bulletSection('How much hangs on one question', order.sensitivity, paper),
    ...bulletSection('Your true order is the best one', order.proof.markets === 0 ? [] : orderTriedText(order.proof), paper),
    ...bulletSection('What it costs', places.length === 0 ? [] : [order.fee.text], paper),
    ...bulletSection(
      'Advanced places',
      order.supplemental.map(({ text }) => text),
      paper,
    ),
    ...(changes === 0 ? [] : ['', kept ? 'Kept.' : 'Nothing is kept yet. If this is right, add --keep.']),
  ]
}

const wherePartnerRanks =
  'Name them in `partner.ranks` of your profile; or, where your partner ranks with `matchwright ranks --keep`, the folder it is kept in with --partner-data FOLDER.'

/** The rows of a couple, and what was checked of them. */
function jointLines(joint: JointRanks | undefined, paper: TerminalPaper): readonly string[] {
  if (joint === undefined) return []
  if (joint.kind === 'needs')
    return bulletSection(
      'For the list of pairs',
      joint.asks.map(({ field, text, why }) => [text, why, ...(field === 'partner.ranks' ? [wherePartnerRanks] : [])].join(' ')),
      paper,
    )
  const rows = joint.rows.map((row, at) => {
    const { you, partner, what } = rowWords(row)
    return [String(at + 1), you, partner, what]
  })
  const columns = [
    { title: '#', align: 'right' },
    { title: 'You', fills: true },
    { title: sentenceCase(joint.partner) },
    { title: '' },
  ] as const
  return [
    ...section(jointTitle(joint), [...table(columns, rows, paper)], paper),
    ...bulletSection('What was checked', [...jointNotes(joint), ...joint.because.map(({ text }) => text)], paper),
  ]
}

function placeLines({ places }: RankOrder, paper: TerminalPaper): readonly string[] {
  if (places.length === 0) return []
  return [
    '',
    ...table(
      [
        { title: '#', align: 'right' },
        { title: 'Program', fills: true },
        { title: 'Rating', align: 'right' },
        { title: 'Ends here', align: 'right' },
      ],
      places.map(({ rank, name, rating, chance, despite }) => [
        String(rank),
        `${name}${despite ? ' (no usable visa known)' : ''}`,
        rating === undefined ? '' : decimalText(rating, 1),
        chance ? chanceCell(chance) : '',
      ]),
      paper,
    ),
  ]
}
