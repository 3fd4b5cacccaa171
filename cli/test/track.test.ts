/** The season from the command line: a list sent, interviews added by line, a clash seen, a calendar written. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run as shell } from '../src/run.ts'
import { matchwright, matchwrightJson } from './machine.ts'

const folder = mkdtempSync(join(tmpdir(), 'matchwright-track-'))
const on = `--data ${folder} --today 2026-10-20 --zone Asia/Karachi`
const profile = join(folder, 'lina.yaml')
const log = join(folder, 'lines.txt')
writeFileSync(
  profile,
  [
    'version: 1',
    'specialties: [{ id: pathology }]',
    'applicant: { type: non-us-img, citizenships: [PK], location: abroad }',
    'visa: { needed: true, acceptable: [j1] }',
    'season: { target: 2027 }',
    'money: { applicationBudget: 3000, interviewBudget: 300 }',
  ].join('\n'),
)

interface BoardJson {
  readonly lanes: readonly {
    readonly lane: string
    readonly programs: readonly { readonly name: string; readonly program: string }[]
  }[]
  readonly appointments: readonly { readonly day: string; readonly span?: { readonly start: number; readonly zone: string } }[]
  readonly clashes: readonly { readonly kind: string }[]
  readonly costs: { readonly total: number }
}

const board = async (): Promise<BoardJson> => (await matchwrightJson(`track ${profile} ${on}`)) as BoardJson
const lane = ({ lanes }: BoardJson, name: string): readonly { readonly name: string; readonly program: string }[] =>
  lanes.find((one) => one.lane === name)?.programs ?? []

const noon = (): Date => new Date(2026, 9, 20, 12)

/** With words that have blanks in them. */
async function run(...words: readonly string[]): Promise<{ readonly text: string }> {
  let text = ''
  const write = (more: string): void => void (text += more)
  const machine = { write, complain: write, now: noon, folder: process.cwd(), isTerminal: false, columns: 100, env: {} }
  await shell(['track', profile, ...words, ...on.split(' ')], machine)
  return { text: text.replaceAll(/\s+/g, ' ') }
}

describe('the season of an invented applicant', () => {
  test('lines are shown with both clocks and their clash, and count only when they are kept', async () => {
    writeFileSync(log, 'Baystate 14 Jan 9:00 ET\nDanbury 14 Jan 9:30 am\n')
    const shown = await matchwright(`track ${profile} --lines ${log} ${on}`)
    expect(shown.exitCode, shown.err).toBe(0)
    const text = shown.out.replaceAll(/\s+/g, ' ')
    expect(text).toContain('Thu 14 Jan 2027, 09:00 Eastern time; for you Thu 14 Jan 2027, 19:00 Karachi time')
    expect(text).toContain('overlap on Thu 14 Jan 2027')
    expect(shown.out).toContain('Nothing is kept yet')
    expect((await board()).appointments).toEqual([])
    const kept = await matchwright(`track ${profile} --lines ${log} --keep ${on}`)
    expect(kept.exitCode, kept.err).toBe(0)
    const after = await board()
    expect(after.appointments.map(({ span }) => span?.zone)).toEqual(['America/New_York', 'America/New_York'])
    expect(after.clashes.map(({ kind }) => kind)).toEqual(['overlap'])
  })

  test('a day after rank lists have closed is said beside its line, which can be kept', async () => {
    const said = await run('Baystate 10 Mar 9:00 ET')
    expect(said.text).toContain('Wed 10 Mar 2027, 19:00 Karachi time. Is this the day? Rank lists close on Wed 3 Mar 2027')
    expect(said.text).toContain('If this is right, add --keep.')
  })

  test('a workbook is not taken for lines, and the command that reads it is named', async () => {
    const workbook = join(folder, 'tracker.xlsx')
    writeFileSync(workbook, 'PK\u0003\u0004\u0014\u0000\u0000Baystate invited')
    const said = await matchwright(`track ${profile} --lines ${workbook} --keep ${on}`)
    expect(said).toMatchObject({ exitCode: 2, out: '' })
    expect(said.err.replaceAll(/\s+/g, ' ')).toContain('holds zero bytes, so it is no text')
    expect(said.err).toContain('import FILE --keep --season YEAR')
  })

  test('a line that can mean several programs, or none, is a question, and nothing is kept', async () => {
    const several = await matchwright(`track ${profile} temple invited --keep ${on}`)
    expect(several).toMatchObject({ exitCode: 2, err: expect.stringContaining('Say which by its number: 3004111321') })
    const many = await matchwright(`track ${profile} university invited --keep ${on}`)
    expect(many).toMatchObject({ exitCode: 2, err: expect.stringContaining('add its city') })
    const none = await matchwright(`track ${profile} nowhereville invited --keep ${on}`)
    expect(none).toMatchObject({ exitCode: 2, err: expect.stringContaining('No program of your specialties') })
  })

  test('a cancelled interview leaves the board and is called off in the calendar', async () => {
    await matchwright(`track ${profile} danbury cancelled --keep ${on}`)
    const after = await board()
    expect(after.appointments).toHaveLength(1)
    expect(lane(after, 'invited').map(({ name }) => name)).toEqual([expect.stringContaining('Danbury')])
    const written = await matchwright(`track ${profile} --out ${folder} ${on}`)
    expect(written.exitCode, written.err).toBe(0)
    const calendar = readFileSync(join(folder, 'season.ics'), 'utf8')
    expect(calendar.match(/STATUS:[A-Z]+/g)?.toSorted()).toEqual(['STATUS:CANCELLED', 'STATUS:CONFIRMED'])
  })

  test('a rating and money are noted; a letter comes as a frame with what is known of it', async () => {
    writeFileSync(log, 'baystate interviewed')
    await matchwright(`track ${profile} --lines ${log} --keep ${on}`)
    const spent = await run('--spent', '420 travel baystate', '--rate', 'baystate 5 4 - 3', '--keep')
    expect(spent.text).toContain('$420 for travel')
    const shown = await run()
    expect(shown.text).toContain('you rate it 4.0 out of 5')
    expect(shown.text).toContain('Interviews and travel $420 of $300 set aside')
    const unclear = await run('--spent', '420')
    expect(unclear.text).toContain('It needs an amount and one of')
    const letter = await matchwright(`track ${profile} --letter interest ${on}`)
    const text = letter.out.replaceAll(/\s+/g, ' ')
    expect(text).not.toContain('one study')
    expect(text).toContain('no link with rank among 470 applicants')
  })

  test('a program that asks how it is ranked, or offers a place, is answered with what to do, shown or refused', async () => {
    const asked = await run('Baystate asked me to rank it first')
    expect(asked.text).toContain('Promise nothing, keep what they wrote, and tell NRMP.')
    expect(asked.text).toContain('policy@nrmp.org')
    expect((await run('Baystate asked me to rank it first', '--keep')).text).toContain('Promise nothing')
    const offered = await run('Baystate offered a position')
    expect(offered.text).toContain('ask NRMP whether the program is in the Match')
    expect(offered.text).toContain('has to withdraw from it before rank lists close')
    expect(offered.text).not.toContain('invited to interview')
  })
})

test('hours are on the clock the profile names, and while nobody has said which the machine’s is used and asked about', async () => {
  const data = mkdtempSync(join(tmpdir(), 'matchwright-zone-'))
  const there = `--data ${data} --today 2026-10-20`
  const lines = join(data, 'lines.txt')
  writeFileSync(lines, 'Baystate 14 Jan 9:00 ET')
  expect((await matchwright(`track ${profile} --lines ${lines} --keep ${there}`)).exitCode).toBe(0)
  const asked = (await matchwright(`track ${profile} ${there}`)).out.replaceAll(/\s+/g, ' ')
  expect(asked).toContain('Your hours are on the clock of this machine')
  const own = join(data, 'own.yaml')
  writeFileSync(own, readFileSync(profile, 'utf8').replace('location: abroad', 'location: abroad, timeZone: Asia/Manila'))
  const said = (await matchwright(`track ${own} ${there}`)).out.replaceAll(/\s+/g, ' ')
  expect(said).toContain('Thu 14 Jan 2027, 09:00 Eastern time; for you Thu 14 Jan 2027, 22:00 Manila time')
  expect(said).not.toContain('clock of this machine')
  const option = await matchwright(`track ${own} ${there} --zone Africa/Lagos`)
  expect(option.out.replaceAll(/\s+/g, ' ')).toContain('for you Thu 14 Jan 2027, 15:00 Lagos time')
  const plan = (await matchwright(`plan ${own} ${there}`)).out.replaceAll(/\s+/g, ' ')
  expect(plan).toMatch(/21:00 Eastern time \(UTC-5\); for you .*10:00 Manila time/)
})
