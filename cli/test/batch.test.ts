/** An adviser with a folder of profiles: every row stands, whatever is wrong with another. */
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { matchwright } from './machine.ts'
import type { Said } from './machine.ts'

const folder = mkdtempSync(join(tmpdir(), 'matchwright-batch-'))
let said: Said

beforeAll(async () => {
  copyFileSync('examples/h1b-medicine-pathology.yaml', join(folder, 'a.yaml'))
  writeFileSync(join(folder, 'b.json'), '{"specialties": [{"id": "pathology"}], "name": "=cmd()"}')
  writeFileSync(join(folder, 'c.yml'), 'specialties: [{ id: pathology }]\nexams: { step2ck: { score: 312 } }\n')
  writeFileSync(join(folder, 'notes.txt'), 'not a profile')
  said = await matchwright(`batch ${folder}`)
})

describe('batch', () => {
  it('prints a row for each profile, in the order of their names, and nothing of other files', () => {
    const [titles, ...rows] = said.out.trimEnd().split('\n')
    expect(titles).toMatch(/^file,name,match,stage,specialties,chance,low,high,applications,feesUsd,/)
    expect(rows.map((row) => row.split(',')[0])).toEqual(['a.yaml', 'b.json', 'c.yml'])
  })

  it('says of a file that cannot be used what is wrong with it, in its row and on standard error, and ends with 1', () => {
    expect(said.out).toContain('exams.step2ck.score: 312 is outside 1-300')
    expect(said.err).toBe('c.yml: exams.step2ck.score: 312 is outside 1-300\n')
    expect(said.exitCode).toBe(1)
  })

  it('says what list says of the same profile, in numbers', async () => {
    const list = JSON.parse((await matchwright(`list ${join(folder, 'a.yaml')} --json`)).out)
    const row = said.out.split('\n').find((line) => line.startsWith('a.yaml'))
    expect(row).toContain(`,${list.matchChance.point},${list.matchChance.low},${list.matchChance.high},${list.programs.length},`)
  })

  it('gives no spreadsheet a formula', () => expect(said.out).toContain(",'=cmd(),"))

  it('refuses a folder without profiles, and a file', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'matchwright-batch-'))
    expect(await matchwright(`batch ${empty}`)).toMatchObject({ exitCode: 2, err: expect.stringContaining('holds no profile') })
    expect(await matchwright('batch package.json')).toMatchObject({ exitCode: 2, err: 'package.json: is a file, not a folder\n' })
  })
})
