/** The tool: words in, text and an exit code out. Everything it touches of the machine is handed in. */
import { existsSync } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { presentId } from '#domain'
import { percentText } from '#domain/say'
import { UnreadableFacts } from '#facts'
import { nearest } from '#store'
import type { Call, Done, Outcome, Refused } from './command.ts'
import { refused } from './command.ts'
import { commands, loadCommand } from './commands.ts'
import type { NamedCommand } from './commands.ts'
import { dataPlace, formerPlace } from './data-place.ts'
import { commandHelp, toolHelp } from './help.ts'
import { isMissing, packComplaint, pathComplaint } from './named-path.ts'
import { optionsOf, parseArguments, parseSeed, parseToday } from './parse-arguments.ts'
import type { Arguments } from './parse-arguments.ts'
import { writeOut } from './out-folder.ts'
import { readersHere } from './reading/file-readers.ts'
import type { FileReaders } from './reading/file-readers.ts'
import type { LinesWith } from './office/lines-apart.ts'
import { seasonsHere } from './simulate/run-seasons.ts'
import type { RunSeasons } from './simulate/run-seasons.ts'
import { systemFault } from './system-fault.ts'
import { paperFor } from './terminal/paper.ts'
import type { Terminal } from './terminal/paper.ts'
import { jsonText, marks, shown } from './terminal/shown.ts'
import { toolVersion } from './tool-version.ts'
import { whenSaved } from './watched-files.ts'

export interface Machine extends Terminal {
  readonly write: (text: string) => void
  readonly complain: (text: string) => void
  readonly now: () => Date
  readonly folder: string
  /** What is piped in; nothing where absent. */
  readonly input?: () => Promise<string>
  /** Counts the seconds of some work where somebody sees them, until what it returns is called; nobody does where absent. */
  readonly clock?: (what: string) => () => Promise<void>
  /** In this thread where absent. */
  readonly readers?: FileReaders
  /** In this thread where absent. */
  readonly seasons?: RunSeasons
  readonly lines?: LinesWith
  /** Asks the person's Ctrl+C, from now on, to end the work at hand and not the tool; never where absent. */
  readonly stop?: () => AbortSignal
}

export type ExitCode = 0 | 1 | 2

/** Runs one command line. Exit code 0: done; 1: a check failed; 2: the input was refused, or the command was called wrongly. */
export async function run(words: readonly string[], given: Machine): Promise<ExitCode> {
  const machine: Machine = {
    ...given,
    write: (text) => given.write(shown(text)),
    complain: (text) => given.complain(shown(text)),
  }
  const [name, ...rest] = words
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const about = name === 'help' && rest[0] ? await loadCommand(rest[0]) : undefined
    machine.write(about ? commandHelp(about) : toolHelp(commands))
    return 0
  }
  if (name === '--version') {
    machine.write(`${await toolVersion()}\n`)
    return 0
  }
  const command = await loadCommand(name)
  if (!command) return misuse(machine, unknownCommand(name))
  const parsed = parseArguments(rest, optionsOf(command))
  if (parsed.kind === 'misused') return misuse(machine, parsed.sentence, command)
  if (parsed.values['help']) {
    machine.write(commandHelp(command))
    return 0
  }
  return answer(command, parsed, machine)
}

async function answer(command: NamedCommand, { operands, values }: Arguments, machine: Machine): Promise<ExitCode> {
  const text = (option: string): string | undefined => {
    const value = values[option]
    return typeof value === 'string' ? presentId(value) : undefined
  }
  const today = parseToday(text('today'), machine.now())
  if (typeof today === 'object') return misuse(machine, today.sentence, command)
  const seed = parseSeed(text('seed'))
  if (typeof seed === 'object') return misuse(machine, seed.sentence, command)
  const paper = paperFor(machine)
  const call: Call = {
    operands: operands.map(presentId),
    option: text,
    flag: (flag) => values[flag] === true,
    today,
    hour: text('today') === undefined ? hourOf(machine.now()) : '12:00',
    seed,
    paper,
    folder: machine.folder,
    input: machine.input ?? (async () => ''),
    dataFolder: dataPlace({ given: text('data'), folder: machine.folder, env: machine.env, platform: process.platform }),
    readers: machine.readers ?? readersHere,
    seasons: machine.seasons ?? seasonsHere,
    ...(machine.lines === undefined ? {} : { lines: machine.lines }),
    stop: machine.stop ?? (() => new AbortController().signal),
    note: notesOn(machine),
    progress: () => undefined,
  }
  const wrong = await wrongFolder(call)
  if (wrong !== undefined) return misuse(machine, wrong, command)
  offerFormerData(call)
  const once = (): Promise<ExitCode> => answerOnce(command, call, machine)
  return call.flag('watch') ? answerWhenSaved(call, machine, once) : once()
}

async function answerOnce(command: NamedCommand, given: Call, machine: Machine): Promise<ExitCode> {
  const stopClock = command.stays ? undefined : machine.clock?.(`Working on ${command.name}`)
  const counted = progressOn(machine)
  // What counts its own progress needs no clock beside it.
  const call: Call = { ...given, progress: (share) => void Promise.resolve(stopClock?.()).then(() => counted(share)) }
  const started = performance.now()
  const { outcome, print } = await command
    .run(call)
    .catch(refusedByMachine)
    .then((found) => ({ outcome: found, print: printOf(found, call, command) }))
    .finally(stopClock)
  return report(outcome, { print, command, call, machine, workMs: performance.now() - started })
}

/** What goes to standard output: the text or the JSON, each worked out only where it is asked for. */
function printOf(outcome: Outcome, call: Call, command: NamedCommand): string {
  if (outcome.kind !== 'done') return ''
  if (!call.flag('json')) return outcome.text === '' ? '' : `${outcome.text}\n`
  return outcome.json === undefined ? '' : `${jsonText(withFormerKeys(outcome.json, command))}\n`
}

/** The answer, and the answer again with every save of a file it was asked about. */
async function answerWhenSaved(call: Call, machine: Machine, once: () => Promise<ExitCode>): Promise<ExitCode> {
  const named = [...call.operands, call.option('partner') ?? ''].map((path) => resolve(call.folder, path))
  const files: string[] = []
  for (const path of named) if (await isFile(path)) files.push(path)
  if (files.length === 0) {
    machine.complain('--watch needs the file of a profile.\n')
    return 2
  }
  const stop = call.stop()
  let exitCode = await once()
  await whenSaved(files, stop, async () => {
    machine.write(machine.isTerminal ? marks.clearScreen : '\n')
    exitCode = await once()
  })
  return exitCode
}

function hourOf(now: Date): string {
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`
}

/** Data of a version before 0.3.0, which kept them where the command was run, until they were taken over. */
function offerFormerData(call: Call): void {
  const former = formerPlace(call.folder)
  if (call.option('data') !== undefined || existsSync(call.dataFolder) || !existsSync(former)) return
  call.note(
    `${former} holds data of an earlier version, which are not read. Take them over: matchwright data merge ${former}. Or name them: --data ${former}`,
  )
}

function notesOn(machine: Machine): (sentence: string) => void {
  const said = new Set<string>()
  return (sentence) => {
    if (!said.has(sentence)) machine.complain(`${sentence}\n`)
    said.add(sentence)
  }
}

/** One line that counts up on a terminal; silent elsewhere, so that logs stay clean. */
function progressOn(machine: Machine): (share: number) => void {
  let shown = -1
  return (share) => {
    const percent = Math.round(100 * share)
    if (!machine.isTerminal || percent === shown) return
    shown = percent
    machine.complain(percent >= 100 ? marks.clearLine : `${marks.lineStart}Reading ${percentText(share)}`)
  }
}

/** What the machine does not give, and facts that cannot be read, are no fault of ours: they are told, and nothing was done. */
function refusedByMachine(error: unknown): Refused {
  const sentence = error instanceof UnreadableFacts ? error.message : systemFault(error)
  if (sentence === undefined) throw error
  return refused(sentence)
}

/** Why a folder named in the call cannot be used, said before any work is done. */
async function wrongFolder(call: Call): Promise<string | undefined> {
  const folders = {
    facts: packComplaint,
    data: readableIfThere,
    'partner-data': (path: string) => pathComplaint(path, 'folder'),
    out: writableIfThere,
  }
  for (const [option, complaintOf] of Object.entries(folders)) {
    const given = call.option(option)
    const complaint = given === undefined ? undefined : await complaintOf(resolve(call.folder, given))
    if (complaint !== undefined) return `--${option} ${given}: ${complaint}`
  }
  return undefined
}

/** Own data may be kept there for the first time. */
async function readableIfThere(path: string): Promise<string | undefined> {
  return (await isMissing(path)) ? undefined : pathComplaint(path, 'folder')
}

async function writableIfThere(path: string): Promise<string | undefined> {
  return (await isMissing(path)) ? undefined : pathComplaint(path, 'folder', 'written to')
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

interface Reporting {
  readonly print: string
  readonly command: NamedCommand
  readonly call: Call
  readonly machine: Machine
  readonly workMs: number
}

async function report(outcome: Outcome, { print, command, call, machine, workMs }: Reporting): Promise<ExitCode> {
  switch (outcome.kind) {
    case 'misused':
      return misuse(machine, outcome.sentence, command)
    case 'refused':
      if (call.flag('json')) machine.write(`${jsonText({ problems: outcome.problems })}\n`)
      for (const problem of outcome.problems) machine.complain(`${located(problem)}\n`)
      return 2
    case 'done':
      if (print !== '') machine.write(print)
      if (!(await writeFiles(outcome, { call, machine, command }))) return 2
      if (call.flag('timing')) complainTimes(outcome.timing?.() ?? { workMs }, machine)
      return outcome.exitCode ?? 0
  }
}

/** The same JSON with what it held under another key before, so that what was written for an earlier version still reads it. */
function withFormerKeys(json: unknown, { formerKeys = {} }: NamedCommand): unknown {
  if (typeof json !== 'object' || json === null) return json
  const former = Object.entries(json).flatMap(([key, value]) => {
    const before = formerKeys[key]
    return before === undefined ? [] : [[before, value] as const]
  })
  return { ...json, ...Object.fromEntries(former) }
}

/** False where `--out` was asked for and could not be done, which has been said then. */
async function writeFiles(outcome: Done, { call, machine, command }: Omit<Reporting, 'workMs' | 'print'>): Promise<boolean> {
  const out = call.option('out')
  if (out === undefined || !outcome.files) return true
  const folder = resolve(call.folder, out)
  const files = await outcome.files()
  const written = await writeOut({ folder, files, command: command.name, from: await fileWorkedOn(call) })
  const names = files.map((file) => file.name).join(', ')
  machine.complain(written.kind === 'written' ? `Written to ${folder}: ${names}\n` : `${written.sentence}\n`)
  return written.kind === 'written'
}

/** The first operand that is a file: the profile or the file imported. */
async function fileWorkedOn({ operands, folder }: Call): Promise<string> {
  for (const operand of operands) {
    const path = resolve(folder, operand)
    if (await isFile(path)) return realpath(path)
  }
  return ''
}

function complainTimes(times: Readonly<Record<string, number>>, machine: Machine): void {
  for (const [name, milliseconds] of Object.entries(times)) machine.complain(`${name}=${milliseconds.toFixed(3)}\n`)
}

function located(problem: { readonly sentence: string; readonly line?: number }): string {
  return problem.line === undefined ? problem.sentence : `line ${problem.line}: ${problem.sentence}`
}

function misuse(machine: Machine, sentence: string, command?: NamedCommand): ExitCode {
  machine.complain(`${sentence}\n${command ? `Try: matchwright ${command.name} --help` : 'Try: matchwright --help'}\n`)
  return 2
}

function unknownCommand(name: string): string {
  const guess = nearest(
    name,
    commands.map((command) => command.name),
  )
  return `There is no command ${name}.${guess ? ` Did you mean ${guess}?` : ''}`
}
