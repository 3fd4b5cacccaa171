/** What a machine, a file or a hurried hand does to the tool: a sentence and exit code 2, and nothing raw on the terminal. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { shown } from '../src/terminal/shown.ts'
import { systemFault } from '../src/system-fault.ts'
import { matchwright } from './machine.ts'

const folder = mkdtempSync(join(tmpdir(), 'matchwright-hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const plain = 'version: 1\nspecialties: [{id: pathology}]\n'
// What a terminal acts on: any control character but the line break, and the marks that turn the reading order.
const acts = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u

describe('escape sequences in a file', () => {
  const wild = file(
    'wild.yaml',
    `${plain}name: "A\\e[2J\\e]0;owned\\a\\x9b31m\\u202e"\npartner: {name: "\\e[31mB", couplesMatch: true}\nexperiences: [{kind: work, title: "\\e[1mC\\r\\b"}]\n`,
  )

  it.each(['exams', 'advise', 'words experiences', 'words evidence', 'plan', 'list', 'exams --json', 'words experiences --json'])(
    'never reach the terminal from %s',
    async (line) => {
      const [name = '', ...rest] = line.split(' ')
      const kinds = rest.filter((word) => !word.startsWith('--'))
      const options = rest.filter((word) => word.startsWith('--'))
      const { exitCode, out, err } = await matchwright([name, ...kinds, wild, ...options].join(' '))
      expect(exitCode).toBe(0)
      expect(out + err).not.toMatch(acts)
    },
  )

  it('are seen in the complaint about a field, as pictures', async () => {
    const { err } = await matchwright(`exams ${file('odd.yaml', `${plain}"\\e[31mcolour\\x9b": 1\n`)}`)
    expect(err).not.toMatch(acts)
    expect(err).toContain('there is no such field')
  })

  it('are shown, while our own emphasis stays', async () => {
    expect(shown('a\u001B[2Jb\u009Bc\rd\u007F')).toBe('a␛[2Jb\uFFFDc␍d␡')
    const { out } = await matchwright(`exams ${wild}`, { isTerminal: true, env: { TERM: 'xterm' } })
    expect(out).toContain('\u001B[1m')
    const ours = [1, 2, 22, 33, 36, 39].map((code) => `\u001B[${code}m`)
    expect(ours.reduce((text, sequence) => text.replaceAll(sequence, ''), out)).not.toMatch(acts)
  })
})

describe('encodings', () => {
  it.each([
    ['latin1.yaml', Buffer.from(`${plain}name: José\n`, 'latin1')],
    ['utf16.yaml', Buffer.from(`\uFEFF${plain}name: José\n`, 'utf16le')],
    ['utf16-without-mark.yaml', Buffer.from(`${plain}name: José\n`, 'utf16le')],
  ])('%s is read as it was written', async (name, bytes) => {
    const { out, exitCode } = await matchwright(`words experiences ${file(name, bytes)} --json`)
    expect([exitCode, out.includes('�')]).toEqual([0, false])
  })

  it('a file of zero bytes is no text', async () => {
    const { exitCode, err } = await matchwright(`exams ${file('zeros.yaml', new Uint8Array(1000))}`)
    expect([exitCode, err]).toEqual([2, 'The profile holds zero bytes, so it is no text.\n'])
  })
})

describe('the day of the advice', () => {
  it.each(['0001-01-01', '2019-12-31', '2100-01-01', '9999-12-31'])('%s is outside the seasons there are', async (day) => {
    const { exitCode, err } = await matchwright(`plan ${file('plain.yaml', plain)} --today ${day}`)
    expect([exitCode, err.split('\n')[0]]).toEqual([2, `--today needs a day from 2020-01-01 to 2099-12-31, got ${day}`])
  })

  it.each(['2020-01-01', '2099-12-31'])('%s is answered by every command on a profile', async (day) => {
    for (const name of ['exams', 'plan', 'list', 'chances', 'visa', 'advise'])
      expect((await matchwright(`${name} ${file('plain.yaml', plain)} --today ${day}`)).exitCode, name).toBe(0)
  })
})

describe('what the machine refuses', () => {
  it('is told with the place and the reason', () => {
    const full = Object.assign(new Error('ENOSPC: no space'), { code: 'ENOSPC', syscall: 'write', path: '/out/a.md' })
    expect(systemFault(full)).toBe('/out/a.md: there is no space left.')
    expect(systemFault(new TypeError('x is not a function'))).toBeUndefined()
  })

  it('a path through a file is no file', async () => {
    const { exitCode, err } = await matchwright(`exams ${file('plain.yaml', plain)}/more.yaml`)
    expect([exitCode, err]).toEqual([2, expect.stringContaining('there is no such file')])
  })
})
