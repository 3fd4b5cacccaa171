import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { isoDate, probability, programId, specialtyId, usd } from '#domain'
import type { Band } from '#domain'
import type { ListedProgram, ProgramList } from '#domain/list'
import type { SignalLevel } from '#domain/chances'
import { listRows, listWorkbook, signalRows } from '#store'

const today = isoDate('2026-11-22')
const band: Band = { point: probability(0.24), low: probability(0.15), high: probability(0.36) }
const names = [
  'Bệnh viện Nguyễn Thị Ánh',
  'مستشفى عمر',
  'देव अस्पताल',
  'Лікарня Олени',
  '=HYPERLINK("http://example.org")',
  'Bell \u0007 Hospital',
]
const levels: readonly SignalLevel[] = ['none', 'silver', 'gold', 'gold', 'none', 'silver']

function listed(name: string, at: number): ListedProgram {
  const program = {
    id: programId(`140000000${at}`),
    name,
    city: 'Inventia',
    state: 'OH',
    specialty: specialtyId('internal-medicine'),
    claims: {},
  }
  const visa = { outcome: 'unknown' as const, routes: [], conditions: [], because: [], ask: [] }
  return {
    program: program.id,
    signal: levels[at] ?? 'none',
    candidate: { program, standing: 'open', tier: { letter: 'B', because: [] }, visa, missedCutoffs: [], reasons: [], asks: [] },
    invitation: band,
    match: band,
    fit: 1,
    fitParts: [],
    contribution: 0.01,
    reasons: [],
    asks: [],
  }
}

const list: ProgramList = {
  picks: names.map(listed),
  matchChance: band,
  outlook: { kind: 'as typical', group: 'non-US IMGs', chance: band, applications: 6, uncounted: [] },
  seen: '',
  value: 0.24,
  certificate: { value: 0.24, upperBound: 0.24, gapPercent: 0 },
  fees: {
    total: usd(66),
    lines: [
      {
        service: 'ERAS',
        specialty: specialtyId('internal-medicine'),
        programs: 6,
        usd: usd(66),
        rule: '6 at $11',
        source: { source: 'AAMC', asOf: 'ERAS 2027', known: 'published' },
      },
    ],
  },
  ceiling: { applications: 6, because: [], stopsPayingAt: undefined },
  frontier: [],
  runnersUp: [],
  askFirst: [],
  signalsLeft: [],
  conflicts: [],
}

describe('the list as a spreadsheet, opened again by another reader', () => {
  const workbook = new ExcelJS.Workbook()

  beforeAll(async () => {
    const bytes = await listWorkbook(list, today)
    await workbook.xlsx.load(bytes.buffer)
  })

  it('has the list, the signals and the fees', () => {
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['List', 'Signals', 'Fees'])
  })

  it('keeps names in any script, as text and never as a formula', () => {
    const cells = names.map((_, at) => workbook.getWorksheet('List')?.getCell(at + 2, 3))
    expect(cells.map((cell) => cell?.value)).toEqual(names.map((name) => name.replace('\u0007', '')))
    for (const cell of cells) expect(cell?.type).toBe(ExcelJS.ValueType.String)
  })

  it('says the same as the CSV', () => {
    const [, first] = listRows(list, today)
    const row = workbook.getWorksheet('List')?.getRow(2)
    first?.forEach((cell, at) => expect(row?.getCell(at + 1).value ?? '').toBe(cell ?? ''))
  })
})

describe('the signal sheet', () => {
  it('lists what to enter, gold before silver, and nothing without a signal', () => {
    expect(
      signalRows(list)
        .slice(1)
        .map((row) => row[1]),
    ).toEqual(['gold', 'gold', 'silver', 'silver'])
  })
})
