import { valuesOf } from '#domain'
import type { Reason } from '#domain'
import { chancesLegend, chanceText, narrowChance, oddsText, signedText, counted } from '#domain/say'
import type { PricedCandidate } from '../json/chance-json.ts'
import { hung, section, table } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'
import { numberedText } from './program-text.ts'

/** A row a program: chances without a signal, and with the best signal its specialty has. */
export function chanceLines(found: readonly PricedCandidate[], limit: number, paper: TerminalPaper): readonly string[] {
  const columns = [
    { title: 'Program', fills: true },
    { title: 'St' },
    { title: 'T' },
    { title: 'Invitation', align: 'right' },
    { title: 'Signalled', align: 'right' },
    { title: 'Match', align: 'right' },
    { title: 'List' },
  ] as const
  const rows = found.slice(0, limit).map(({ candidate, chance, listedWith }) => {
    const signalled = chance.invitation.gold ?? chance.invitation.signal
    return [
      numberedText(candidate.program),
      candidate.program.state,
      candidate.tier.letter,
      chance.invitation.none ? narrowChance(chance.invitation.none) : `no. ${chance.place}`,
      signalled ? narrowChance(signalled) : '',
      chance.match.none ? narrowChance(chance.match.none) : '',
      listedWith === undefined ? '' : listedWith === 'none' ? 'yes' : listedWith,
    ]
  })
  const left = found.length - limit
  return [
    ...section(`Chances at ${counted(found.length, 'program')}`, table(columns, rows, paper), paper),
    ...hung('', `${chancesLegend} Invitation and match without a signal; then the invitation with the best signal.`, paper).map(
      paper.faint,
    ),
    ...(left > 0 ? [paper.faint(`${left} more: --limit ${found.length}`)] : []),
  ]
}

/** What each chance is made of: every reason with its size and source; what is the same everywhere is said once. */
export function explainedLines(found: readonly PricedCandidate[], paper: TerminalPaper): readonly string[] {
  const shared = found.length > 1 ? sharedReasons(found) : new Map<string, Reason>()
  const own = (reasons: readonly Reason[]): readonly Reason[] => reasons.filter((reason) => !shared.has(keyOf(reason)))
  return [
    ...section(
      'The same at each of these programs',
      [...shared.values()].flatMap((reason) => reasonLines(reason, paper)),
      paper,
    ),
    ...found.flatMap((one) => {
      const { program } = one.candidate
      const reasons = own(reasonsOf(one)).flatMap((reason) => reasonLines(reason, paper))
      return section(
        `${program.name}, ${program.city}, ${program.state} (${program.id})`,
        [...levelLines(one, paper), ...reasons],
        paper,
      )
    }),
  ]
}

function levelLines({ chance }: PricedCandidate, paper: TerminalPaper): readonly string[] {
  return (['none', ...valuesOf('sentSignal').toReversed()] as const).flatMap((level) => {
    const [invitation, match] = [chance.invitation[level], chance.match[level]]
    const label = level === 'none' ? 'Without a signal' : level === 'signal' ? 'With a signal' : `With ${level}`
    return invitation && match
      ? hung('  ', `${label}: invitation ${chanceText(invitation)}, match ${chanceText(match)}`, paper)
      : []
  })
}

function reasonsOf({ chance }: PricedCandidate): readonly Reason[] {
  return [...chance.reasons, ...Object.values(chance.signalReasons)]
}

function sharedReasons(found: readonly PricedCandidate[]): ReadonlyMap<string, Reason> {
  const [first, ...others] = found.map((one) => new Map(reasonsOf(one).map((reason) => [keyOf(reason), reason])))
  return new Map([...(first ?? [])].filter(([key]) => others.every((reasons) => reasons.has(key))))
}

function keyOf({ text, logOdds }: Reason): string {
  return `${text} ${logOdds}`
}

const marks = { helps: '  + ', hurts: '  - ', neutral: '  · ' } as const

function reasonLines({ text, direction, logOdds, source }: Reason, paper: TerminalPaper): readonly string[] {
  const size =
    logOdds === undefined || direction === 'neutral'
      ? ''
      : ` (${[oddsText(logOdds), `log-odds ${signedText(logOdds, 2)}`].filter(Boolean).join(', ')})`
  const from = source ? hung('    ', `${source.source}, ${source.asOf}, ${source.known}`, paper).map(paper.faint) : []
  return [...hung(marks[direction], `${text}${size}.`, paper), ...from]
}
