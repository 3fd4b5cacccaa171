/** Mutated profiles that the validation takes, through every command that takes a profile. */
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect } from 'vitest'
import { readProfile } from '#store'
import { matchwright } from '../../cli/test/machine.ts'
import type { Said } from '../../cli/test/machine.ts'
import { mutatedProfiles } from '../../cli/test/mutated-profiles.ts'
import { startProcessorTime } from '../processor-time.ts'

const commands = [
  ...'advise,exams,visa,programs,chances,list,what-if,plan,study week,study report'.split(','),
  ...'track,verify,ranks,match-week,look-back,arrival,after,fellowships'.split(','),
  ...'evidence,capital,experiences,statement,letters,interview,director'.split(',').map((kind) => `words ${kind}`),
]
/** One run in so many is repeated by the built tool as a process of its own, which must say the same: each command once or twice. */
const everyBuilt = 101
const mostMegabytes = 600
const longestMs = 10_000
/** What a terminal acts on. */
const acts = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u
const noAnswer = /\bNaN\b|\[object Object\]|\n\s+at .*:\d+:\d+/

/** One half of the first 300 that the validation takes: every second one, beginning with the first or with the second. */
export async function throughEveryCommand(half: 0 | 1): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'matchwright-torture-'))
  try {
    const place = placeIn(folder)
    const mine = acceptedOnes().filter((_, at) => at % 2 === half)
    let [runs, done] = [0, 0]
    const builtToo = new Set<string>()
    for (const [at, text] of mine.entries()) {
      writeFileSync(place.profile, text)
      for (const command of commands) {
        runs += 1
        const line = `${command} ${place.profile} --facts ${place.facts} --data ${place.data}${at % 2 === 0 ? ' --json' : ''}`
        const said = await checked(line, text)
        if (runs % everyBuilt === 0) {
          expect(await built(line), `${line}\n${text}`).toEqual(said)
          builtToo.add(command)
        }
        done += Number(said.exitCode === 0)
      }
    }
    expect(runs).toBe(150 * commands.length)
    expect(builtToo.size).toBe(commands.length)
    expect(done).toBeGreaterThan(1500)
    expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(mostMegabytes)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** No crash, nothing that a terminal acts on, nothing that is no number, soon. */
async function checked(line: string, text: string): Promise<Said> {
  const spent = startProcessorTime()
  const said = await matchwright(line)
  const what = `${line}\n${text}`
  expect(spent(), what).toBeLessThan(longestMs)
  expect(said.out + said.err, what).not.toMatch(acts)
  expect(said.out + said.err, what).not.toMatch(noAnswer)
  return said
}

function built(line: string): Promise<Said> {
  const words = [resolve('dist/cli/matchwright.js'), ...line.split(' '), '--today', '2026-11-22']
  return new Promise((done) => {
    const child = execFile(process.execPath, words, { maxBuffer: 1e8 }, (_, out, err) =>
      done({ exitCode: child.exitCode === 0 ? 0 : child.exitCode === 2 ? 2 : 1, out, err }),
    )
  })
}

function acceptedOnes(): readonly string[] {
  const accepted: string[] = []
  for (const text of mutatedProfiles(10_000, 5)) {
    if (readProfile(text).kind === 'read') accepted.push(text)
    if (accepted.length === 300) break
  }
  return accepted
}

interface Place {
  readonly profile: string
  readonly data: string
  readonly facts: string
}

/** With the real pack and every fortieth program of it, so that thousands of runs end in minutes. */
function placeIn(folder: string): Place {
  const facts = join(folder, 'facts')
  cpSync('facts/data', facts, { recursive: true })
  for (const name of readdirSync(join(facts, 'programs'))) {
    const path = join(facts, 'programs', name)
    const file = JSON.parse(readFileSync(path, 'utf8')) as { readonly programs: readonly unknown[] }
    writeFileSync(path, JSON.stringify({ ...file, programs: file.programs.filter((_, at) => at % 40 === 0) }))
  }
  return { profile: join(folder, 'profile.yaml'), data: join(folder, 'data'), facts }
}
