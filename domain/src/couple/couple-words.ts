import type { Band, Question } from '../answer.ts'
import { chanceSentence } from '../say/chance.ts'
import { changeSentence } from '../say/change.ts'
import { countText, counted, sentenceCase } from '../say/number.ts'
import type { Couple, CoupleCost } from './couple.ts'

/** What two lists are said to bring, in one voice for every print and page. */
export interface CoupleWords {
  /** The other one, as a column names them. */
  readonly partner: string
  /** How many couples match in one place; what is missing where there is no number. */
  readonly answer: string
  /** The outcomes that are ranked, best first, and that neither matches; they add up. */
  readonly outcomes: readonly { readonly what: string; readonly chance: Band }[]
  /** What it costs each of the two. */
  readonly costs: readonly string[]
  /** What the partner's numbers lack. */
  readonly missing: readonly Question[]
  /** What the numbers rest on. */
  readonly rests: string
  /** How many pairs there are to rank. */
  readonly pairs: string
}

export function coupleWords(couple: Couple): CoupleWords {
  const partner = couple.partner.name ?? 'your partner'
  const { chances } = couple
  const pairs = `You rank pairs, row by row, so both lists are equally long. If every program interviewed both of you there would be ${counted(couple.pairs.together, 'pair')} in one place and ${countText(couple.pairs.all)} in all; you rank those where you interviewed.`
  const missing = couple.asks.map((ask) => ({
    ...ask,
    text: `${sentenceCase(partner)}: ${ask.text}`,
    field: `partner.${ask.field}`,
  }))
  if (chances === undefined)
    return {
      partner,
      pairs,
      missing,
      outcomes: [],
      costs: [],
      rests: restsOn(couple.reachKm),
      answer: 'Too little is published for a number of one of you two, so the places stand without one.',
    }
  return {
    partner,
    pairs,
    missing,
    answer: `${sentenceCase(chanceSentence(chances.outcome.together))} couples like you two match in one place.`,
    outcomes: outcomesOf(couple, chances.outcome, partner),
    costs: [
      costOf('You', chances.cost.you),
      costOf(sentenceCase(partner), chances.cost.partner),
      `If you rank only pairs in one place, with lists made for that, ${chanceSentence(chances.onlyTogether)} match there, and nobody otherwise.`,
      'Pairs in different places and of one of you alone take nothing from those in one place while they stand behind them.',
    ],
    rests: restsOn(couple.reachKm),
  }
}

function outcomesOf(
  { ranked }: Couple,
  outcome: NonNullable<Couple['chances']>['outcome'],
  partner: string,
): CoupleWords['outcomes'] {
  return [
    { what: 'Both, in one place', chance: outcome.together },
    ...(ranked.apart ? [{ what: 'Both, in different places', chance: outcome.apart }] : []),
    ...(ranked.alone
      ? [
          { what: 'Only you', chance: outcome.onlyYou },
          { what: `Only ${partner}`, chance: outcome.onlyPartner },
        ]
      : []),
    { what: 'Neither', chance: outcome.neither },
  ]
}

/** Changes below this are arithmetic noise: the list is the one made alone. */
const noise = 1e-6

function costOf(who: string, { alone, change }: CoupleCost): string {
  const same = Math.max(Math.abs(change.point), Math.abs(change.low), Math.abs(change.high)) < noise
  const ranked = same ? 'the same as a couple' : `as a couple ${changeSentence(change)}`
  return `${who}: alone ${chanceSentence(alone)}; ${ranked}.`
}

function restsOn(reachKm: number): string {
  return `One place: both within ${countText(reachKm)} km of a home in its city, as the crow flies. Each program’s answer to one of you is counted as if it knew nothing of the other; programs that look at couples together are not in the numbers. Each list is the best there is beside the other, as far as scores are known.`
}
