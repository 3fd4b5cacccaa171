import type { Coefficient } from '#domain/chances'
import type { Source } from '#domain'
import { specialtyList } from '../tables/specialty-list.ts'
import type { Row } from '../tables/tables.ts'
import { numberIn, readTable } from '../tables/tables.ts'
import { medianOf } from '../statistics/median.ts'
import { pooledSignal } from './literature.ts'

/** Log odds ratios of a signal in one specialty. */
export interface SignalEffects {
  readonly gold: Coefficient
  readonly silver: Coefficient
  readonly plain: Coefficient
  /** Mean invitation rate of non-US IMGs over the programs that report one, 2024 season. */
  readonly baseRate: { readonly mean: number; readonly sd: number; readonly programs: number } | undefined
}

const explorer2024: Source = {
  source: 'Median odds ratio over programs, AAMC Residency Explorer, 2024 season (own computation)',
  asOf: '2024',
  known: 'reported',
}

/** Applicants signal where they fit, and no table tells that apart from the signal: the error of every signal effect. */
const confounding = 0.35

/** Effects of every specialty from the 2024 table; the pooled literature where programs report no split. */
export function signalEffects(folder: string): (id: string) => SignalEffects {
  const rows = readTable(folder, 'programs/residency_explorer_2024_interview_rates_by_program.csv')
  const bySpecialty = new Map(
    specialtyList.map(({ id, explorer2024: name }) => [id, rows.filter((row) => row['specialty'] === name)]),
  )
  const gap = tierGap([...bySpecialty.values()])
  return (id) => effectsOf(bySpecialty.get(id) ?? [], gap)
}

function effectsOf(rows: readonly Row[], gap: number): SignalEffects {
  const gold = medianLogOddsRatio(rows, 'p_interview_gold')
  const silver = medianLogOddsRatio(rows, 'p_interview_silver')
  const plain = medianLogOddsRatio(rows, 'p_interview_signal')
  const baseRate = meanRate(rows)
  if (gold !== undefined && silver !== undefined) {
    return { gold: reported(gold), silver: reported(silver), plain: reported((gold + silver) / 2), baseRate }
  }
  if (plain !== undefined)
    return { gold: tier(reported(plain), gap / 2), silver: tier(reported(plain), -gap / 2), plain: reported(plain), baseRate }
  const pooled = { ...pooledSignal, standardError: confounding }
  return { gold: tier(pooled, gap / 2), silver: tier(pooled, -gap / 2), plain: pooled, baseRate }
}

/** Gold above and silver below a signal without tiers, by half of what lies between them where both are reported. */
function tier(plain: Coefficient, shift: number): Coefficient {
  const source = `${plain.source}; gold and silver set apart as where both are reported`
  return { ...plain, estimate: round(plain.estimate + shift), standardError: round(Math.hypot(plain.standardError, 0.3)), source }
}

function reported(estimate: number): Coefficient {
  return { estimate: round(estimate), standardError: confounding, ...explorer2024 }
}

/** Median over the specialties with both tiers of how far gold lies above silver. */
function tierGap(specialties: readonly (readonly Row[])[]): number {
  const gaps = specialties.flatMap((rows) => {
    const [gold, silver] = [medianLogOddsRatio(rows, 'p_interview_gold'), medianLogOddsRatio(rows, 'p_interview_silver')]
    return gold === undefined || silver === undefined ? [] : [gold - silver]
  })
  return medianOf(gaps)
}

function medianLogOddsRatio(rows: readonly Row[], column: string): number | undefined {
  const ratios = rows.flatMap((row) => {
    const [sent, none] = [numberIn(row, column), numberIn(row, 'p_interview_no_signal')]
    return sent === undefined || none === undefined ? [] : [printedLogOdds(sent) - printedLogOdds(none)]
  })
  return ratios.length < 20 ? undefined : medianOf(ratios)
}

/** Rates are printed to 0.01: a printed 0 or 1 is taken a quarter of a step inside. */
function printedLogOdds(printed: number): number {
  const inside = Math.min(0.9975, Math.max(0.0025, printed))
  return Math.log(inside / (1 - inside))
}

function meanRate(rows: readonly Row[]): SignalEffects['baseRate'] {
  const rates = rows.flatMap((row) => numberIn(row, 'p_interview_nonus_img') ?? [])
  if (rates.length < 10) return undefined
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length
  const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / (rates.length - 1)
  return { mean, sd: Math.sqrt(variance), programs: rates.length }
}

function round(value: number): number {
  return Number(value.toFixed(4))
}
