/** A review by the command alone: asked, read, remarked on, and what the file then says. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Encrypter } from 'age-encryption'
import { expect, it } from 'vitest'
import { matchwright, matchwrightJson } from './machine.ts'

const folder = mkdtempSync(join(tmpdir(), 'matchwright-review-'))
const place = (name: string): string => join(folder, name)
writeFileSync(place('words.txt'), 'correct horse\n')
writeFileSync(place('wrong.txt'), 'wrong\n')
const profile = 'examples/j1-internal-medicine.yaml'
const words = `--passphrase-file ${place('words.txt')}`

/** A file of an invented applicant, closed with less work than ours, so that opening it takes no second. */
async function received(): Promise<string> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase('correct horse')
  encrypter.setScryptWorkFactor(10)
  const review = { id: 'r-1', askedOn: '2026-11-20', profile: { exams: { step2ck: { score: 238 } } }, remarks: [] }
  const file = place('received.age')
  writeFileSync(file, await encrypter.encrypt(JSON.stringify({ matchwright: 'review', version: 1, ...review })))
  return file
}

it('a review is asked with what was named and nothing else, and nobody reads the file without the words', async () => {
  const file = place('mine.age')
  expect(await matchwright(`review ask ${profile} ${file} ${words} --show exams,list,plan --question Ready?`)).toMatchObject({
    exitCode: 0,
    out: expect.stringContaining('exams, list, plan'),
  })
  expect(readFileSync(file, 'latin1')).not.toMatch(/step2ck|Ready/)
  const read = await matchwrightJson(`review read ${file} ${words}`)
  expect(read).toMatchObject({ question: 'Ready?', list: { picks: expect.any(Array) }, plan: expect.any(Array), remarks: [] })
  expect(Object.keys(Object(Object(read).profile))).toEqual(['exams'])
})

it('a statement in a Word file is not sent as its bytes', async () => {
  writeFileSync(place('statement.docx'), 'PK\u0003\u0004 word/document.xml')
  const said = await matchwright(
    `review ask ${profile} ${place('s.age')} ${words} --show exams --statement ${place('statement.docx')}`,
  )
  expect([said.exitCode, said.err.replaceAll(/\s+/g, ' ')]).toEqual([
    2,
    expect.stringContaining('is a Word file; save it as text'),
  ])
})

it('a remark is kept in the file with who said it, where and what should stand there', async () => {
  const file = await received()
  const said = '--by Dr.B --on exams.step2ck.date --say Sooner. --suggest 2027-05-01'
  expect(await matchwright(`review remark ${file} ${words} ${said}`)).toMatchObject({ exitCode: 0 })
  const read = await matchwright(`review read ${file} ${words}`)
  expect(read.out).toContain('Dr.B, Sun 22 Nov 2026, at exams.step2ck.date: Sooner.')
  expect(read.out).toContain('Suggests: 2027-05-01')
})

it('what cannot be done is refused with why, and the file stays as it was', async () => {
  const file = await received()
  const before = readFileSync(file)
  for (const [line, sentence] of [
    [`review read ${file} --passphrase-file ${place('wrong.txt')}`, 'The passphrase does not open this file.'],
    [`review remark ${file} ${words} --by B --on letters --say x`, 'is no field, program, step or sentence of what was shown'],
    [`review remark ${file} ${words} --by B --suggest 4`, '--suggest needs a field'],
    [`review remark ${file} ${words} --say x`, 'Who says it?'],
    [`review ask ${profile} ${file} ${words} --show shoes`, '--show knows what your profile has'],
    [`review read ${file}`, 'always closed'],
  ] as const)
    expect(await matchwright(line), line).toMatchObject({ exitCode: 2, err: expect.stringContaining(sentence) })
  expect(readFileSync(file)).toEqual(before)
})
