/** A profile kept by version 0.2.0 holds its season itself: on the first visit it moves to the log, and nothing of it is lost. */
import { describe, expect, it } from 'vitest'
import { programId } from '#domain'
import { seasonAsTold } from '#domain/person'
import { standingIn } from '#domain/season'
import { createMemoryStore } from '#store'
import type { DocStore } from '#store'
import { createDevice } from '../../src/state/device.ts'
import { createProfileState } from '../../src/state/profile-state.ts'
import { createSeasonState, keepSeasonInLog } from '../../src/state/season-state.ts'
import { noSessionCopies } from '../../src/state/session-copy.ts'

const applications = [
  { program: '1400121020', signal: 'gold', outcome: 'invited', date: '2026-11-10', rank: 2 },
  { program: '1401621001' },
]
const old = {
  name: 'Tarek',
  specialties: [{ id: 'internal-medicine' }],
  season: { target: 2028, appliedFor: 2027, applications },
}

async function storeWith(body: unknown): Promise<DocStore> {
  const store = createMemoryStore()
  await store.put({ kind: 'profile', id: 'mine', rev: 0, body })
  return store
}

async function visit(store: DocStore) {
  const device = createDevice(async () => store)
  const profile = createProfileState(device)
  const season = createSeasonState(device, noSessionCopies)
  keepSeasonInLog({ profile, season, today: () => '2026-11-28' })
  await season.load()
  await profile.load()
  return { profile, season }
}

const bodyOf = async (store: DocStore, kind: string): Promise<unknown> => (await store.get(kind, 'mine'))?.body

describe('the season of a kept profile', () => {
  it('moves to the log, the year aimed at stays, and the next visit changes nothing', async () => {
    const store = await storeWith(old)
    const { season } = await visit(store)
    await expect.poll(() => bodyOf(store, 'profile')).toEqual({ ...old, season: { target: 2028 } })
    expect(seasonAsTold(season.log.get())).toEqual({ appliedFor: 2027, applications })
    const kept = await store.all()
    const again = await visit(store)
    expect(again.season.log.get()).toEqual(season.log.get())
    expect(await store.all()).toEqual(kept)
  })

  it('is in the log once when the visit was stopped before the profile was stored', async () => {
    const store = await storeWith(old)
    await visit(store)
    await expect.poll(() => bodyOf(store, 'profile')).toEqual({ ...old, season: { target: 2028 } })
    const { rev } = (await store.get('profile', 'mine')) ?? { rev: 0 }
    const log = await bodyOf(store, 'season')
    await store.put({ kind: 'profile', id: 'mine', rev, body: old })
    await visit(store)
    await expect.poll(() => bodyOf(store, 'profile')).toEqual({ ...old, season: { target: 2028 } })
    expect(await bodyOf(store, 'season')).toEqual(log)
  })

  it('keeps in the profile what cannot be read, to be mended there', async () => {
    const unfinished = { outcome: 'invited' }
    const store = await storeWith({ ...old, season: { applications: [...applications, unfinished] } })
    const { season } = await visit(store)
    await expect.poll(() => bodyOf(store, 'profile')).toMatchObject({ season: { applications: [unfinished] } })
    expect(standingIn(season.log.get(), 2027).applications.map(({ program }) => program)).toEqual([
      programId('1400121020'),
      programId('1401621001'),
    ])
  })
})
