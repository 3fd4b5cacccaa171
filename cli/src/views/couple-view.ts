import type { Facts, IsoDate } from '#domain'
import type { Couple, CoupleAdvice } from '#domain/couple'
import { coupleWords, rankPairs } from '#domain/couple'
import type { ListedProgram } from '#domain/list'
import { chancesLegend, moneyText, narrowChance, ofHundred, sentenceCase, counted } from '#domain/say'
import { hung, section, table } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'
import { feeLines, listLines } from './list-view.ts'
import { programText } from './program-text.ts'
import { askLines } from './plan-view.ts'

export interface CoupleView {
  /** Most places, and most rows of the partner's list, which is left out at 0. */
  readonly places: number
  readonly rows: number
  /** Whether the pairs are printed, as many as a couple may rank. */
  readonly pairs: boolean
  /** The applicant's own list, which the pairs are made of. */
  readonly yours: readonly ListedProgram[]
  readonly today: IsoDate
  readonly facts: Facts
}

/** What becomes of two people who apply as a couple, where, what it costs each, and the other half's list. */
export function coupleLines(advice: CoupleAdvice | undefined, view: CoupleView, paper: TerminalPaper): readonly string[] {
  if (advice === undefined) return []
  if (advice.kind === 'no joint list')
    return [
      ...section(
        'The two of you',
        hung('', `${advice.because.text}${advice.needsTheirs ? ' Give it with --partner FILE.' : ''}`, paper),
        paper,
      ),
      ...askLines(advice.asks, 3, paper),
    ]
  const words = coupleWords(advice)
  return [
    ...section(
      'The two of you',
      [
        ...hung('', words.answer, paper).map(paper.bold),
        ...(words.outcomes.length === 0
          ? []
          : table(
              outcomeColumns,
              words.outcomes.map(({ what, chance }) => [what, narrowChance(chance)]),
              paper,
            )),
        ...words.costs.flatMap((cost) => hung('', cost, paper)),
        ...words.missing.flatMap(({ text, field }) => hung('', `To answer for ${text} (${field})`, paper)),
        ...hung('', `${chancesLegend} ${words.rests}`, paper).map(paper.faint),
      ],
      paper,
    ),
    ...placeLines(advice, view, paper),
    ...section(
      'Ranking as a couple',
      [
        words.pairs,
        ...advice.because.map(({ text, source }) => `${text} (${source?.source ?? ''}, ${source?.asOf ?? ''})`),
      ].flatMap((text) => hung('  - ', text, paper)),
      paper,
    ),
    ...pairLines(advice, view, paper),
    ...partnersList(advice, view, paper),
  ]
}

const outcomeColumns = [{ title: 'What becomes of you two' }, { title: ofHundred, align: 'right' }] as const

function placeLines(couple: Couple, { places, facts, yours: picks }: CoupleView, paper: TerminalPaper): readonly string[] {
  const listed = new Set(picks.map(({ candidate }) => candidate.program.specialty))
  const own = facts.specialties.filter(({ id }) => listed.has(id)).map(({ name }) => name)
  const { partner } = coupleWords(couple)
  const columns = [
    { title: 'Place', fills: true },
    { title: 'You', align: 'right' },
    { title: partner, align: 'right' },
    { title: 'Both here', align: 'right' },
  ] as const
  const rows = couple.places
    .slice(0, places)
    .map(({ city, state, yours, partners, both }) => [
      `${city}, ${state}`,
      String(yours.length),
      String(partners.length),
      narrowChance(both),
    ])
  return rows.length === 0
    ? section('No place has a program for both of you', hung('', 'Every pair is one of two places.', paper), paper)
    : section(
        `Places with programs on both lists: ${couple.places.length}`,
        [
          ...table(columns, rows, paper),
          ...hung(
            '',
            `Programs of each list (yours in ${own.join(' and ')}, of ${partner} in ${couple.partner.specialties.join(' and ')}), and the chance that both of you match there if you rank it first. They do not add up.`,
            paper,
          ).map(paper.faint),
        ],
        paper,
      )
}

function partnersList({ partner }: Couple, { rows, today, facts }: CoupleView, paper: TerminalPaper): readonly string[] {
  const whose = partner.name === undefined ? 'Your partner’s list' : `${partner.name}’s list`
  if (rows === 0)
    return hung(
      '',
      `${whose}: ${counted(partner.list.picks.length, 'program')}, ${partner.specialties.join(' and ')}, application fees ${moneyText(partner.list.fees.total)}: matchwright list <the partner’s profile>`,
      paper,
    )
  return [...listLines(partner.list, { rows, today, facts, whose }, paper), ...feeLines(partner.list.fees, paper)]
}

/** The pairs of both lists in the order they are to be ranked in, as far as a couple may rank. */
function pairLines(couple: Couple, { pairs, yours }: CoupleView, paper: TerminalPaper): readonly string[] {
  if (!pairs) return []
  const { partner } = coupleWords(couple)
  const rows = rankPairs(couple, yours)
    .slice(0, couple.pairs.most)
    .flatMap(({ kind, you, partner: other }, at) =>
      hung(
        `${String(at + 1).padStart(3)}  `,
        `You: ${nameOf(you)}. ${sentenceCase(partner)}: ${nameOf(other)}.${kind === 'together' ? ' One place.' : ''}`,
        paper,
      ),
    )
  return section('Pairs in the order to rank them', rows, paper)
}

function nameOf(pick: ListedProgram | undefined): string {
  return pick === undefined ? 'no match' : `${programText(pick.candidate.program)}, ${pick.candidate.program.state}`
}
