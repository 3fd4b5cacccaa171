/** How advisers prove who they are: accounts of before go on, an institution may vouch, and the secret of the office is its own. */
import { createHmac, randomBytes, scryptSync } from 'node:crypto'
import { getAuthTables } from 'better-auth/db'
import { twoFactor } from 'better-auth/plugins'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { restoreBackup } from '#server'
import { migrate } from '#store/sql'
import { officeMigrations } from '../src/tables/migrations.ts'
import { openAccounts, sessionCookie } from '../src/accounts/accounts.ts'
import { addAdviser } from '../src/accounts/advisers.ts'
import { officeSecret } from '../src/accounts/office-secret.ts'
import { codeAt } from './authenticator.ts'
import { onBothDatabases } from './databases.ts'
import { providerOf, startProvider } from './provider.ts'
import type { Person, StandIn } from './provider.ts'
import { makeWorld, nobody } from './world.ts'
import type { World } from './world.ts'

/** As an account was kept before: scrypt of Node, the key of the app in the open. */
const earlier = { email: 'e@example.org', password: 'an invented password of before', totp: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' }

function earlierHash(): string {
  const salt = randomBytes(16)
  const hash = scryptSync(earlier.password, salt, 32, { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 })
  return `${salt.toString('base64url')}.${hash.toString('base64url')}`
}

function sessionIn(answer: Response): string | undefined {
  return answer.headers.getSetCookie().find((line) => line.startsWith('__Host-matchwright=') && !line.includes('Max-Age=0'))
}

/** What a browser sends that holds this. */
function asHeld(text: string): Headers {
  return new Headers({ Cookie: `${sessionCookie}=${encodeURIComponent(text)}` })
}

/** The steps until the one of that name. */
function stepsBefore(step: string): typeof officeMigrations {
  return officeMigrations.slice(
    0,
    officeMigrations.findIndex(({ name }) => name === step),
  )
}

onBothDatabases((open) => {
  it('every column better-auth writes is there', async () => {
    const database = await open()
    await migrate(database, officeMigrations)
    const tables = Object.values(getAuthTables({ plugins: [twoFactor()], user: { modelName: 'adviser' } }))
    expect(tables.length).toBeGreaterThan(4)
    for (const { modelName, fields } of tables) {
      const columns = ['id', ...Object.entries(fields).map(([field, { fieldName }]) => fieldName ?? field)]
      expect(await database.query(`select ${columns.map((one) => `"${one}"`).join(', ')} from "${modelName}"`)).toEqual([])
    }
  })

  it('an account of before signs in with its password and its app, from its database and from its backup', async () => {
    const [kept, restored] = [await open(), await open()]
    await migrate(kept, stepsBefore('office-3'))
    await kept.query("insert into office (id, name) values ('invented', 'Invented College')")
    const row = { id: 'e', office: 'invented', email: earlier.email, name: 'Dr. E', password: earlierHash(), totp: earlier.totp }
    await kept.query(
      'insert into adviser (id, office, email, name, password, totp, last_step, failed) values ($1, $2, $3, $4, $5, $6, 0, 0)',
      Object.values(row),
    )
    const lines = [
      { matchwright: 'office backup', version: 2 },
      { table: 'office', row: { id: 'invented', name: 'Invented College' } },
      { table: 'adviser', row: { ...row, last_step: 0, failed: 0, locked_until: null } },
      { end: 2 },
    ]
    await restoreBackup(restored, lines.map((line) => JSON.stringify(line)).join('\n'))
    for (const database of [kept, restored]) {
      const accounts = await openAccounts(database)
      const code = codeAt(earlier.totp, new Date())
      expect(await accounts.signIn({ ...earlier, password: 'another', code })).toEqual({ kind: 'refused' })
      const signed = await accounts.signIn({ ...earlier, code })
      expect(signed.kind).toBe('session')
      const [cookie = ''] = signed.kind === 'session' ? signed.cookies : []
      const headers = new Headers({ Cookie: cookie.split(';')[0] ?? '' })
      expect(await accounts.adviserOf(headers)).toEqual({ kind: 'adviser', adviser: 'e', name: 'Dr. E', office: 'invented' })
      const [key] = await database.query('select secret from "twoFactor"')
      expect(String(key?.['secret']), 'closed, from the first start on').not.toContain(earlier.totp)
    }
  })

  it('whoever reads the tables finds nothing to sign in by, and a session of before, whose token stood there, is gone', async () => {
    const database = await open()
    await migrate(database, stepsBefore('office-5'))
    const made = await addAdviser(database, { office: 'O', email: 'a@example.org', name: 'A' })
    if (!made) throw new Error('an account is made once')
    await database.query('delete from migration where name = $1', ['office-5'])
    await database.query(
      `insert into session (id, token, "expiresAt", "userId", "createdAt", "updatedAt") select 's', 'in the open', $1, id, $1, $1 from adviser`,
      ['2099-01-01T00:00:00.000Z'],
    )
    const accounts = await openAccounts(database)
    expect(await database.query('select id from session')).toEqual([])

    const code = codeAt(made.totp, new Date())
    expect(await accounts.signIn({ email: 'a@example.org', password: made.password, code: '000000' })).toEqual({
      kind: 'refused',
    })
    const signed = await accounts.signIn({ email: 'a@example.org', password: made.password, code })
    const [cookie = ''] = signed.kind === 'session' ? signed.cookies : []
    const held = decodeURIComponent(cookie.split(';')[0]?.split('=').slice(1).join('=') ?? '')
    const [token = '', signature = ''] = held.split('.')
    expect([token.length, signature.length], 'a token of 32 letters and its signature').toEqual([32, 44])
    const kept = JSON.stringify([
      await database.query('select * from session'),
      await database.query('select * from verification'),
    ])
    expect(kept).not.toContain(token)

    const [row] = await database.query('select token from session')
    expect(await accounts.adviserOf(asHeld(held))).toMatchObject({ name: 'A' })
    const forged = `${String(row?.['token'])}.${createHmac('sha256', await officeSecret(database))
      .update(String(row?.['token']))
      .digest('base64')}`
    expect(await accounts.adviserOf(asHeld(forged)), 'signed with the secret of the office').toBeUndefined()
    const ours = `${token}.${createHmac('sha256', await officeSecret(database))
      .update(token)
      .digest('base64')}`
    expect(await accounts.adviserOf(asHeld(ours)), 'so a token is signed').toMatchObject({ name: 'A' })
    await accounts.signOut(asHeld(held))
    expect(await database.query('select id from session')).toEqual([])
    expect(await accounts.adviserOf(asHeld(held))).toBeUndefined()
  })

  it('a secret that is given is not in the database, and another one opens nothing', async () => {
    const database = await open()
    const secret = 'an invented secret of an office, 42'
    expect(await addAdviser(database, { office: 'O', email: 'a@example.org', name: 'A', secret })).toBeDefined()
    expect(JSON.stringify(await database.query('select * from secret'))).not.toContain(secret)
    await expect(openAccounts(database)).rejects.toThrow('secret of its own')
    await expect(openAccounts(database, { secret: `${secret}!` })).rejects.toThrow('not the one')
    await expect(openAccounts(database, { secret })).resolves.toBeDefined()
  })

  describe('an identity provider', () => {
    let provider: StandIn
    let world: World
    beforeAll(async () => {
      provider = await startProvider()
      world = await makeWorld(await open(), { provider: providerOf(provider) })
    })
    afterAll(() => provider.stop())

    /** Goes there and comes back, as a browser does. */
    const comesBack = async (person: Person, forget = false): Promise<Response> => {
      provider.knows(person)
      const asked = await world.ask(nobody, { method: 'POST', path: '/api/provider' })
      const there = await fetch((await asked.json()).url, { redirect: 'manual' })
      const back = new URL(there.headers.get('Location') ?? '')
      const Cookie = asked.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ')
      return world.ask(forget ? nobody : { Cookie }, { method: 'GET', path: back.pathname + back.search })
    }

    it('vouches for an adviser of the office', async () => {
      const answer = await comesBack({ sub: 'b', email: 'b@example.org', verified: true })
      expect(answer.headers.get('Location')).toBe('/')
      const session = sessionIn(answer)
      expect(session).toContain('SameSite=Strict')
      const me = await world.ask({ Cookie: session?.split(';')[0] ?? '' }, { method: 'GET', path: '/api/me' })
      expect(await me.json()).toMatchObject({ role: 'adviser', label: 'Dr. B' })
      expect(sessionIn(await comesBack({ sub: 'b', email: 'b@example.org', verified: true })), 'and again').toBeDefined()
    })

    it.each([
      ['a stranger to the office', { sub: 's', email: 'stranger@example.org', verified: true }],
      ['an address nobody has verified', { sub: 'c', email: 'c@example.org', verified: false }],
      ['a proof with another signature', { sub: 'b', email: 'b@example.org', verified: true, forged: true }],
    ])('opens nothing for %s', async (_who, person) => {
      const answer = await comesBack(person)
      expect(answer.status).toBe(302)
      expect(sessionIn(answer)).toBeUndefined()
      expect(await world.database.query("select id from adviser where email like 'stranger%'")).toEqual([])
    })

    it('opens nothing in a browser that did not ask for it', async () => {
      expect(sessionIn(await comesBack({ sub: 'b', email: 'b@example.org', verified: true }, true))).toBeUndefined()
    })

    it('that does not answer leaves password and code', async () => {
      const database = await open()
      const away = await makeWorld(database, { provider: providerOf({ issuer: 'http://127.0.0.1:1' }) })
      expect((await away.ask(nobody, { method: 'POST', path: '/api/provider' })).status).toBe(503)
      expect((await away.ask(away.advisers[0]?.session ?? nobody, { method: 'GET', path: '/api/me' })).status).toBe(200)
    })
  })
})
