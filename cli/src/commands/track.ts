import { resolve } from 'node:path'
import { advise, valuesOf } from '#domain'
import type { Choice, IsoDate } from '#domain'
import { logOf } from '#domain/person'
import { isTraining, sayEntries } from '#domain/season'
import type { SeasonEntry, SeasonLog } from '#domain/season'
import { readBoard, sentEntries } from '#domain/track'
import { seasonCalendar } from '#store'
import { readNoted } from '#store/import'
import type { NotedLine } from '#store/import'
import { letterFrame, renderFrame } from '#writing/words'
import type { Call, Command, Misused, Outcome, Refused } from '../command.ts'
import { misused, refused } from '../command.ts'
import { momentOfCall, ownZone } from '../own-zone.ts'
import type { OwnZone } from '../own-zone.ts'
import { beyondTheList, readInputs } from '../inputs.ts'
import type { Inputs } from '../inputs.ts'
import { readWritten } from '../named-path.ts'
import { sayInSeason } from '../own-data.ts'
import { readRating, readSpent } from '../track/read-notes.ts'
import { sinceSent } from '#domain/what-if'
import { hung } from '../terminal/layout.ts'
import type { TerminalPaper } from '../terminal/paper.ts'
import { counted } from '#domain/say'
import { boardLines, letterLines, notedLines, refusalText, sinceLines } from '../views/track-view.ts'

export const command: Command = {
  operands: '<profile> [LINE]',
  example: 'track examples/j1-internal-medicine.yaml',
  options: {
    keep: { help: 'keep what was read; without it nothing is written' },
    sent: { help: 'this list was sent, with its signals' },
    lines: { value: 'FILE', help: 'many lines such as "Baystate 14 Jan 9:00 ET", or a mail, a calendar or a table' },
    rate: { value: 'RATINGS', help: 'after an interview: the program and 1 to 5 for each question, - for none' },
    spent: { value: 'MONEY', help: `what was paid: an amount and ${valuesOf('spentFor').join(', ')}` },
    why: { help: 'what the news since the list was sent did to your chance, kind by kind' },
    letter: { value: 'KIND', help: `a frame for ${valuesOf('letterSent').join(', ')}, and what is known of its effect` },
    zone: {
      value: 'ZONE',
      help: 'the clock you live by, such as Asia/Karachi (default: that of the profile, else of this machine)',
    },
    out: { value: 'FOLDER', help: 'write season.ics there: it updates on every import' },
  },
  run: async (call) => {
    const [profile, ...words] = call.operands
    const inputs = await readInputs({ ...call, operands: profile === undefined ? [] : [profile] })
    if (inputs.kind !== 'given') return inputs
    const zone = ownZone(call, inputs.profile)
    if (zone.kind === 'misused') return zone
    // In training the season is over; what counts then is the plan.
    const beyond = isTraining(inputs.asked.person.stage) ? beyondTheList(inputs) : undefined
    if (beyond) return beyond
    const letter = call.option('letter')
    if (letter !== undefined) return showLetter(letter, inputs, call)
    const noted = await notedBy(words.join(' '), inputs, call)
    if ('kind' in noted) return noted
    return noted.length === 0 && !isNoting(call) ? show(inputs, zone, call) : note({ noted, inputs, zone }, call)
  },
}

/** What was asked to be noted, each with what it means or why it is not clear. */
async function notedBy(line: string, inputs: Inputs, call: Call): Promise<readonly NotedLine[] | Refused | Misused> {
  const text = await textOf(line, call)
  if (typeof text !== 'string') return text
  const { asked } = inputs
  const { facts, season, today } = asked
  const { programs, specialties } = facts
  const noting = { programs, specialties, match: season.match, today, log: logIn(inputs, today) }
  const [rate, spent] = [call.option('rate'), call.option('spent')]
  return [
    ...(call.flag('sent') ? sentLines(inputs, call) : []),
    ...(await readNoted(text, noting)),
    ...(rate === undefined ? [] : [readRating(rate, noting)]),
    ...(spent === undefined ? [] : [readSpent(spent, noting)]),
  ]
}

/** The line behind the profile, or what stands in the file. */
async function textOf(line: string, call: Call): Promise<string | Refused> {
  const path = call.option('lines')
  if (path === undefined) return line
  const text = await readWritten(resolve(call.folder, path))
  return typeof text === 'string'
    ? `${line === '' ? '' : `${line}\n`}${text}`
    : refused(`${path}: ${text.complaint}. A workbook is read by \`matchwright import FILE --keep --season YEAR\``)
}

function isNoting(call: Call): boolean {
  return call.flag('sent') || ['lines', 'rate', 'spent'].some((name) => call.option(name) !== undefined)
}

/** The list as it stands, noted as sent. */
function sentLines({ profile, facts, asked, records }: Inputs, call: Call): readonly NotedLine[] {
  if (asked.person.season.applied)
    return [
      { kind: 'unclear', line: '--sent', problem: 'Applications of this season are noted already: add what is missing by line.' },
    ]
  const advised = advise(profile, facts, call.today, call.seed, records)
  if (advised.kind === 'without list') return [{ kind: 'unclear', line: '--sent', problem: advised.why }]
  const entries = sentEntries(advised.list.picks, { match: advised.season.match, on: call.today })
  return [{ kind: 'clear', line: `${counted(advised.list.picks.length, 'application')} with their signals`, entries }]
}

function logIn({ profile, records }: Inputs, today: IsoDate): SeasonLog {
  return logOf(profile, today, records)
}

function show(inputs: Inputs, { zone, ask }: OwnZone, call: Call): Outcome {
  const board = readBoard(logIn(inputs, call.today), inputs.asked)
  const since = call.flag('why') ? sinceSent(inputs.asked) : undefined
  return {
    kind: 'done',
    json: {
      today: call.today,
      zone,
      ...(ask === undefined ? {} : { zoneAsk: ask }),
      ...board,
      ...(since === undefined ? {} : { since }),
    },
    text: [
      ...beyondLines(inputs, call.paper),
      ...boardLines(board, { zone, ask, today: call.today }, call.paper),
      ...sinceLines(since, call.paper),
    ].join('\n'),
    files: async () => [{ name: 'season.ics', content: seasonCalendar(board, momentOfCall(call)) }],
  }
}

/** From Match Week on what comes next stands elsewhere, and the board is what was. */
function beyondLines(inputs: Inputs, paper: TerminalPaper): readonly string[] {
  const lines = beyondTheList(inputs)?.text.split('\n') ?? []
  return lines.length === 0 ? [] : [...lines.flatMap((line) => hung('', line, paper)), '']
}

interface Noting {
  readonly noted: readonly NotedLine[]
  readonly inputs: Inputs
  readonly zone: OwnZone
}

/** Shows what was read, with the clashes it makes; keeps it when that was asked and everything was clear. */
async function note({ noted, inputs, zone: { zone } }: Noting, call: Call): Promise<Outcome> {
  const entries = noted.flatMap((one): readonly SeasonEntry[] => (one.kind === 'clear' ? one.entries : []))
  const unclear = noted.filter((one) => one.kind === 'unclear')
  const kept = call.flag('keep')
  const after = readBoard(sayEntries(logIn(inputs, call.today), entries), inputs.asked)
  if (kept && unclear.length > 0)
    return { kind: 'refused', problems: unclear.map((one) => ({ sentence: `${one.line}: ${refusalText(one, after)}` })) }
  const saving = kept ? await sayInSeason(call, entries) : undefined
  if (saving && saving.kind !== 'changed') return saving
  return {
    kind: 'done',
    json: { today: call.today, zone, kept, noted, clashes: after.clashes },
    text: notedLines({ noted, board: after, zone, kept }, call.paper).join('\n'),
    files: async () => [{ name: 'season.ics', content: seasonCalendar(after, momentOfCall(call)) }],
  }
}

function showLetter(said: string, { facts }: Inputs, call: Call): Outcome {
  const kind = valuesOf('letterSent').find((one): one is Choice<'letterSent'> => one === said)
  if (kind === undefined) return misused(`--letter knows ${valuesOf('letterSent').join(', ')}, got ${said}`)
  const letter = letterFrame(kind, facts)
  return {
    kind: 'done',
    json: { letter: kind, frame: renderFrame(letter.frame), known: letter.known, rules: letter.rules },
    text: letterLines(letter, call.paper).join('\n'),
  }
}
