import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExitCode } from '../src/run.ts'
import { run } from '../src/run.ts'

export interface Said {
  readonly exitCode: ExitCode
  readonly out: string
  readonly err: string
}

interface Setting {
  readonly isTerminal?: boolean
  readonly env?: Readonly<Record<string, string>>
  readonly columns?: number
  /** Where the command is called. */
  readonly folder?: string
  /** What is piped in. */
  readonly input?: string
}

/** Tests keep nothing where the person who runs them keeps theirs. */
const ownData = mkdtempSync(join(tmpdir(), 'matchwright-own-'))

/** Runs one command line as a shell would, on the day the examples were written for. */
export async function matchwright(
  line: string,
  { isTerminal = false, env = {}, columns = 80, folder = process.cwd(), input = '' }: Setting = {},
): Promise<Said> {
  let [out, err] = ['', '']
  const exitCode = await run(line.split(' ').filter(Boolean), {
    write: (text) => void (out += text),
    complain: (text) => void (err += text),
    now: () => new Date(2026, 10, 22, 12),
    folder,
    input: async () => input,
    isTerminal,
    columns,
    env: { XDG_DATA_HOME: ownData, ...env },
  })
  return { exitCode, out, err }
}

export async function matchwrightJson(line: string): Promise<unknown> {
  const { exitCode, out, err } = await matchwright(`${line} --json`)
  if (exitCode !== 0) throw new Error(`matchwright ${line} --json: exit code ${exitCode}: ${err}`)
  return JSON.parse(out)
}
