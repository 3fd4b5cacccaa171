import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { run } from '../cli/src/run.ts'
import type { StageBook } from './stage-people.ts'
import { profileAt, readStages } from './stage-people.ts'

interface Book extends StageBook {
  readonly kinds: readonly {
    readonly kind: string
    readonly said: string
    readonly at: readonly string[]
    readonly unless?: readonly string[]
  }[]
  readonly phases: Readonly<Record<string, readonly string[]>>
}

const book = readStages<Book>(import.meta.dirname)
const stages = Object.keys(book.stages)

/** Commands about a person at a moment; those about one text or one program say nothing of a stage. */
const commands = [
  'advise',
  'plan',
  'exams',
  'exams when',
  'exams step3',
  'visa',
  'list',
  'chances',
  'compare',
  'what-if',
  'track',
  'arrival',
  'look-back',
  'fellowships',
  'verify',
  'ranks',
  'match-week',
  'after',
] as const

/** Everything said at a stage, by command. */
const said = new Map(stages.map((stage) => [stage, new Map<string, string>()] as const))

describe.each(stages)('%s', (stage) => {
  const texts = said.get(stage)!
  let plan: {
    readonly season: { readonly stage: string }
    readonly steps: readonly { phase: string; by: string; title: string }[]
  }

  beforeAll(async () => {
    for (const command of commands) texts.set(command, await ask(stage, command))
    const json = JSON.parse(await ask(stage, 'plan', '--json'))
    plan = { season: json.season, steps: (json.plan ?? json).steps }
  })

  test('is the stage that is read', () => expect(plan.season.stage).toBe(stage))

  test.each(book.kinds.filter(({ at }) => !at.includes(stage)).map((one) => [one.kind, one] as const))(
    'no command speaks of %s',
    (_kind, { said: words, unless = [] }) => {
      const found = [...texts].flatMap(([command, text]) => {
        const hit = unless.includes(command) ? null : new RegExp(words).exec(text)
        return hit === null ? [] : [`${command}: …${text.slice(Math.max(0, hit.index - 60), hit.index + 80)}…`]
      })
      expect(found).toEqual([])
    },
  )

  test('the plan holds no phase of another stage, and no day that is past', () => {
    const allowed = book.phases[stage]
    if (allowed) expect(plan.steps.filter(({ phase }) => !allowed.includes(phase))).toEqual([])
    expect(plan.steps.filter(({ by }) => by < book.stages[stage]!.today)).toEqual([])
    expect(plan.steps.length).toBeGreaterThan(0)
  })
})

test.each(book.kinds.map((one) => [one.kind, one] as const))(
  '%s is said at a stage it belongs to',
  (_kind, { said: words, at }) => {
    const texts = at.flatMap((stage) => [...said.get(stage)!.values()])
    expect(texts.some((text) => new RegExp(words).test(text))).toBe(true)
  },
)

async function ask(stage: string, command: string, ...options: readonly string[]): Promise<string> {
  const { today, profile } = profileAt(book, stage)
  const { log } = book.stages[stage]!
  const folder = mkdtempSync(join(tmpdir(), 'stages-'))
  const file = join(folder, 'profile.yaml')
  writeFileSync(file, profile)
  let text = ''
  const write = (more: string): void => void (text += more)
  const now = (): Date => new Date(`${today}T12:00:00`)
  const machine = { write, complain: write, now, folder, isTerminal: false, columns: 80, env: {} }
  if (log) {
    const documents = [{ kind: 'season', id: 'mine', rev: 2, body: { version: 1, entries: log } }]
    writeFileSync(join(folder, 'kept.json'), JSON.stringify({ matchwright: 'everything kept', version: 1, documents }))
    await run(['data', 'restore', 'kept.json', '--data', join(folder, 'data')], machine)
    text = ''
  }
  await run([...command.split(' '), file, '--today', today, '--data', join(folder, 'data'), ...options], machine)
  return options.includes('--json') ? text : text.replaceAll(/\s+/g, ' ')
}
