import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { matchwright, matchwrightJson } from './machine.ts'

describe('matchwright match', () => {
  it('prints who is where, a couple together and a first year beside an advanced position, verified', async () => {
    expect(await matchwrightJson('match docs/markets/six-applicants.json')).toEqual({
      applicants: 6,
      programs: 6,
      positions: 7,
      matched: 5,
      verified: true,
      blockingPairs: [],
      caution: null,
      assignment: [
        { applicant: 'Asha', program: 'Lakeside', rank: 2 },
        { applicant: 'Bilal', program: 'Harbor', rank: 2 },
        { applicant: 'Chidi', program: 'Mesa' },
        { applicant: 'Dara', program: null },
        { applicant: 'Elena', program: 'Mesa' },
        { applicant: 'Farah', program: 'Radiology North', firstYear: 'Harbor year' },
      ],
    })
  })

  it('says why a place was missed, with the chain that took it away', async () => {
    const { out } = await matchwright('match docs/markets/four-applicants.csv --who Dara')
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'Harbor was held and lost again: Dara took Harbor from Asha; Asha took Lakeside from Bilal; Bilal took Harbor from Dara.',
    )
  })

  it('names what blocks where no result is stable', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'matchwright-market-'))
    const file = join(folder, 'market.csv')
    writeFileSync(
      file,
      'kind,name,positions,ranks\napplicant,A,,\napplicant,B,,\napplicant,C,,X; Y\ncouple,A + B,,X + Y\nprogram,X,1,A; C\nprogram,Y,1,C; B\n',
    )
    const { out, exitCode } = await matchwright(`match ${file}`)
    expect(exitCode).toBe(0)
    expect(out).toContain('Not proved')
    expect(out).toContain('What blocks it')
  })

  it('refuses what is no market with a sentence and exit code 2', async () => {
    expect(await matchwright('match nowhere.json')).toMatchObject({
      exitCode: 2,
      err: 'nowhere.json: there is no such file or folder\n',
    })
    expect(await matchwright('match docs/markets/four-applicants.csv --who Nobody')).toMatchObject({
      exitCode: 2,
      err: '--who Nobody: the market has no applicant of this name\n',
    })
    expect(await matchwright('match docs/markets/six-applicants.json --who Dara')).toMatchObject({
      exitCode: 2,
      err: 'docs/markets/six-applicants.json: one list can be followed only where everybody lists alone\n',
    })
  })
})
