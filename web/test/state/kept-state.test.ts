import { describe, expect, it } from 'vitest'
import { emptyStudyLog } from '#domain/study'
import { createMemoryPlace, createMemoryStore, noteDoor, studyDoor } from '#store'
import type { DocStore, Head, KeptNote } from '#store'
import { createDevice } from '../../src/state/device.ts'
import type { Device } from '../../src/state/device.ts'
import { createKeptState } from '../../src/state/kept-state.ts'
import type { KeptState } from '../../src/state/kept-state.ts'
import { tabsOn } from './tabs.ts'

const notesOn = (device: Device): KeptState<KeptNote> => createKeptState({ device, kind: noteDoor })
const notesIn = (store: DocStore): KeptState<KeptNote> => notesOn(createDevice(async () => store))
const note = (text: string): KeptNote => ({ version: 1, text })

describe('kept documents', () => {
  it('are there for the next visit', async () => {
    const store = createMemoryStore()
    const first = notesIn(store)
    await first.load()
    await first.put('visa', note('J-1'))
    await first.put('visa', note('J-1 or H-1B'))
    await first.put('team', note('the ward list'))
    await first.remove('team')
    const next = notesIn(store)
    await next.load()
    expect([...next.documents.get()]).toEqual([['visa', note('J-1 or H-1B')]])
  })

  it('are shown before they are saved', async () => {
    const store = createMemoryStore()
    const notes = notesIn(store)
    await notes.load()
    const saving = notes.put('visa', note('new'))
    expect(notes.documents.get().get('visa')).toEqual(note('new'))
    await saving
    expect((await store.get('note', 'visa'))?.body).toEqual(note('new'))
  })

  it('that cannot be read are set aside whole and told; the others are as they were', async () => {
    const store = createMemoryStore()
    await store.put({ kind: 'note', id: 'strange', rev: 0, body: { words: 3 } })
    await store.put({ kind: 'note', id: 'visa', rev: 0, body: { text: 'of version 0.2.0' } })
    const device = createDevice(async () => store)
    const notes = notesOn(device)
    await notes.load()
    expect([...notes.documents.get()]).toEqual([['visa', note('of version 0.2.0')]])
    expect(await store.get('note', 'strange')).toBeUndefined()
    expect((await store.list('set-aside'))[0]?.body).toMatchObject({ of: { kind: 'note', id: 'strange' }, body: { words: 3 } })
    expect(device.setAside.get()).toEqual([expect.stringContaining('set aside')])
    await notes.put('strange', note('written anew'))
    expect((await store.get('note', 'strange'))?.body).toEqual(note('written anew'))
  })

  it('of a newer version stay as they are, whatever is written here', async () => {
    const store = createMemoryStore()
    await store.put({ kind: 'note', id: 'visa', rev: 0, body: { version: 2, paragraphs: ['J-1'] } })
    const notes = notesIn(store)
    await notes.load()
    expect(notes.closed.get().get('visa')).toContain('newer version')
    await notes.put('visa', note('written over'))
    await notes.remove('visa')
    expect(notes.problem.get()).toContain('newer version')
    expect((await store.get('note', 'visa'))?.body).toEqual({ version: 2, paragraphs: ['J-1'] })
  })

  it('that became newer while the page was open are not written over either', async () => {
    const store = createMemoryStore()
    const notes = notesIn(store)
    await notes.load()
    await store.put({ kind: 'note', id: 'visa', rev: 0, body: { version: 2, paragraphs: [] } })
    await notes.put('visa', note('written over'))
    expect(notes.problem.get()).toContain('newer version')
    expect((await store.get('note', 'visa'))?.body).toMatchObject({ version: 2 })
  })

  it('come back by themselves when the browser stores again', async () => {
    const store = createMemoryStore()
    let full = true
    const sometimes: DocStore = {
      ...store,
      put: (doc) => (full ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : store.put(doc)),
    }
    const device = createDevice(async () => sometimes, { retryMs: 5 })
    const notes = notesOn(device)
    await notes.load()
    await notes.put('visa', note('J-1'))
    expect(notes.problem.get()).toContain('full')
    expect(notes.documents.get().get('visa')).toEqual(note('J-1'))
    full = false
    await expect.poll(async () => (await store.get('note', 'visa'))?.body).toEqual(note('J-1'))
    await expect.poll(() => device.saving.get().kind).toBe('saved')
  })

  it('are written again whole when the browser cleared them under the page', async () => {
    const store = createMemoryStore()
    const notes = notesIn(store)
    await notes.load()
    await notes.put('visa', note('J-1'))
    await store.replaceAll([])
    await notes.change('visa', (now) => note(`${now?.text} or H-1B`))
    expect((await store.get('note', 'visa'))?.body).toEqual(note('J-1 or H-1B'))
  })

  it('of which a part cannot be read show the rest, and the part is set aside and told', async () => {
    const place = createMemoryPlace()
    const block = { id: 'b', date: '2026-11-22', source: 'Bank', items: [{ id: 'b:1', answer: 'correct' }] }
    await createMemoryStore(place).put({ kind: 'study', id: 'mine', rev: 0, body: { ...emptyStudyLog, blocks: [block] } })
    place.rows.set('study/mine', [...(place.rows.get('study/mine') ?? []), 'cut in the midd'])
    const head = place.docs.get('study/mine') as Head
    place.docs.set('study/mine', { ...head, rows: { ...head.rows, count: head.rows.count + 1 } })
    const device = createDevice(async () => createMemoryStore(place))
    const logs = createKeptState({ device, kind: studyDoor })
    await logs.load()
    expect(logs.documents.get().get('mine')?.blocks).toHaveLength(1)
    expect(device.setAside.get()).toHaveLength(1)
    const all = await createMemoryStore(place).all()
    expect(all.find(({ kind }) => kind === 'set-aside')?.body).toMatchObject({ body: ['cut in the midd'] })
    expect(all.find(({ kind }) => kind === 'study')).not.toHaveProperty('damaged')
  })

  it('are gone in every tab when everything was erased', async () => {
    const store = createMemoryStore()
    const [here, there] = tabsOn(() => store, 2)
    if (!here || !there) throw new Error('two tabs')
    const notes = [notesOn(here), notesOn(there)]
    await Promise.all(notes.map((one) => one.load()))
    await notes[0]?.put('visa', note('J-1'))
    await expect.poll(() => notes[1]?.documents.get().size).toBe(1)
    await store.replaceAll([])
    here.tell('everything')
    await expect.poll(() => notes.map((one) => one.documents.get().size)).toEqual([0, 0])
    await notes[1]?.put('team', note('new'))
    expect((await store.all()).map(({ id }) => id)).toEqual(['team'])
  })
})
