/** What the tool keeps for its user: nothing is lost, written over or passed over in silence. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataPlace } from '../src/data-place.ts'
import { matchwright } from './machine.ts'

const at = (platform: NodeJS.Platform, env: Record<string, string>): string =>
  dataPlace({ given: undefined, folder: '/anywhere', env, platform })
const folder = (): string => mkdtempSync(join(tmpdir(), 'matchwright-data-'))
const block = 'study log --system Cardiovascular --right 14 --wrong 6'

function studyIn(data: string): { readonly blocks: readonly { readonly id: string }[] } {
  return JSON.parse(readFileSync(join(data, 'study', 'mine.json'), 'utf8')).body
}

describe('matchwright data', () => {
  it('exports, erases and restores every document byte for byte', async () => {
    const data = folder()
    await matchwright(`${block} --data ${data}`)
    const before = readFileSync(join(data, 'study', 'mine.json'))
    const file = join(folder(), 'everything.json')
    expect(await matchwright(`data export ${file} --data ${data}`)).toMatchObject({ exitCode: 0 })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect((await matchwright(`data erase --data ${data}`)).exitCode).toBe(2)
    expect((await matchwright(`data erase --yes --data ${data}`)).exitCode).toBe(0)
    expect(existsSync(join(data, 'study', 'mine.json'))).toBe(false)
    expect((await matchwright(`data restore ${file} --data ${data}`)).exitCode).toBe(0)
    expect(readFileSync(join(data, 'study', 'mine.json'))).toEqual(before)
    const other = folder()
    await matchwright(`data restore ${file} --data ${other}`)
    expect(readFileSync(join(other, 'study', 'mine.json'))).toEqual(before)
  })

  it('keeps a season log from another device, and every command reads it beside the profile', async () => {
    const [data, file] = [folder(), join(folder(), 'everything.json')]
    const body = {
      version: 1,
      entries: [
        { kind: 'applied', match: 2027 },
        { kind: 'invited', match: 2027, program: '1400121020', on: '2026-11-10' },
      ],
    }
    writeFileSync(
      file,
      JSON.stringify({ matchwright: 'everything kept', version: 1, documents: [{ kind: 'season', id: 'mine', rev: 2, body }] }),
    )
    const ask = 'exams examples/j1-internal-medicine.yaml --today 2026-11-28 --json'
    expect(JSON.parse((await matchwright(`${ask} --data ${data}`)).out)).toMatchObject({ season: { match: 2028 } })
    expect((await matchwright(`data restore ${file} --data ${data}`)).exitCode).toBe(0)
    expect(JSON.parse((await matchwright(`${ask} --data ${data}`)).out)).toMatchObject({ season: { match: 2027 } })
    expect((await matchwright(`data --data ${data}`)).out).toContain('season log: 1')
  })

  it('closes a file with a passphrase, and opens it only with that', async () => {
    const data = folder()
    await matchwright(`${block} --data ${data}`)
    const [file, right, wrong] = ['kept.age', 'right', 'wrong'].map((name) => join(folder(), name))
    writeFileSync(right ?? '', 'correct horse\n')
    writeFileSync(wrong ?? '', 'wrong\n')
    await matchwright(`data export ${file} --passphrase-file ${right} --data ${data}`)
    expect(readFileSync(file ?? '', 'latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt/)
    const to = folder()
    expect((await matchwright(`data restore ${file} --data ${to}`)).err).toContain('--passphrase-file')
    expect((await matchwright(`data restore ${file} --passphrase-file ${wrong} --data ${to}`)).err).toContain('does not open')
    expect((await matchwright(`data restore ${file} --passphrase-file ${right} --data ${to}`)).exitCode).toBe(0)
    expect(studyIn(to)).toEqual(studyIn(data))
  })

  it('merges the data of two devices: blocks of both, numbered alike, stay', async () => {
    const [here, there] = [folder(), folder()]
    await matchwright(`study log --right 14 --wrong 6 --data ${here}`)
    await matchwright(`study log --right 3 --wrong 17 --data ${there}`)
    const said = await matchwright(`data merge ${there} --data ${here}`)
    expect(said.out).toContain('1 joined')
    expect(studyIn(here).blocks).toHaveLength(2)
    await matchwright(`data merge ${there} --data ${here}`)
    expect(studyIn(here).blocks).toHaveLength(2)
  })

  it('refuses what is no such file and changes nothing', async () => {
    const data = folder()
    await matchwright(`${block} --data ${data}`)
    const before = studyIn(data)
    const file = join(data, 'x.json')
    for (const text of ['', '{}', '{"matchwright":"everything kept","version":1,"documents":[{}]}']) {
      writeFileSync(file, text)
      expect((await matchwright(`data restore ${file} --yes --data ${data}`)).exitCode, text).toBe(2)
    }
    expect((await matchwright(`data restore nowhere.json --yes --data ${data}`)).err).toContain('no such file')
    expect(studyIn(data)).toEqual(before)
  })
})

describe('a document that cannot be used', () => {
  it('of a newer version is refused for writing, told for reading, and stays byte for byte', async () => {
    const data = folder()
    mkdirSync(join(data, 'study'))
    const newer = JSON.stringify({
      kind: 'study',
      id: 'mine',
      rev: 8,
      body: { version: 2, sessions: Array.from({ length: 100 }) },
    })
    writeFileSync(join(data, 'study', 'mine.json'), newer)
    const said = await matchwright(`${block} --data ${data}`)
    expect(said).toMatchObject({ exitCode: 2, err: expect.stringContaining('newer version') })
    expect((await matchwright(`study report --data ${data}`)).err).toContain(join(data, 'study', 'mine.json'))
    expect(readFileSync(join(data, 'study', 'mine.json'), 'utf8')).toBe(newer)
  })

  it.each(['', '{', 'null', '{"kind":"study","id":"mine","rev":1,"body":{"version":1,"blocks":"x"}}'])(
    'because it holds %j is named, and the command goes on; a new entry sets it aside whole',
    async (text) => {
      const data = folder()
      mkdirSync(join(data, 'study'))
      mkdirSync(join(data, 'import'))
      writeFileSync(join(data, 'study', 'mine.json'), text)
      writeFileSync(join(data, 'import', 'a.json'), text)
      const report = await matchwright(`study report --data ${data}`)
      expect(report).toMatchObject({ exitCode: 0, err: expect.stringContaining(join(data, 'study', 'mine.json')) })
      expect(report.err).toContain(join(data, 'import', 'a.json'))
      expect(await matchwright(`${block} --data ${data}`)).toMatchObject({
        exitCode: 0,
        err: expect.stringContaining('set aside'),
      })
      expect(studyIn(data).blocks).toHaveLength(1)
      const everything = await matchwright(`data export ${join(data, 'all.json')} --data ${data}`)
      expect(everything.exitCode).toBe(0)
      expect(readFileSync(join(data, 'all.json'), 'utf8')).toContain('"why": "damaged"')
    },
  )
})

describe('where data are kept', () => {
  it('is the same wherever the command is run, as each system has it', () => {
    expect(at('linux', { HOME: '/home/amina' })).toBe('/home/amina/.local/share/matchwright')
    expect(at('linux', { HOME: '/home/amina', XDG_DATA_HOME: '/data' })).toBe('/data/matchwright')
    expect(at('darwin', { HOME: '/Users/amina' })).toBe('/Users/amina/Library/Application Support/matchwright')
    expect(at('win32', { LOCALAPPDATA: '/appdata' })).toBe('/appdata/matchwright')
    expect(dataPlace({ given: 'here', folder: '/anywhere', env: {}, platform: 'linux' })).toBe('/anywhere/here')
  })
})

it('a folder that may not be written is named, exit code 2, and what was there stays', async () => {
  const data = folder()
  await matchwright(`${block} --data ${data}`)
  const file = join(data, 'no-folder')
  writeFileSync(file, '')
  expect(await matchwright(`${block} --data ${file}`)).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('Nothing was kept'),
  })
  chmodSync(data, 0o700)
  expect(studyIn(data).blocks).toHaveLength(1)
})

it('many commands that log at once are all kept, each its own block', async () => {
  const data = folder()
  const said = await Promise.all(Array.from({ length: 12 }, () => matchwright(`${block} --data ${data}`)))
  expect(said.map(({ exitCode }) => exitCode)).toEqual(Array.from({ length: 12 }, () => 0))
  expect(new Set(studyIn(data).blocks.map(({ id }) => id)).size).toBe(12)
})
