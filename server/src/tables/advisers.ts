/** Accounts of an office, and the sessions they opened. */
import { randomUUID } from 'node:crypto'
import { migrate } from '#store/sql'
import type { SqlDatabase } from '#store/sql'
import type { Actor } from '../identity/actor.ts'
import { digestOf, hashPassword, isPassword, newSecret, newTotpKey, stepOfCode } from '../identity/secrets.ts'
import { officeMigrations } from './migrations.ts'

export interface NewAdviser {
  readonly office: string
  readonly email: string
  readonly name: string
  /** For an account that is there: a new password and key, and every session of it ends. */
  readonly again?: boolean
}

export interface MadeAdviser {
  readonly password: string
  /** Key for an authenticator app, in base 32. */
  readonly totp: string
}

/** An account with a password and a key of ours, shown once. The office is made where it is new. Undefined where the address has one already. */
export async function addAdviser(database: SqlDatabase, adviser: NewAdviser): Promise<MadeAdviser | undefined> {
  await migrate(database, officeMigrations)
  const { office, email, name, again = false } = adviser
  const [password, totp] = [newSecret().slice(0, 24), newTotpKey()]
  const hash = await hashPassword(password)
  return database.together(async ({ query }) => {
    await query('insert into office (id, name) values ($1, $2) on conflict do nothing', [idOf(office), office])
    if (again) {
      await query('delete from session where adviser in (select id from adviser where email = $1)', [addressOf(email)])
      await query('delete from adviser where email = $1', [addressOf(email)])
    }
    const made = await query(
      `insert into adviser (id, office, email, name, password, totp, last_step, failed) values ($1, $2, $3, $4, $5, $6, 0, 0)
        on conflict do nothing returning id`,
      [randomUUID(), idOf(office), addressOf(email), name, hash, totp],
    )
    return made.length > 0 ? { password, totp } : undefined
  })
}

/** `Office of Student Affairs` and `office of student affairs` are one. */
function idOf(office: string): string {
  return digestOf(office.trim().toLowerCase()).slice(0, 16)
}

function addressOf(email: string): string {
  return email.trim().toLowerCase()
}

export interface SigningIn {
  readonly email: string
  readonly password: string
  readonly code: string
  readonly now: Date
}

export type SignedIn =
  | { readonly kind: 'session'; readonly secret: string; readonly ends: Date }
  | { readonly kind: 'refused' }
  | { readonly kind: 'locked' }

const sessionHours = 12
/** After so many failures in a row an account is closed for a while, whichever process was asked. */
const mostFailures = 10
const lockedMinutes = 15

/** A wrong address, a wrong password and a wrong code are told apart by nothing, not even by the time they take. */
export async function signIn(database: SqlDatabase, { email, password, code, now }: SigningIn): Promise<SignedIn> {
  const [row] = await database.query('select id, password, totp, last_step, failed, locked_until from adviser where email = $1', [
    addressOf(email),
  ])
  const isRight = await isPassword(password, String(row?.['password'] ?? (await nobodysPassword())))
  if (!row) return { kind: 'refused' }
  const id = String(row['id'])
  if (typeof row['locked_until'] === 'string' && row['locked_until'] > now.toISOString()) return { kind: 'locked' }
  const step = stepOfCode(String(row['totp']), code, now)
  if (!isRight || step === undefined || step <= Number(row['last_step'])) return failed(database, { id, now })
  return database.together(async ({ query }) => {
    // A code opens one session: of two who bring the same at once, one is let in.
    const first = await query(
      'update adviser set last_step = $2, failed = 0, locked_until = null where id = $1 and last_step < $2 returning id',
      [id, step],
    )
    if (first.length === 0) return { kind: 'refused' }
    const [secret, ends] = [newSecret(), new Date(now.getTime() + sessionHours * 3_600_000)]
    await query('delete from session where ends < $1', [now.toISOString()])
    await query('insert into session (digest, adviser, ends) values ($1, $2, $3)', [digestOf(secret), id, ends.toISOString()])
    return { kind: 'session', secret, ends }
  })
}

let nobodys: Promise<string> | undefined

/** Made when first needed. */
function nobodysPassword(): Promise<string> {
  return (nobodys ??= hashPassword(newSecret()))
}

async function failed(database: SqlDatabase, { id, now }: { readonly id: string; readonly now: Date }): Promise<SignedIn> {
  const until = new Date(now.getTime() + lockedMinutes * 60_000).toISOString()
  await database.query(
    `update adviser set locked_until = case when failed + 1 >= ${mostFailures} then $2 else locked_until end,
      failed = case when failed + 1 >= ${mostFailures} then 0 else failed + 1 end where id = $1`,
    [id, until],
  )
  return { kind: 'refused' }
}

export async function adviserOf(database: SqlDatabase, secret: string, now: string): Promise<Actor | undefined> {
  const [row] = await database.query(
    'select adviser.id, adviser.office, adviser.name from session join adviser on adviser.id = session.adviser where session.digest = $1 and session.ends > $2',
    [digestOf(secret), now],
  )
  return row && { kind: 'adviser', adviser: String(row['id']), name: String(row['name']), office: String(row['office']) }
}

export async function endSession(database: SqlDatabase, secret: string): Promise<void> {
  await database.query('delete from session where digest = $1', [digestOf(secret)])
}
