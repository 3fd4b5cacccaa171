/** What stands behind the list: why a program is on it or not, who nearly was, and what other aims would choose. */
import { wordsFor } from '#domain'
import type { Added, OtherList, ProgramList, ProgramExplanation, RunnerUp } from '#domain/list'
import type { Facts, ProgramId } from '#domain'
import type { WeightEffect } from '#domain/what-if'
import { chanceText, changeText, moneyText, worthText } from '#domain/say'
import { hung, section, table } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'
import { programText } from './program-text.ts'

const shownRunnersUp = 5

/** The programs that came nearest, and what each would cost the list. */
export function runnerUpLines({ runnersUp }: ProgramList, facts: Facts, paper: TerminalPaper): readonly string[] {
  const names = nameOf(facts)
  const lines = runnersUp.slice(0, shownRunnersUp).flatMap((runnerUp) => runnerUpLine(runnerUp, names, paper))
  return section('Nearly on the list', lines, paper)
}

function runnerUpLine(
  { candidate, lostTo, by }: RunnerUp,
  names: (id: ProgramId) => string,
  paper: TerminalPaper,
): readonly string[] {
  return hung(
    '  - ',
    `${programText(candidate.program)}, ${candidate.program.state}: lost to ${names(lostTo)}${by === undefined ? '' : ` by ${worthText(by)}`}.`,
    paper,
  )
}

/** The programs to ask about the visa before all others, and what knowing is worth. */
export function askFirstLines({ askFirst }: ProgramList, paper: TerminalPaper): readonly string[] {
  if (askFirst.length === 0) return []
  const lines = askFirst.flatMap(({ candidate: { program }, because, gain }, i) =>
    hung(
      `  ${i + 1}. `,
      `${programText(program)}, ${program.state}. ${because.text}${gain === undefined ? '' : `; the answer is worth ${worthText(gain)}`}.`,
      paper,
    ),
  )
  return section('Ask these first: their visa answers change the list most', lines, paper)
}

/** Why one program is on the list, or why not. */
export function whyLines(
  { program, standing, because, rival }: ProgramExplanation,
  facts: Facts,
  paper: TerminalPaper,
): readonly string[] {
  const reasons = because.flatMap(({ text }) => hung('  - ', text, paper))
  const against = rival
    ? hung(
        '  - ',
        `Nearest rival: ${rival.name}${rival.by === undefined ? '' : `; the exchange would cost the list ${worthText(rival.by)}`}.`,
        paper,
      )
    : []
  return section(`${nameOf(facts)(program)}: ${standing}`, [...reasons, ...against], paper)
}

/** The own list beside three made with another aim. */
export function otherListLines(others: readonly OtherList[], own: ProgramList, paper: TerminalPaper): readonly string[] {
  const columns = [
    { title: 'Aim' },
    { title: 'Programs', align: 'right' },
    { title: 'Match', align: 'right' },
    { title: 'Fees', align: 'right' },
    { title: 'Shared', align: 'right' },
    { title: 'Informatics', align: 'right' },
  ] as const
  const rows = others.map(({ aim, list, shared, withInformatics }) => [
    aim,
    String(list.picks.length),
    list.matchChance ? chanceText(list.matchChance) : 'no number',
    moneyText(list.fees.total),
    String(shared.length),
    String(withInformatics),
  ])
  const ownRow = [
    'yours',
    String(own.picks.length),
    own.matchChance ? chanceText(own.matchChance) : 'no number',
    moneyText(own.fees.total),
    '',
    '',
  ]
  const reasons = others.flatMap(({ because }) => because.flatMap(({ text }) => hung('  - ', text, paper)))
  return section('Beside other aims', [...table(columns, [ownRow, ...rows], paper), ...reasons], paper)
}

/** Which programs come and go when a weight moves. */
export function weightLines(effects: readonly WeightEffect[], facts: Facts, paper: TerminalPaper): readonly string[] {
  const names = nameOf(facts)
  if (effects.length === 0)
    return section('What the list hangs on', hung('  ', 'No weights are given, so the list does not hang on any.', paper), paper)
  const lines = effects.flatMap(({ weight, change, enters, leaves }) => [
    ...hung('  - ', `${wordsFor('weight', weight)}, ${change}: ${enters.length} come, ${leaves.length} go.`, paper),
    ...(enters.length === 0 ? [] : hung('    ', `come: ${enters.slice(0, 3).map(names).join('; ')}`, paper).map(paper.faint)),
    ...(leaves.length === 0 ? [] : hung('    ', `go: ${leaves.slice(0, 3).map(names).join('; ')}`, paper).map(paper.faint)),
  ])
  return section('What the list hangs on', lines, paper)
}

/** What signals and each specialty add. */
export function addedLines(added: readonly Added[], facts: Facts, paper: TerminalPaper): readonly string[] {
  const lines = added.flatMap(({ what, specialty, matchChance, fees }) => {
    const name =
      what === 'signals' ? 'The signals' : (facts.specialties.find(({ id }) => id === specialty)?.name ?? specialty ?? what)
    const cost = fees === 0 ? '' : `, ${moneyText(fees)}`
    return hung('  - ', `${name}: ${changeText(matchChance)}${cost}`, paper)
  })
  return section('What each part adds to the chance of matching', lines, paper)
}

function nameOf(facts: Facts): (id: ProgramId) => string {
  const names = new Map(facts.programs.map((program) => [program.id, `${programText(program)}, ${program.state}`]))
  return (id) => names.get(id) ?? id
}
