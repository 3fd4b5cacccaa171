import type { ValidationCheck, CheckKind } from './check.ts'
import { verdictOf } from './check.ts'

const headings: Readonly<Record<CheckKind, string>> = {
  fitted: 'FITTED: these figures were used, so they have to come back',
  'held out': 'HELD OUT: these figures were not used, and come out or do not',
  simulated: 'SIMULATED: the model drawn from, printed and fitted again',
}

/** Lines for a terminal: fitted, held out and simulated apart. */
export function reportLines(checks: readonly ValidationCheck[]): readonly string[] {
  const kinds = ['fitted', 'held out', 'simulated'] as const
  const lines = kinds.flatMap((kind) => ['', headings[kind], ...checks.filter((check) => check.kind === kind).flatMap(linesOf)])
  const count = (verdict: string): number => checks.filter((check) => verdictOf(check) === verdict).length
  return [
    ...lines,
    '',
    `${count('reached')} of ${checks.length} reach their aim, ${count('known limit')} stay within a known limit, ${count('failed')} fail.`,
  ]
}

function linesOf(check: ValidationCheck): readonly string[] {
  const verdict = verdictOf(check)
  const mark = verdict === 'reached' ? ' ok ' : verdict === 'known limit' ? 'near' : 'FAIL'
  const range =
    verdict === 'known limit'
      ? `aim ${rangeInWords(check.aim)}, limit ${rangeInWords(check.limit)}`
      : `aim ${rangeInWords(check.aim)}`
  const first = `${mark} ${formatValue(check).padStart(8)}  ${check.title}  [${range}]`
  return check.note === undefined || verdict === 'reached' ? [first] : [first, `              ${check.note}`]
}

export function formatValue({ value, unit }: Pick<ValidationCheck, 'value' | 'unit'>): string {
  return value.toFixed(unit === 'points' || unit === 'score points' ? 1 : 2)
}

function rangeInWords([low, high]: readonly [number, number]): string {
  return low === -high ? `±${trim(high)}` : `${trim(low)} to ${trim(high)}`
}

function trim(value: number): string {
  return String(Number(value.toFixed(2)))
}
