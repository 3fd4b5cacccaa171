/** An office that is killed in the middle of writes, and its database too: what was acknowledged is there, whole, at its revision. */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { readProfile } from '#store'
import { openPostgres, openSqlite } from '#store/sql'
import { fuzzed } from '../../server/test/fuzz.ts'
import { asking, fillOffice, startOffice, startWorker, workedOut } from '../../server/test/office-process.ts'
import type { Place, Shared } from '../../server/test/office-process.ts'
import { makeWorld } from '../../server/test/world.ts'
import { findPostgres, startPostgres } from '../postgres/own-postgres.ts'
import { endAll } from '../processes.ts'

afterEach(() => {
  vi.useRealTimers()
  expect(endAll(), 'processes left behind').toBe(0)
})

const kills = Number(process.env['KILLS'] ?? 50)
/** Of processes in the midst of lines. */
const killsOfWork = Number(process.env['KILLS_OF_WORK'] ?? 50)
const requests = Number(process.env['REQUESTS'] ?? 10_000)

/** What an applicant was told is kept: the revision and the text of the last answer. */
type Acknowledged = Map<string, { readonly rev: number; readonly text: string }>

/** Saves one after the other until nobody answers any more. */
async function saveUntilSilence(at: string, { owner, secret }: Shared, acknowledged: Acknowledged): Promise<void> {
  const ask = asking(at, { Authorization: `Bearer ${secret}` })
  for (let number = 0; ; number++) {
    const { rev } = acknowledged.get(owner) ?? { rev: 0 }
    const text = `${number} after revision ${rev} ${'x'.repeat(2000)}`
    try {
      const answer = await ask('PUT', `/api/applicants/${owner}/documents/note/n`, { rev, body: { version: 1, text } })
      const said = await answer.json()
      if (answer.status === 200) acknowledged.set(owner, { rev: said.rev, text })
      else if (answer.status !== 503) throw new RangeError(`a save was answered with ${answer.status}`)
      else return
    } catch (error) {
      if (error instanceof RangeError) throw error
      return
    }
  }
}

/** What stands there is what was acknowledged, or one save more whose answer never arrived. */
async function lostIn(at: string, shared: readonly Shared[], acknowledged: Acknowledged): Promise<readonly string[]> {
  const lost: string[] = []
  for (const { owner, secret } of shared) {
    const known = acknowledged.get(owner)
    if (!known) continue
    const answer = await asking(at, { Authorization: `Bearer ${secret}` })('GET', `/api/applicants/${owner}/documents/note/n`)
    const { rev, body } = await answer.json()
    const isThere =
      rev === known.rev ? body.text === known.text : rev === known.rev + 1 && body.text.includes(`after revision ${known.rev} `)
    if (!isThere) lost.push(`${owner}: revision ${known.rev} was acknowledged, ${rev} stands there`)
    else acknowledged.set(owner, { rev, text: body.text })
  }
  return lost
}

async function underKills(place: Place, powerCut?: () => Promise<void>): Promise<readonly string[]> {
  const lost: string[] = []
  const acknowledged: Acknowledged = new Map()
  let office = await startOffice(place)
  const { shared } = await fillOffice(place, office.at, 8)
  for (let kill = 0; kill < kills; kill++) {
    const saving = shared.map((one) => saveUntilSilence(office.at, one, acknowledged))
    const before = acknowledged.size === 0 ? 0 : total(acknowledged)
    await until(() => acknowledged.size === shared.length && total(acknowledged) > before + 8)
    if (powerCut && kill % 2 === 1) await powerCut()
    await office.kill('SIGKILL')
    await Promise.all(saving)
    office = await startOffice(place)
    lost.push(...(await lostIn(office.at, shared, acknowledged)))
  }
  await office.kill('SIGTERM')
  return lost
}

function total(acknowledged: Acknowledged): number {
  return [...acknowledged.values()].reduce((sum, { rev }) => sum + rev, 0)
}

/** From now on every line that is written is noted, by whatever process: what a job does to the office. */
async function noteEffects(url: string): Promise<void> {
  const database = openPostgres(url, 1)
  await database.query('create table effect (owner text not null, fingerprint text not null)')
  await database.query(`create function note_effect() returns trigger language plpgsql security definer as $$
    begin insert into effect values (new.owner, new.fingerprint); return new; end $$`)
  await database.query('create trigger note_effect after insert or update on line for each row execute function note_effect()')
  await database.close()
}

async function effectsIn(url: string): Promise<number> {
  const database = openPostgres(url, 1)
  try {
    const [row] = await database.query('select count(*) as effects from effect')
    return Number(row?.['effects'])
  } finally {
    await database.close()
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => void setTimeout(resolve, 10))
}

it(`a folder, the office killed ${kills} times in the middle of saves, loses nothing that was acknowledged`, async () => {
  expect(await underKills({ folder: mkdtempSync(join(tmpdir(), 'matchwright-office-')) })).toEqual([])
})

it.skipIf(findPostgres() === undefined)(
  `PostgreSQL, the office or both killed ${kills} times, loses nothing that was acknowledged`,
  async () => {
    const server = await startPostgres()
    try {
      expect(await underKills({ url: server.url }, server.killAndStart)).toEqual([])
    } finally {
      await server.stop()
    }
  },
)

/** Everybody's profile changes, so that every line is to be worked out anew. */
async function change(at: string, shared: readonly Shared[], rev: number): Promise<void> {
  const read = readProfile(readFileSync('examples/family-medicine-few-funds.yaml', 'utf8'))
  if (read.kind === 'refused') throw new Error('the example cannot be read')
  for (const { owner, secret } of shared) {
    const ask = asking(at, { Authorization: `Bearer ${secret}` })
    const saved = await ask('PUT', `/api/applicants/${owner}/documents/profile/mine`, { rev, body: read.profile })
    expect(saved.status).toBe(200)
  }
}

it.skipIf(findPostgres() === undefined)(
  `lines worked out while worker, office or PostgreSQL are killed ${killsOfWork} times in all: each is written once, and none is missing`,
  async () => {
    const server = await startPostgres()
    const place = { url: server.url }
    let office = await startOffice(place)
    const { session, shared } = await fillOffice(place, office.at, 60)
    await noteEffects(server.url)
    for (let [wave, kill] = [0, 0]; kill < killsOfWork; wave++) {
      await change(office.at, shared, wave)
      const [before, all] = [wave * shared.length, (wave + 1) * shared.length]
      await (await asking(office.at, session)('POST', '/api/cohort/runs')).arrayBuffer()
      // In the midst of the work of this wave, each time after some more of it.
      for (let done = before; kill < killsOfWork && done < all; kill++) {
        const worker = await startWorker(place)
        const last = done
        while (done <= last && done < all) done = await effectsIn(server.url)
        if (done >= all) {
          await worker.kill('SIGTERM')
          break
        }
        await worker.kill('SIGKILL')
        if (kill % 3 === 1) await server.killAndStart()
        if (kill % 3 !== 2) continue
        await office.kill('SIGKILL')
        office = await startOffice(place)
      }
      await workedOut(asking(office.at, session))
      expect(await effectsIn(server.url), 'every line of every wave, once').toBe(all)
    }
    const database = openPostgres(server.url, 1)
    expect(await database.query('select owner from effect group by owner, fingerprint having count(*) <> 1')).toEqual([])
    await database.close()
    await office.kill('SIGTERM')
    await server.stop()
  },
)

it(`${requests} strange requests bring no fault of ours, on SQLite and on PostgreSQL`, async () => {
  const server = findPostgres() === undefined ? undefined : await startPostgres()
  for (const database of [openSqlite(':memory:'), ...(server ? [openPostgres(server.url)] : [])]) {
    const world = await makeWorld(database)
    const statuses = await fuzzed(world, requests, 7)
    expect(world.faults).toEqual([])
    expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([])
    await database.close()
  }
  await server?.stop()
})
