/** An oracle that knows what each invented row truly says: nothing is read that no cell supports. 10,000 in test/torture. */
import { expect, test } from 'vitest'
import { isoDate } from '#domain'
import { fileFromBytes, readImport } from '#store/import'
import { madeTables, unsupported } from './made-tables.ts'

test('nothing of 150 made and damaged tables is read that no cell supports, and most of what they say is read', async () => {
  const ends = { tables: 0, claims: 0 }
  for (const table of madeTables(150, 5)) {
    const file = fileFromBytes(table.name, new TextEncoder().encode(table.text))
    const outcome = await readImport(file, { today: isoDate('2026-11-28') })
    if (outcome.kind === 'refused') continue
    expect(
      outcome.reading.programs.flatMap((row) => unsupported(row, table)),
      table.text,
    ).toEqual([])
    ends.tables += 1
    ends.claims += outcome.reading.programs.reduce((sum, { claims }) => sum + Object.keys(claims).length, 0)
  }
  expect(ends.tables).toBeGreaterThan(120)
  expect(ends.claims).toBeGreaterThan(1000)
})
