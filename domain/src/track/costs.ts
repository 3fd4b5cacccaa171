import type { Reason } from '../answer.ts'
import { remark } from '../answer.ts'
import type { Choice } from '../choices.ts'
import { wordsFor } from '../choices.ts'
import type { Facts } from '../facts.ts'
import { billFees } from '../list/fees.ts'
import type { Person } from '../person/person.ts'
import { moneyText } from '../say/money.ts'
import { counted, sentenceCase } from '../say/number.ts'
import type { Season } from '../season/season.ts'
import type { SeasonEntry } from '../season/season-log.ts'
import type { Usd } from '../units.ts'
import { usd } from '../units.ts'
import type { Tracked } from './tracked.ts'

/** What the season has cost so far, held against what the applicant set aside. */
export interface SeasonCosts {
  readonly lines: readonly CostLine[]
  readonly total: Usd
  readonly because: readonly Reason[]
}

export interface CostLine {
  readonly id: 'fees' | 'ranks' | Choice<'spentFor'>
  readonly title: string
  readonly usd: Usd
  /** What was set aside for it, where the applicant said. */
  readonly budget?: Usd
}

export interface SeasonWorld {
  readonly facts: Facts
  readonly season: Season
  readonly person: Pick<Person, 'money'>
}

/** Application fees and ranks by the tiers of the season, and what was noted beside them. What was not noted is not counted. */
export function costsSoFar(tracked: readonly Tracked[], entries: readonly SeasonEntry[], world: SeasonWorld): SeasonCosts {
  const { facts, season, person } = world
  const inFacts = new Set(facts.programs.map(({ id }) => id))
  const billed = tracked.filter(({ program }) => inFacts.has(program))
  const picks = billed.map(({ program, signal }) => ({ program, signal: signal ?? ('none' as const) }))
  const fees = billFees(picks, facts, season)
  const ranks = rankFee(tracked.filter(({ rank }) => rank !== undefined).length, facts)
  const { applicationBudget, interviewBudget } = person.money
  const lines: readonly CostLine[] = [
    {
      id: 'fees',
      title: `Application fees, ${counted(billed.length, 'program')}`,
      usd: fees.total,
      ...(applicationBudget === undefined ? {} : { budget: usd(applicationBudget) }),
    },
    ...(ranks > 0 ? [{ id: 'ranks' as const, title: 'Ranks beyond those included', usd: usd(ranks) }] : []),
    ...spentLines(entries, interviewBudget),
  ]
  const unknown = tracked.length - billed.length
  return {
    lines: lines.filter(({ usd: amount, budget }) => amount > 0 || budget !== undefined),
    total: usd(lines.reduce((sum, line) => sum + line.usd, 0)),
    because: [
      ...fees.lines.map(({ rule, source }): Reason => ({ text: rule, direction: 'neutral', source })),
      ...(unknown === 0
        ? []
        : [remark(`Without ${counted(unknown, 'program')} that the directory of your specialties does not hold.`)]),
      ...overspent(lines),
    ],
  }
}

/** What ranks beyond those included cost, in USD. */
export function rankFee(ranks: number, { seasons: { limits } }: Pick<Facts, 'seasons'>): number {
  return Math.max(0, ranks - limits.ranksIncluded.value) * limits.extraRankUsd.value
}

/** Interviews and travel are held against one budget, as people set it aside. */
function spentLines(entries: readonly SeasonEntry[], interviewBudget: number | undefined): readonly CostLine[] {
  const sums = new Map<Choice<'spentFor'>, number>()
  for (const entry of entries) if (entry.kind === 'spent') sums.set(entry.for, (sums.get(entry.for) ?? 0) + entry.usd)
  const travel = sums.get('travel') ?? 0
  const interviews = sums.get('interview') ?? 0
  const others = [...sums].filter(([what]) => what !== 'travel' && what !== 'interview')
  return [
    {
      id: 'interview',
      title: 'Interviews and travel',
      usd: usd(interviews + travel),
      ...(interviewBudget === undefined ? {} : { budget: usd(interviewBudget) }),
    },
    ...others.map(([what, sum]): CostLine => ({ id: what, title: sentenceCase(wordsFor('spentFor', what)), usd: usd(sum) })),
  ]
}

function overspent(lines: readonly CostLine[]): readonly Reason[] {
  return lines.flatMap(({ title, usd: amount, budget }): readonly Reason[] =>
    budget === undefined || amount <= budget
      ? []
      : [{ text: `${title}: ${moneyText(amount - budget)} more than you set aside.`, direction: 'hurts' }],
  )
}
