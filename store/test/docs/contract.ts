import { describe, expect, it } from 'vitest'
import type { DocStore } from '#store'

/** What every store promises, whichever place it keeps documents in. */
export function itKeepsTheContract(name: string, open: () => Promise<DocStore>, kind: string = 'profile'): void {
  describe(`${name} keeps the contract of a store`, () => {
    it('has nothing at first, and says so without failing', async () => {
      const store = await open()
      expect(await store.get(kind, 'main')).toBeUndefined()
      expect(await store.list(kind)).toEqual([])
    })

    it('gives back what was saved, in any script, with its revision', async () => {
      const store = await open()
      const body = { name: 'Nguyễn Thị Ánh, عمر, देव, Олена', deep: [1, { x: null }] }
      expect(await store.put({ kind, id: 'main', rev: 0, body })).toEqual({ kind: 'saved', rev: 1 })
      expect(await store.get(kind, 'main')).toEqual({ kind, id: 'main', rev: 1, body })
    })

    it('refuses to save over a newer revision and says what stands there', async () => {
      const store = await open()
      await store.put({ kind, id: 'main', rev: 0, body: 'first' })
      await store.put({ kind, id: 'main', rev: 1, body: 'second' })
      const current = { kind, id: 'main', rev: 2, body: 'second' }
      expect(await store.put({ kind, id: 'main', rev: 1, body: 'late' })).toEqual({ kind: 'conflict', current })
      expect(await store.put({ kind, id: 'main', rev: 0, body: 'new' })).toEqual({ kind: 'conflict', current })
      expect(await store.get(kind, 'main')).toEqual(current)
    })

    it('refuses a revision of a document that is not there', async () => {
      const store = await open()
      expect(await store.put({ kind, id: 'main', rev: 3, body: 'x' })).toEqual({ kind: 'conflict' })
    })

    it('lets one of twenty savers through when all rest on the same revision', async () => {
      const store = await open()
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, index) => store.put({ kind, id: 'n', rev: 0, body: index })),
      )
      const saved = results.flatMap((result, index) => (result.kind === 'saved' ? [index] : []))
      expect(saved).toHaveLength(1)
      expect((await store.get(kind, 'n'))?.body).toBe(saved[0])
    })

    it('removes only the revision it was shown', async () => {
      const store = await open()
      await store.put({ kind, id: 'main', rev: 0, body: 1 })
      await store.put({ kind, id: 'main', rev: 1, body: 2 })
      expect((await store.remove({ kind, id: 'main', rev: 1 })).kind).toBe('conflict')
      expect(await store.remove({ kind, id: 'main', rev: 2 })).toEqual({ kind: 'removed' })
      expect(await store.get(kind, 'main')).toBeUndefined()
      expect(await store.remove({ kind, id: 'main', rev: 2 })).toEqual({ kind: 'conflict' })
    })

    it('lists one kind, in the order of ids', async () => {
      const store = await open()
      for (const id of ['b', 'a10', 'a2']) await store.put({ kind: 'note', id, rev: 0, body: id })
      await store.put({ kind: 'notes', id: 'c', rev: 0, body: 'another kind' })
      expect((await store.list('note')).map((doc) => doc.id)).toEqual(['a10', 'a2', 'b'])
    })

    it('puts a whole set of documents in the place of another, with their revisions and days', async () => {
      const store = await open()
      await store.put({ kind: 'note', id: 'old', rev: 0, body: 1 })
      const docs = [
        { kind: 'note', id: 'new', rev: 7, body: { a: 1 }, savedAt: '2026-11-20T10:00:00.000Z' },
        { kind, id: 'mine', rev: 2, body: {} },
      ]
      await store.replaceAll(docs)
      expect(await store.all()).toEqual(docs)
      expect(await store.put({ kind: 'note', id: 'new', rev: 7, body: 2 })).toEqual({ kind: 'saved', rev: 8 })
      await store.replaceAll([])
      expect(await store.all()).toEqual([])
    })

    it('keeps what it was given, not what the caller makes of it later', async () => {
      const store = await open()
      const body = { score: 238 }
      await store.put({ kind, id: 'main', rev: 0, body })
      body.score = 300
      expect((await store.get(kind, 'main'))?.body).toEqual({ score: 238 })
    })

    it('refuses names that could leave its folder', async () => {
      const store = await open()
      for (const id of ['../x', 'a/b', '', 'A', 'nul\0']) {
        await expect(store.put({ kind, id, rev: 0, body: 1 }), id).rejects.toThrow(/kind and id require/)
      }
    })
  })
}
