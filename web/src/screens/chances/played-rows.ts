import { crowdText, playedText, simplerRules } from '#domain/say'
import type { Backtest } from './scorecard-data.ts'

/** Our list beside simpler ways to choose as many programs, in one specialty. */
export interface PlayedRow {
  readonly specialty: string
  readonly applicants: number
  readonly ours: number
  /** What was said of our list beforehand. */
  readonly said: number
  readonly typical: number
  /** Ours against each simpler rule, where ours is least ahead first. */
  readonly against: readonly string[]
  /** What ours brings where many send such lists and compete at the same programs; undefined where that was not played. */
  readonly crowded: string | undefined
}

/** Where lists were played: as the model believes, or in a drawn nation in which everybody else competes for the same places. */
type PlayedWorld = 'chain' | 'nation'

/** Specialty by specialty in the order they were played. */
export function playedRows(backtest: Backtest, where: PlayedWorld): readonly PlayedRow[] {
  return Object.entries(backtest).flatMap(([key, { applicants, ours, typical, ahead, promised }]) => {
    const [specialty, ...world] = key.split(' ')
    if (specialty === undefined || world.join(' ') !== where) return []
    const against = Object.entries(simplerRules).flatMap(([way, rule]) => {
      const gap = ahead[way]
      return gap === undefined ? [] : [{ gap, text: playedText(rule, gap) }]
    })
    return [
      {
        specialty: specialty.replaceAll('-', ' '),
        applicants,
        ours,
        said: ours + promised.point,
        typical,
        against: against.toSorted((a, b) => a.gap.point - b.gap.point).map(({ text }) => text),
        crowded: where === 'chain' ? undefined : crowdText((crowd) => backtest[`${specialty} ${crowd}`]),
      },
    ]
  })
}
