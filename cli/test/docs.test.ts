/** docs/cli.md runs: every command in it, and every command and option is in it. */
import { mkdtempSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands, loadCommand } from '../src/commands.ts'
import { run } from '../src/run.ts'

const text = readFileSync('docs/cli.md', 'utf8')
const lines = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.split('\n').filter(Boolean))

describe('docs/cli.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'matchwright-docs-'))
  for (const name of ['examples', 'facts']) symlinkSync(resolve(name), join(folder, name))

  it.each(lines)('%s', async (line) => {
    let err = ''
    const [, ...words] = line.split(' ')
    const exitCode = await run(words, {
      write: () => undefined,
      complain: (told) => void (err += told),
      now: () => new Date(2026, 10, 22, 12),
      folder,
      isTerminal: false,
      env: {},
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
