/**
 * Streams an invented LCA disclosure file of about 100 MB, as CSV and as XLSX, and prints seconds and resident memory.
 * `node scripts/run.mjs lab/bench/lca-stream.ts [megabytes]`. The number of trainee filings is known and checked.
 */
import { once } from 'node:events'
import { createWriteStream, openAsBlob } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Zip, ZipDeflate, strToU8 } from 'fflate'
import { fileFromBlob } from '../../store/src/import/files/source-file.ts'
import { readLcaDisclosure } from '../../store/src/import/public-records/lca-disclosure.ts'

const columns = [
  'CASE_NUMBER',
  'CASE_STATUS',
  'VISA_CLASS',
  'JOB_TITLE',
  'SOC_CODE',
  'TOTAL_WORKER_POSITIONS',
  'EMPLOYER_NAME',
  'EMPLOYER_POC_EMAIL',
  'WORKSITE_CITY',
  'WORKSITE_STATE',
  ...Array.from({ length: 80 }, (_, index) => `OTHER_${index}`),
]

function rowOf(index: number): readonly string[] {
  const isTrainee = index % 50 === 0
  return [
    `I-200-25${String(index).padStart(9, '0')}`,
    'Certified',
    'H-1B',
    isTrainee ? `PGY-${1 + (index % 3)} Resident, Internal Medicine` : 'Software Engineer',
    isTrainee ? '29-1216.00' : '15-1252.00',
    '1',
    `Invented Hospital ${index % 997}`,
    `contact${index}@example.org`,
    `City ${index % 301}`,
    'TX',
    ...Array.from({ length: 80 }, (_, column) =>
      column % 3 === 0 ? '' : column % 10 === 1 ? `text ${index}-${column}` : `word ${(index + column) % 500}`,
    ),
  ]
}

async function writeCsv(path: string, megabytes: number): Promise<number> {
  const out = createWriteStream(path)
  let bytes = 0
  let rows = 0
  const put = async (cells: readonly string[]): Promise<void> => {
    const line = `${cells.map((cell) => `"${cell}"`).join(',')}\n`
    bytes += line.length
    if (!out.write(line)) await once(out, 'drain')
  }
  await put(columns)
  while (bytes < megabytes * 1e6) await put(rowOf(rows++))
  await new Promise((resolve) => out.end(resolve))
  return Math.ceil(rows / 50)
}

async function writeXlsx(path: string, megabytes: number): Promise<number> {
  const out = createWriteStream(path)
  let packed = 0
  const zip = new Zip((_error, data) => {
    packed += data.length
    out.write(data)
  })
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 1 })
  zip.add(sheet)
  sheet.push(strToU8('<worksheet><sheetData>'))
  const strings: string[] = []
  // A workbook holds each text once.
  const numbers = new Map<string, number>()
  let rows = 0
  const put = (line: number, cells: readonly string[]): void => {
    const xml = cells.map((cell) => {
      if (cell === '') return '<c/>'
      const known = numbers.get(cell) ?? strings.push(cell) - 1
      numbers.set(cell, known)
      return `<c t="s"><v>${known}</v></c>`
    })
    sheet.push(strToU8(`<row r="${line}">${xml.join('')}</row>`))
  }
  put(1, columns)
  while (packed < megabytes * 0.8 * 1e6) {
    put(rows + 2, rowOf(rows))
    rows += 1
    if (rows % 2000 === 0) await new Promise((resolve) => setTimeout(resolve, 0))
  }
  sheet.push(strToU8('</sheetData></worksheet>'), true)
  const shared = new ZipDeflate('xl/sharedStrings.xml', { level: 1 })
  zip.add(shared)
  shared.push(strToU8('<sst>'))
  for (let at = 0; at < strings.length; at += 5000)
    shared.push(
      strToU8(
        strings
          .slice(at, at + 5000)
          .map((text) => `<si><t>${text}</t></si>`)
          .join(''),
      ),
    )
  shared.push(strToU8('</sst>'), true)
  zip.end()
  await new Promise((resolve) => out.end(resolve))
  return Math.ceil(rows / 50)
}

async function measure(path: string, expected: number): Promise<void> {
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20)
  const started = performance.now()
  const outcome = await readLcaDisclosure(
    fileFromBlob(path, await openAsBlob(path)),
    { source: 'invented', asOf: '2025', known: 'filed' },
    () => (peak = Math.max(peak, process.memoryUsage().rss)),
  )
  clearInterval(watch)
  const seconds = (performance.now() - started) / 1000
  if (outcome.kind === 'refused') throw new Error(outcome.reason)
  const found = outcome.reading.filings?.reduce((sum, filing) => sum + filing.trainees.value, 0)
  const size = (await stat(path)).size / 1e6
  console.log(
    `${path.split('.').at(-1)}: ${size.toFixed(0)} MB in ${seconds.toFixed(1)} s, peak resident ${(peak / 1024 / 1024).toFixed(0)} MB, trainee filings ${found} of ${expected}`,
  )
  if (found !== expected) process.exitCode = 1
}

const [kind, file, expectedCount] = process.argv.slice(2)
if (kind === 'read' && file) await measure(file, Number(expectedCount))
else {
  const { spawnSync } = await import('node:child_process')
  const folder = await mkdtemp(join(tmpdir(), 'lca-'))
  try {
    for (const [name, write] of [
      ['filings.csv', writeCsv],
      ['filings.xlsx', writeXlsx],
    ] as const) {
      const path = join(folder, name)
      const expected = await write(path, Number(kind ?? 100))
      spawnSync(process.execPath, [process.argv[1] ?? '', 'read', path, String(expected)], { stdio: 'inherit' })
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}
