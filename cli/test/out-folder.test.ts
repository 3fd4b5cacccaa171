/** Files for an invented applicant: all of a run or none, readable by nobody else, and never beside another person's. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeOut } from '../src/out-folder.ts'
import type { OutputFile } from '../src/command.ts'

let root = ''
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'matchwright-out-'))))
afterEach(() => rmSync(root, { recursive: true, force: true }))

const person = (name: string): string => join(root, `${name}.yaml`)
const made = (from: string, ...names: readonly string[]): Parameters<typeof writeOut>[0] => ({
  folder: join(root, 'out'),
  files: names.map((name): OutputFile => ({ name, content: `${name} of ${from}` })),
  command: 'advise',
  from: person(from),
})
const seen = (): readonly string[] => readdirSync(join(root, 'out')).filter((name) => name !== '.matchwright.json')

describe('--out', () => {
  it('writes for the owner alone', async () => {
    expect(await writeOut(made('amina', 'a.md'))).toEqual({ kind: 'written' })
    expect([statSync(join(root, 'out')).mode & 0o777, statSync(join(root, 'out', 'a.md')).mode & 0o777]).toEqual([0o700, 0o600])
  })

  it('never puts the files of a second person beside those of the first', async () => {
    await writeOut(made('amina', 'a.md', 'b.md'))
    const second = await writeOut(made('boris', 'a.md'))
    expect(second).toMatchObject({ kind: 'refused', sentence: expect.stringContaining('holds a.md, made from amina.yaml') })
    expect(readFileSync(join(root, 'out', 'a.md'), 'utf8')).toBe('a.md of amina')
    expect(seen()).toEqual(['a.md', 'b.md'])
  })

  it('takes away what an earlier run of the same command left, unless somebody changed it, and keeps what other commands made', async () => {
    await writeOut(made('amina', 'a.md', 'old.md', 'changed.md'))
    await writeOut({ ...made('amina', 'list.csv'), command: 'list' })
    writeFileSync(join(root, 'out', 'changed.md'), 'my own words')
    await writeOut(made('amina', 'a.md'))
    expect(seen()).toEqual(['a.md', 'changed.md', 'list.csv'])
  })

  it('completes what a run that was killed in the middle of moving had decided, and mixes nothing', async () => {
    await writeOut(made('amina', 'a.md', 'b.md', 'old.md'))
    const out = join(root, 'out')
    const fresh = join(out, '.matchwright-killed', 'new')
    mkdirSync(fresh, { recursive: true })
    // Killed after a.md was moved: b.md and the list of contents still lie beside.
    writeFileSync(join(out, 'a.md'), 'new a')
    writeFileSync(join(fresh, 'b.md'), 'new b')
    const files = Object.fromEntries(
      ['a.md', 'b.md'].map((name) => [name, { command: 'advise', from: person('amina'), digest: '' }]),
    )
    writeFileSync(join(fresh, '.matchwright.json'), JSON.stringify({ version: 1, files }))
    const moving = { beside: '.matchwright-killed', names: ['a.md', 'b.md', '.matchwright.json'], stale: ['old.md'] }
    writeFileSync(join(out, '.matchwright-moving.json'), JSON.stringify(moving))
    await writeOut({ ...made('amina', 'list.csv'), command: 'list' })
    expect(seen()).toEqual(['a.md', 'b.md', 'list.csv'])
    expect(['a.md', 'b.md'].map((name) => readFileSync(join(out, name), 'utf8'))).toEqual(['new a', 'new b'])
  })

  it('follows no name that leads out of the folder', async () => {
    await writeOut(made('amina', 'a.md'))
    writeFileSync(join(root, 'mine.txt'), 'mine')
    const moving = { beside: '.matchwright-x', names: [], stale: ['../mine.txt'] }
    writeFileSync(join(root, 'out', '.matchwright-moving.json'), JSON.stringify(moving))
    await writeOut(made('amina', 'a.md'))
    expect(readFileSync(join(root, 'mine.txt'), 'utf8')).toBe('mine')
  })

  it('does not overwrite a file that it did not write', async () => {
    mkdirSync(join(root, 'out'))
    writeFileSync(join(root, 'out', 'a.md'), 'my own words')
    expect(await writeOut(made('amina', 'a.md', 'b.md'))).toMatchObject({ kind: 'refused' })
    expect([seen(), readFileSync(join(root, 'out', 'a.md'), 'utf8')]).toEqual([['a.md'], 'my own words'])
  })

  it('leaves the old state where one file cannot be written, and says so', async () => {
    await writeOut(made('amina', 'a.md'))
    const long = `${'x'.repeat(300)}.md`
    const outcome = await writeOut({
      ...made('amina', 'a.md', long),
      files: [
        { name: 'a.md', content: 'new' },
        { name: long, content: '' },
      ],
    })
    expect(outcome).toMatchObject({
      kind: 'refused',
      sentence: expect.stringMatching(/its name is too long\. Nothing was written/),
    })
    expect([seen(), readFileSync(join(root, 'out', 'a.md'), 'utf8')]).toEqual([['a.md'], 'a.md of amina'])
  })

  it('puts back what was moved where a later file cannot be', async () => {
    await writeOut(made('amina', 'a.md'))
    mkdirSync(join(root, 'out', 'b.md'))
    const outcome = await writeOut({
      ...made('amina', 'a.md', 'b.md'),
      files: [
        { name: 'a.md', content: 'new' },
        { name: 'b.md', content: '' },
      ],
    })
    expect(outcome).toMatchObject({ kind: 'refused' })
    expect(readFileSync(join(root, 'out', 'a.md'), 'utf8')).toBe('a.md of amina')
  })

  it('leaves no new folder behind where nothing could be written', async () => {
    const folder = join(root, 'new', 'deep')
    expect(await writeOut({ ...made('amina'), folder, files: [{ name: 'x'.repeat(300), content: '' }] })).toMatchObject({
      kind: 'refused',
    })
    expect(readdirSync(root)).toEqual([])
  })

  it('stops between two files when asked to, and leaves nothing', async () => {
    const files = Array.from({ length: 50 }, (_, at): OutputFile => ({ name: `${at}.md`, content: 'x'.repeat(1000) }))
    const writing = writeOut({ ...made('amina'), files })
    process.emit('SIGINT', 'SIGINT')
    expect(await writing).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('It was stopped. Nothing was written'),
    })
    expect(readdirSync(root)).toEqual([])
  })
})
