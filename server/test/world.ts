/** An office with its people, asked without a network: two offices, and of one applicant everybody who could want something. */
import { vi } from 'vitest'
import { openOffice } from '#client'
import type { OfficeClient } from '#client'
import type { ReadFact } from '#facts'
import { factsIn } from '#facts/node'
import { openInProcess } from '#jobs'
import { cohortType, createCounts, createOffice, linesHere, openAccounts } from '#server'
import type { AccountOptions } from '#server'
import type { Sharing, SqlDatabase } from '#store/sql'
import type { Rights } from '../src/identity/actor.ts'
import type { OfficeApp } from '../src/office.ts'
import { addAdviser } from '../src/accounts/advisers.ts'
import { makeLink, revokeLink } from '../src/tables/links.ts'
import { makeOwner } from '../src/tables/owners.ts'
import { codeAt } from './authenticator.ts'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly body?: unknown
}

/** What somebody brings with a request. */
export type Credential = Readonly<Record<string, string>>

export interface World {
  readonly app: OfficeApp
  readonly database: SqlDatabase
  readonly faults: unknown[]
  readonly advisers: readonly Account[]
  readonly ask: (credential: Credential, asked: Asked) => Promise<Response>
  /** Time passes; half a minute unless said, so that the next code is another one. */
  readonly later: (ms?: number) => Date
  readonly now: () => Date
  /** The first office asked by its adviser, or as whoever is named, in the words of its description. */
  readonly as: (credential?: Credential) => OfficeClient
  /** Works on what was sent until nothing waits any more, with the facts of the office unless others are handed over. */
  readonly workAll: (facts?: ReadFact) => Promise<void>
}

export interface Account {
  readonly email: string
  readonly password: string
  readonly totp: string
  readonly office: string
  readonly session: Credential
}

export const nobody: Credential = {}

export function bearer(secret: string): Credential {
  return { Authorization: `Bearer ${secret}` }
}

function now(): Date {
  return new Date()
}

function later(ms: number = 31_000): Date {
  vi.setSystemTime(Date.now() + ms)
  return now()
}

/** Sets the clock of this process, which `onBothDatabases` sets right again: sessions and codes end by it. */
export async function makeWorld(database: SqlDatabase, options: AccountOptions = {}): Promise<World> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-29T12:00:00Z') })
  const faults: unknown[] = []
  const [facts, queue] = [factsIn('facts/data'), openInProcess()]
  const workAll: World['workAll'] = async (read = facts) => {
    const type = cohortType({ database, facts: read, version: 'test', workOut: linesHere(read) })
    for (let shard = await queue.take(type.name); shard; shard = await queue.take(type.name)) {
      const input = await queue.inputOf(shard.experiment)
      const done = async (): Promise<unknown> => type.work(JSON.parse(input ?? ''), shard.shard)
      const outcome = await done().then(
        (value) => ({ kind: 'done', value: JSON.stringify(value) }) as const,
        (error: unknown) => ({ kind: 'failed', sentence: String(error) }) as const,
      )
      await queue.finish(shard, outcome)
    }
  }
  const app = createOffice({
    database,
    accounts: await openAccounts(database, options),
    facts,
    queue,
    now,
    counts: createCounts(),
    version: 'test',
    log: () => undefined,
    fault: (error) => void faults.push(error),
  })
  const ask: World['ask'] = async (credential, { method, path, body }) =>
    app.request(path, {
      method,
      headers: { ...credential, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const advisers: Account[] = []
  for (const [office, email] of [
    ['Invented College', 'b@example.org'],
    ['Other College', 'c@example.org'],
  ] as const) {
    const made = await addAdviser(database, { ...options, office, email, name: `Dr. ${email[0]?.toUpperCase()}` })
    if (!made) throw new Error('an account is made once')
    const code = codeAt(made.totp, later())
    const answer = await ask(nobody, { method: 'POST', path: '/api/sessions', body: { email, password: made.password, code } })
    const [cookie = ''] = (answer.headers.get('Set-Cookie') ?? '').split(';')
    const [row] = await database.query('select office from adviser where email = $1', [email])
    advisers.push({ ...made, email, office: String(row?.['office']), session: { Cookie: cookie, 'X-Matchwright': '1' } })
  }
  const as: World['as'] = (headers = advisers[0]?.session ?? nobody) =>
    openOffice({ at: 'http://office.test', headers, fetch: async (request) => app.request(request) })
  return { app, database, faults, advisers, ask, as, later, now, workAll }
}

export interface Applicant {
  readonly owner: string
  readonly own: Credential
  readonly given: (rights: Rights) => Promise<{ readonly id: string; readonly credential: Credential }>
}

/** An applicant who took up an invitation of the first office. */
export async function makeApplicant({ database, advisers, now }: World, sharing: Sharing = 'office'): Promise<Applicant> {
  const office = String(advisers[0]?.office)
  const made = now().toISOString()
  const owner = await makeOwner(database, office, { label: 'Amina (invented)', sharing, since: made })
  const given: Applicant['given'] = async (rights) => {
    const link = {
      office,
      ...(rights === 'invite' ? {} : { owner }),
      rights,
      label: `a ${rights}`,
      made,
      ends: '2027-11-29T00:00:00.000Z',
    }
    const { id, secret } = await makeLink(database, link)
    return { id, credential: bearer(secret) }
  }
  return { owner, own: (await given('own')).credential, given }
}

export const people = [
  'anonymous',
  'invited',
  'applicant',
  'other applicant',
  'reader',
  'commenter',
  'revoked',
  'adviser',
  'other adviser',
] as const
export type Someone = (typeof people)[number]

/** What each of them brings, of a new applicant. */
export async function everybody(
  world: World,
): Promise<{ readonly applicant: Applicant; readonly brings: Readonly<Record<Someone, Credential>> }> {
  const [applicant, other] = [await makeApplicant(world), await makeApplicant(world)]
  const [reader, commenter, revoked, invited] = [
    await applicant.given('read'),
    await applicant.given('comment'),
    await applicant.given('comment'),
    await applicant.given('invite'),
  ]
  const office = String(world.advisers[0]?.office)
  await revokeLink(world.database, { office, owner: applicant.owner, id: revoked.id, now: world.now().toISOString() })
  const brings = {
    anonymous: nobody,
    invited: invited.credential,
    applicant: applicant.own,
    'other applicant': other.own,
    reader: reader.credential,
    commenter: commenter.credential,
    revoked: revoked.credential,
    adviser: world.advisers[0]?.session ?? nobody,
    'other adviser': world.advisers[1]?.session ?? nobody,
  }
  return { applicant, brings }
}
