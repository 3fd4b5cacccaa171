/**
 * Checks every promise of the facts pack: `npm run facts:check [-- FOLDER] [--today YYYY-MM-DD] [--all]`. Staleness is judged on the
 * day of the release unless another is given, so that a release stays what it was. What is broken is printed whole, what is to look at
 * only with `--all`; what to look up again goes into a page. Exit code 1 where a promise is broken.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { isIsoDate } from '#domain'
import { allChecks } from './all-checks.ts'
import { readPack } from './pack.ts'
import type { Pack } from './pack.ts'
import { lookUps } from './staleness.ts'

const { values, positionals } = parseArgs({
  options: { today: { type: 'string' }, all: { type: 'boolean' } },
  allowPositionals: true,
})
const folder = positionals[0] ?? 'facts/data'
const lookUpPage = join('.cache', 'facts', 'look-up.md')
const pack = packOn(folder, values.today)
let broken = 0
for (const { name, promise, run } of allChecks) {
  const findings = run(pack)
  const errors = findings.filter(({ level }) => level === 'error')
  const warnings = findings.length - errors.length
  broken += errors.length > 0 ? 1 : 0
  console.log(
    `${errors.length === 0 ? 'ok    ' : 'BROKEN'} ${name}: ${promise}${warnings > 0 ? ` (${warnings} to look at)` : ''}`,
  )
  for (const { level, where, says } of values.all === true ? findings : errors) console.log(`       ${level}: ${where} ${says}`)
  // Everything else reads what shapes guards.
  if (name === 'shapes' && errors.length > 0) break
}
console.log(`${writeLookUps(pack)} old sources to look up again, oldest look first: ${lookUpPage}`)
console.log(broken === 0 ? `${allChecks.length} promises kept` : `${broken} promises broken`)
process.exitCode = broken === 0 ? 0 : 1

/** One line a source: what it is, where to look, and the line of the file to edit. The number of lines. */
function writeLookUps(checked: Pack): number {
  const found = lookUps(checked)
  const lines = found.map(
    ({ source, asOf, seasonsOld, where, page, checked: looked, why }) =>
      `- ${source} (${asOf}), ${seasonsOld} ${seasonsOld === 1 ? 'season' : 'seasons'} old; ${looked === undefined ? 'never looked at again' : `last looked at ${looked}`}${why === undefined ? '' : `: ${why}`}\n  look: ${page ?? 'no page is held; search for the source'}\n  edit: ${lineOf(where, source)}`,
  )
  mkdirSync(dirname(lookUpPage), { recursive: true })
  writeFileSync(lookUpPage, `# Sources to look up again, by ${checked.today}\n\n${lines.join('\n')}\n`)
  return found.length
}

/** `facts/data/exams.json:212 retake`: the first line of the file that names the source, and the place in it. */
function lineOf(where: string, source: string): string {
  const [, path = '', place = ''] = /^(.*?\.json)\.?(.*)$/.exec(where) ?? []
  const file = join(folder, path)
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .findIndex((text) => text.includes(JSON.stringify(source)))
  return `${file}:${line + 1} ${place}`
}

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
