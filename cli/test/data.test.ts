/** What the tool keeps for its user: nothing is lost, written over or passed over in silence. */
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFileStore } from '#store/node'
import { dataPlace } from '../src/data-place.ts'
import { matchwright } from './machine.ts'

const at = (platform: NodeJS.Platform, env: Record<string, string>): string =>
  dataPlace({ given: undefined, folder: '/anywhere', env, platform })
const folder = (): string => mkdtempSync(join(tmpdir(), 'matchwright-data-'))
const block = 'study log --system Cardiovascular --right 14 --wrong 6'

interface Kept {
  readonly blocks: readonly { readonly id: string }[]
  readonly cards: readonly { readonly id: string; readonly memory: { readonly reps: number } }[]
}

async function studyIn(data: string): Promise<Kept> {
  const doc = await createFileStore(data).get('study', 'mine')
  return doc?.body as Kept
}

async function exported(data: string): Promise<string> {
  const file = join(folder(), 'everything.json')
  expect(await matchwright(`data export ${file} --data ${data}`)).toMatchObject({ exitCode: 0 })
  return file
}

describe('matchwright data', () => {
  it('exports, erases and restores every document byte for byte', async () => {
    const data = folder()
    await matchwright(`${block} --data ${data}`)
    await matchwright(`study done --minutes 45 --data ${data}`)
    const file = await exported(data)
    const before = readFileSync(file)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect((await matchwright(`data erase --data ${data}`)).exitCode).toBe(2)
    expect((await matchwright(`data erase --yes --data ${data}`)).exitCode).toBe(0)
    expect(readdirSync(join(data, 'study'))).toEqual([])
    expect((await matchwright(`data restore ${file} --data ${data}`)).exitCode).toBe(0)
    expect(readFileSync(await exported(data))).toEqual(before)
    const other = folder()
    await matchwright(`data restore ${file} --data ${other}`)
    expect(readFileSync(await exported(other))).toEqual(before)
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
    expect(await studyIn(to)).toEqual(await studyIn(data))
  })

  it('merges the data of two devices: blocks of both, numbered alike, stay', async () => {
    const [here, there] = [folder(), folder()]
    await matchwright(`study log --right 14 --wrong 6 --data ${here}`)
    await matchwright(`study log --right 3 --wrong 17 --data ${there}`)
    const said = await matchwright(`data merge ${there} --data ${here}`)
    expect(said.out).toContain('1 joined')
    expect((await studyIn(here)).blocks).toHaveLength(2)
    await matchwright(`data merge ${there} --data ${here}`)
    expect((await studyIn(here)).blocks).toHaveLength(2)
  })

  it('refuses what is no such file and changes nothing', async () => {
    const data = folder()
    await matchwright(`${block} --data ${data}`)
    const before = await studyIn(data)
    const file = join(data, 'x.json')
    for (const text of ['', '{}', '{"matchwright":"everything kept","version":1,"documents":[{}]}']) {
      writeFileSync(file, text)
      expect((await matchwright(`data restore ${file} --yes --data ${data}`)).exitCode, text).toBe(2)
    }
    expect((await matchwright(`data restore nowhere.json --yes --data ${data}`)).err).toContain('no such file')
    expect(await studyIn(data)).toEqual(before)
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
      expect((await studyIn(data)).blocks).toHaveLength(1)
      const everything = await matchwright(`data export ${join(data, 'all.json')} --data ${data}`)
      expect(everything.exitCode).toBe(0)
      expect(readFileSync(join(data, 'all.json'), 'utf8')).toContain('"why": "damaged"')
    },
  )
})

describe('a study log of years', () => {
  it('takes one more block as one more line, whatever stands before it', async () => {
    const data = folder()
    const file = join(data, 'study', 'mine.jsonl')
    await matchwright(`${block} --data ${data}`)
    const before = readFileSync(file, 'utf8')
    await matchwright(`${block} --data ${data}`)
    await matchwright(`study done --minutes 45 --data ${data}`)
    const after = readFileSync(file, 'utf8')
    expect(after.startsWith(before)).toBe(true)
    expect(after.split('\n').length).toBe(before.split('\n').length + 2)
    expect((await studyIn(data)).blocks).toHaveLength(2)
    expect((await studyIn(data)).cards).toHaveLength(12)
  })

  it('opens as an earlier version wrote it, and grows from then on', async () => {
    const [data, plain] = [folder(), folder()]
    await matchwright(`${block} --data ${data}`)
    const doc = await createFileStore(data).get('study', 'mine')
    mkdirSync(join(plain, 'study'))
    writeFileSync(join(plain, 'study', 'mine.json'), JSON.stringify(doc, null, 2))
    await matchwright(`${block} --data ${plain}`)
    expect(readdirSync(join(plain, 'study'))).toEqual(['mine.jsonl'])
    expect((await studyIn(plain)).blocks).toHaveLength(2)
  })

  it('whose last line was cut is read without it, which is told; the next change sets it aside', async () => {
    const data = folder()
    await matchwright(`${block} --data ${data}`)
    const file = join(data, 'study', 'mine.jsonl')
    appendFileSync(file, '{"rev":2,"savedAt":"2026-11-2')
    const report = await matchwright(`study report --data ${data}`)
    expect(report).toMatchObject({ exitCode: 0, err: expect.stringContaining('cannot be read (1 line') })
    expect(await matchwright(`${block} --data ${data}`)).toMatchObject({ exitCode: 0 })
    expect((await studyIn(data)).blocks).toHaveLength(2)
    const review = await matchwright(`study review --recall 1=good --today 2026-11-30 --data ${data}`)
    expect(review).toMatchObject({ exitCode: 0, err: expect.stringContaining('It was set aside as') })
    expect((await matchwright(`study report --data ${data}`)).err).toBe('')
    expect((await studyIn(data)).blocks).toHaveLength(2)
    expect(readFileSync(await exported(data), 'utf8')).toContain('\\"savedAt\\":\\"2026-11-2')
  })

  it('of a newer version gets no line', async () => {
    const data = folder()
    mkdirSync(join(data, 'study'))
    const file = join(data, 'study', 'mine.jsonl')
    const set = { kind: 'fields', fields: { version: { kind: 'set', value: 2 } } }
    const text = `${JSON.stringify({ kind: 'study', id: 'mine', version: 2 })}\n${JSON.stringify({ rev: 4, change: set })}\n`
    writeFileSync(file, text)
    expect(await matchwright(`${block} --data ${data}`)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('newer version'),
    })
    expect(readFileSync(file, 'utf8')).toBe(text)
  })
})

it('a question that two commands review at once is reviewed twice', async () => {
  const data = folder()
  await matchwright(`${block} --data ${data}`)
  const review = `study review --recall 1=good --today 2026-11-30 --data ${data}`
  await Promise.all([matchwright(review), matchwright(review)])
  const { cards } = await studyIn(data)
  // Each of the six began with its miss.
  expect(cards.reduce((sum, { memory }) => sum + memory.reps, 0)).toBe(6 + 2)
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

it('data that version 0.2.0 kept where it was called are found, offered and taken over, and never read in silence', async () => {
  const [called, own] = [folder(), folder()]
  const here = { folder: called, env: { XDG_DATA_HOME: own } }
  const former = join(called, 'matchwright-data')
  await matchwright(`${block} --data ${former}`)
  const offer = `Take them over: matchwright data merge ${former}`
  const report = await matchwright('study report', here)
  expect(report).toMatchObject({ exitCode: 0, err: expect.stringContaining(offer) })
  expect((await matchwright('data', here)).out).toContain(offer)
  expect((await matchwright(`data merge ${former}`, here)).out).toContain('1 document added')
  expect((await studyIn(join(own, 'matchwright'))).blocks).toHaveLength(1)
  // Once they are taken over nothing is offered any more where an answer is asked for.
  expect((await matchwright('study report', here)).err).toBe('')
})

it('many commands that log at once are all kept, each its own block', async () => {
  const data = folder()
  const said = await Promise.all(Array.from({ length: 12 }, () => matchwright(`${block} --data ${data}`)))
  expect(said.map(({ exitCode }) => exitCode)).toEqual(Array.from({ length: 12 }, () => 0))
  expect(new Set((await studyIn(data)).blocks.map(({ id }) => id)).size).toBe(12)
})
