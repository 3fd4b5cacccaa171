import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvText, harmless } from '#store'

describe('CSV', () => {
  it('gives another reader back every cell', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 30 })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.integer()), { minLength: 1, maxLength: 10 }), (rows) => {
        const text = csvText(rows)
        const { data, errors } = Papa.parse(text.slice(1), { newline: '\r\n', delimiter: ',' })
        expect(errors).toEqual([])
        expect(data.slice(0, -1)).toEqual(
          rows.map((row) => row.map((value) => (typeof value === 'string' ? harmless(value) : String(value)))),
        )
      }),
      { numRuns: 300 },
    )
  })

  it.each(['=1+1', '+1', '-1+2', '@SUM(A1)', '\tx', '  =1', '|cmd', '%0', '＝1'])(
    'does not let a spreadsheet run %j (OWASP, CSV injection)',
    (text) => {
      expect(harmless(text)).toBe(`'${text}`)
    },
  )

  it.each([
    ['\t=1', "'\t'=1"],
    ['a;=1+1', "a;'=1+1"],
    ['note; -2+3', "note; '-2+3"],
    ['two\n@SUM(A1)', "two\n'@SUM(A1)"],
    ['x;"=1"', 'x;"\'=1"'],
  ])('nor in a spreadsheet that splits %j at semicolons, tabs and line breaks', (text, safe) => {
    expect(harmless(text)).toBe(safe)
  })

  it('leaves numbers and plain words alone, negative numbers included', () => {
    expect(csvText([['a', -1, null, true]])).toBe('\uFEFFa,-1,,true\r\n')
  })
})
