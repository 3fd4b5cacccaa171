/** 10,000 tables in the dresses people use, half of them damaged, against an oracle that knows what each row truly says. */
import { expect, test } from 'vitest'
import { isoDate } from '#domain'
import { fileFromBytes, readImport } from '#store/import'
import { mutatedFiles } from '../../store/test/import/mutated-files.ts'
import { madeTables, unsupported } from '../../store/test/import/made-tables.ts'

const today = isoDate('2026-11-28')

test('nothing is read that no cell supports', async () => {
  const wrong: string[] = []
  let claims = 0
  for (const table of madeTables(10_000, 11)) {
    const outcome = await readImport(fileFromBytes(table.name, new TextEncoder().encode(table.text)), { today })
    if (outcome.kind === 'refused') continue
    wrong.push(...outcome.reading.programs.flatMap((row) => unsupported(row, table)))
    claims += outcome.reading.programs.reduce((sum, row) => sum + Object.keys(row.claims).length, 0)
  }
  expect(wrong.slice(0, 20)).toEqual([])
  expect(claims).toBeGreaterThan(60_000)
}, 590_000)

test('10,000 mutated files are read or refused with a sentence', async () => {
  const ends = { read: 0, refused: 0 }
  for (const { name, bytes } of mutatedFiles(10_000, 17)) {
    const outcome = await readImport(fileFromBytes(name, bytes), { today })
    if (outcome.kind === 'refused') expect(outcome.reason, name).not.toMatch(/undefined|\[object|\n\s+at /)
    ends[outcome.kind] += 1
  }
  expect(Math.min(ends.read, ends.refused)).toBeGreaterThan(1000)
}, 590_000)
