/** 10,000 mutated profiles through validation, 300 accepted ones through every command that takes a profile. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readProfile } from '#store'
import { matchwright } from '../../cli/test/machine.ts'
import { mutatedProfiles } from '../../cli/test/mutated-profiles.ts'

const folder = mkdtempSync(join(tmpdir(), 'matchwright-torture-'))
const pack = join(folder, 'facts')
const accepted: string[] = []
const mostMegabytes = 600
const longestMs = 10_000
/** What a terminal acts on. */
const acts = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The real pack with every twentieth program, so that thousands of runs end in minutes. */
function smallPack(): void {
  cpSync('facts/data', pack, { recursive: true })
  for (const name of readdirSync(join(pack, 'programs'))) {
    const path = join(pack, 'programs', name)
    const file = JSON.parse(readFileSync(path, 'utf8')) as { readonly programs: readonly unknown[] }
    writeFileSync(path, JSON.stringify({ ...file, programs: file.programs.filter((_, at) => at % 20 === 0) }))
  }
}

test('10,000 through validation: a profile or sentences, soon', () => {
  for (const text of mutatedProfiles(10_000, 5)) {
    const started = performance.now()
    const result = readProfile(text)
    expect(performance.now() - started).toBeLessThan(longestMs)
    if (result.kind === 'read') accepted.push(text)
    else for (const { sentence } of result.problems) expect(sentence).not.toMatch(/undefined|\[object/)
  }
  expect(accepted.length).toBeGreaterThan(500)
  expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(mostMegabytes)
}, 590_000)

test('300 accepted ones through every command: no crash, nothing raw, nothing that is no number', async () => {
  smallPack()
  const lines = [
    ...'advise,exams,visa,programs,chances,list,what-if,plan,study week,study report'.split(','),
    ...'evidence,capital,experiences,statement,letters,interview,director'.split(',').map((kind) => `words ${kind}`),
  ]
  const path = join(folder, 'profile.yaml')
  const ends = new Map<number, number>()
  for (const [at, text] of accepted.filter((_, index) => index % Math.ceil(accepted.length / 300) === 0).entries()) {
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
