/** A line is completed from the same descriptions that help prints. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../src/commands.ts'
import { matchwright } from './machine.ts'

const shellNames = ['bash', 'zsh', 'fish'] as const
const isHere = (shell: string): boolean => spawnSync(shell, ['--version']).error === undefined

describe.each(shellNames)('%s', (shell) => {
  it('names every command and what it does', async () => {
    const { out } = await matchwright(`completions ${shell}`)
    for (const { name } of commands) expect(out).toMatch(new RegExp(String.raw`[ '\n]${name}[ :)\n]`))
    expect(out).toMatch(/frontier/)
  })

  it.skipIf(!isHere(shell))(`is read by ${shell} without a complaint`, async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'matchwright-completions-')), 'script')
    writeFileSync(file, (await matchwright(`completions ${shell}`)).out)
    const { status, stderr } = spawnSync(shell, [shell === 'fish' ? '--no-execute' : '-n', file], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })
})

/** What bash offers for the last of these words. */
const completed = async (...words: readonly string[]): Promise<readonly string[]> => {
  const { out } = await matchwright('completions bash')
  const line = words.map((word) => `'${word}'`).join(' ')
  const asked = `${out}\nCOMP_WORDS=(matchwright ${line})\nCOMP_CWORD=${words.length}\n_matchwright\nprintf '%s\\n' "\${COMPREPLY[@]}"`
  return spawnSync('bash', ['-c', asked], { encoding: 'utf8' }).stdout.trim().split('\n')
}

describe.skipIf(!isHere('bash'))('in bash', () => {
  it('a command is completed', async () => expect(await completed('wha')).toEqual(['what-if']))
  it('an option of that command is completed', async () => expect(await completed('list', '--fr')).toEqual(['--frontier']))
  it('an option of another command is not', async () => expect(await completed('visa', '--fr')).toEqual(['']))
  it('a file is completed', async () => expect(await completed('visa', 'package.js')).toEqual(['package.json']))
  it('a file is completed behind an option that takes one', async () =>
    expect(await completed('list', '--partner', 'package.js')).toEqual(['package.json']))
})

it('another shell is refused by name', async () => {
  expect(await matchwright('completions tcsh')).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('bash, zsh, fish, got tcsh'),
  })
})
