/** One season of an invented applicant from the command line: from the list that is sent to the first of July. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../src/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'matchwright-season-'))
const profile = join(folder, 'lina.yaml')
writeFileSync(
  profile,
  [
    'version: 1',
    'specialties: [{ id: pathology }]',
    'applicant: { type: non-us-img, citizenships: [PK], location: abroad, timeZone: Asia/Karachi }',
    'visa: { needed: true, acceptable: [j1], status: none }',
    'education: { graduationYear: 2023 }',
    'exams:',
    '  step1: { date: 2023-02-10, result: pass, attempts: 1 }',
    '  step2ck: { date: 2024-07-15, score: 247, result: pass, attempts: 1 }',
    '  ecfmgCertificate: { status: issued, date: 2025-02-10 }',
    'season: { target: 2027 }',
    'money: { applicationBudget: 3000, interviewBudget: 300 }',
  ].join('\n'),
)

/** One command on a day; a command that is refused is no step of this season. */
async function on(day: string, command: string, ...words: readonly string[]): Promise<string> {
  let text = ''
  const write = (more: string): void => void (text += more)
  const now = (): Date => new Date(`${day}T12:00:00`)
  const machine = { write, complain: write, now, folder, isTerminal: false, columns: 100, env: {} }
  const code = await run([command, profile, ...words, '--data', join(folder, 'data'), '--today', day], machine)
  if (code !== 0) throw new Error(`${command} ${words.join(' ')} on ${day}: ${text}`)
  return text.replaceAll(/\s+/g, ' ')
}

test('list sent, three interviews pasted, a clash, other chances, a rank list, Match Week, a match, the way to July', async () => {
  await on('2026-09-23', 'track', '--sent', '--keep')
  await expect(on('2026-09-23', 'track', '--sent', '--keep')).rejects.toThrow('noted already')

  const lines = join(folder, 'lines.txt')
  writeFileSync(lines, 'Baystate 14 Jan 9:00 ET\nDanbury 14 Jan 9:30 am\nHartford 15 Jan 10:00 ET\n')
  const shown = await on('2026-10-20', 'track', '--lines', lines)
  expect(shown).toContain('Thu 14 Jan 2027, 09:00 Eastern time; for you Thu 14 Jan 2027, 19:00 Karachi time')
  expect(shown).toContain('overlap on Thu 14 Jan 2027')
  expect(shown).toContain('Nothing is kept yet')
  await on('2026-10-20', 'track', '--lines', lines, '--keep')
  expect(await on('2026-10-20', 'track', 'Danbury 14 Jan 15:00 ET', '--keep')).not.toContain('overlap')

  const board = await on('2026-10-20', 'track', '--why')
  expect(board).toContain('Interview has its day: 3 programs')
  expect(board).toMatch(/Three invitations by Tue 20 Oct 2026: \d+ in 100 .* instead of \d+/)

  await on('2027-01-16', 'track', '--rate', 'Baystate 5 4 5', '--keep')
  await on('2027-02-20', 'ranks', '--rank', 'Danbury 1; Baystate 1; Hartford 3', '--keep')
  const ranked = await on('2027-03-01', 'ranks', '--certified', '--keep')
  expect(ranked).toMatch(/ 1 UMMS-Baystate.* 2 Danbury.* 3 Hartford/)
  expect(ranked).toMatch(/in 0 markets one you like more/)

  const monday = ['--at', '20:30', '--message', 'matched', '--keep'] as const
  expect(await on('2027-03-15', 'match-week', ...monday)).toContain('You matched: there is nothing to send this week')
  expect(await on('2027-03-16', 'arrival')).toContain('You learn where on Fri 19 Mar 2027.')

  expect(await on('2027-03-22', 'arrival')).toMatch(/Where did you match\?.* 1\. UMMS-Baystate/)
  await on('2027-03-22', 'match-week', '--place', 'Baystate', '--keep')
  const way = await on('2027-03-22', 'arrival')
  expect(way).toContain('You matched to UMMS-Baystate')
  expect(way).toContain('Ask the hospital in writing which training licence or permit MA wants')
  expect(way).toContain('Thu 1 Jul 2027 holds')
  expect(await on('2027-03-22', 'arrival', '--delay', 'contract 21')).toContain('Thu 1 Jul 2027 is at risk')
  await on('2027-03-30', 'arrival', '--done', 'contract', '--keep')
  expect(await on('2027-03-30', 'plan')).not.toContain('Sign the contract')
  expect(await on('2027-03-30', 'arrival')).toContain('Done: Sign the contract')
}, 60_000)
