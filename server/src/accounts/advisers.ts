/** Advisers of an office: how an account is made, and how many wrong tries it takes. What a session is, is better-auth's. */
import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { migrate } from '#store/sql'
import type { SqlDatabase } from '#store/sql'
import { closeKey, officeSecret } from './office-secret.ts'
import { digestOf, newSecret, newTotpKey } from '../identity/secrets.ts'
import { keepClock } from '../tables/clocks.ts'
import { officeMigrations } from '../tables/migrations.ts'

export interface NewAdviser {
  readonly office: string
  readonly email: string
  readonly name: string
  /** The clock the office keeps its days by, such as Asia/Karachi. */
  readonly zone?: string | undefined
  /** For an account that is there: a new password and key, and every session of it ends. */
  readonly again?: boolean
  /** Of the office, where it is not kept in its database. */
  readonly secret?: string | undefined
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
  const [password, totp, id, now] = [newSecret().slice(0, 24), newTotpKey(), randomUUID(), new Date().toISOString()]
  const [hash, key] = [await hashPassword(password), await closeKey(totp, await officeSecret(database, adviser.secret))]
  return database.together(async ({ query }) => {
    await query('insert into office (id, name) values ($1, $2) on conflict do nothing', [idOf(office), office])
    if (adviser.zone !== undefined) await keepClock({ query }, idOf(office), adviser.zone)
    if (again) await query('delete from adviser where email = $1', [addressOf(email)])
    const made = await query(
      `insert into adviser (id, office, email, name, "emailVerified", "twoFactorEnabled", "createdAt", "updatedAt")
        values ($1, $2, $3, $4, $5, $5, $6, $6) on conflict do nothing returning id`,
      [id, idOf(office), addressOf(email), name, 1, now],
    )
    if (made.length === 0) return undefined
    await query(
      `insert into account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt") values ($1, $1, 'credential', $1, $2, $3, $3)`,
      [id, hash, now],
    )
    await query(
      `insert into "twoFactor" (id, secret, "backupCodes", "userId", verified, "failedVerificationCount") values ($1, $2, '', $1, $3, 0)`,
      [id, key, 1],
    )
    return { password, totp }
  })
}

/** `Office of Student Affairs` and `office of student affairs` are one. */
function idOf(office: string): string {
  return digestOf(office.trim().toLowerCase()).slice(0, 16)
}

export function addressOf(email: string): string {
  return email.trim().toLowerCase()
}

/** Wrong passwords count as wrong codes do, which better-auth counts: after so many in a row an account is closed for a while, whichever process was asked. */
export const mostFailures = 10
export const lockedMinutes = 15

export async function isLocked({ query }: SqlDatabase, email: string): Promise<boolean> {
  const [row] = await query(
    'select "lockedUntil" as until from "twoFactor" join adviser on adviser.id = "userId" where email = $1 and "lockedUntil" > $2',
    [addressOf(email), new Date().toISOString()],
  )
  return row !== undefined
}

export async function countWrongPassword({ query }: SqlDatabase, email: string): Promise<void> {
  const now = Date.now()
  const [at, until] = [new Date(now).toISOString(), new Date(now + lockedMinutes * 60_000).toISOString()]
  // A lock that has ended is forgotten with what led to it.
  await query('update "twoFactor" set "failedVerificationCount" = 0, "lockedUntil" = null where "lockedUntil" <= $1', [at])
  await query(
    `update "twoFactor" set "failedVerificationCount" = "failedVerificationCount" + 1,
      "lockedUntil" = case when "failedVerificationCount" + 1 >= ${mostFailures} then $2 else "lockedUntil" end
      where "userId" in (select id from adviser where email = $1)`,
    [addressOf(email), until],
  )
}

/** So long a code could be shown: its own half minute, and one before and after for clocks that differ. */
const codeLivesMs = 90_000

/** False for a code that has opened a session before. */
export async function spendCode({ together }: SqlDatabase, adviser: string, code: string): Promise<boolean> {
  const now = Date.now()
  return together(async ({ query }) => {
    await query('delete from spent_code where until < $1', [new Date(now).toISOString()])
    const spent = await query(
      'insert into spent_code (adviser, code, until) values ($1, $2, $3) on conflict do nothing returning code',
      [adviser, digestOf(code), new Date(now + codeLivesMs).toISOString()],
    )
    return spent.length > 0
  })
}
