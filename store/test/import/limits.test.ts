/** Files made to exhaust a machine, all invented: each ends in a sentence, soon, and before memory is spent. */
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isoDate } from '#domain'
import { readProfile } from '#store'
import { fileFromBytes, readCv, readImport } from '#store/import'
import type { ReadOutcome } from '#store/import'
import { startProcessorTime } from '../../../test/processor-time.ts'
import {
  deepDocument,
  deepPage,
  deepWorkbook,
  labelsPage,
  longPage,
  manyBlanks,
  packedTwice,
  pdfOf,
  tallTable,
  wideTable,
  wideWorkbook,
} from './hostile-files.ts'

const today = isoDate('2026-11-22')
/** Processor time. */
const longestMs = 5000

async function read(name: string, content: string | Uint8Array): Promise<ReadOutcome & { readonly ms: number }> {
  const bytes = typeof content === 'string' ? strToU8(content) : content
  const spent = startProcessorTime()
  const outcome = await readImport(fileFromBytes(name, bytes), { today })
  return { ...outcome, ms: spent() }
}

describe('a workbook', () => {
  it('with cells in its last column is read, without them, and says so', async () => {
    const outcome = await read('wide.xlsx', wideWorkbook())
    if (outcome.kind === 'refused') throw new Error(outcome.reason)
    expect(outcome.ms).toBeLessThan(longestMs)
    expect(outcome.reading.programs.length).toBe(3000)
    expect(outcome.reading.failed).toEqual([{ line: 2, reason: 'Only the first 500 columns are read.', text: '' }])
  })

  it('of a million rows in rows is refused', async () => {
    const outcome = await read('deep.xlsx', deepWorkbook())
    expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringContaining('nested too deeply') })
    expect(outcome.ms).toBeLessThan(longestMs)
  })

  it('of more rows than there are programs is read as far as the limit, and says so', async () => {
    const outcome = await read('tall.csv', tallTable)
    if (outcome.kind === 'refused') throw new Error(outcome.reason)
    expect(outcome.ms).toBeLessThan(longestMs)
    expect(outcome.reading.programs.length).toBeLessThanOrEqual(10_000)
    expect(outcome.reading.failed.at(-1)?.reason).toBe('Only the first 10,000 rows are read.')
  })
})

describe('a text', () => {
  it('of a hundred thousand columns is refused', async () => {
    const outcome = await read('wide.csv', wideTable)
    expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringContaining('more than 20,000 columns') })
  })

  it.each(['utf16le', 'utf16be', 'latin1'])('in %s is read', async (encoding) => {
    const text = 'Program,City,State\nJosé Lakeshore,Añasco,TX\n'
    const wide = Buffer.from(text, encoding === 'latin1' ? 'latin1' : 'utf16le')
    const outcome = await read('program.csv', new Uint8Array(encoding === 'utf16be' ? wide.swap16() : wide))
    expect(outcome).toMatchObject({ kind: 'read', reading: { programs: [{ name: 'José Lakeshore', city: 'Añasco' }] } })
  })
})

describe('a page', () => {
  it('nested beyond any browser is refused', async () => {
    const outcome = await read('deep.html', deepPage)
    expect(outcome).toMatchObject({ kind: 'refused', reason: 'deep.html could not be read. It is nested too deeply.' })
    expect(outcome.ms).toBeLessThan(longestMs)
  })

  it('of labels only is read in time', async () => {
    const outcome = await read('labels.html', labelsPage)
    expect(outcome.ms).toBeLessThan(longestMs)
  })
})

describe('a PDF', () => {
  it('that is protected, whose size nobody can tell, is refused with what to do', async () => {
    const open = Buffer.from(pdfOf(strToU8('x'), '/FlateDecode')).toString('latin1')
    for (const name of ['/Encrypt', '/Encr#79pt']) {
      const closed = await read('closed.pdf', Buffer.from(open.replace('/Root', `${name} 9 0 R /Root`), 'latin1'))
      expect(closed).toMatchObject({ kind: 'refused', reason: expect.stringContaining('protected') })
    }
  })

  const large = manyBlanks()

  it('that unpacks to 200 MB is refused', async () => {
    const outcome = await read('bomb.pdf', pdfOf(large, '/FlateDecode'))
    expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringContaining('unpacks to an unreasonable size') })
  })

  it('with one page of 20 MB is refused', async () => {
    const outcome = await read('page.pdf', longPage())
    expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringContaining('more than any page') })
  })

  it('that is packed twice, or in the ways of before 1996, is refused', async () => {
    const twice = await read('twice.pdf', packedTwice())
    expect(twice).toMatchObject({ kind: 'refused', reason: expect.stringContaining('packed twice') })
    const old = await read('old.pdf', pdfOf(strToU8('x'), '/LZ#57Decode'))
    expect(old).toMatchObject({ kind: 'refused', reason: expect.stringContaining('old way') })
  })
})

it('a Word file nested beyond any document is refused', async () => {
  const outcome = await readCv(fileFromBytes('cv.docx', deepDocument()))
  expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringContaining('nested too deeply') })
})

describe('a profile', () => {
  const specialties = 'version: 1\nspecialties: [{id: internal-medicine}]\n'

  it.each([
    ['50,000 unknown keys', `${specialties}${Array.from({ length: 50_000 }, (_, at) => `key${at}: ${at}`).join('\n')}`, 51],
    ['a name that stands for its own group', '&a\nversion: 1\nspecialties: [{id: pathology}]\nexams: *a\n', 1],
    ['900,000 brackets', `version: 1\nspecialties: ${'['.repeat(900_000)}`, 1],
    ['900,000 lists in a line', `version: 1\nspecialties:\n  ${'- '.repeat(900_000)}x`, 1],
    ['a key twice', `${specialties}name: A\nname: B\n`, 1],
  ])('with %s is answered with sentences in time', (_, text, count) => {
    const spent = startProcessorTime()
    const result = readProfile(text)
    expect(spent()).toBeLessThan(longestMs)
    if (result.kind !== 'refused') throw new Error('was read')
    expect(result.problems.length).toBe(count)
    expect(() => JSON.stringify(result.problems)).not.toThrow()
  })
})
