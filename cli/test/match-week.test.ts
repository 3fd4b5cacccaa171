/** Match Week from the command line, of an invented applicant to the 2027 Match. */
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../src/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'matchwright-week-'))
const data = join(folder, 'data')
const profile = 'test/people/applied-2027-news-so-far.yaml'

async function matchwright(
  day: string,
  ...words: readonly string[]
): Promise<{ readonly exitCode: number; readonly text: string }> {
  let text = ''
  const write = (more: string): void => void (text += more)
  const now = (): Date => new Date(`${day}T12:00:00`)
  const machine = { write, complain: write, now, folder: process.cwd(), isTerminal: false, columns: 100, env: {} }
  const exitCode = await run([...words, ...(words.includes('--data') ? [] : ['--data', data]), '--today', day], machine)
  return { exitCode, text: text.replaceAll(/\s+/g, ' ') }
}

test('the message is shown first and kept when that is said; the unfilled list is used and written nowhere', async () => {
  const list = join(folder, 'unfilled.txt')
  writeFileSync(list, 'Secret Valley Hospital\tTX\tInternal Medicine\t9876140C0\t3\n')
  const week = ['match-week', profile, '--zone', 'Asia/Karachi', '--at', '20:30'] as const
  const shown = await matchwright('2027-03-15', ...week, '--message', 'not matched', '--unfilled', list)
  expect(shown.text).toContain('Your SOAP applications: 1 of at most 45')
  expect(shown.text).toContain('Thu 18 Mar 2027, 09:00 Eastern time (UTC-4); for you Thu 18 Mar 2027, 18:00 Karachi time')
  expect(shown.text).toContain('Nothing is kept yet')
  expect((await matchwright('2027-03-15', ...week)).text).toContain('Read the message of NRMP')
  expect((await matchwright('2027-03-15', ...week, '--message', 'not matched', '--unfilled', list, '--keep')).exitCode).toBe(0)
  expect((await matchwright('2027-03-15', ...week)).text).toContain('Open your list of unfilled programs, choose, and send')
  const kept = readdirSync(data, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  expect(kept.length).toBeGreaterThan(0)
  for (const { parentPath, name } of kept) expect(readFileSync(join(parentPath, name), 'utf8')).not.toContain('Secret')
})

test('applications in SOAP are noted with their answers, never more than 45, and a second statement has its frame', async () => {
  const said = ['match-week', profile, '--soap', '3203521173 applied; 3203911196 called', '--keep'] as const
  expect((await matchwright('2027-03-15', ...said)).text).toContain('Sent in SOAP: 2 applications; 43 more may be sent')
  const again = await matchwright('2027-03-15', 'match-week', profile, '--soap', '3203521173 offered', '--keep')
  expect(again.text).toMatch(/SUNY Downstate[^:]*: an offer is open, Mon 15 Mar 2027/)
  const pediatrics = (JSON.parse(readFileSync('facts/data/programs/pediatrics.json', 'utf8')) as { programs: { id: string }[] })
    .programs
  const many = pediatrics.slice(0, 50).map(({ id }) => `${id} applied`)
  const refused = await matchwright('2027-03-15', 'match-week', profile, '--soap', many.join('; '), '--keep')
  expect([refused.exitCode, refused.text]).toEqual([2, expect.stringContaining('SOAP takes 45 applications in all')])
  expect((await matchwright('2027-03-15', 'match-week', profile, '--json')).text).toContain('"left": 43')
  const second = await matchwright('2027-03-15', 'words', 'statement', profile, '--specialty', 'family-medicine', '--json')
  expect(second.text).toContain('"statement-family-medicine"')
})

test('a place won on Thursday is a match: the plan goes on to the first of July', async () => {
  const { text } = await matchwright('2027-03-18', 'match-week', profile, '--place', '1200100727', '--keep')
  if (text.includes('No program')) throw new Error(text)
  expect((await matchwright('2027-03-22', 'plan', profile, '--json')).text).toContain('"stage": "matched"')
})

test.each([
  ['--message', 'perhaps'],
  ['--at', '25:00'],
  ['--zone', 'Moon/Base'],
  ['--unfilled', '/nowhere/list.txt'],
  ['--place', 'no such hospital'],
])('%s %s is refused in a sentence', async (option, value) => {
  const { exitCode, text } = await matchwright('2027-03-15', 'match-week', profile, option, value)
  expect(exitCode).toBe(2)
  expect(text).toContain(value)
})

test('in Match Week what NRMP said is noted of the Match that is decided, though no application was noted before', async () => {
  const own = join(folder, 'unsaid.yaml')
  writeFileSync(
    own,
    'version: 1\nspecialties: [{ id: internal-medicine }]\napplicant: { type: non-us-img, citizenships: [PK], location: abroad }\nseason: { target: 2027 }\n',
  )
  const unsaid = join(folder, 'unsaid')
  const week = ['match-week', own, '--data', unsaid] as const
  const monday = await matchwright('2027-03-15', ...week, '--message', 'not matched', '--at', '20:30', '--keep')
  expect(monday.text).toContain('Match Week 2027: not matched')
  expect(monday.text).not.toMatch(/Match Week 2028|2028, \d/)
  expect((await matchwright('2027-03-15', 'advise', own, '--data', unsaid, '--json')).text).toContain('"kind": "soap"')
  const place = await matchwright('2027-03-19', ...week, '--place', '1200100727', '--keep')
  expect(place.text).toContain('Kept')
  expect((await matchwright('2027-03-22', 'plan', own, '--data', unsaid, '--json')).text).toContain('"stage": "matched"')
})
