/** Offices as people run them: the built tool in processes of its own, asked over the network by somebody who signs in. */
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { endsWithUs } from '../../test/processes.ts'
import { codeAt } from './authenticator.ts'

const tool = 'dist/cli/matchwright.js'

/** Where an office is kept: a folder, or the address of a database. */
export type Place = { readonly folder: string } | { readonly url: string }

export interface OfficeProcess {
  readonly at: string
  readonly child: ChildProcess
  readonly kill: (signal: NodeJS.Signals) => Promise<void>
}

function wordsFor(place: Place, ...words: readonly string[]): string[] {
  return 'folder' in place ? ['office', place.folder, ...words] : ['office', ...words, '--database', place.url]
}

/** Resolves once it listens. Throws where it ends before. */
export function startOffice(place: Place): Promise<OfficeProcess> {
  const child = spawn(process.execPath, [tool, ...wordsFor(place, 'serve', '--port', '0')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  endsWithUs(child)
  let said = ''
  return new Promise((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const at = /The office is at (http:\/\/\S+);/.exec(said)?.[1]
      if (at !== undefined) resolve({ at, child, kill: (signal) => ended(child, signal) })
    })
    child.once('exit', () => reject(new Error(`the office did not start: ${said}`)))
  })
}

/** A process that works out lines for an office on a database. Resolves once it looks for work. */
export function startWorker(place: Place): Promise<Omit<OfficeProcess, 'at'>> {
  const child = spawn(process.execPath, [tool, ...wordsFor(place, 'work')], { stdio: ['ignore', 'ignore', 'pipe'] })
  endsWithUs(child)
  return new Promise((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('Works out lines')) resolve({ child, kill: (signal) => ended(child, signal) })
    })
    child.once('exit', () => reject(new Error('the worker ended before it looked for work')))
  })
}

/** Asks for every line of an office, follows the run as a page does, and resolves once all of them are up to date. */
export async function workedOut(adviser: Ask): Promise<void> {
  const { run } = await (await adviser('POST', '/api/cohort/runs')).json()
  for (;;) {
    const { waiting } = await (await adviser('GET', '/api/cohort')).json()
    if (waiting === 0) return
    // Ends with the run, or after half a minute.
    await (await adviser('GET', `/api/cohort/runs/${run}/progress`)).arrayBuffer()
    await new Promise((resolve) => void setTimeout(resolve, 200))
  }
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

export type Ask = (method: string, path: string, body?: unknown) => Promise<Response>

/** Asks one office as one person. */
export function asking(at: string, credential: Readonly<Record<string, string>>): Ask {
  return (method, path, body) =>
    fetch(at + path, {
      method,
      headers: { ...credential, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
}

export interface Shared {
  readonly owner: string
  readonly secret: string
}

export interface AdviserAccount {
  readonly email: string
  readonly password: string
  readonly totp: string
}

export function makeAdviser(place: Place): AdviserAccount {
  const words = wordsFor(place, 'adviser', 'b@example.org')
  const made = spawnSync(process.execPath, [tool, ...words, '--office', 'Invented', '--name', 'Dr. B', '--json'], {
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(made.stderr)
  return JSON.parse(made.stdout) as AdviserAccount
}

/** What the authenticator app of an adviser shows now. */
export function codeNow({ totp }: AdviserAccount): string {
  return codeAt(totp, new Date())
}

export interface FilledOffice {
  readonly adviser: Ask
  /** What the adviser brings with a request, to any process of the office. */
  readonly session: Readonly<Record<string, string>>
  readonly shared: readonly Shared[]
}

/** Makes an adviser, signs in, and lets so many invented applicants take up an invitation. */
export async function fillOffice(place: Place, at: string, applicants: number): Promise<FilledOffice> {
  const account = makeAdviser(place)
  const { email, password } = account
  const code = codeNow(account)
  const signed = await asking(at, {})('POST', '/api/sessions', { email, password, code })
  const [Cookie = ''] = (signed.headers.get('Set-Cookie') ?? '').split(';')
  const session = { Cookie, 'X-Matchwright': '1' }
  const adviser = asking(at, session)
  const shared: Shared[] = []
  for (let number = 0; number < applicants; number++) {
    const { secret } = await (await adviser('POST', '/api/invitations', { label: `Applicant ${number}`, days: 30 })).json()
    const invited = asking(at, { Authorization: `Bearer ${secret}` })
    shared.push(await (await invited('POST', '/api/applicants', { label: `Applicant ${number}`, sharing: 'office' })).json())
  }
  return { adviser, session, shared }
}
