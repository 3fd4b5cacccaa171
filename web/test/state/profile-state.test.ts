import { describe, expect, it } from 'vitest'
import { createMemoryStore } from '#store'
import type { Doc } from '#store'
import { createDevice } from '../../src/state/device.ts'
import { createProfileState } from '../../src/state/profile-state.ts'
import { sessionCopies } from '../../src/state/session-copy.ts'
import { memoryStorage, tabsOn } from './tabs.ts'

const profilesIn = async (store: ReturnType<typeof createMemoryStore>, count: number) => {
  const profiles = tabsOn(() => store, count).map((device) => createProfileState(device))
  await Promise.all(profiles.map((profile) => profile.load()))
  return profiles
}

describe('the profile on this device', () => {
  it('is saved as one goes and read again on the next visit', async () => {
    const store = createMemoryStore()
    const device = createDevice(async () => store)
    const first = createProfileState(device)
    await first.load()
    first.change('name', 'Amina')
    first.change('exams.step2ck.score', 238)
    expect(device.saving.get().kind).toBe('saving')
    await first.flush()
    expect(device.saving.get().kind).toBe('saved')
    const [later] = await profilesIn(store, 1)
    expect(later?.draft.get()).toEqual({ name: 'Amina', exams: { step2ck: { score: 238 } } })
  })

  it('takes back changes one by one, several fields that changed together as one', async () => {
    const [state] = await profilesIn(createMemoryStore(), 1)
    state?.change('name', 'Amina')
    state?.changeMany([
      ['preferences.pinned', ['1400500929']],
      ['preferences.excluded', undefined],
    ])
    state?.undo()
    expect(state?.draft.get()).toEqual({ name: 'Amina' })
    state?.undo()
    expect(state?.draft.get()).toEqual({})
  })

  it('remembers its last fifty changes beyond the visit, typing in one field as one, and goes back before any of them', async () => {
    const store = createMemoryStore()
    const [first] = await profilesIn(store, 1)
    for (const score of [2, 23, 238]) first?.change('exams.step2ck.score', score)
    first?.change('name', 'Amina')
    for (let year = 1; year <= 60; year++)
      first?.changeMany([
        ['education.graduationYear', 1960 + year],
        ['partner.name', `N ${year}`],
      ])
    await first?.flush()
    expect(first?.steps.get()).toHaveLength(50)
    const [later] = await profilesIn(store, 1)
    // Nothing was changed in this visit yet, so that there is nothing an Undo would mean.
    later?.undo()
    expect(later?.draft.get()['name']).toBe('Amina')
    const [oldest] = later?.steps.get() ?? []
    if (oldest) later?.backTo(oldest)
    expect(later?.draft.get()).toEqual({
      exams: { step2ck: { score: 238 } },
      name: 'Amina',
      education: { graduationYear: 1970 },
      partner: { name: 'N 10' },
    })
    later?.undo()
    expect(later?.draft.get()['education']).toEqual({ graduationYear: 2020 })
  })

  it('takes typing in one field back as one change, and none where the old text stands again', async () => {
    const [state] = await profilesIn(createMemoryStore(), 1)
    state?.change('name', 'Amina')
    for (const score of [2, 23, 238]) state?.change('exams.step2ck.score', score)
    expect(state?.steps.get()).toHaveLength(2)
    state?.undo()
    expect(state?.draft.get()).toEqual({ name: 'Amina' })
    state?.change('exams.step2ck.score', 2)
    state?.change('exams.step2ck.score', undefined)
    expect(state?.steps.get()).toHaveLength(1)
  })

  it('keeps what either of two tabs changed, and shows it in both', async () => {
    const store = createMemoryStore()
    const [here, there] = await profilesIn(store, 2)
    there?.change('name', 'There')
    here?.change('exams.step2ck.score', 238)
    await Promise.all([here?.flush(), there?.flush()])
    const both = { name: 'There', exams: { step2ck: { score: 238 } } }
    expect((await store.get('profile', 'mine'))?.body).toEqual(both)
    await expect.poll(() => [here?.draft.get(), there?.draft.get()]).toEqual([both, both])
  })

  it('keeps the other text under a name where both changed one field at once, and says so', async () => {
    const store = createMemoryStore()
    const devices = tabsOn(() => store, 2)
    const [here, there] = devices.map((device) => createProfileState(device))
    await Promise.all([here?.load(), there?.load()])
    there?.change('name', 'There')
    here?.change('name', 'Here')
    await Promise.all([here?.flush(), there?.flush()])
    const names = [
      (await store.get('profile', 'mine'))?.body,
      ...(await store.list('set-aside')).map(({ body }) => (body as { readonly body: unknown }).body),
    ]
    expect(names).toHaveLength(2)
    expect(names).toContainEqual({ name: 'Here' })
    expect(names).toContainEqual({ name: 'There' })
    expect(devices.flatMap(({ setAside }) => setAside.get())).toHaveLength(1)
  })

  it('takes back only what was changed here, not what another tab changed since', async () => {
    const store = createMemoryStore()
    const [here, there] = await profilesIn(store, 2)
    here?.change('name', 'Here')
    await here?.flush()
    await expect.poll(() => there?.draft.get()).toEqual({ name: 'Here' })
    there?.change('education.graduationYear', 2019)
    await there?.flush()
    await expect.poll(() => here?.draft.get()['education']).toBeDefined()
    here?.undo()
    await here?.flush()
    expect((await store.get('profile', 'mine'))?.body).toEqual({ education: { graduationYear: 2019 } })
  })

  it('is there again when the tab is reloaded before anything was stored, and when nothing can be', async () => {
    const session = memoryStorage()
    const refusing = createDevice(() => Promise.reject(new DOMException('no', 'SecurityError')), { retryMs: 1e6 })
    const before = createProfileState(
      refusing,
      sessionCopies(() => session),
    )
    await before.load()
    before.change('name', 'Amina')
    await before.flush()
    expect(refusing.saving.get()).toMatchObject({ kind: 'failed', sentence: expect.stringContaining('private window') })
    // The tab is loaded anew; by then the store answers and holds what another tab wrote.
    const store = createMemoryStore()
    await store.put({ kind: 'profile', id: 'mine', rev: 0, body: { education: { graduationYear: 2019 } } })
    const after = createProfileState(
      createDevice(async () => store),
      sessionCopies(() => session),
    )
    await after.load()
    expect(after.draft.get()).toEqual({ name: 'Amina', education: { graduationYear: 2019 } })
    await expect.poll(async () => (await store.get('profile', 'mine'))?.body).toEqual(after.draft.get())
    await expect.poll(() => Object.keys(session)).toEqual([])
  })

  it.each([
    ['nobody else was there', undefined],
    ['another tab wrote the same field', 251],
  ])('typed and reloaded while a write is on its way: %s', async (_, other) => {
    const session = memoryStorage()
    const store = createMemoryStore()
    await store.put({ kind: 'profile', id: 'mine', rev: 0, body: { name: 'Amina' } })
    // The page is gone before it hears that its first write arrived.
    const dying = { ...store, put: async (doc: Doc) => (await store.put(doc), new Promise<never>(() => undefined)) }
    const before = createProfileState(
      createDevice(async () => dying),
      sessionCopies(() => session),
    )
    await before.load()
    before.change('exams.step2ck.score', 2)
    await expect.poll(async () => (await store.get('profile', 'mine'))?.rev).toBe(2)
    for (const score of [24, 245]) before.change('exams.step2ck.score', score)
    const kept = await store.get('profile', 'mine')
    if (other !== undefined && kept) await store.put({ ...kept, body: { name: 'Amina', exams: { step2ck: { score: other } } } })

    const device = createDevice(async () => store)
    const after = createProfileState(
      device,
      sessionCopies(() => session),
    )
    await after.load()
    await after.flush()
    await expect.poll(() => Object.keys(session)).toEqual([])
    expect((await store.get('profile', 'mine'))?.body).toEqual({ name: 'Amina', exams: { step2ck: { score: 245 } } })
    // What another tab wrote is set aside and said; what this tab wrote itself is neither.
    const aside = await store.list('set-aside')
    expect(aside.length).toBe(other === undefined ? 0 : 1)
  })

  it('of a newer version is not shown as an empty one and never written over', async () => {
    const store = createMemoryStore()
    const newer = { version: 99, specialties: [{ id: 'internal-medicine' }] }
    await store.put({ kind: 'profile', id: 'mine', rev: 0, body: newer })
    const [state] = await profilesIn(store, 1)
    expect(state?.closed.get()).toContain('newer version')
    state?.change('name', 'Amina')
    await state?.flush()
    expect((await store.get('profile', 'mine'))?.body).toEqual(newer)
  })
})
