/** The most memory a process takes that reads a national market from a file, solves it and verifies the result, and does nothing else. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { matchMarket } from '#engine/match'
import { readMarket } from '#store/market'
import { makeMarket } from '../../engine/test/match/made-market.ts'

/** Has `script` solve one market with couples and one without, each in a process of its own; what failed. */
export function benchMemory(script: URL): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'match-bench-'))
  const failed = [0, 1200].flatMap((couples) => {
    const { applicants, programs, quota, joint } = makeMarket({ applicants: 45_000, programs: 6000, ranks: 12, couples })
    const file = join(folder, `${couples}.json`)
    const pairs = joint?.map((one) => one.pairs)
    writeFileSync(file, JSON.stringify({ aPref: applicants, pPref: programs, quota: Array.from(quota), couples: pairs }))
    const { status, stdout } = spawnSync(process.execPath, [fileURLToPath(script)], {
      env: { ...process.env, MATCH_BENCH_FILE: file },
      encoding: 'utf8',
    })
    console.log(`45000 x 6000 x 12 with ${couples} couples, in a process of its own: ${stdout.trim()}`)
    return status === 0 ? [] : [`a process of its own for ${couples} couples`]
  })
  rmSync(folder, { recursive: true })
  return failed
}

/** What the process of its own does. */
export function solveAlone(file: string): void {
  const reading = readMarket(readFileSync(file, 'utf8'))
  if (reading.kind === 'refused') throw new Error('the made market could not be read')
  const { matched } = matchMarket(reading.market.lists)
  console.log(`${matched} matched, at most ${((process.resourceUsage().maxRSS * 1024) / 1e6).toFixed(0)} MB`)
}
