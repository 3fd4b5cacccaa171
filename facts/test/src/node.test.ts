import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadPrograms } from '../../src/load.ts'
import { factsIn } from '../../src/node.ts'
import { specialtyId } from '#domain'

const folder = mkdtempSync(join(tmpdir(), 'matchwright-facts-'))

function place(text: string, day: string): void {
  writeFileSync(join(folder, 'release.json'), text)
  utimesSync(join(folder, 'release.json'), new Date(day), new Date(day))
}

test('a file that changed is read anew, even one of the same length, or gone, or cut', async () => {
  place('{"version":1}', '2026-01-01')
  const read = factsIn(folder)
  expect(await read('release.json')).toEqual({ version: 1 })
  place('{"version":2}', '2026-01-02')
  expect(await read('release.json')).toEqual({ version: 2 })
  place('{"version":', '2026-01-03')
  await expect(read('release.json')).rejects.toThrow('release.json is not JSON')
  await expect(read('seasons.json')).rejects.toThrow('seasons.json')
})

test('a file that stands unchanged is the same value to whoever asks, and so are the programs in it', async () => {
  const both = await Promise.all([1, 2].map(() => factsIn('facts/data')('exams.json')))
  expect(await factsIn('facts/data')('exams.json')).toBe(both[1])
  const pathology = specialtyId('pathology')
  const programs = await loadPrograms(factsIn('facts/data'), pathology)
  expect(programs.length).toBeGreaterThan(100)
  expect(await loadPrograms(factsIn('facts/data'), pathology)).toBe(programs)
})
