/** 2,000 mutated files over all readers: read or refused with a sentence, in bounded memory and time. */
import { expect, test } from 'vitest'
import { isoDate } from '#domain'
import { fileFromBytes, readCv, readImport, readStudyFile } from '#store/import'
import { mutatedFiles } from '../../store/test/import/mutated-files.ts'
import { startProcessorTime } from '../processor-time.ts'

const today = isoDate('2026-11-22')

test('2,000 mutated files, each over the three readers', async () => {
  const ends = { read: 0, refused: 0 }
  for (const { name, bytes } of mutatedFiles(2000, 13)) {
    const file = fileFromBytes(name, bytes)
    for (const read of [() => readImport(file, { today }), () => readCv(file), () => readStudyFile(file, { today })]) {
      const spent = startProcessorTime()
      const outcome = await read()
      expect(spent(), name).toBeLessThan(10_000)
      if (outcome.kind === 'refused') expect(outcome.reason, name).not.toMatch(/undefined|\[object|\n\s+at /)
      ends[outcome.kind] += 1
    }
  }
  expect(Math.min(ends.read, ends.refused)).toBeGreaterThan(100)
  expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(600)
})
