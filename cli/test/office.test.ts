/** The command that runs an office: what it makes, what it refuses, and that it stops when told to. */
import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { createFileStore } from '#store/node'
import { createSqlStore, openSqlite } from '#store/sql'
import { makeApplicant, makeWorld } from '../../server/test/world.ts'
import { run } from '../src/run.ts'
import { matchwright } from './machine.ts'

// A world of people sets the clock of this process.
afterEach(() => void vi.useRealTimers())

const folder = (): string => join(mkdtempSync(join(tmpdir(), 'matchwright-office-')), 'new')

it('makes an account once, keeps the office for its owner alone, and moves it by a backup', async () => {
  const office = folder()
  const adviser = `office ${office} adviser b@example.org --office Invented --name Dr.B`
  expect(await matchwright(`${adviser} --json`)).toMatchObject({ exitCode: 0, out: expect.stringContaining('otpauth://totp/') })
  expect(await matchwright(adviser)).toMatchObject({ exitCode: 2, err: expect.stringContaining('--again') })
  expect(statSync(office).mode & 0o777).toBe(0o700)
  const file = join(office, 'backup.jsonl')
  expect((await matchwright(`office ${office} backup ${file}`)).exitCode).toBe(0)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(await matchwright(`office ${folder()} restore ${file}`)).toMatchObject({
    exitCode: 0,
    out: expect.stringContaining('5 rows'),
  })
  expect(await matchwright(`office ${office} restore ${file}`)).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('empty'),
  })
})

/** What `advise` says to an applicant by the documents an office keeps of them. */
async function adviceIn(office: string, scope: { readonly office: string; readonly owner: string }): Promise<string> {
  const database = openSqlite(join(office, 'office.db'))
  const docs = await createSqlStore({ database, scope: { ...scope, sees: 'shared', sharing: 'office' } }).all()
  await database.close()
  const data = folder()
  const store = createFileStore(data)
  for (const { kind, id, body } of docs) if (kind !== 'profile') await store.put({ kind, id, rev: 0, body })
  const file = join(data, 'profile.json')
  writeFileSync(file, JSON.stringify(docs.find(({ kind }) => kind === 'profile')?.body))
  const { out, exitCode } = await matchwright(`advise ${file} --data ${data} --today 2026-11-29 --json`)
  expect(exitCode).toBe(0)
  return out
}

it('an office put back on an empty machine gives the same advice, to the letter', async () => {
  const [office, empty] = [folder(), folder()]
  await matchwright(`office ${office} adviser a@example.org --office Any --name A`)
  const world = await makeWorld(openSqlite(join(office, 'office.db')))
  const { own, owner } = await makeApplicant(world)
  const entry = { kind: 'certified', match: 2026, on: '2026-02-20' }
  for (const [name, body] of [
    ['profile/mine', { version: 1, specialties: [{ id: 'pathology' }], exams: { step2ck: { result: 'pass', score: 244 } } }],
    ['season/mine', { version: 2, entries: [entry] }],
  ] as const) {
    const path = `/api/applicants/${owner}/documents/${name}`
    expect((await world.ask(own, { method: 'PUT', path, body: { rev: 0, body } })).status).toBe(200)
  }
  await world.database.close()
  const file = join(office, 'backup.jsonl')
  expect((await matchwright(`office ${office} backup ${file}`)).exitCode).toBe(0)
  expect((await matchwright(`office ${empty} restore ${file}`)).exitCode).toBe(0)
  const scope = { office: String(world.advisers[0]?.office), owner }
  const before = await adviceIn(office, scope)
  expect(before.length).toBeGreaterThan(10_000)
  expect(await adviceIn(empty, scope)).toBe(before)
})

it.each([
  ['office', 'Where is the office kept?'],
  ['office x dance', 'office knows serve, work, adviser, backup, restore'],
  ['office x work', 'does its work itself'],
  ['office x adviser', 'an e-mail address'],
  ['office x --port 70000', '--port needs a number'],
  ['office --database mysql://x', '--database needs an address'],
  ['office x --database postgresql://localhost/x', 'not in both'],
])('%s is refused', async (line, sentence) => {
  expect(await matchwright(line.replace(' x', ` ${folder()}`))).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining(sentence),
  })
})

it('serves until it is told to stop', async () => {
  const stop = new AbortController()
  let said = ''
  const ending = run(['office', folder(), '--port', '0'], {
    write: (text) => void (said += text),
    complain: (text) => {
      if (text.includes('The office is at')) stop.abort()
    },
    now: () => new Date(2026, 10, 29),
    folder: process.cwd(),
    isTerminal: false,
    env: {},
    stop: () => stop.signal,
  })
  expect(await ending).toBe(0)
  expect(said).toContain('The office has stopped')
})
