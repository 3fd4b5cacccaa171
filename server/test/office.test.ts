/** What an office promises an applicant: their choice holds, what they take back is closed, what they erase is gone. */
import { EventEmitter, once } from 'node:events'
import { beforeAll, describe, expect, it } from 'vitest'
import { readKept } from '#store'
import { DatabaseUnreachable, openSqlite } from '#store/sql'
import type { SqlDatabase } from '#store/sql'
import { factsIn } from '#facts/node'
import { openInProcess } from '#jobs'
import { linesHere, restoreBackup, serveOffice, writeBackup } from '#server'
import { newTotpKey } from '../src/identity/secrets.ts'
import { codeAt } from './authenticator.ts'
import { onBothDatabases } from './databases.ts'
import { bearer, makeApplicant, makeWorld, nobody } from './world.ts'
import type { World } from './world.ts'

const note = (text: string): object => ({ version: 1, text })
const put = (at: string, name: string, body: unknown, rev = 0): { method: string; path: string; body: unknown } => ({
  method: 'PUT',
  path: `${at}/documents/${name}`,
  body: { rev, body },
})
const get = (path: string): { method: string; path: string } => ({ method: 'GET', path })
/** As an age file begins, in base 64. */
const closed = { closed: Buffer.from('age-encryption.org/v1\n-> scrypt (a test)').toString('base64') }

it('the codes are those of RFC 6238, appendix B', () => {
  const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  for (const [seconds, code] of [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ] as const)
    expect(codeAt(key, new Date(1000 * seconds))).toBe(code)
  expect(newTotpKey()).toMatch(/^[A-Z2-7]{32}$/)
})

onBothDatabases((open) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(await open())
  })

  it('an invitation leads to a shared plan, read by the adviser, seen by the applicant, taken back and erased', async () => {
    const { ask, advisers } = world
    const adviser = advisers[0]?.session ?? nobody
    const invited = await (
      await ask(adviser, { method: 'POST', path: '/api/invitations', body: { label: 'Amina', days: 30 } })
    ).json()
    const begin = { method: 'POST', path: '/api/applicants', body: { label: 'Amina', sharing: 'office' } }
    const begun = await (await ask(bearer(invited.secret), begin)).json()
    expect((await ask(bearer(invited.secret), begin)).status, 'an invitation is taken up once').toBe(401)
    const [own, at] = [bearer(begun.secret), `/api/applicants/${begun.owner}`]
    expect(await (await ask(own, put(at, 'note/first', note('<b>x</b>')))).json()).toEqual({ rev: 1 })
    expect(await (await ask(adviser, get(`${at}/documents`))).json()).toMatchObject([{ kind: 'note', id: 'first', rev: 1 }])
    expect(await (await ask(own, get(`${at}/readings`))).json()).toEqual([])
    expect(await (await ask(adviser, get(`${at}/documents/note/first`))).json()).toMatchObject({ body: note('<b>x</b>') })
    expect(await (await ask(own, get(`${at}/readings`))).json()).toMatchObject([
      { who: 'Dr. B', kind: 'note', id: 'first', times: 1 },
    ])

    const shared = await (
      await ask(own, { method: 'POST', path: `${at}/links`, body: { label: 'Mentor', rights: 'read', days: 2 } })
    ).json()
    const mentor = bearer(shared.secret)
    expect((await ask(mentor, get(`${at}/documents/note/first`))).status).toBe(200)
    await ask(own, { method: 'DELETE', path: `${at}/links/${shared.id}` })
    expect((await ask(mentor, get(`${at}/documents/note/first`))).status).toBe(401)

    const kept = readKept(await (await ask(own, get(`${at}/export`))).text())
    expect(kept).toMatchObject({ kind: 'read', docs: [{ kind: 'note', id: 'first', body: note('<b>x</b>') }] })
    expect((await ask(own, { method: 'DELETE', path: at })).status).toBe(200)
    expect((await ask(own, get(`${at}/export`))).status).toBe(401)
    for (const [table, column] of [
      ['document', 'owner'],
      ['owner', 'id'],
      ['reading', 'owner'],
      ['link', 'owner'],
    ])
      expect(await world.database.query(`select office from ${table} where ${column} = $1`, [begun.owner]), table).toEqual([])
    expect(world.faults).toEqual([])
  })

  it('what is private is kept closed or not at all, and no adviser reads it', async () => {
    const { ask, advisers } = world
    const { own, owner, given } = await makeApplicant(world, 'private')
    const at = `/api/applicants/${owner}`
    expect((await ask(own, put(at, 'note/n', note('open')))).status).toBe(422)
    expect((await ask(own, put(at, 'note/n', closed))).status).toBe(200)
    const adviser = advisers[0]?.session ?? nobody
    expect(await (await ask(adviser, get(`${at}/documents`))).json()).toEqual([])
    expect((await ask(adviser, get(`${at}/documents/note/n`))).status).toBe(404)
    const { credential } = await given('read')
    expect(await (await ask(credential, get(`${at}/documents/note/n`))).json()).toMatchObject({ body: closed })
  })

  it('nobody saves over somebody else, and what stands there is told', async () => {
    const { own, owner } = await makeApplicant(world)
    const at = `/api/applicants/${owner}`
    await world.ask(own, put(at, 'note/n', note('first')))
    const late = await world.ask(own, put(at, 'note/n', note('late')))
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({ current: { rev: 1, body: note('first') } })
    expect((await world.ask(own, put(at, 'note/n', note('second'), 1))).status).toBe(200)
  })

  it('a body that is no document, or that a database cannot keep, is refused with why', async () => {
    const { own, owner } = await makeApplicant(world)
    const at = `/api/applicants/${owner}`
    for (const body of [null, { version: 1 }, { version: 99, text: 'x' }, note('a\0b'), note('\uD800')])
      expect((await world.ask(own, put(at, 'note/n', body))).status, JSON.stringify(body)).toBe(422)
    expect((await world.ask(own, put(at, 'note/n', note('x'.repeat(5_000_000))))).status).toBe(413)
    expect((await world.ask(own, put(at, 'shoe/n', note('x')))).status).toBe(422)
    expect((await world.ask(own, get(`${at}/documents/note/a%00b`))).status).toBe(422)
    const label = { method: 'POST', path: '/api/invitations', body: { label: 'a\0b', days: 3 } }
    expect((await world.ask(world.advisers[0]?.session ?? nobody, label)).status).toBe(422)
    expect((await world.ask(own, put(at, 'note/letters', note(String.raw`a\u0000b`)))).status).toBe(200)
    expect(world.faults).toEqual([])
  })

  it('a code opens one session, ten wrong tries close the account for a while, and a change needs our header', async () => {
    const { ask, advisers, later } = world
    const account = advisers[1]
    if (!account) throw new Error('a world has advisers')
    const { email, password, totp } = account
    const signIn = (with_: object): Promise<Response> =>
      ask(nobody, { method: 'POST', path: '/api/sessions', body: { email, password, code: codeAt(totp, world.now()), ...with_ } })
    later(300_000)
    const opened = await signIn({})
    expect(opened.status).toBe(200)
    expect(opened.headers.get('Set-Cookie')).toMatch(
      /^__Host-matchwright=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    expect((await signIn({})).status, 'the same code again').toBe(401)
    expect((await signIn({ code: codeAt(totp, new Date(Date.now() - 30_000)) })).status, 'a clock half a minute late').toBe(200)
    expect((await signIn({ code: codeAt(totp, new Date(Date.now() - 90_000)) })).status, 'a code of before').toBe(401)
    const { Cookie = '' } = account.session
    const invite = { method: 'POST', path: '/api/invitations', body: { label: 'x', days: 1 } }
    expect((await ask({ Cookie }, invite)).status, 'as a page elsewhere would ask').toBe(403)
    for (const wrong of [{ code: '000000' }, { password: 'wrong' }]) {
      // As after nine wrong tries.
      await world.database.query(
        'update "twoFactor" set "failedVerificationCount" = 9 where "userId" = (select id from adviser where email = $1)',
        [email],
      )
      expect((await signIn(wrong)).status).toBe(401)
      later()
      expect((await signIn({})).status).toBe(429)
      later(31 * 60_000)
      expect((await signIn({})).status).toBe(200)
    }
    expect((await signIn({ email: 'nobody@example.org' })).status, 'as a wrong password is answered').toBe(401)
    expect(world.faults).toEqual([])
  })

  it('a session can be taken back: this one, or every other', async () => {
    const { ask, advisers, later } = world
    const account = advisers[0]
    if (!account) throw new Error('a world has advisers')
    const { email, password, totp } = account
    const open = async (): Promise<{ readonly Cookie: string; readonly 'X-Matchwright': string }> => {
      const body = { email, password, code: codeAt(totp, later(60_000)) }
      const answer = await ask(nobody, { method: 'POST', path: '/api/sessions', body })
      return { Cookie: answer.headers.get('Set-Cookie')?.split(';')[0] ?? '', 'X-Matchwright': '1' }
    }
    const [here, there] = [await open(), await open()]
    const elsewhere = await ask(there, { method: 'DELETE', path: '/api/sessions/elsewhere' })
    expect(await elsewhere.json(), 'that one, and the one the world began with').toEqual({ ended: 2 })
    expect((await ask(here, get('/api/me'))).status).toBe(401)
    const out = await ask(there, { method: 'DELETE', path: '/api/sessions' })
    expect(out.headers.get('Set-Cookie')).toMatch(/^__Host-matchwright=; Max-Age=0/)
    expect((await ask(there, get('/api/me'))).status).toBe(401)
    const forged = { ...there, Cookie: there.Cookie.replace(/=.*/, '=someone.AAAA') }
    expect((await ask(forged, get('/api/me'))).status).toBe(401)
    Object.assign(account.session, await open())
  })

  it('an injection is a text like any other', async () => {
    const { own, owner } = await makeApplicant(world)
    const at = `/api/applicants/${owner}`
    const texts = [
      `'; drop table document; --`,
      `" or 1=1 --`,
      '$1',
      '<script>alert(1)</script>',
      '{{7*7}}',
      '../../etc/passwd',
      '\r\nSet-Cookie: a=b',
    ]
    for (const [number, text] of texts.entries()) {
      expect((await world.ask(own, put(at, `note/n${number}`, note(text)))).status).toBe(200)
      expect(await (await world.ask(own, get(`${at}/documents/note/n${number}`))).json()).toMatchObject({ body: note(text) })
      const name = encodeURIComponent(text)
      expect([400, 404]).toContain((await world.ask(own, get(`${at}/documents/note/${name}`))).status)
    }
    expect(world.faults).toEqual([])
  })

  it('a backup put back on an empty machine is the same office, and a cut one is refused', async () => {
    const { own, owner } = await makeApplicant(world)
    const at = `/api/applicants/${owner}`
    await world.ask(own, put(at, 'note/n', note('Nguyễn, عمر, देव')))
    const text = await writeBackup(world.database)
    const empty: SqlDatabase = await open()
    expect(await restoreBackup(empty, text.split('\n').slice(0, -2).join('\n'))).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('cut'),
    })
    expect(await restoreBackup(empty, text)).toMatchObject({ kind: 'restored' })
    expect(await restoreBackup(empty, text)).toMatchObject({ kind: 'refused', sentence: expect.stringContaining('empty') })
    expect(await writeBackup(empty)).toBe(text)
  })

  it('a link ends on its day', async () => {
    const { ask } = world
    const { own, owner } = await makeApplicant(world)
    const path = `/api/applicants/${owner}/links`
    const { secret } = await (await ask(own, { method: 'POST', path, body: { label: 'Mentor', rights: 'read', days: 1 } })).json()
    expect((await ask(bearer(secret), get('/api/me'))).status).toBe(200)
    // A day in steps of half a minute; sessions have ended too, so this stands last.
    for (let at = 0; at < 2800; at++) world.later()
    expect((await ask(bearer(secret), get('/api/me'))).status).toBe(401)
  })
})

describe('as a running process', () => {
  it('listens, answers, says how it is without naming anybody, and stops with nothing cut off', async () => {
    const lines: string[] = []
    const opened = openSqlite(':memory:')
    let first: (() => Promise<void>) | undefined
    const database: SqlDatabase = {
      ...opened,
      query: async (text, values) => Promise.resolve(first?.()).then(() => opened.query(text, values)),
    }
    const facts = factsIn('facts/data')
    const running = await serveOffice({
      database,
      facts,
      queue: openInProcess(),
      workOut: linesHere(facts),
      host: '127.0.0.1',
      port: 0,
      version: 'test',
      log: (line) => void lines.push(line),
    })
    const at = `http://127.0.0.1:${running.port}`
    const answer = await fetch(`${at}/api/applicants/3c0f9f1e-0000-4000-8000-000000000000/documents?who=amina`)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    const metrics = await (await fetch(`${at}/metrics`)).text()
    expect(metrics).toContain('matchwright_requests_total{method="GET",route="/api/applicants/:owner/documents",status="401"} 1')
    expect((await fetch(`${at}/health`)).status).toBe(200)
    first = async () => {
      throw new DatabaseUnreachable('gone, in a test')
    }
    expect((await fetch(`${at}/health`)).status, 'a balancer asks another process').toBe(503)
    // An answer under way when it is told to stop.
    const told = new EventEmitter()
    first = async () => {
      told.emit('reached')
      await once(told, 'go on')
    }
    const reached = once(told, 'reached')
    const underWay = fetch(`${at}/health`)
    await reached
    const stopped = running.stop()
    told.emit('go on')
    expect((await underWay).status).toBe(200)
    await stopped
    await expect(fetch(`${at}/health`)).rejects.toThrow()
    expect(lines.join('\n')).not.toMatch(/amina|3c0f9f1e|127\.0\.0\.1/)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ route: '/api/applicants/:owner/documents', status: 401, role: 'nobody' })
  })
})
