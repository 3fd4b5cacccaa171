/** Rank list and verification from the command line, of an invented applicant who has news in Match 2027. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../src/run.ts'

const data = mkdtempSync(join(tmpdir(), 'matchwright-ranks-'))
const profile = 'test/people/applied-2027-news-so-far.yaml'
const noon = (): Date => new Date(2027, 1, 20, 12)

async function matchwright(...words: readonly string[]): Promise<{ readonly exitCode: number; readonly text: string }> {
  let text = ''
  const write = (more: string): void => void (text += more)
  const machine = { write, complain: write, now: noon, folder: process.cwd(), isTerminal: false, columns: 100, env: {} }
  const exitCode = await run([...words, '--data', data, '--today', '2027-02-20'], machine)
  return { exitCode, text: text.replaceAll(/\s+/g, ' ') }
}

interface Json {
  readonly places: readonly { readonly name: string; readonly program: string; readonly chance?: { readonly point: number } }[]
  readonly waiting: readonly { readonly program: string }[]
}

interface JointJson {
  readonly joint: {
    readonly rows: readonly { readonly kind: string }[]
    readonly proof: { readonly markets: number; readonly stable: number }
  }
}

interface HeldJson extends Json {
  readonly held: readonly { readonly program: string }[]
}

test('a list is ranked, verified and certified, each step shown first and kept only when that is said', async () => {
  const before = JSON.parse((await matchwright('ranks', profile, '--json')).text) as Json
  const [one, other] = before.waiting.map(({ program }) => program)
  if (one === undefined || other === undefined) throw new Error('the person of this test requires two invitations')
  const shown = await matchwright('ranks', profile, '--rank', `${one} 1; ${other} 1`)
  expect(shown.text).toContain('Nothing is kept yet')
  expect(shown.text).toContain('not in writing yet')
  expect(shown.text).toMatch(/With the likeliest program first: in .* in 0 markets one you like more/)
  expect(JSON.parse((await matchwright('ranks', profile, '--json')).text)).toMatchObject({ places: [] })
  expect((await matchwright('ranks', profile, '--rank', `${one} 1; ${other} 1`, '--certified', '--keep')).exitCode).toBe(0)
  const after = JSON.parse((await matchwright('ranks', profile, '--json')).text) as Json
  expect(after.places.map(({ program }) => program)).toEqual([other, one])
  expect(after.places[0]?.chance?.point).toBeGreaterThan(0)

  const mail = await matchwright('verify', profile, '--mail', one)
  expect(mail.text).toContain('before I certify my rank list')
  expect(mail.text).toContain('Could you send the contract in use')
  await matchwright('verify', profile, '--contract', one, '--keep')
  expect((await matchwright('verify', profile, '--mail', one)).text).not.toContain('the contract in use')
  expect((await matchwright('verify', profile)).text).toContain('Answered, and not everything is in writing: 1 program')
})

test('two who match as a couple get one list of pairs, checked by the Match itself, and a sheet to take along', async () => {
  const couple = join(data, 'couple.yaml')
  const words = readFileSync(profile, 'utf8').replaceAll('outcome: invited', 'outcome: invited, rank: 1')
  const partner =
    "partner: { name: Dalia Imaginaria, couplesMatch: true, specialty: internal-medicine, ranks: ['1403511263', '1403531521'] }"
  writeFileSync(couple, `${words}\n${partner}\n`)
  const out = join(data, 'paper')
  const shown = await matchwright('ranks', couple, '--json', '--out', out)
  const { joint } = JSON.parse(shown.text.slice(shown.text.indexOf('{'), shown.text.lastIndexOf('}') + 1)) as JointJson
  // SUNY Downstate in Brooklyn is within reach of both programs in the Bronx; Oklahoma is not.
  expect(joint.rows.map(({ kind }) => kind)).toEqual([
    'together',
    'together',
    'apart',
    'apart',
    'partner alone',
    'you alone',
    'you alone',
    'partner alone',
  ])
  // With a couple a stable result need not exist (Roth 1984): in a small market now and then there is none.
  expect(joint.proof.stable).toBeGreaterThanOrEqual(joint.proof.markets * 0.95)
  const sheet = readFileSync(join(out, 'rank-list.md'), 'utf8')
  expect(sheet).toContain(
    'You: SUNY Downstate Health Sciences University Program. Partner: BronxCare Health System Program. One place',
  )
  expect(sheet).toContain('Only what is certified at NRMP counts')
  writeFileSync(couple, `${words}\n${partner.replace(/, ranks: \[.*\]/, '')}\n`)
  expect((await matchwright('ranks', couple)).text).toContain('Which programs does your partner rank, in which order?')
}, 60_000)

test('a place that a file brings at a program without a usable visa counts only after --despite, and 0 takes it off', async () => {
  const list = join(data, 'tracker.csv')
  writeFileSync(list, 'ACGME ID,Program,State,Applied,Rank\n3200300372,Tucson Hospitals Medical Education Program,AZ,yes,1\n')
  const shown = await matchwright('track', profile, '--lines', list)
  expect(shown.text).toContain('It stays off your rank list until you say that you rank it nevertheless')
  expect((await matchwright('import', list, '--season', '2027', '--keep')).exitCode).toBe(0)
  const read = async (): Promise<HeldJson> => JSON.parse((await matchwright('ranks', profile, '--json')).text) as HeldJson
  const held = (await read()).held.map(({ program }) => program)
  expect(held).toEqual(['3200300372'])
  expect((await matchwright('ranks', profile)).text).toContain('--despite 3200300372')
  expect((await matchwright('ranks', profile, '--rank', '3200300372 1', '--keep')).exitCode).toBe(2)
  await matchwright('ranks', profile, '--despite', '3200300372', '--keep')
  expect((await read()).places[0]).toMatchObject({ program: '3200300372', despite: true })
  await matchwright('ranks', profile, '--rank', '3200300372 0', '--keep')
  expect(await read()).toMatchObject({ held: [], places: [{ despite: false }, { despite: false }] })
})
