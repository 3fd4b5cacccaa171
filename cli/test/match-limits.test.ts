import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { matchwrightJson } from './machine.ts'

/** A small informatics fellowship match: who orders whom, how many places, and limits by who pays. Everybody orders the programs as they stand. */
interface Case {
  readonly name: string
  /** Applicants as their table lists them, and the programs' orders of them. */
  readonly applicants: readonly number[]
  readonly programs: Readonly<Record<string, readonly number[]>>
  /** No more than one of each of these at the first program. */
  readonly limits: readonly (readonly number[])[]
  readonly result: Readonly<Record<number, string>>
}

const first = {
  programs: { A: [1, 2, 3, 4, 5, 6], B: [3, 1, 6, 5] },
  limits: [
    [2, 3],
    [2, 4],
  ],
  result: { 1: 'A', 2: 'A', 3: 'B' },
}
const second = {
  programs: { A: [3, 2, 4, 1, 5, 6], B: [3, 1, 6, 5] },
  limits: [
    [2, 3],
    [2, 4],
  ],
  result: { 3: 'A', 4: 'A', 1: 'B' },
}

/**
 * The eight cases and results published beside the informatics fellowship match with funding limits
 * (github.com/sdyang-medpeds/ClinicalInformaticsMatchAlgorithm, testCases-1-1 to 5-1), names left out.
 */
const published: readonly Case[] = [
  { name: '1-1', applicants: [3, 4, 2, 5, 6, 1], ...first },
  { name: '1-2', applicants: [1, 2, 3, 4, 5, 6], ...first },
  { name: '1-3', applicants: [6, 2, 5, 4, 3, 1], ...first },
  { name: '2-1', applicants: [3, 4, 2, 5, 6, 1], ...second },
  { name: '2-2', applicants: [1, 2, 3, 4, 5, 6], ...second },
  { name: '2-3', applicants: [4, 6, 2, 1, 3, 5], ...second },
  {
    name: '3-1',
    applicants: [1, 2, 3],
    programs: { A: [1, 2, 3], B: [2, 3, 1] },
    limits: [
      [1, 2],
      [2, 3],
    ],
    result: { 1: 'A', 3: 'A', 2: 'B' },
  },
  {
    name: '5-1',
    applicants: [1, 2, 3, 4],
    programs: { A: [1, 2, 3, 4] },
    limits: [
      [2, 3],
      [2, 4],
    ],
    result: { 1: 'A', 2: 'A' },
  },
]

const folder = mkdtempSync(join(tmpdir(), 'matchwright-limits-'))
afterAll(() => rmSync(folder, { recursive: true }))

function writeTables({ name, applicants, programs, limits }: Case): string {
  const ids = Object.keys(programs)
  const tables = {
    Applicants: ['ID,Name', ...applicants.map((one) => `${one},Applicant ${one}`)],
    Programs: ['ID,Name,MaxSlots', ...ids.map((id, at) => `${id},Program ${id},${at === 0 ? 2 : 1}`)],
    ApplicantList: [
      'Applicant ID,Program ID,Rank',
      ...applicants.flatMap((one) => ids.map((id, at) => `${one},${id},${at + 1}`)),
    ],
    ProgramList: [
      'Program ID,Applicant ID,Rank',
      ...ids.flatMap((id) => (programs[id] ?? []).map((one, at) => `${id},${one},${at + 1}`)),
    ],
    Constraints: ['Constraint ID,Program ID,Slots', ...limits.map((_, at) => `${at + 1},A,1`)],
    ConstraintList: ['Constraint ID,Applicant ID', ...limits.flatMap((limit, at) => limit.map((one) => `${at + 1},${one}`))],
  }
  const at = join(folder, name)
  mkdirSync(at)
  for (const [table, lines] of Object.entries(tables)) writeFileSync(join(at, `${table}.csv`), `${lines.join('\r\n')}\r\n`)
  return at
}

describe('matchwright match on a folder of tables with limits by who pays', () => {
  it.each(published)('gives the published result of case $name, with nobody to block it', async (one) => {
    const said = await matchwrightJson(`match ${writeTables(one)}`)
    expect(said).toMatchObject({
      verified: true,
      blockingPairs: [],
      matched: Object.keys(one.result).length,
      // Every case has limits that overlap: somebody may do better with another order, and the answer says so.
      caution: expect.stringContaining('Limits overlap') as unknown,
      assignment: one.applicants.map((id) => ({ applicant: String(id), program: one.result[id] ?? null })),
    })
  })
})
