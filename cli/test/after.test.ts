/** What comes after the Match from the command line, of an invented resident in the last year. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { matchwright } from './machine.ts'

const folder = mkdtempSync(join(tmpdir(), 'matchwright-after-'))
const profile = join(folder, 'resident.yaml')
writeFileSync(
  profile,
  `version: 1
specialties: [{ id: family-medicine }]
applicant: { type: non-us-img, citizenships: [LB], location: in-us }
visa: { status: J-1, acceptable: [j1], j1ClinicalYears: 2.5 }
education: { graduationYear: 2020 }
exams:
  step1: { date: 2021-02-10, result: pass, attempts: 1 }
  step2ck: { date: 2022-03-12, score: 245, result: pass, attempts: 1 }
  step3: { date: 2025-03-12, score: 220, result: pass, attempts: 1 }
  ecfmgCertificate: { status: issued, date: 2022-12-10 }
previousMatches: [{ year: 2024, outcome: matched }]
`,
)

/** What the tool says on that day, whatever it is written to. */
async function on(day: string, line: string): Promise<{ readonly exitCode: number; readonly text: string }> {
  const { exitCode, out, err } = await matchwright(`${line} --data ${join(folder, 'data')} --today ${day}`)
  return { exitCode, text: `${out} ${err}`.replaceAll(/\s+/g, ' ') }
}

test('how the fellowship match went is shown first, kept when that is said, and decides what the plan is for', async () => {
  const early = await on('2026-11-20', `after ${profile} --fellowship matched`)
  expect([early.exitCode, early.text]).toEqual([2, expect.stringContaining('no fellowship match of yours is decided')])
  const wrong = await on('2026-12-20', `after ${profile} --fellowship won`)
  expect([wrong.exitCode, wrong.text]).toEqual([2, expect.stringContaining('--fellowship knows matched, not matched, withdrew')])

  expect((await on('2026-12-20', `plan ${profile}`)).text).toContain('Note how the fellowship match went')
  const shown = await on('2026-12-20', `after ${profile} --fellowship matched`)
  expect(shown.text).toContain('Your fellowship begins on Thu 1 Jul 2027')
  expect(shown.text).toContain('Nothing is kept yet')
  expect((await on('2026-12-20', `plan ${profile}`)).text).toContain('Note how the fellowship match went')

  expect((await on('2026-12-20', `after ${profile} --fellowship matched --keep`)).text).toContain('Kept.')
  const plan = (await on('2026-12-21', `plan ${profile}`)).text
  expect(plan).not.toMatch(/Note how the fellowship match went|Apply for the fellowship|Commit your list/)
  // The sponsorship of the year after residency is that of the fellowship.
  expect(plan).toContain('J-1: have the sponsorship of the next year begun')
  expect((await on('2027-07-02', `after ${profile}`)).text).toContain('what is left is the board exam')

  await on('2026-12-22', `after ${profile} --fellowship withdrew --keep`)
  expect((await on('2026-12-22', `plan ${profile}`)).text).toContain('Apply for the fellowship through ERAS')
})
