import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { matchwright } from './machine.ts'

const folder = mkdtempSync(join(tmpdir(), 'blockers-'))

function kept(name: string, profile: object): string {
  const file = join(folder, `${name}.json`)
  writeFileSync(file, JSON.stringify({ version: 1, specialties: [{ id: 'internal-medicine' }], ...profile }))
  return file
}

const exams = {
  step1: { date: '2023-05-09', result: 'pass', attempts: 3 },
  step2ck: { date: '2025-05-14', score: 241, result: 'pass', attempts: 1 },
  ecfmgCertificate: { status: 'issued', date: '2026-01-20' },
}

/** An invented graduate of Nigeria before whom three things stand. */
const three = kept('three', {
  applicant: { type: 'non-us-img', citizenships: ['NG'], location: 'abroad' },
  visa: { needed: true },
  education: { graduationYear: 2020 },
  exams,
  previousMatches: [
    { year: 2025, outcome: 'not matched' },
    { year: 2026, outcome: 'not matched' },
  ],
})
const gravestFirst = ['J-1 is closed to you', 'Step 3 comes first', 'Two Matches without a place']

describe('what decides is said first, once, and the same', () => {
  const commands = ['advise', 'exams', 'exams step3', 'list', 'chances', 'plan', 'what-if', 'visa']

  test.each(commands)('by %s', async (command) => {
    const text = (await matchwright(`${command} ${three}`)).out.replaceAll(/\s+/g, ' ')
    const places = gravestFirst.map((title) => text.indexOf(title))
    expect(places.filter((place) => place < 0)).toEqual([])
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    for (const title of gravestFirst) expect(text.split(title), title).toHaveLength(2)
    const rest = text.search(
      /What would help most|Next steps|Plan for|What matters most|Strategy|What your scores mean|\d in 100 \(/,
    )
    expect(rest === -1 || rest > Math.max(...places), 'nothing that is weighed stands above').toBe(true)
    expect(text).not.toMatch(/Consider Step 3|nothing is left that could stop you/i)
  })
})

test('two answers that cannot both be so stop every advice, and both are named', async () => {
  const below = kept('below', { exams: { ...exams, step2ck: { date: '2025-08-14', score: 205, result: 'pass' } } })
  const { exitCode, err } = await matchwright(`advise ${below}`)
  expect(exitCode).toBe(2)
  expect(err).toContain('exams.step2ck.result: Step 2 CK is entered as "pass" with 205')
  expect(err).toContain('218')
})
