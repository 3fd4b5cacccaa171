/** Whoever the figures were not first fitted to reads beside every number whose they are. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { matchwright } from './machine.ts'

const file = join(mkdtempSync(join(tmpdir(), 'matchwright-whose-')), 'citizen.yaml')
/** An invented citizen of the United States who studied abroad and does not say where. */
writeFileSync(
  file,
  `version: 1
specialties: [{ id: pathology }]
applicant: { citizenships: [US] }
education: { graduationYear: 2024 }
exams: { step1: { result: pass }, step2ck: { score: 240, result: pass } }
visa: { needed: false }
money: { maxApplications: 40 }
`,
)

const said = 'These figures rest on US citizens who graduated abroad (US IMGs)'

describe('a citizen of the United States', () => {
  test.each(['advise', 'chances', 'list', 'compare', 'what-if', 'plan'])(
    'reads in %s whose figures they are',
    async (command) => {
      const { exitCode, out } = await matchwright(`${command} ${file}`)
      expect(exitCode).toBe(0)
      expect(out).toMatch(/\d+ in 100|\d+ \(\d+–\d+\)/)
      expect(out.replaceAll(/\s+/g, ' ')).toContain(said)
    },
  )

  test('reads it on paper too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'matchwright-whose-paper-'))
    expect((await matchwright(`advise ${file} --out ${folder}`)).exitCode).toBe(0)
    expect(readFileSync(join(folder, 'advice.md'), 'utf8').replaceAll(/\s+/g, ' ')).toContain(said)
  })
})
