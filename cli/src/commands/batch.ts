import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { csvText } from '#store'
import { batchColumns, batchRow } from '../batch/batch-row.ts'
import type { BatchRow } from '../batch/batch-row.ts'
import type { Command } from '../command.ts'
import { misused, refused } from '../command.ts'
import { pathComplaint } from '../named-path.ts'

const isProfile = /\.(?:ya?ml|json)$/i

export const command: Command = {
  operands: '<folder>',
  example: 'batch examples > advice.csv',
  options: { out: { value: 'FOLDER', help: 'write batch.csv there, for a spreadsheet' } },
  run: async (call) => {
    const [named, ...others] = call.operands
    if (named === undefined || others.length > 0) return misused('Which folder of profiles? Name one, such as examples.')
    const folder = resolve(call.folder, named)
    const complaint = await pathComplaint(folder, 'folder')
    if (complaint !== undefined) return refused(`${named}: ${complaint}`)
    const files = (await readdir(folder)).filter((name) => isProfile.test(name)).toSorted()
    if (files.length === 0) return refused(`${named}: holds no profile, which is a file that ends in .yaml, .yml or .json`)
    const rows: BatchRow[] = []
    for (const file of files) {
      const row = await batchRow(file, join(named, file), call)
      if (row.problem !== undefined) call.note(`${file}: ${row.problem}`)
      call.progress(rows.push(row) / files.length)
    }
    const table = csvText([batchColumns, ...rows.map((row) => batchColumns.map((column) => row[column] ?? null))])
    return {
      kind: 'done',
      json: { today: call.today, profiles: rows },
      // The mark that spreadsheets want at the start of a file is in the way of whoever reads a pipe.
      text: table.replace(/^\uFEFF/, '').trimEnd(),
      files: async () => [{ name: 'batch.csv', content: table }],
      exitCode: rows.some(({ problem }) => problem !== undefined) ? 1 : 0,
    }
  },
}
