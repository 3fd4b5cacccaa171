import type { Source } from '#domain'
import { readFact } from '../../work/facts-files.ts'

/** How well the model does against what was published, and how it fails. Written by the same run that checks it. */
export interface Scorecard {
  readonly sources: Readonly<Record<string, Source>>
  readonly summary: { readonly checks: number; readonly reached: number; readonly knownLimit: number; readonly failed: number }
  readonly checks: readonly PublishedCheck[]
  readonly matchByRanks: readonly RankCurve[]
  readonly invitationTenths: readonly { readonly programs: number; readonly estimated: number; readonly printed: number }[]
  readonly scoreBands: readonly ScoreBand[]
}

export interface PublishedCheck {
  readonly id: string
  readonly kind: 'fitted' | 'held out' | 'simulated'
  readonly title: string
  /** Whose published rate it is held against, where it is one group's. */
  readonly group?: { readonly name: string; readonly applicants: number }
  readonly value: number
  readonly unit: string
  /** Lowest and highest value that count as reached. */
  readonly aim: readonly [number, number]
  readonly verdict: 'reached' | 'known limit' | 'failed'
  readonly note?: string
}

export interface RankCurve {
  readonly specialty: string
  readonly name: string
  readonly n: number
  readonly ranks: readonly {
    readonly ranks: number
    readonly model: number
    /** Between these the published figures allow; only `told` where they say anything. */
    readonly low: number
    readonly high: number
    readonly told: boolean
  }[]
}

export interface ScoreBand {
  readonly specialty: string
  readonly from: number
  readonly n: number
  readonly rate: number
  readonly predicted: number
}

/** What a way to choose programs brought in drawn seasons, by specialty and world; shares from 0 to 1. */
export type Backtest = Readonly<Record<string, PlayedSpecialty>>

export interface PlayedSpecialty {
  readonly applicants: number
  readonly ours: number
  readonly typical: number
  /** What the screen said of our list minus what it brought. */
  readonly promised: { readonly point: number }
  /** Ours minus another way; ends hold 95 times in 100. */
  readonly ahead: Readonly<Record<string, { readonly point: number; readonly low: number; readonly high: number }>>
}

export async function readBacktest(): Promise<Backtest> {
  return (await readFact('validation/backtest.json')) as Backtest
}

export async function readScorecard(): Promise<Scorecard> {
  return (await readFact('validation/scorecard.json')) as Scorecard
}
