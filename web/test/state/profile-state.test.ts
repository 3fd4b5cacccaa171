import { describe, expect, it } from 'vitest'
import { createMemoryStore } from '#store'
import { createProfileState } from '../../src/state/profile-state.ts'

describe('the profile on this device', () => {
  it('is saved as one goes and read again on the next visit', async () => {
    const store = createMemoryStore()
    const first = createProfileState({ store: async () => store })
    await first.load()
    first.change('name', 'Amina')
    first.change('exams.step2ck.score', 238)
    expect(first.saving.get().kind).toBe('saving')
    await first.flush()
    expect(first.saving.get().kind).toBe('saved')

    const later = createProfileState({ store: async () => store })
    await later.load()
    expect(later.draft.get()).toEqual({ name: 'Amina', exams: { step2ck: { score: 238 } } })
  })

  it('takes back changes one by one, several fields that changed together as one', async () => {
    const state = createProfileState({ store: async () => createMemoryStore() })
    await state.load()
    state.change('name', 'Amina')
    state.changeMany([
      ['preferences.pinned', ['1400500929']],
      ['preferences.excluded', undefined],
    ])
    state.undo()
    expect(state.draft.get()).toEqual({ name: 'Amina' })
    state.undo()
    expect(state.draft.get()).toEqual({})
  })

  it('keeps what was typed last when another window saved in between', async () => {
    const store = createMemoryStore()
    const here = createProfileState({ store: async () => store })
    const there = createProfileState({ store: async () => store })
    await Promise.all([here.load(), there.load()])
    there.change('name', 'There')
    await there.flush()
    here.change('name', 'Here')
    await here.flush()
    expect(here.saving.get().kind).toBe('saved')
    expect((await store.get('profile', 'mine'))?.body).toEqual({ name: 'Here' })
  })

  it('takes over what another window saved, unless something here still waits', async () => {
    const store = createMemoryStore()
    const here = createProfileState({ store: async () => store })
    const there = createProfileState({ store: async () => store })
    await Promise.all([here.load(), there.load()])
    there.change('name', 'There')
    await there.flush()
    await here.catchUp()
    expect(here.draft.get()).toEqual({ name: 'There' })
    here.change('name', 'Here')
    there.change('name', 'There again')
    await there.flush()
    await here.catchUp()
    expect(here.draft.get()).toEqual({ name: 'Here' })
  })

  it('says so when the browser keeps nothing, and goes on', async () => {
    const state = createProfileState({ store: () => Promise.reject(new Error('no storage')) })
    await state.load()
    state.change('name', 'Amina')
    await state.flush()
    expect(state.ready.get()).toBe(true)
    expect(state.saving.get()).toMatchObject({ kind: 'failed' })
    expect(state.draft.get()).toEqual({ name: 'Amina' })
  })
})
