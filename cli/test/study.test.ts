import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { matchwright, matchwrightJson } from './machine.ts'

const ahead = 'cli/test/fixtures/exam-ahead.yaml'
const folder = (): string => mkdtempSync(join(tmpdir(), 'matchwright-study-'))

interface Report {
  readonly asked: number
  readonly systems: readonly {
    readonly id: string
    readonly asked: number
    readonly right: number
    readonly pointsLost: number
  }[]
  readonly errors: { readonly wrong: number; readonly counts: Readonly<Record<string, number>>; readonly unlogged: number }
  readonly pace: { readonly median?: number }
}

async function logged(): Promise<string> {
  const data = folder()
  for (const block of [
    'log --system Cardiovascular --discipline Medicine --right 8 --wrong 12 --knowledge 7 --reasoning 3 --minutes 30 --date 2026-11-10',
    'log --system Respiratory --discipline Medicine --right 17 --wrong 3 --misreading 1 --minutes 30 --date 2026-11-12',
    'log --system Cardiovascular --discipline Medicine --right 9 --with-help 1 --wrong 10 --minutes 36 --date 2026-11-18',
  ]) {
    expect(await matchwright(`study ${block} --data ${data}`)).toMatchObject({ exitCode: 0 })
  }
  return data
}

describe('study log and report', () => {
  it('count what was logged: questions, errors, pace, and the system where most points are lost', async () => {
    const report = (await matchwrightJson(`study report ${ahead} --data ${await logged()}`)) as Report
    expect(report.asked).toBe(60)
    expect(report.errors).toMatchObject({ wrong: 25, counts: { knowledge: 7, reasoning: 3, misreading: 1 }, unlogged: 14 })
    expect(report.pace.median).toBe(90)
    const asked = report.systems.filter((system) => system.asked > 0)
    expect(asked.map(({ id, right }) => [id, right])).toEqual(
      expect.arrayContaining([
        ['cardiovascular', 17.5],
        ['respiratory', 17],
      ]),
    )
    const lost = new Map(asked.map(({ id, pointsLost }) => [id, pointsLost]))
    expect(lost.get('cardiovascular')).toBeGreaterThan(lost.get('respiratory') ?? Number.NaN)
  })

  it('prints within 90 columns, without a profile too', async () => {
    const { out } = await matchwright(`study report --data ${await logged()}`)
    expect(out).toContain('60 questions')
    expect(out.split('\n').filter((line) => [...line].length > 90)).toEqual([])
  })

  it('says how to begin when nothing is logged', async () => {
    expect((await matchwright(`study report --data ${folder()}`)).out).toContain('study log')
  })
})

describe('study import', () => {
  const table = [
    'Date\tBank\tArea\tOutcome',
    '2026-11-20\tMyBank\tCardiology\tcorrect',
    '2026-11-20\tMyBank\tRenal\tincorrect',
    '2026-11-20\tMyBank\tRenal\tperhaps',
  ].join('\n')

  it('shows first, keeps when asked, adds nothing the second time, and lists what it could not read', async () => {
    const data = folder()
    const file = join(data, 'table.tsv')
    writeFileSync(file, table)
    const line = `study import ${file} --column answer=Outcome;system=Area;source=Bank --data ${join(data, 'kept')}`
    expect((await matchwright(line)).out).toContain('Nothing is written yet')
    expect((await matchwright(`${line} --keep`)).out).toContain('Kept: 2 new')
    const again = await matchwright(`${line} --keep`)
    expect(again.out).toContain('0 new, 2 already logged, 1 not read')
    expect(((await matchwrightJson(`study report --data ${join(data, 'kept')}`)) as Report).asked).toBe(2)
  })

  it('refuses what it does not know, and wrong use, with sentences', async () => {
    expect(await matchwright('study import README.md')).toMatchObject({ exitCode: 2 })
    expect(await matchwright('study import nowhere.pdf')).toMatchObject({ exitCode: 2 })
    expect(await matchwright('study import')).toMatchObject({ exitCode: 2 })
    expect(await matchwright('study import README.md --pasted maybe')).toMatchObject({ exitCode: 2 })
    expect(await matchwright('study import README.md --column mood=Mood')).toMatchObject({ exitCode: 2 })
  })

  it('counts imported practice tests in the forecast', async () => {
    const data = folder()
    const before = (await matchwrightJson(`exams forecast ${ahead} --data ${data}`)) as { readonly tests: readonly object[] }
    const log = {
      version: 1,
      blocks: [],
      totals: [],
      cards: [],
      done: [],
      practiceTests: [{ exam: 'step2ck', source: 'uwsa-2', date: '2026-11-21', score: 240 }],
    }
    mkdirSync(join(data, 'study'))
    writeFileSync(join(data, 'study', 'mine.json'), JSON.stringify({ kind: 'study', id: 'mine', rev: 1, body: log }))
    const after = (await matchwrightJson(`exams forecast ${ahead} --data ${data}`)) as { readonly tests: readonly object[] }
    expect(after.tests).toHaveLength(before.tests.length + 1)
  })
})

describe('study review', () => {
  it('brings missed questions back, and later the better they were recalled', async () => {
    const data = await logged()
    const on = `--data ${data} --today 2026-11-25`
    const due = ((await matchwrightJson(`study review ${on}`)) as { readonly due: readonly object[] }).due
    expect(due).toHaveLength(26)
    const { reviewed } = (await matchwrightJson(`study review --recall 1=easy,2=again ${on}`)) as {
      readonly reviewed: readonly { readonly due: string }[]
    }
    const [easy, again] = reviewed.map((card) => card.due)
    expect(again && easy && again < easy && '2026-11-25' < again).toBe(true)
    expect(((await matchwrightJson(`study review ${on}`)) as { readonly due: readonly object[] }).due).toHaveLength(24)
    expect(await matchwright(`study review --recall 99=good ${on}`)).toMatchObject({ exitCode: 2 })
    expect(await matchwright(`study review --recall 1=fine ${on}`)).toMatchObject({ exitCode: 2 })
  })
})

describe('study week', () => {
  it('plans the hours of the profile, what was done counted, and writes a calendar', async () => {
    const data = await logged()
    await matchwright(`study done --minutes 45 --kind weakness --topic cardiovascular --data ${data}`)
    const out = folder()
    const said = await matchwright(`study week ${ahead} --data ${data} --start 18:30 --out ${out} --today 2026-11-23`)
    expect(said.exitCode, said.err).toBe(0)
    expect(said.out).toContain('18:30-')
    expect(readFileSync(join(out, 'week.ics'), 'utf8')).toContain('DTSTART:20261123T1830')
  })

  it('asks for hours where the profile has none', async () => {
    expect((await matchwright(`study week examples/family-medicine-few-funds.yaml --data ${folder()}`)).out).toMatch(/hours/)
  })
})

describe('wrong use of study', () => {
  it.each([
    ['study', 'study knows log'],
    ['study log', 'A block needs questions'],
    ['study log --right x', '--right needs a whole number, got x'],
    ['study log --right 3 --wrong 1 --knowledge 2', '2 errors named for 1 wrong question.'],
    ['study log --right 900', 'at most 500 questions'],
    ['study log --right 3 --date 2027-01-01', 'still to come'],
    ['study done', 'study done needs --minutes'],
    ['study done --minutes 30 --kind rest', '--kind knows weakness, mixed, review, got rest'],
    ['study week', 'Which profile?'],
    ['study week x.yaml --start 25:00', '--start needs a time such as 18:30, got 25:00'],
  ])('%s', async (line, sentence) => {
    const { exitCode, err } = await matchwright(`${line} --data ${folder()}`)
    expect(exitCode).toBe(2)
    expect(err).toContain(sentence)
  })
})
