/** The command that runs an office: what it makes, what it refuses, and that it stops when told to. */
import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run } from '../src/run.ts'
import { matchwright } from './machine.ts'

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
    out: expect.stringContaining('2 rows'),
  })
  expect(await matchwright(`office ${office} restore ${file}`)).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('empty'),
  })
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
