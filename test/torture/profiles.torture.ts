/** 300 mutated profiles that are accepted, through every command that takes a profile. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readProfile } from '#store'
import { matchwright } from '../../cli/test/machine.ts'
import { mutatedProfiles } from '../../cli/test/mutated-profiles.ts'

const folder = mkdtempSync(join(tmpdir(), 'matchwright-torture-'))
const pack = join(folder, 'facts')
const mostMegabytes = 600
const longestMs = 10_000
/** What a terminal acts on. */
const acts = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The first 300 that the validation takes. */
function acceptedOnes(): readonly string[] {
  const accepted: string[] = []
  for (const text of mutatedProfiles(10_000, 5)) {
    if (readProfile(text).kind === 'read') accepted.push(text)
    if (accepted.length === 300) break
  }
  return accepted
}

/** The real pack with every twentieth program, so that thousands of runs end in minutes. */
function smallPack(): void {
  cpSync('facts/data', pack, { recursive: true })
  for (const name of readdirSync(join(pack, 'programs'))) {
    const path = join(pack, 'programs', name)
    const file = JSON.parse(readFileSync(path, 'utf8')) as { readonly programs: readonly unknown[] }
    writeFileSync(path, JSON.stringify({ ...file, programs: file.programs.filter((_, at) => at % 20 === 0) }))
  }
}

test('300 accepted ones through every command: no crash, nothing raw, nothing that is no number', async () => {
  smallPack()
  const lines = [
    ...'advise,exams,visa,programs,chances,list,what-if,plan,study week,study report'.split(','),
    ...'evidence,capital,experiences,statement,letters,interview,director'.split(',').map((kind) => `words ${kind}`),
  ]
  const path = join(folder, 'profile.yaml')
  const ends = new Map<number, number>()
  const accepted = acceptedOnes()
  for (const [at, text] of accepted.entries()) {
    writeFileSync(path, text)
    for (const line of lines) {
      const started = performance.now()
      const json = at % 2 === 0 ? ' --json' : ''
      const said = await matchwright(`${line} ${path} --facts ${pack} --data ${join(folder, 'data')}${json}`)
      const what = `${line}${json}\n${text}`
      expect(performance.now() - started, what).toBeLessThan(longestMs)
      expect(said.out + said.err, what).not.toMatch(acts)
      expect(said.out + said.err, what).not.toMatch(/\bNaN\b|\[object Object\]|\n\s+at .*:\d+:\d+/)
      ends.set(said.exitCode, (ends.get(said.exitCode) ?? 0) + 1)
    }
  }
  expect(ends.get(0)).toBeGreaterThan(3000)
  expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(mostMegabytes)
}, 1_200_000)
