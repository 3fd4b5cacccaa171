import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { run } from '../cli/src/run.ts'
import type { Tree } from './merged.ts'
import { merged } from './merged.ts'

const folder = join(import.meta.dirname, 'casebook')

/** What a careful adviser expects of the advice to one person; written to be read by a physician. */
interface Case {
  readonly case: string
  /** A person of people.yaml, and what is different about this one: objects are merged, everything else replaced, null taken out. */
  readonly person: string
  readonly but?: Readonly<Record<string, unknown>>
  readonly today?: string
  /** What is typed after `matchwright`, before the profile; `advise` where it is not said. */
  readonly command?: string
  /** Patterns, without regard to case, that the answer must hold before anything else is advised. */
  readonly first?: readonly string[]
  /** Patterns the answer must hold anywhere. */
  readonly says?: readonly string[]
  /** Patterns it must not hold. */
  readonly never?: readonly string[]
  /** The chance of matching with the list, in 100; `none` where no personal chance may be shown. */
  readonly chance?: 'none' | { readonly from?: number; readonly to?: number }
  /** The product does not yet say it. Such a case is expected to fail, so that the mark goes when it no longer does. */
  readonly open?: true
  /** True where the input itself is to be refused, with exit code 2. */
  readonly refused?: true
  /** The rule and where it stands, with its year. */
  readonly because: string
}

const people = parse(readFileSync(join(folder, 'people.yaml'), 'utf8')) as Readonly<Record<string, Tree>>
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== 'people.yaml')
const cases = files.flatMap((file) =>
  (parse(readFileSync(join(folder, file), 'utf8')) as readonly Case[]).map((one) => [file.replace('.yaml', ''), one] as const),
)

describe('the casebook', () => {
  test('has at least 120 cases, each with the source of its rule', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120)
    expect(cases.filter(([, one]) => !/\d{4}/.test(one.because)).map(([, one]) => one.case)).toEqual([])
    expect(new Set(cases.map(([, one]) => one.case)).size).toBe(cases.length)
  })

  const right = cases.filter(([, one]) => one.open !== true)
  const stillWrong = cases.filter(([, one]) => one.open === true)

  test.each(right.map(([file, one]) => [`${file}: ${one.case}`, one] as const))('%s', async (_name, one) => judge(one))

  test.fails.each(stillWrong.map(([file, one]) => [`still wrong, ${file}: ${one.case}`, one] as const))(
    '%s',
    async (_name, one) => judge(one),
  )
})

async function judge(one: Case): Promise<void> {
  const { text, exitCode } = await answerTo(one)
  const problems = [
    ...(exitCode === (one.refused ? 2 : 0) ? [] : [`ended with ${exitCode}`]),
    ...missing('first', one.first, opening(text)),
    ...missing('said', one.says, text),
    ...(one.never ?? []).filter((pattern) => new RegExp(pattern, 'i').test(text)).map((pattern) => `says /${pattern}/`),
    ...chanceProblems(one, text),
  ]
  expect(problems, `${one.because}\n\n${text}`).toEqual([])
}

function missing(what: string, patterns: readonly string[] | undefined, text: string): readonly string[] {
  return (patterns ?? []).filter((pattern) => !new RegExp(pattern, 'i').test(text)).map((pattern) => `${what}: not /${pattern}/`)
}

/** What stands before the scores, the list and the plan: the first screen of the answer. */
function opening(text: string): string {
  const end = text.search(/What your scores mean|Your list|Next steps/)
  return end < 0 ? text : text.slice(0, end)
}

function chanceProblems({ chance }: Case, text: string): readonly string[] {
  if (chance === undefined) return []
  const point = /(\d+) in 100 \(/.exec(opening(text))?.[1]
  if (chance === 'none') return point === undefined ? [] : [`shows a chance of ${point}`]
  if (point === undefined) return ['shows no chance']
  const { from = 0, to = 100 } = chance
  return Number(point) >= from && Number(point) <= to ? [] : [`chance ${point}, not from ${from} to ${to}`]
}

interface CommandAnswer {
  readonly text: string
  readonly exitCode: number
}

const answered = new Map<string, Promise<CommandAnswer>>()

/** Cases that ask the same of the same person share one answer. */
async function answerTo(one: Case): Promise<CommandAnswer> {
  const key = JSON.stringify([one.person, one.but, one.today, one.command])
  const answer = answered.get(key) ?? ask(one)
  answered.set(key, answer)
  return answer
}

async function ask(one: Case): Promise<CommandAnswer> {
  const base = people[one.person]
  if (!base) throw new Error(`people.yaml has no "${one.person}"`)
  const file = join(mkdtempSync(join(tmpdir(), 'casebook-')), 'profile.yaml')
  writeFileSync(file, stringify({ version: 1, ...merged(base, one.but ?? {}) }))
  let text = ''
  const write = (more: string): void => void (text += more)
  const words = [...(one.command ?? 'advise').split(' '), file, '--today', one.today ?? '2026-11-28']
  const exitCode = await run(words, {
    write,
    complain: write,
    now: () => new Date(2026, 10, 28, 12),
    folder: join(file, '..'),
    isTerminal: false,
    columns: 80,
    env: {},
  })
  return { text: text.replaceAll(/\s+/g, ' '), exitCode }
}
