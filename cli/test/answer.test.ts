/** From one data folder to another and into the facts: what one applicant was told helps the next. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allChecks } from '../../facts/check/all-checks.ts'
import { readPack } from '../../facts/check/pack.ts'
import { matchwright, matchwrightJson } from './machine.ts'

const program = '1404112358'

test('an answer is kept, shared, imported by another, and merged into a pack that keeps its promises', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'matchwright-answer-'))
  const on = (name: string): string => `--data ${join(folder, name)} --today 2026-11-28`
  const kept = await matchwright(
    `answer ${program} visaH1b no --said-by coordinator --on 2026-11-20 --proof secret-words ${on('one')}`,
  )
  expect(kept.exitCode, kept.err).toBe(0)
  for (const said of ['ecfmgCertificateBy 2027-01-15', 'maximumAttempts 2'])
    await matchwright(`answer ${program} ${said} --said-by office --on 2026-11-21 ${on('one')}`)
  const shared = await matchwright(`answer --share --out ${folder} ${on('one')}`)
  expect(shared.out).toContain('1404112358 visaH1b no, the coordinator by e-mail, 2026-11')
  expect(readFileSync(join(folder, 'answers.json'), 'utf8')).not.toMatch(/secret|2026-11-20/)
  const imported = await matchwright(`import ${join(folder, 'answers.json')} --keep ${on('two')}`)
  expect(imported.out, imported.err).toContain('3 certain')
  const ledger = await matchwrightJson(`facts ${program} ${on('two')}`)
  expect(JSON.stringify(ledger)).toContain('Reported by an applicant in 2026-11')
  const pack = join(folder, 'pack')
  cpSync('facts/data', pack, { recursive: true })
  const merged = await matchwright(`facts merge ${join(folder, 'answers.json')} --facts ${pack} ${on('three')}`)
  expect(merged.out, merged.err).toContain('3 answers added')
  const check = await matchwright(`facts check --facts ${pack} ${on('three')}`)
  expect(check.exitCode, check.out).toBe(0)
  // All that npm run facts:check asks of a pack.
  const found = allChecks.flatMap(({ run }) => run(readPack(pack, '2026-11-28')))
  expect(found.filter(({ level }) => level === 'error')).toEqual([])
})

test('a fellowship is asked by its number, and what it said stands in the list of fellowships with its year', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'matchwright-answer-'))
  const on = `--data ${folder} --today 2026-11-28`
  const list = `fellowships examples/j1-internal-medicine.yaml --state AZ ${on}`
  expect((await matchwright(list)).out).toMatch(/1220312001 +AZ +ask/)
  const asked = await matchwright(`answer 1220312001 ${on}`)
  expect(asked.out).toContain('visaJ1: Do you take physicians on a J-1 sponsored through ECFMG for the fellowship? (yes or no)')
  const kept = await matchwright(`answer 1220312001 visaJ1 yes --said-by coordinator ${on}`)
  expect(kept.out, kept.err).toContain('at the informatics fellowship of HonorHealth')
  expect((await matchwright(list)).out).toMatch(/1220312001 +AZ +J-1 2026/)
  const refused = await matchwright(`answer 1220312001 maximumAttempts 2 --said-by office ${on}`)
  expect(refused).toMatchObject({ exitCode: 2, err: expect.stringContaining('not asked of a fellowship') })
})

test('an answer that cannot be one is refused with what can', async () => {
  const wrong = await matchwright(`answer ${program} visaH1b sometimes --said-by office`)
  expect(wrong).toMatchObject({ exitCode: 2, err: expect.stringContaining('yes or no') })
})

test('a day, a choice and words are answers as well; words are not passed on, and the page of questions says what is open', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'matchwright-answer-'))
  const on = `--said-by office --data ${folder} --today 2026-11-28`
  const open = await matchwrightJson(`answer ${program} --data ${folder} --today 2026-11-28`)
  expect(open).toMatchObject({
    questions: expect.arrayContaining([expect.objectContaining({ field: 'ecfmgCertificateBy', known: false })]),
  })
  for (const said of ['ecfmgCertificateBy 2027-01-15', 'status closed', 'ehrVendor Epic']) {
    const kept = await matchwright(`answer ${program} ${said} ${on}`)
    expect(kept.exitCode, kept.err).toBe(0)
  }
  expect(await matchwrightJson(`facts ${program} --data ${folder} --today 2026-11-28`)).toMatchObject({
    ledger: expect.arrayContaining([
      expect.objectContaining({ field: 'status', value: 'closed' }),
      expect.objectContaining({ field: 'ecfmgCertificateBy', value: '2027-01-15' }),
    ]),
  })
  const shared = await matchwright(`answer --share --data ${folder} --today 2026-11-28`)
  expect(shared.out).toContain(`${program} ecfmgCertificateBy Fri 15 Jan 2027, the program office by e-mail, 2026-11`)
  expect(shared.out).toContain(`${program} ehrVendor stays here`)
})

test('a tracker fills the season log, and the season can be given in bands and counts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'matchwright-donate-'))
  const on = `--data ${folder} --today 2026-11-28`
  const profile = 'examples/j1-internal-medicine.yaml'
  expect(await matchwright(`donate ${profile} ${on}`)).toMatchObject({ exitCode: 2, err: expect.stringContaining('season log') })
  const tracker = join(folder, 'tracker.csv')
  writeFileSync(
    tracker,
    'Program,ACGME ID,Applied,Signal,Status,Rank\nAbington,1404112358,Yes,Gold,Interviewed,1\nLehigh Valley,1404121359,Yes,,Rejected,\n',
  )
  const kept = await matchwright(`import ${tracker} --keep --season 2027 ${on}`)
  expect(kept.out, kept.err).toContain('2027: sent with gold')
  const given = await matchwrightJson(`donate ${profile} --season 2027 ${on}`)
  expect(given).toMatchObject({
    seasons: [
      {
        specialty: 'internal-medicine',
        counts: { applied: 2, signals: 1, invited: 1, interviewed: 1, ranked: 1 },
        matched: 'unknown',
      },
    ],
  })
  expect(JSON.stringify(given)).not.toMatch(/1404|Abington/)
})
