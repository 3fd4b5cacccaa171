/**
 * Checks every promise of the facts pack: `npm run facts:check [-- FOLDER] [--today YYYY-MM-DD]`. Staleness is judged on the day of
 * the release unless another is given, so that a release stays what it was. Exit code 1 where a promise is broken.
 */
import { parseArgs } from 'node:util'
import { isIsoDate } from '#domain'
import { allChecks } from './all-checks.ts'
import { readPack } from './pack.ts'
import type { Pack } from './pack.ts'

const { values, positionals } = parseArgs({
  options: { today: { type: 'string' }, quiet: { type: 'boolean' } },
  allowPositionals: true,
})
const pack = packOn(positionals[0] ?? 'facts/data', values.today)
let broken = 0
for (const { name, promise, run } of allChecks) {
  const findings = run(pack)
  const errors = findings.filter(({ level }) => level === 'error')
  const warnings = findings.length - errors.length
  broken += errors.length > 0 ? 1 : 0
  console.log(
    `${errors.length === 0 ? 'ok    ' : 'BROKEN'} ${name}: ${promise}${warnings > 0 ? ` (${warnings} to look at)` : ''}`,
  )
  for (const { level, where, says } of values.quiet === true ? errors : findings) console.log(`       ${level}: ${where} ${says}`)
  // Everything else reads what shapes guards.
  if (name === 'shapes' && errors.length > 0) break
}
console.log(broken === 0 ? `${allChecks.length} promises kept` : `${broken} promises broken`)
process.exitCode = broken === 0 ? 0 : 1

function packOn(folder: string, today: string | undefined): Pack {
  if (today !== undefined && !isIsoDate(today)) {
    console.error(`--today needs a day such as 2026-11-22, got ${today}`)
    process.exit(2)
  }
  const pack = readPack(folder, today ?? '')
  if (today !== undefined) return pack
  const release = pack.files.get('release.json') as { readonly date: string } | undefined
  return { ...pack, today: release?.date ?? '1970-01-01' }
}
