import { expect, test } from 'vitest'
import { isoDate } from '#domain'
import { fileFromBytes, readImport } from '#store/import'
import { startProcessorTime } from '../../../test/processor-time.ts'
import { mutatedFiles } from './mutated-files.ts'

/** 400 here, 10,000 in lab/bench/import-fuzz.ts. */
test('mutated files are read or refused with a sentence, and no script runs', async () => {
  const ends = { read: 0, refused: 0 }
  for (const { name, bytes } of mutatedFiles(400, 7)) {
    const spent = startProcessorTime()
    const outcome = await readImport(fileFromBytes(name, bytes), { today: isoDate('2026-11-22') })
    expect(spent(), name).toBeLessThan(5_000)
    if (outcome.kind === 'refused') expect(outcome.reason, name).toMatch(/^.{20,}\.$|is empty/s)
    ends[outcome.kind] += 1
  }
  expect('stolen' in globalThis).toBe(false)
  expect(Math.min(ends.read, ends.refused), 'both ends occur').toBeGreaterThan(40)
})
