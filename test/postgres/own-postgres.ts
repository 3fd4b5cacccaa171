/** A real PostgreSQL of a test's own: its folder, its socket, no network; started in a second or two, gone with the test. */
import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endsWithUs } from '../processes.ts'

export interface OwnPostgres {
  readonly url: string
  /** Kills every process of it at once, as a power cut does, and starts it again on what is on the disk. */
  readonly killAndStart: () => Promise<void>
  /** Processor time of all its processes so far, in milliseconds, by what Linux says of them. */
  readonly processorMs: () => number
  readonly stop: () => Promise<void>
}

const installed = '/usr/lib/postgresql'

/** The folder of the newest server on this machine; undefined where there is none. */
export function findPostgres(): string | undefined {
  const versions = existsSync(installed) ? readdirSync(installed) : []
  return versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(installed, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')))
}

interface Account {
  readonly uid?: number | undefined
  readonly gid?: number | undefined
}

/** The server refuses to run as root: it runs as the user that came with it. */
function account(): Account {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' })))
  return { uid, gid }
}

/** Starts a server that nobody else knows. Throws where `findPostgres` finds none. */
export async function startPostgres(): Promise<OwnPostgres> {
  const programs = findPostgres()
  if (programs === undefined) throw new Error(`a test on PostgreSQL requires a server in ${installed}, there is none`)
  const who = account()
  const folder = ownFolder('matchwright-postgres-', who)
  const data = join(folder, 'data')
  execFileSync('cp', ['-R', (unused ??= makeCluster(programs, who)), data], { ...who, cwd: folder })
  const start = (): Promise<ChildProcess> => started(join(programs, 'postgres'), { data, folder, who })
  let server = await start()
  return {
    url: `postgresql://matchwright@localhost/postgres?host=${folder}`,
    killAndStart: async () => {
      const all = processesOf(server.pid).map(({ pid }) => pid)
      await ended(server, () => all.forEach(killIfThere))
      server = await start()
    },
    processorMs: () => processesOf(server.pid).reduce((sum, one) => sum + one.processorMs, 0),
    stop: async () => {
      await ended(server, () => server.kill('SIGINT'))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A cluster nobody has written to, as a process makes it once: each server begins with a copy of it. */
let unused: string | undefined

function makeCluster(programs: string, who: Account): string {
  const folder = ownFolder('matchwright-unused-', who)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const data = join(folder, 'data')
  const words = ['-D', data, '-U', 'matchwright', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions']
  execFileSync(join(programs, 'initdb'), words, { ...who, cwd: folder, stdio: 'ignore' })
  return data
}

/** In the system's temporary folder, and of the user the server runs as. */
function ownFolder(name: string, { uid, gid }: Account): string {
  const folder = mkdtempSync(join(tmpdir(), name))
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
  return folder
}

interface Place {
  readonly data: string
  readonly folder: string
  readonly who: Account
}

/** Resolves when it says that it is ready. */
function started(program: string, { data, folder, who }: Place): Promise<ChildProcess> {
  const words = ['-D', data, '-k', folder, '-c', 'listen_addresses=']
  const server = spawn(program, words, { ...who, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  endsWithUs(server)
  let said = ''
  return new Promise((resolve, reject) => {
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('ready to accept connections')) resolve(server)
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)))
  })
}

interface Running {
  readonly pid: number
  readonly processorMs: number
}

/** The server and what it started, by what Linux says in /proc. */
function processesOf(server: number | undefined): readonly Running[] {
  const children = textOf(`/proc/${server}/task/${server}/children`) ?? ''
  return [String(server), ...children.split(' ').filter(Boolean)].flatMap((id) => {
    // Behind the name, which may hold anything: from the twelfth on four times in hundredths of a second, two of children that ended.
    const fields = textOf(`/proc/${id}/stat`)
      ?.replace(/^.*\) /, '')
      .split(' ')
    if (fields === undefined) return []
    return [{ pid: Number(id), processorMs: 10 * fields.slice(11, 15).reduce((sum, one) => sum + Number(one), 0) }]
  })
}

/** Undefined where the process has ended in the meantime. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function ended(server: ChildProcess, end: () => void): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve())
    end()
  })
}

/** One that served a connection may have ended by itself in the meantime. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
