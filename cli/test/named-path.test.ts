/** Every path a person can name, given as what it should not be: a sentence that says which and why, and exit code 2. */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { matchwright } from './machine.ts'

const root = mkdtempSync(join(tmpdir(), 'matchwright-paths-'))
const at = (name: string): string => join(root, name)
const file = at('file.yaml')
const folder = at('folder')
const j1 = 'examples/j1-internal-medicine.yaml'
writeFileSync(file, 'version: 1\nspecialties: [{id: pathology}]\n')
mkdirSync(folder)
writeFileSync(join(folder, 'more.txt'), 'more')
afterAll(() => rmSync(root, { recursive: true, force: true }))

const missing = at('missing')
const through = `${file}/more`
const noFile = 'there is no such file'
const noFolder = 'there is no such folder'
const isFolder = 'is a folder, not a file'
const isFile = 'is a file, not a folder'

describe('a path that is not what it should be', () => {
  it.each([
    [`exams ${missing}`, `${missing}: ${noFile}`],
    [`exams ${through}`, `${through}: ${noFile}`],
    [`exams ${folder}`, `${folder}: ${isFolder}`],
    [`advise ${j1} --partner ${folder}`, `${folder}: ${isFolder}`],
    [`import ${missing}`, `${missing}: ${noFile}`],
    [`import ${through}`, `${through}: ${noFile}`],
    [`import ${folder}`, `${folder}: ${isFolder}`],
    [`study import ${folder}`, `${folder}: ${isFolder}`],
    [`match ${missing}`, `${missing}: there is no such file or folder`],
    [`data merge ${missing}`, `${missing}: there is no such file or folder`],
    [`data restore ${file} --passphrase-file ${folder}`, `${file}: `],
    [`data export ${at('all.json')} --passphrase-file ${folder}`, `${folder}: ${isFolder}`],
    [`data export ${folder}`, `${folder}: it is a folder`],
    [`exams ${file} --facts ${missing}`, `--facts ${missing}: ${noFolder}`],
    [`exams ${file} --facts ${file}`, `--facts ${file}: ${isFile}`],
    [`exams ${file} --facts ${folder}`, `--facts ${folder}: has no specialties.json, so it is no facts pack`],
    [`facts diff ${missing}`, `${missing}: ${noFolder}`],
    [`exams ${file} --data ${file}`, `--data ${file}: ${isFile}`],
    [`exams ${file} --data ${through}`, `--data ${through}: ${noFolder}`],
    [`plan ${file} --out ${file}`, `--out ${file}: ${isFile}`],
    [`plan ${file} --out ${through}`, `--out ${through}: ${noFolder}`],
  ])('%s', async (line, sentence) => {
    const { exitCode, err } = await matchwright(line)
    expect([exitCode, err]).toEqual([2, expect.stringContaining(sentence)])
  })

  it('may name a folder for own data that is not there yet', async () => {
    expect(await matchwright(`study log --right 1 --wrong 1 --data ${at('new')}`)).toMatchObject({ exitCode: 0, err: '' })
  })
})

/** A person who is not allowed everything, as the one who runs tests in a container is. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  const { geteuid, seteuid } = process
  if (geteuid?.() !== 0 || !seteuid) return work()
  seteuid(65_534)
  try {
    return await work()
  } finally {
    seteuid(0)
  }
}

describe.skipIf(process.platform === 'win32')('a path without the right to it', () => {
  const locked = at('locked')
  const lockedFile = join(locked, 'profile.yaml')
  const closed = at('closed.yaml')
  const readOnly = at('read-only')
  const look = 'look at its permissions'
  beforeAll(() => {
    for (const name of [locked, readOnly]) mkdirSync(name)
    for (const name of [lockedFile, closed]) writeFileSync(name, 'version: 1\nspecialties: [{id: pathology}]\n')
    chmodSync(root, 0o755)
    chmodSync(readOnly, 0o555)
    for (const name of [locked, closed]) chmodSync(name, 0)
  })
  afterAll(() => [locked, closed, readOnly].forEach((name) => chmodSync(name, 0o700)))

  it.each([
    [`exams ${closed}`, `${closed}: may not be read; ${look}`],
    [`exams ${lockedFile}`, `${lockedFile}: may not be read; ${look}`],
    [`import ${closed}`, `${closed}: may not be read; ${look}`],
    [`import ${lockedFile}`, `${lockedFile}: may not be read; ${look}`],
    [`study import ${closed}`, `${closed}: may not be read; ${look}`],
    [`match ${locked}`, `${locked}: may not be read; ${look}`],
    [`data merge ${locked}`, `${locked}: may not be read; ${look}`],
    [`data export ${at('all.json')} --passphrase-file ${closed}`, `${closed}: may not be read; ${look}`],
    [`exams ${file} --facts ${locked}`, `--facts ${locked}: may not be read; ${look}`],
    [`facts diff ${locked}`, `${locked}: may not be read; ${look}`],
    [`exams ${file} --data ${locked}`, `--data ${locked}: may not be read; ${look}`],
    [`study log --right 1 --wrong 1 --data ${readOnly}`, `Nothing was kept: the folder may not be written (${readOnly})`],
  ])('%s', async (line, sentence) => {
    const { exitCode, err } = await asNobody(() => matchwright(line))
    expect([exitCode, err]).toEqual([2, expect.stringContaining(sentence)])
    expect(readdirSync(root)).not.toContain('all.json')
  })
})

describe('a pack of facts that is damaged', () => {
  it.each([
    ['exams.json', '{"cut', 'exams.json is not JSON'],
    ['exams.json', '{}', 'exams.json lacks passMarks, percentiles, outline'],
    ['exams.json', undefined, 'exams.json: it is not there'],
    ['programs/pathology.json', '[]', 'program file undefined has format none'],
  ])('%s as %s is told and is no fault of ours', async (name, text, sentence) => {
    const pack = mkdtempSync(at('pack-'))
    cpSync('facts/data', pack, { recursive: true })
    if (text === undefined) rmSync(join(pack, name))
    else writeFileSync(join(pack, name), text)
    const { exitCode, err } = await matchwright(`exams ${file} --facts ${pack}`)
    expect([exitCode, err]).toEqual([2, expect.stringContaining(sentence)])
  })
})
