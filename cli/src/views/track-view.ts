import type { IsoDate } from '#domain'
import { wordsFor } from '#domain'
import { counted, dayText, decimalText, moneyText, sentenceCase, zoneText } from '#domain/say'
import type { SeasonEntry } from '#domain/season'
import type { Board, Lane, TrackedProgram } from '#domain/track'
import { appointmentText, entryText, laneTitles, ratingOf } from '#domain/track'
import type { SinceSent } from '#domain/what-if'
import type { NotedLine } from '#store/import'
import type { SeasonLetter } from '#writing/words'
import { renderFrame } from '#writing/words'
import { bulletSection, hung, labelled, section } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'

interface BoardView {
  readonly zone: string
  /** Whether that is the right clock, while nobody has said it. */
  readonly ask: string | undefined
  readonly today: IsoDate
}

/** The season as it stands: what to do first, then the calendar, the lanes and the money. */
export function boardLines(board: Board, { zone, ask, today }: BoardView, paper: TerminalPaper): readonly string[] {
  const coming = board.appointments.filter(({ day }) => day >= today)
  return [
    ...hung('', `${board.title}.`, paper).map(paper.bold),
    ...(board.lanes.some(({ programs }) => programs.length > 0)
      ? []
      : hung(
          '',
          'Once your list is out, `--sent --keep` notes it with its signals; every word of a program is a line, such as `matchwright track <profile> "Baystate 14 Jan 9:00 ET" --keep`.',
          paper,
        )),
    ...bulletSection(
      'Do now',
      board.todo.map(({ text }) => text),
      paper,
    ),
    ...clashLines(board, paper),
    ...section(
      `Interviews, by the clock of each program and yours (${zoneText(zone)})`,
      [
        ...coming.flatMap((one) => hung('  ', `${one.name}: ${appointmentText(one, zone)}`, paper)),
        ...(ask === undefined || coming.length === 0 ? [] : hung('  ', ask, paper).map(paper.faint)),
      ],
      paper,
    ),
    ...board.lanes.flatMap(({ lane, programs }) => laneLines(lane, programs, board, paper)),
    ...costLines(board, paper),
  ]
}

function clashLines({ clashes }: Board, paper: TerminalPaper): readonly string[] {
  return section(
    'Clashes',
    clashes.flatMap(({ text }) => hung('  ! ', text, paper).map(paper.warm)),
    paper,
  )
}

/** Names shown of a lane before the rest is counted. */
const mostShown = 12

function laneLines(lane: Lane, programs: readonly TrackedProgram[], board: Board, paper: TerminalPaper): readonly string[] {
  if (programs.length === 0) return []
  const rest = programs.length - mostShown
  return section(
    `${laneTitles[lane]}: ${counted(programs.length, 'program')}`,
    [
      ...programs.slice(0, mostShown).flatMap((one) => hung('  ', programText(one, board), paper)),
      ...(rest > 0 ? [paper.faint(`  and ${counted(rest, 'other')}`)] : []),
    ],
    paper,
  )
}

function programText({ name, place, signal, answers, rank, answeredOn }: TrackedProgram, { questions }: Board): string {
  const rating = ratingOf(answers, questions)
  return [
    `${name}${place === '' ? '' : `, ${place}`}`,
    ...(signal === undefined ? [] : [signal === 'signal' ? 'signalled' : `${signal} signal`]),
    ...(answeredOn === undefined ? [] : [`heard on ${dayText(answeredOn)}`]),
    ...(rating === undefined ? [] : [`you rate it ${decimalText(rating, 1)} out of 5`]),
    ...(rank === undefined ? [] : [`place ${rank}`]),
  ].join('; ')
}

function costLines({ costs }: Board, paper: TerminalPaper): readonly string[] {
  if (costs.lines.length === 0) return []
  const rows = costs.lines.map(({ title, usd, budget }): readonly [string, string] => [
    `  ${title}`,
    `${moneyText(usd)}${budget === undefined ? '' : ` of ${moneyText(budget)} set aside`}`,
  ])
  return section(
    `Spent so far: ${moneyText(costs.total)}`,
    [...labelled(rows, paper), ...costs.because.flatMap(({ text }) => hung('  ', sentenceCase(text), paper).map(paper.faint))],
    paper,
  )
}

type Unclear = Extract<NotedLine, { kind: 'unclear' }>

interface Noted {
  readonly noted: readonly NotedLine[]
  readonly board: Board
  readonly zone: string
  readonly kept: boolean
}

/** What was read, line by line, and the clashes it would make; nothing counts before it is kept. */
export function notedLines({ noted, board, zone, kept }: Noted, paper: TerminalPaper): readonly string[] {
  const unclear = noted.filter(({ kind }) => kind === 'unclear').length
  return [
    ...noted.flatMap((one) => {
      if (one.kind === 'unclear')
        return [...hung('  ? ', `${one.line}: ${problemText(one)}`, paper).map(paper.warm), ...improperLines(one, board, paper)]
      if (one.entries.length === 0) return hung('  ', `${one.line}: in your season already.`, paper)
      if (one.entries.length > mostShown) return hung('  ', one.line, paper)
      return one.entries.flatMap((entry) => hung('  ', textOf(entry, board, zone), paper))
    }),
    ...heldLines(noted, board, paper),
    ...clashLines(board, paper),
    '',
    ...hung(
      '',
      kept
        ? 'Kept.'
        : unclear > 0
          ? `${counted(unclear, 'line')} to correct; then add --keep.`
          : 'Nothing is kept yet. If this is right, add --keep.',
      paper,
    ),
  ]
}

/** What to do about a word that is no answer. */
function improperLines({ improper }: Unclear, { ifImproper }: Board, paper: TerminalPaper): readonly string[] {
  return (improper === undefined ? [] : ifImproper[improper]).flatMap(({ text, source }) =>
    hung('    - ', source === undefined ? text : `${text} (${source.source}, ${source.asOf})`, paper),
  )
}

/** Places that were read and do not count before the applicant says so. */
function heldLines(noted: readonly NotedLine[], { todo }: Board, paper: TerminalPaper): readonly string[] {
  const ranked = new Set(
    noted
      .flatMap((one) => (one.kind === 'clear' ? one.entries : []))
      .flatMap((entry) => (entry.kind === 'ranked' ? [entry.program] : [])),
  )
  const held = todo.filter(({ kind, program }) => kind === 'rank or not' && ranked.has(program))
  return held.flatMap(({ text }) => hung('  ! ', text, paper).map(paper.warm))
}

/** Why a line is not clear, with the programs it can mean. */
export function problemText({ problem, programs = [] }: Pick<Unclear, 'problem' | 'programs'>): string {
  if (programs.length === 0) return problem
  return `${problem} Say which by its number: ${programs.map(({ id, name, city, state }) => `${id} (${name}, ${city} ${state})`).join(' or ')}.`
}

/** The same with what to do about it, for whoever is refused. */
export function refusalText(one: Unclear, { ifImproper }: Board): string {
  const todo = one.improper === undefined ? [] : ifImproper[one.improper]
  return [problemText(one), ...todo.map(({ text }) => text)].join(' ')
}

function textOf(entry: SeasonEntry, board: Board, zone: string): string {
  const program = 'program' in entry ? entry.program : undefined
  const name = board.lanes.flatMap(({ programs }) => programs).find((one) => one.program === program)?.name
  const appointment = board.appointments.find((one) => one.program === program)
  const when = entry.kind === 'scheduled' && appointment ? `interview ${appointmentText(appointment, zone)}` : entryText(entry)
  const asks = entry.kind === 'scheduled' ? (appointment?.asks ?? []).map(({ text }) => ` ${text}`) : []
  return `${name === undefined ? '' : `${name}: `}${when}.${asks.join('')}`
}

/** What the news did to the chance; nothing where it was not asked or cannot be said. */
export function sinceLines(since: SinceSent | undefined, paper: TerminalPaper): readonly string[] {
  if (since === undefined) return []
  return section(
    'What the news changed',
    [...hung('  ', since.text, paper), ...since.parts.flatMap(({ text }) => hung('  - ', text, paper))],
    paper,
  )
}

export function letterLines({ kind, frame, known, rules }: SeasonLetter, paper: TerminalPaper): readonly string[] {
  return [
    paper.bold(`${sentenceCase(wordsFor('letterSent', kind))}, to fill in`),
    ...hung('', renderFrame(frame), paper),
    ...section(
      'What is known of its effect',
      known.flatMap(({ text, source }) =>
        hung('  - ', source === undefined ? text : `${text} (${source.source}, ${source.asOf})`, paper),
      ),
      paper,
    ),
    ...bulletSection(
      'What may be said',
      rules.map(({ text }) => text),
      paper,
    ),
  ]
}
