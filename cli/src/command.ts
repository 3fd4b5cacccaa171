import type { IsoDate } from '#domain'
import type { FileReaders } from './reading/file-readers.ts'
import type { LinesWith } from './office/lines-apart.ts'
import type { RunSeasons } from './simulate/run-seasons.ts'
import type { TerminalPaper } from './terminal/paper.ts'

/** One command of the tool: how it is used, what it does. What it is called stands in commands.ts. */
export interface Command {
  /** What stands behind the name on the command line, such as `<profile>`. */
  readonly operands: string
  readonly example: string
  readonly options: Readonly<Record<string, Option>>
  readonly run: (call: Call) => Promise<Outcome>
}

export interface Option {
  /** Absent for a flag without a value. */
  readonly value?: string
  readonly help: string
}

/** One use of a command. */
export interface Call {
  readonly operands: readonly string[]
  readonly option: (name: string) => string | undefined
  readonly flag: (name: string) => boolean
  readonly today: IsoDate
  /** The hour of this machine's clock, `19:45`; noon where another day was named. */
  readonly hour: string
  readonly seed: number
  readonly paper: TerminalPaper
  /** Where files are looked for when a path is relative. */
  readonly folder: string
  /** What is piped in, read once; `-` stands for it where a file is named. */
  readonly input: () => Promise<string>
  /** Where own data are kept. */
  readonly dataFolder: string
  /** Read the user's own files, in a thread that can be ended. */
  readonly readers: FileReaders
  /** Draw national seasons, in as many threads as the machine has. */
  readonly seasons: RunSeasons
  /** Work out lines of an office beside this thread; absent where there is only this one. */
  readonly lines?: LinesWith
  /** Told to stop, from now on: the work at hand is brought to an end. */
  readonly stop: () => AbortSignal
  /** Says something beside the answer, such as a file that cannot be read; the same thing once. */
  readonly note: (sentence: string) => void
  /** Hears how much of a long job is done, from 0 to 1. */
  readonly progress: (share: number) => void
}

/** What a command has to say, in both forms; the shell of the tool chooses one. */
export type Outcome = Done | Refused | Misused

export interface Done {
  readonly kind: 'done'
  readonly json: unknown
  readonly text: string
  /** Files for `--out`. */
  readonly files?: () => Promise<readonly OutputFile[]>
  /** Milliseconds by name for `--timing`, measured only then; the time of the whole command where absent. */
  readonly timing?: () => Readonly<Record<string, number>>
  /** 1 where the answer itself is a failure, such as facts that do not pass their checks. */
  readonly exitCode?: 0 | 1
}

/** The input cannot be used: exit code 2. */
export interface Refused {
  readonly kind: 'refused'
  readonly problems: readonly { readonly sentence: string }[]
}

/** The command was called in a way it does not have: exit code 2. */
export interface Misused {
  readonly kind: 'misused'
  readonly sentence: string
}

export interface OutputFile {
  readonly name: string
  readonly content: string | Uint8Array
}

export function refused(sentence: string): Refused {
  return { kind: 'refused', problems: [{ sentence }] }
}

export function misused(sentence: string): Misused {
  return { kind: 'misused', sentence }
}
