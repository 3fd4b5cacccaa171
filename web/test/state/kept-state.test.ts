import { describe, expect, it } from 'vitest'
import { createMemoryStore } from '#store'
import { createDevice } from '../../src/state/device.ts'
import { createKeptState } from '../../src/state/kept-state.ts'
import type { KeptState } from '../../src/state/kept-state.ts'

interface Note {
  readonly text: string
}

function isNote(body: unknown): body is Note {
  return typeof body === 'object' && body !== null && 'text' in body && typeof body.text === 'string'
}

function notesIn(store: ReturnType<typeof createMemoryStore>): KeptState<Note> {
  return createKeptState({ device: createDevice(async () => store), kind: 'note', isBody: isNote })
}

describe('kept documents', () => {
  it('are there for the next visit', async () => {
    const store = createMemoryStore()
    const first = notesIn(store)
    await first.load()
    await first.put('visa', { text: 'J-1' })
    await first.put('visa', { text: 'J-1 or H-1B' })
    await first.put('team', { text: 'the ward list' })
    await first.remove('team')
    const next = notesIn(store)
    await next.load()
    expect([...next.documents.get()]).toEqual([['visa', { text: 'J-1 or H-1B' }]])
  })

  it('are shown before they are saved, and stand above what was stored', async () => {
    const store = createMemoryStore()
    await store.put({ kind: 'note', id: 'visa', rev: 0, body: { text: 'old' } })
    const notes = notesIn(store)
    const saving = notes.put('visa', { text: 'new' })
    expect(notes.documents.get().get('visa')).toEqual({ text: 'new' })
    await notes.load()
    expect(notes.documents.get().get('visa')).toEqual({ text: 'new' })
    await saving
  })

  it('of another shape are left where they are', async () => {
    const store = createMemoryStore()
    await store.put({ kind: 'note', id: 'strange', rev: 0, body: { words: 3 } })
    const notes = notesIn(store)
    await notes.load()
    expect(notes.documents.get().size).toBe(0)
    expect(await store.get('note', 'strange')).toBeDefined()
  })

  it('say so where the browser keeps nothing, and stay while the page is open', async () => {
    const notes = createKeptState({
      device: createDevice(async () => {
        throw new Error('no storage')
      }),
      kind: 'note',
      isBody: isNote,
    })
    await notes.load()
    await notes.put('visa', { text: 'J-1' })
    expect(notes.ready.get()).toBe(true)
    expect(notes.problem.get()).toContain('does not let Matchwright keep anything')
    expect(notes.documents.get().get('visa')).toEqual({ text: 'J-1' })
  })
})
