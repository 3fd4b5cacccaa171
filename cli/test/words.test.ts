import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { matchwright, matchwrightJson } from './machine.ts'

const profile = 'examples/h1b-medicine-pathology.yaml'
const folder = (): string => mkdtempSync(join(tmpdir(), 'matchwright-words-'))

describe('words', () => {
  it.each(['evidence', 'capital', 'experiences', 'statement', 'letters', 'interview', 'director'])(
    '%s prints within 80 columns',
    async (kind) => {
      const { exitCode, out } = await matchwright(`words ${kind} ${profile}`)
      expect(exitCode).toBe(0)
      expect(out.length).toBeGreaterThan(200)
      expect(out).not.toMatch(/undefined|\[object/)
      expect(out.split('\n').filter((line) => [...line].length > 80 && /\s/.test(line.trim()))).toEqual([])
    },
  )

  it('evidence cites the words that prove each finding', async () => {
    const { entries } = (await matchwrightJson(`words evidence ${profile}`)) as {
      readonly entries: readonly {
        readonly reading: { readonly suggestions: readonly { readonly proofs: readonly object[] }[] }
      }[]
    }
    const suggestions = entries.flatMap(({ reading }) => reading.suggestions)
    expect(suggestions.length).toBeGreaterThan(3)
    for (const { proofs } of suggestions) expect(proofs.length).toBeGreaterThan(0)
  })

  it('writes every paper, one file each, and the fields to paste', async () => {
    for (const format of ['md', 'txt', 'html', 'docx']) {
      const out = folder()
      await matchwright(`words statement ${profile} --out ${out} --format ${format}`)
      const names = readdirSync(out)
      expect(names).toContain('myeras-fields.txt')
      for (const name of ['statement-internal-medicine', 'statement-pathology', 'letters', 'interview', 'experiences']) {
        expect(names).toContain(`${name}.${format}`)
        expect(readFileSync(join(out, `${name}.${format}`), 'utf8').length).toBeGreaterThan(100)
      }
    }
  })

  it('check finds a number that is nowhere in the log', async () => {
    const statement = join(folder(), 'statement.txt')
    writeFileSync(
      statement,
      'I built a dashboard and cut the time to a documented call from 23 to 14 minutes. It saved 9731 lives.',
    )
    const { out } = await matchwright(`words check ${profile} ${statement}`)
    expect(out).toContain('9731')
    expect(out).not.toMatch(/number 23 is nowhere|number 14 is nowhere/)
  })

  it('check holds a statement against the specialty it is for, or against all of the profile', async () => {
    const statement = join(folder(), 'statement.txt')
    writeFileSync(statement, 'I am applying to your Internal Medicine residency and to no other.')
    const says = async (more: string): Promise<boolean> =>
      (await matchwright(`words check ${profile} ${statement} ${more}`)).out.includes('This statement is for')
    expect(await says('')).toBe(false)
    expect(await says('--specialty internal-medicine')).toBe(false)
    expect(await says('--specialty pathology')).toBe(true)
  })

  it.each([
    ['a Word file', 'PK\u0003\u0004 word/document.xml'],
    ['a PDF', '%PDF-1.7'],
    ['a rich text file', String.raw`{\rtf1 Dear`],
  ])('%s is not read as if it were text', async (form, content) => {
    const written = join(folder(), 'written')
    writeFileSync(written, content)
    for (const line of [`words check ${profile} ${written}`, `assistant ${profile} ${written}`]) {
      const { exitCode, err } = await matchwright(line)
      expect([exitCode, err.replaceAll(/\s+/g, ' ')]).toEqual([2, expect.stringContaining(`is ${form}; save it as text`)])
    }
  })

  it.each([
    ['words novel examples/j1-internal-medicine.yaml', 2],
    [`words statement ${profile} --format pages`, 2],
    [`words capital ${profile} --hours many`, 2],
    [`words check ${profile}`, 2],
    [`words check ${profile} nowhere.txt`, 2],
    [`words statement ${profile} --program 9999999999`, 2],
    ['words evidence', 2],
  ])('%s is refused', async (line, exitCode) => {
    const said = await matchwright(line)
    expect(said.exitCode).toBe(exitCode)
    expect(said.err.length).toBeGreaterThan(10)
  })
})
