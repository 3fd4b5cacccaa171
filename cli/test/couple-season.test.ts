/** Two invented people who match as a couple, on one machine: whose season is whose, and one list of pairs for both. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { run } from '../src/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'matchwright-couple-'))
const [omar, lina, single] = ['omar.yaml', 'lina.yaml', 'single.yaml'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
]
const [his, hers] = ['his', 'hers'].map((name) => join(folder, name)) as [string, string]
const neurology = ['1803521079', '1802531054', '1803821143', '1803521076']
const pediatrics = ['3203511146', '3203521173', '3202521110']

const now = (): Date => new Date(2027, 1, 20, 12)

async function matchwright(...words: readonly string[]): Promise<{ readonly exitCode: number; readonly text: string }> {
  let text = ''
  const write = (more: string): void => void (text += more)
  const machine = { write, complain: write, now, folder, isTerminal: false, columns: 100, env: {} }
  const exitCode = await run([...words, '--today', '2027-02-20'], machine)
  return { exitCode, text: text.replaceAll(/\s+/g, ' ') }
}

interface Row {
  readonly you?: { readonly program: string }
  readonly partner?: { readonly program: string }
}

interface JointJson {
  readonly joint: { readonly rows: readonly Row[]; readonly strays: readonly string[] }
}

async function joint(...words: readonly string[]): Promise<JointJson['joint']> {
  return (JSON.parse((await matchwright('ranks', ...words, '--json')).text) as JointJson).joint
}

const sides = ({ you, partner }: Row): readonly (string | undefined)[] => [you?.program, partner?.program]

const profileOf = (name: string, specialty: string): string => `
version: 1
name: ${name}
specialties: [{ id: ${specialty} }]
applicant: { type: non-us-img, citizenships: [JO], schoolCountry: JO, location: abroad }
visa: { needed: true, acceptable: [j1] }
exams: { step2ck: { date: 2024-06-11, score: 246, result: pass, attempts: 1 } }
season: { target: 2027 }
`
const partnerOf = (name: string, specialty: string, more = ''): string =>
  `partner: { name: ${name}, couplesMatch: true, specialty: ${specialty}${more} }\n`

const said = (ranks: readonly string[]): string => `, ranks: ['${ranks.join("', '")}']`

async function rank(profile: string, programs: readonly string[], data: string): Promise<void> {
  const lines = join(data, '..', 'lines.txt')
  writeFileSync(lines, programs.map((id) => `${id} invited 20 Oct\n`).join(''))
  expect((await matchwright('track', profile, '--lines', lines, '--keep', '--data', data)).exitCode).toBe(0)
  const places = programs.map((id, at) => `${id} ${at + 1}`).join('; ')
  expect((await matchwright('ranks', profile, '--rank', places, '--keep', '--data', data)).exitCode).toBe(0)
}

beforeAll(async () => {
  writeFileSync(omar, profileOf('Omar Invented', 'neurology') + partnerOf('Lina Invented', 'pediatrics'))
  writeFileSync(lina, profileOf('Lina Invented', 'pediatrics') + partnerOf('Omar Invented', 'neurology'))
  writeFileSync(
    single,
    `${profileOf('Lina Invented', 'pediatrics').replace('target: 2027', "appliedFor: 2027, applications: [{ program: '3203511146' }]")}`,
  )
  await rank(omar, neurology, his)
  await rank(lina, pediatrics, hers)
}, 60_000)

test('a season noted by one is not read as the season of the other', async () => {
  for (const profile of [lina, single]) {
    const { exitCode, text } = await matchwright('ranks', profile, '--data', his)
    expect(exitCode).toBe(2)
    expect(text).toContain('Of the 4 programs noted for Match 2027 none is in Pediatrics, and 4 are in Neurology')
    expect(text).toContain('named with --data FOLDER in every command')
  }
}, 60_000)

test('what the other ranks is read from their folder, and both files make the same rows', async () => {
  const asked = await matchwright('ranks', omar, '--data', his)
  expect(asked.text).toContain('--partner-data FOLDER')
  const fromHis = await joint(omar, '--data', his, '--partner-data', hers)
  const fromHers = await joint(lina, '--data', hers, '--partner-data', his, '--partner', omar)
  expect(fromHis.rows).toHaveLength(4 * 3 + 4 + 3)
  expect(fromHers.rows.map((row) => sides(row).toReversed())).toEqual(fromHis.rows.map(sides))
  const missing = await matchwright('ranks', omar, '--data', his, '--partner-data', join(folder, 'nowhere'))
  expect([missing.exitCode, missing.text]).toEqual([2, expect.stringContaining('there is no such folder')])
}, 60_000)

test('every row of one alone is there where the other’s ranks are only said, and none of a specialty they do not apply in', async () => {
  const told = join(folder, 'told.yaml')
  const own = profileOf('Omar Invented', 'neurology')
  writeFileSync(told, own + partnerOf('Lina Invented', 'pediatrics', said([...pediatrics, '1803521079'])))
  const { rows, strays } = await joint(told, '--data', his)
  expect(rows.filter(({ you }) => you === undefined).map(({ partner }) => partner?.program)).toEqual(pediatrics)
  expect(strays).toEqual(['SUNY Downstate Health Sciences University Program'])
  expect((await matchwright('ranks', told, '--data', his)).text).toContain(
    'as not of a specialty Lina Invented applies in: SUNY Downstate',
  )
  writeFileSync(told, own + partnerOf('Lina Invented', 'pediatrics', said(['1803521079'])))
  expect((await matchwright('ranks', told, '--data', his)).text).toContain(
    'programs: both orders are needed to make them. Left out for Lina',
  )
}, 60_000)
