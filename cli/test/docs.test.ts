/** docs/cli.md runs: every command in it, and every command and option is in it. */
import { mkdtempSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { commands, loadCommand } from '../src/commands.ts'
import { run } from '../src/run.ts'
import { matchwright, matchwrightJson } from './machine.ts'

const text = readFileSync('docs/cli.md', 'utf8')
const lines = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.split('\n').filter(Boolean))

describe('docs/cli.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'matchwright-docs-'))
  for (const name of ['docs', 'examples', 'facts']) symlinkSync(resolve(name), join(folder, name))

  it.each(lines)('%s', async (line) => {
    let err = ''
    const [, ...words] = line.split(' ')
    const exitCode = await run(words, {
      write: () => undefined,
      complain: (told) => void (err += told),
      now: () => new Date(2026, 10, 22, 12),
      folder,
      isTerminal: false,
      env: { XDG_DATA_HOME: folder },
    })
    expect(exitCode, err).toBe(0)
  })

  it.each(commands.map(({ name }) => name))('describes %s and its options', async (name) => {
    const [, section = ''] = text.split(`\n## ${name}\n`)
    const own = section.split('\n## ')[0] ?? ''
    expect(own.length).toBeGreaterThan(100)
    const options = Object.keys((await loadCommand(name))?.options ?? {}).filter(
      (option) => !['limit', 'port', 'as-of'].includes(option),
    )
    for (const option of options) expect(own).toContain(`--${option}`)
  })
})

/** Rows of the table "Former names": a command with its operands, and what it was called. */
const former = [...(text.split('\n## Former names\n')[1]?.split('\n## ')[0] ?? '').matchAll(/^\| (.*?) +\| `(.+?)` +\|$/gm)].map(
  ([, today = '', before = '']) => ({ today, before }),
)

/** Rows of that table whose new name is of this kind: what the pattern catches, and the former name. */
function documented(kind: RegExp): readonly (readonly string[])[] {
  return former.flatMap(({ today, before }) => {
    const match = kind.exec(today)
    return match ? [[...match.slice(1), before]] : []
  })
}

describe('what was called otherwise before', () => {
  const profile = 'test/people/green-card-pathology.yaml'
  it.each(documented(/^`(\w[\w-]*)(?: <profile>)?`$/))('command %s answers to %s', async (name = '', before = '') => {
    const operands = name === 'words' ? `evidence ${profile}` : profile
    const said = await matchwright(`${before} ${operands} --json`)
    expect(said.exitCode).toBe(0)
    expect(said.out).toBe((await matchwright(`${name} ${operands} --json`)).out)
  })

  it.each(documented(/^key `(\w+)` of `(\w+)`$/))('key %s of %s is there as %s too', async (key = '', name = '', before = '') => {
    const json = (await matchwrightJson(`${name} ${profile}`)) as Readonly<Record<string, unknown>>
    expect(json[key]).toBeTypeOf('object')
    expect(json[before]).toEqual(json[key])
  })

  it('is documented, every name and key of it', () => {
    const names = commands.flatMap(({ name, formerNames = [] }) => formerNames.map((before) => `${name} ${before}`))
    const keys = commands.flatMap(({ name, formerKeys = {} }) =>
      Object.entries(formerKeys).map(([key, before]) => `${key} ${name} ${before}`),
    )
    expect(
      documented(/^`(\w[\w-]*)(?: <profile>)?`$/)
        .map((row) => row.join(' '))
        .toSorted(),
    ).toEqual(names.toSorted())
    expect(
      documented(/^key `(\w+)` of `(\w+)`$/)
        .map((row) => row.join(' '))
        .toSorted(),
    ).toEqual(keys.toSorted())
  })
})

test('README shows what the command prints', async () => {
  const [, shown = ''] = readFileSync('README.md', 'utf8').split('$ npx matchwright ')
  const [line = '', ...excerpt] = (shown.split('```')[0] ?? '').split('\n')
  const { out } = await matchwright(line)
  expect(excerpt.join('\n').trim().length).toBeGreaterThan(300)
  expect(out).toContain(excerpt.join('\n').trim())
})
