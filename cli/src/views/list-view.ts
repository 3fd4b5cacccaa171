import type { FeeBill, IsoDate, ListedProgram, Portfolio } from '#domain'
import { chanceText, inHundred, moneyText } from '#store'
import { bandBar, hung, section, table } from '../terminal/layout.ts'
import type { Paper } from '../terminal/paper.ts'
import { visaText } from './visa-text.ts'

/** "62 in 100 applicants like you ...": the answer of the list, with its band drawn. */
export function answerLines(portfolio: Portfolio, paper: Paper): readonly string[] {
  const { picks, matchChance, fees } = portfolio
  if (picks.length === 0) return [paper.bold('No program can be listed for this profile.')]
  const sentence = `Of 100 applicants like you with this list of ${picks.length} programs, about ${inHundred(matchChance.point)} match.`
  return [
    ...hung('', sentence, paper).map(paper.bold),
    bandBar(matchChance, paper),
    ...hung(
      '',
      `${chanceText(matchChance)}: the band holds 8 times in 10. It cannot know your letters, interviews or the year.`,
      paper,
    ).map(paper.faint),
    ...hung('', `Application fees ${moneyText(fees.total)}.`, paper),
  ]
}

/** The first rows of the list, or all of them. */
export function listLines(
  portfolio: Portfolio,
  { rows, today }: { readonly rows: number; readonly today: IsoDate },
  paper: Paper,
): readonly string[] {
  const shown = portfolio.picks.slice(0, rows)
  if (shown.length === 0) return []
  const columns = [
    { title: '#', align: 'right' },
    { title: 'Program', fills: true },
    { title: 'St' },
    { title: 'T' },
    { title: 'Signal' },
    { title: 'Invitation', align: 'right' },
    { title: 'Match', align: 'right' },
    { title: 'Visa' },
  ] as const
  const lines = table(
    columns,
    shown.map((pick, at) => row(pick, at + 1, today)),
    paper,
  )
  const left = portfolio.picks.length - shown.length
  return [
    ...section('Your list', lines, paper),
    ...hung('', 'Chances in 100, with the band that holds 8 times in 10. T: tier for you. Visa: as last reported.', paper).map(
      paper.faint,
    ),
    ...(left > 0 ? [paper.faint(`${left} more: matchwright list <profile>`)] : []),
  ]
}

function row(pick: ListedProgram, order: number, today: IsoDate): readonly string[] {
  const { program, tier } = pick.candidate
  return [
    String(order),
    `${program.name}, ${program.city}`,
    program.state,
    tier.letter,
    pick.signal === 'none' ? '' : pick.signal,
    shortChance(pick.invitation),
    shortChance(pick.match),
    visaText(program, today),
  ]
}

/** "24 (15-36)": the column's note says that it is in 100. */
export function shortChance(band: ListedProgram['match']): string {
  return chanceText(band).replace(' in 100', '').replaceAll('under 1', '<1').replaceAll('over 99', '>99')
}

/** The bill, each line with its rule. */
export function feeLines(fees: FeeBill, paper: Paper): readonly string[] {
  const lines = fees.lines.flatMap((line) =>
    hung('  ', `${line.specialty ?? line.service}: ${line.programs} programs, ${moneyText(line.usd)}. ${line.rule}`, paper),
  )
  return section(`Fees: ${moneyText(fees.total)}`, lines, paper)
}

/** How near the list is to the best possible one, and what could not be met. */
export function proofLines({ certificate, conflicts, signalsLeft }: Portfolio, paper: Paper): readonly string[] {
  const gap = certificate.gapPercent < 0.01 ? 'less than 0.01' : certificate.gapPercent.toFixed(2)
  const unsent = signalsLeft
    .filter(({ left }) => left > 0)
    .map(({ specialty, level, left }) => `${left} ${level} in ${specialty}`)
  return [
    ...section(
      'How good is this list?',
      hung('  ', `At most ${gap} % below the best list these limits allow: proved, not guessed.`, paper),
      paper,
    ),
    ...(unsent.length > 0 ? hung('  ', `Signals not used: ${unsent.join(', ')}.`, paper) : []),
    ...section(
      'Wishes that could not be met',
      conflicts.flatMap(({ text }) => hung('  - ', text, paper)),
      paper,
    ),
  ]
}
