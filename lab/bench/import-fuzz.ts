/**
 * Throws mutated import files at the reader and prints how each kind ended. `node scripts/run.mjs lab/bench/import-fuzz.ts [count] [seed]`.
 * Fails when a reading throws, takes longer than 5 s, runs a script, or resident memory passes 500 MB.
 */
import { mutatedFiles } from '../../store/test/import/mutated-files.ts'
import { isoDate } from '#domain'
import { fileFromBytes, readImport } from '#store/import'

const count = Number(process.argv[2] ?? 10_000)
const outcomes = new Map<string, number>()
let slowest = { ms: 0, name: '' }
let peak = 0
for (const { name, bytes } of mutatedFiles(count, Number(process.argv[3] ?? 1))) {
  const started = performance.now()
  const outcome = await readImport(fileFromBytes(name, bytes), { today: isoDate('2026-11-22') })
  const ms = performance.now() - started
  if (ms > slowest.ms) slowest = { ms, name }
  peak = Math.max(peak, process.memoryUsage().rss)
  const end = `${name.split(':')[0]}: ${outcome.kind}`
  outcomes.set(end, (outcomes.get(end) ?? 0) + 1)
}
for (const [end, times] of [...outcomes].toSorted()) console.log(`${end.padEnd(40)} ${times}`)
console.log(
  `${count} files, slowest ${slowest.ms.toFixed(0)} ms (${slowest.name}), peak resident ${(peak / 1024 / 1024).toFixed(0)} MB`,
)
if (slowest.ms > 5_000 || peak > 500 * 1024 * 1024 || 'stolen' in globalThis) process.exitCode = 1
