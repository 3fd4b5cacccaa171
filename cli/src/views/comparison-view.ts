import { chanceText, moneyText } from '#domain/say'
import type { ComparedProgram, ListComparison } from '../compare-lists.ts'
import { hung, section } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

const mostNames = 20

/** What changed since an earlier list. */
export function comparisonLines(
  { matchChance, fees, entered, left, signals }: ListComparison,
  paper: TerminalPaper,
): readonly string[] {
  const same = entered.length === 0 && left.length === 0 && signals.length === 0
  const [before, now] = [matchChance.before, matchChance.now].map((chance) => (chance ? chanceText(chance) : 'no number'))
  const numbers = `Match chance ${before} before, ${now} now; fees ${moneyText(fees.before)} before, ${moneyText(fees.now)} now.`
  const lines = [
    ...hung(
      '  ',
      same
        ? 'The same programs with the same signals.'
        : `${entered.length} new, ${left.length} gone, ${signals.length} with another signal.`,
      paper,
    ),
    ...hung('  ', numbers, paper),
    ...names('+', entered, paper),
    ...names('-', left, paper),
    ...signals
      .slice(0, mostNames)
      .flatMap((one) => hung('  ~ ', `${one.name}, ${one.state}: ${one.before} -> ${one.now}`, paper)),
  ]
  return section('Since the earlier list', lines, paper)
}

function names(mark: string, programs: readonly ComparedProgram[], paper: TerminalPaper): readonly string[] {
  const rest = programs.length - mostNames
  return [
    ...programs.slice(0, mostNames).flatMap(({ name, state }) => hung(`  ${mark} `, `${name}, ${state}`, paper)),
    ...(rest > 0 ? [paper.faint(`  and ${rest} more`)] : []),
  ]
}
