/** Who advises, and how that is proved: better-auth on the tables of the office, asked by our own routes and by nobody else. */
import { randomUUID } from 'node:crypto'
import { betterAuth } from 'better-auth'
import type { BetterAuthOptions } from 'better-auth'
import { APIError } from 'better-auth/api'
import { verifyPassword } from 'better-auth/crypto'
import { getAdapter } from 'better-auth/db/adapter'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import { migrate } from '#store/sql'
import type { SqlDatabase } from '#store/sql'
import { countWrongPassword, isLocked, lockedMinutes, mostFailures, spendCode } from './advisers.ts'
import { officeMigrations } from '../tables/migrations.ts'
import type { Actor } from '../identity/actor.ts'
import { dialectOf } from './dialect.ts'
import { closeOpenKeys, officeSecret } from './office-secret.ts'
import { digestOf, isEarlierHash, isEarlierPassword } from '../identity/secrets.ts'
import { withTokenDigests } from './token-digests.ts'

/** Bound to this host and to encrypted connections by its prefix; a page elsewhere can neither read nor set it. */
export const sessionCookie = '__Host-matchwright'

/** The identity provider of an institution (OpenID Connect), which says who somebody is. */
export interface Provider {
  /** Where people reach this office, such as `https://office.example.edu`. */
  readonly officeUrl: string
  /** Of the provider, without `/.well-known/openid-configuration`. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

export interface AccountOptions {
  /** Absent: it is kept in the database. */
  readonly secret?: string | undefined
  readonly provider?: Provider | undefined
}

export interface SigningIn {
  readonly email: string
  readonly password: string
  readonly code: string
}

/** Set-Cookie lines to pass on. */
type Cookies = readonly string[]

export type SignedIn =
  | { readonly kind: 'session'; readonly cookies: Cookies }
  | { readonly kind: 'refused' }
  | { readonly kind: 'locked' }

export interface Accounts {
  /** A wrong address, a wrong password and a wrong code are answered alike. */
  readonly signIn: (asked: SigningIn) => Promise<SignedIn>
  readonly adviserOf: (headers: Headers) => Promise<Actor | undefined>
  readonly signOut: (headers: Headers) => Promise<Cookies>
  /** Ends every session of who asks but this one; how many. */
  readonly signOutElsewhere: (headers: Headers) => Promise<number>
  readonly hasProvider: boolean
  /** Where to be told by the provider who somebody is; undefined where it does not answer. */
  readonly askProvider: () => Promise<{ readonly url: string; readonly cookies: Cookies } | undefined>
  /** What the provider sent somebody back with. */
  readonly hearProvider: (request: Request) => Promise<Response>
}

const sessionSeconds = 12 * 3600
const providerId = 'office'
/** Where the pages say that the provider knows somebody whom the office does not. */
const strangersPage = '/?stranger'

/** Makes the steps of the database that are missing. Throws `WrongSecret`. */
export async function openAccounts(database: SqlDatabase, options: AccountOptions = {}): Promise<Accounts> {
  await migrate(database, officeMigrations)
  const secret = await officeSecret(database, options.secret)
  await closeOpenKeys(database, secret)
  const auth = await makeAuth(database, secret, options.provider)
  return {
    signIn: (asked) => signIn(auth, database, asked),
    adviserOf: async (headers) => {
      const found = headers.get('Cookie')?.includes(sessionCookie) === true && (await auth.api.getSession({ headers }))
      if (!found) return undefined
      const { id, name, office } = found.user
      return { kind: 'adviser', adviser: id, name, office }
    },
    signOut: async (headers) => (await auth.api.signOut({ headers, returnHeaders: true })).headers.getSetCookie(),
    signOutElsewhere: async (headers) => {
      const found = await auth.api.getSession({ headers })
      if (!found) return 0
      const { id, userId } = found.session
      return (await database.query('delete from session where "userId" = $1 and id <> $2 returning id', [userId, id])).length
    },
    hasProvider: options.provider !== undefined,
    askProvider: async () => {
      const body = { provider: providerId, callbackURL: '/', errorCallbackURL: strangersPage }
      const asked = await unlessRefused(() => auth.api.signInSocial({ body, returnHeaders: true }))
      if (typeof asked === 'string' || asked.response.url === undefined) return undefined
      return { url: asked.response.url, cookies: asked.headers.getSetCookie() }
    },
    hearProvider: (request) => auth.handler(request),
  }
}

type Auth = Awaited<ReturnType<typeof makeAuth>>

async function makeAuth(database: SqlDatabase, secret: string, provider?: Provider) {
  const options = optionsOf(database, secret, provider)
  const adapter = withTokenDigests(await getAdapter(options))
  return betterAuth({ ...options, database: () => adapter })
}

function optionsOf(database: SqlDatabase, secret: string, provider?: Provider) {
  return {
    appName: 'Matchwright',
    secret,
    baseURL: provider?.officeUrl ?? 'http://localhost',
    database: { dialect: dialectOf(database), type: database.dialect },
    user: { modelName: 'adviser', additionalFields: { office: { type: 'string', required: true, input: false } } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: 1000,
      password: {
        verify: ({ hash, password }) =>
          isEarlierHash(hash) ? isEarlierPassword(password, hash) : verifyPassword({ hash, password }),
      },
    },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    // A sign-in that waits for its code, or for an institution, is asked for by what its browser holds.
    verification: { storeIdentifier: 'hashed' },
    account: { encryptOAuthTokens: true, accountLinking: { trustedProviders: [] } },
    plugins: [
      twoFactor({ accountLockout: { maxFailedAttempts: mostFailures, durationSeconds: lockedMinutes * 60 } }),
      ...(provider ? [providerPlugin(provider)] : []),
    ],
    advanced: {
      cookiePrefix: 'matchwright',
      useSecureCookies: false,
      defaultCookieAttributes: { secure: true },
      cookies: { session_token: { name: sessionCookie, attributes: { secure: true, sameSite: 'strict' } } },
      // The migrations of the office hold its tables; a test compares them.
      database: { generateId: () => randomUUID(), validateSchema: false },
      ipAddress: { disableIpTracking: true },
    },
    onAPIError: { errorURL: strangersPage },
    // Pace and origin are the office's own to guard; its words would name people.
    rateLimit: { enabled: false },
    logger: { disabled: true },
    telemetry: { enabled: false },
  } satisfies BetterAuthOptions
}

/** Whoever has no account here gets none by being known there. */
function providerPlugin({ issuer, clientId, clientSecret }: Provider) {
  return genericOAuth({
    config: [
      {
        providerId,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        clientId,
        clientSecret,
        scopes: ['openid', 'email', 'profile'],
        disableSignUp: true,
      },
    ],
  })
}

async function signIn(auth: Auth, database: SqlDatabase, { email, password, code }: SigningIn): Promise<SignedIn> {
  if (await isLocked(database, email)) return { kind: 'locked' }
  const body = { email: email.trim(), password }
  const first = await unlessRefused(() => auth.api.signInEmail({ body, returnHeaders: true }))
  if (typeof first === 'string') {
    await countWrongPassword(database, email)
    return { kind: 'refused' }
  }
  const headers = new Headers({ cookie: cookieOf(first.headers) })
  const second = await unlessRefused(() => auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }))
  if (typeof second === 'string') return { kind: second }
  const { token, user } = second.response
  if (await spendCode(database, user.id, code)) return { kind: 'session', cookies: sessionOf(second.headers) }
  await database.query('delete from session where token = $1', [digestOf(token)])
  return { kind: 'refused' }
}

/** `locked` where better-auth refuses for a while. What is no refusal is thrown on. */
async function unlessRefused<T extends object>(work: () => Promise<T>): Promise<T | 'refused' | 'locked'> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error
    return error.statusCode === 429 ? 'locked' : 'refused'
  }
}

function cookieOf(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ')
}

/** Of the cookies of signing in a browser needs the session alone. */
function sessionOf(headers: Headers): Cookies {
  return headers.getSetCookie().filter((line) => line.startsWith(`${sessionCookie}=`))
}
