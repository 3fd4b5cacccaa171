import { strToU8, zipSync } from 'fflate'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { fileFromBytes } from '../../src/import/files/source-file.ts'
import { dayOfSerial, readSheet } from '../../src/import/files/spreadsheet.ts'
import { readSheets } from '../../src/import/files/table.ts'
import { limits } from '../../src/import/limits.ts'

async function workbook(rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Sheet')
  for (const row of rows) sheet.addRow([...row])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function rowsOf(bytes: Uint8Array): Promise<string[][]> {
  const rows: string[][] = []
  await readSheet(fileFromBytes('t.xlsx', bytes), {
    onRow: (row) => rows.push(Array.from({ length: row.width }, (_, column) => row.text(column))),
  })
  return rows
}

describe('a workbook written by an independent library', () => {
  test('comes back cell by cell, scripts of the world and leading zeros included', async () => {
    const rows = [
      ['ACGME id', 'Name', 'Positions'],
      ['0400321012', 'Nguyễn Łukasz & "Söhne" <GmbH>', 12],
      ['1400500028', 'مستشفى الأمل', 7],
    ]
    expect(await rowsOf(await workbook(rows))).toEqual(rows.map((row) => row.map(String)))
  })
})

describe('archives that are not what they seem', () => {
  test.each([
    ['a Word document', 'word/document.xml', 'It is a Word document, and of those only a CV is read, under Words'],
    ['an archive without a sheet', 'photos/one.xml', 'The workbook holds no sheet'],
  ])('%s is refused with a sentence that says what it is', async (_, part, sentence) => {
    const bytes = zipSync({ [part]: strToU8('<w/>') })
    await expect(readSheets(fileFromBytes('t.xlsx', bytes), () => 0)).rejects.toThrow(sentence)
  })

  test('a bomb is not unpacked', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(limits.unpackedWhole.most + 1) })
    expect(bomb.length).toBeLessThan(1_000_000)
    await expect(readSheets(fileFromBytes('bomb.xlsx', bomb), () => 0)).rejects.toThrow('unreasonable size')
  })

  test('a truncated archive is refused with a sentence', async () => {
    const bytes = await workbook([
      ['a', 'b'],
      ['c', 'd'],
    ])
    await expect(readSheets(fileFromBytes('t.xlsx', bytes.slice(0, 300)), () => 0)).rejects.toThrow(
      /could not be read|not a readable|no sheet|no table/,
    )
  })
})

test('a serial day is a day, a score is not', () => {
  expect(dayOfSerial('46000')).toBe('2025-12-09')
  expect(dayOfSerial('245')).toBeUndefined()
})

test('there is a sheet of numbers without shared strings', async () => {
  const sheet =
    '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c><c r="C1"><v>3</v></c></row></sheetData></worksheet>'
  expect(await rowsOf(zipSync({ 'xl/worksheets/sheet1.xml': strToU8(sheet) }))).toEqual([['x', '', '3']])
})
