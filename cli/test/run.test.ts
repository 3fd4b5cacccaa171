import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands, loadCommand } from '../src/commands.ts'
import { matchwright } from './machine.ts'

const j1 = 'examples/j1-internal-medicine.yaml'
const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'matchwright-cli-'))

function fileWith(content: string): string {
  const path = join(freshFolder(), 'profile.yaml')
  writeFileSync(path, content)
  return path
}

describe('help', () => {
  it('is what the tool says when asked nothing', async () => {
    for (const line of ['', '--help', 'help']) {
      const { exitCode, out } = await matchwright(line)
      expect(exitCode).toBe(0)
      for (const { name } of commands) expect(out).toContain(`  ${name}`)
    }
  })

  it.each(commands.map(({ name }) => name))('of %s has its usage, every option and an example that names it', async (name) => {
    const { exitCode, out } = await matchwright(`${name} --help`)
    const command = await loadCommand(name)
    expect(exitCode).toBe(0)
    expect(out).toContain(`Usage: matchwright ${name}`)
    expect(out).toContain(`Example: matchwright ${name}`)
    for (const option of [...Object.keys(command?.options ?? {}), 'json', 'today', 'seed']) expect(out).toContain(`--${option}`)
    expect(await matchwright(`help ${name}`)).toMatchObject({ out })
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
  })
})

it('--version says the version of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }
  expect(await matchwright('--version')).toMatchObject({ exitCode: 0, out: `${version}\n` })
})

describe('wrong use ends with exit code 2 and a sentence', () => {
  it.each([
    ['lst x.yaml', 'There is no command lst. Did you mean list?'],
    [`list ${j1} --jsn`, 'There is no option --jsn. Did you mean --json?'],
    [`list ${j1} --today`, '--today needs a value'],
    [`list ${j1} --today 2026-02-30`, '--today needs a calendar day such as 2026-11-22, got 2026-02-30'],
    [`list ${j1} --seed x`, '--seed needs a whole number, got x'],
    [`list ${j1} --json=yes`, '--json takes no value'],
    ['list', 'Which profile?'],
    [`list ${j1} ${j1}`, 'One profile at a time'],
    ['programs', 'Which programs?'],
    [`programs ${j1} --tier D`, '--tier knows A, B and C, got D'],
    [`programs ${j1} --state ZZ`, '--state knows two letters such as OH, got ZZ'],
    [`list ${j1} --facts examples`, '--facts examples: has no specialties.json, so it is no facts pack'],
    [`list ${j1} --out package.json`, '--out package.json: is a file, not a folder'],
    [`programs --specialty patology`, 'did you mean pathology?'],
    [`programs --specialty ophthalmology`, 'Applications and match go through SF Match'],
    ['facts diff', 'facts diff needs one or two folders'],
    ['serve --port 99999', '--port needs a number from 0 to 65535, got 99999'],
  ])('%s', async (line, sentence) => {
    const { exitCode, out, err } = await matchwright(line)
    expect(exitCode).toBe(2)
    expect(err).toContain(sentence)
    expect(err).toMatch(/Try: matchwright .*--help/)
    expect(out).toBe('')
  })
})

describe('input that cannot be used ends with exit code 2 and a sentence', () => {
  it.each([
    ['specialties: [{id: pathology}]\nexams: {step2ck: {score: 312}}', 'line 2: exams.step2ck.score: 312 is outside 1-300'],
    [
      'specialties: [{id: internal-medecine}]',
      'specialties[0].id: "internal-medecine" is not a specialty of the directory; did you mean internal-medicine?',
    ],
    [
      'specialties: [{id: ophthalmology}]',
      'specialties[0].id: Ophthalmology is not covered here. Applications and match go through SF Match',
    ],
    ['specialties: [', 'line 1'],
    ['', 'The profile is empty.'],
  ])('%j', async (content, sentence) => {
    const { exitCode, out, err } = await matchwright(`advise ${fileWith(content)}`)
    expect(exitCode).toBe(2)
    expect(err).toContain(sentence)
    expect(err).not.toMatch(/\n\s+at /)
    expect(out).toBe('')
  })

  it('names a file that is not there, and a folder', async () => {
    expect(await matchwright('list nowhere.yaml')).toMatchObject({ exitCode: 2, err: 'nowhere.yaml: there is no such file\n' })
    expect(await matchwright('list examples')).toMatchObject({ exitCode: 2, err: 'examples: is a folder, not a file\n' })
  })

  it('says the problems as JSON too, with path, value and expectation', async () => {
    const { out } = await matchwright(`list ${fileWith('specialties: [{id: pathology}]\nexams: {step2ck: {score: 312}}')} --json`)
    expect(JSON.parse(out)).toMatchObject({ problems: [{ path: 'exams.step2ck.score', value: 312, expected: '1-300', line: 2 }] })
  })
})

/** Each example's advice is made once. */
const advice = new Map<string, Promise<string>>()
function adviceOf(profile: string): Promise<string> {
  const made = advice.get(profile) ?? matchwright(`advise ${profile}`).then(({ out }) => out)
  advice.set(profile, made)
  return made
}

describe('the print', () => {
  const emphasis = '\u001B['

  it('is coloured on a terminal and nowhere else', async () => {
    const line = `visa ${j1}`
    expect((await matchwright(line, { isTerminal: true })).out).toContain(emphasis)
    expect((await matchwright(line)).out).not.toContain(emphasis)
    expect((await matchwright(line, { isTerminal: true, env: { NO_COLOR: '1' } })).out).not.toContain(emphasis)
    expect((await matchwright(line, { isTerminal: true, env: { TERM: 'dumb' } })).out).not.toContain(emphasis)
  })

  it.each(['j1-internal-medicine', 'h1b-medicine-pathology', 'family-medicine-few-funds'])(
    'of advice for %s fits 80 columns',
    async (name) => {
      const out = await adviceOf(`examples/${name}.yaml`)
      const tooLong = out.split('\n').filter((line) => [...line].length > 80)
      expect(tooLong).toEqual([])
    },
  )

  it('never shows a bare percentage of a chance, and no number that went wrong', async () => {
    const out = await adviceOf(j1)
    expect(out).not.toMatch(/NaN|undefined|Infinity|\[object|null/)
    expect(out).toMatch(/\d+ in 100 \(\d+(–| to )\d+\)/)
  })
})

describe('--out', () => {
  it('writes the advice, the list and the calendar, which knows what was ticked in the plan', async () => {
    const folder = join(freshFolder(), 'new', 'advice')
    const data = freshFolder()
    const body = { version: 1, marks: [{ id: 'statement', done: '2026-11-20' }], tasks: [] }
    const documents = [{ kind: 'plan', id: 'mine', rev: 1, body }]
    const kept = join(data, 'kept.json')
    writeFileSync(kept, JSON.stringify({ matchwright: 'everything kept', version: 1, documents }))
    await matchwright(`data restore ${kept} --data ${data}/own`)
    const { exitCode, err, out } = await matchwright(`advise ${j1} --out ${folder} --data ${data}/own`)
    expect(exitCode).toBe(0)
    expect(err).toContain(folder)
    expect(readdirSync(folder).toSorted()).toEqual(['.matchwright.json', 'advice.md', 'list.csv', 'plan.ics'])
    const calendar = readFileSync(join(folder, 'plan.ics'), 'utf8')
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(calendar.split('BEGIN:VEVENT').find((event) => event.includes('UID:statement-'))).toContain('STATUS:CANCELLED')
    expect(out).not.toContain('Finish the personal statement')
    expect(readFileSync(join(folder, 'list.csv'), 'utf8').split('\r\n').length).toBeGreaterThan(60)
    expect(readFileSync(join(folder, 'advice.md'), 'utf8')).toContain('## Your list')
  })
})

describe('facts', () => {
  it('say value, source and year of what is asked for', async () => {
    const { out } = await matchwright('facts limits experiences')
    expect(out).toMatch(/seasons\.limits\.experiences\n\s+10\n\s+.*AAMC/)
  })

  it('are counted as stale by the day they are read on', async () => {
    expect(await staleOn('2040-01-01')).toBeGreaterThan(await staleOn('2026-11-22'))
  })

  it('of one program are a ledger: in force, stale, unknown, and ready questions', async () => {
    const { programs } = JSON.parse((await matchwright('programs --specialty pathology --json')).out) as {
      readonly programs: readonly { readonly id: string }[]
    }
    const id = programs[0]?.id ?? ''
    const { out } = await matchwright(`facts ${id}`)
    for (const part of [id, 'In force', 'Ready to ask']) expect(out).toContain(part)
    expect(JSON.parse((await matchwright(`facts ${id} --json`)).out)).toMatchObject({
      program: { id },
      ledger: expect.any(Array),
    })
    expect(await matchwright('facts 0000000000')).toMatchObject({ exitCode: 2 })
  })

  it('keep their promises', async () => {
    const { exitCode, out } = await matchwright('facts check')
    expect(out).toMatch(/All [\d,]+ facts keep their promises/)
    expect(exitCode).toBe(0)
  })

  it('differ in nothing from themselves', async () => {
    expect(JSON.parse((await matchwright('facts diff facts/data facts/data --json')).out)).toMatchObject({ differences: [] })
  })
})

async function staleOn(today: string): Promise<number> {
  const { out } = await matchwright(`facts --stale --json --today ${today}`)
  return (JSON.parse(out) as { readonly stale: readonly unknown[] }).stale.length
}
