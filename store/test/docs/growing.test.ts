/** Documents that grow for years: one more entry costs one more row, and nothing that was called saved is lost. */
import { mkdtemp, readFile, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { changeBetween, createGrown, createMemoryPlace, createMemoryStore, inPieces } from '#store'
import type { Doc, DocChange, DocStore } from '#store'
import { createFileStore } from '#store/node'

const freshFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'matchwright-growing-'))
const name = { kind: 'study', id: 'mine' }

const entry = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), right: fc.nat(3) })
const body = fc.record(
  {
    version: fc.constant(1),
    blocks: fc.uniqueArray(entry, { selector: ({ id }) => id }),
    done: fc.array(fc.record({ minutes: fc.nat(5) })),
    names: fc.dictionary(fc.constantFrom('x', '__proto__', 'y'), fc.string()),
  },
  { requiredKeys: ['version'] },
)

/** Entries by name: what is taken away and put back stands at the end. */
function sorted(value: unknown): unknown {
  const { blocks, ...rest } = value as { readonly blocks?: readonly { readonly id: string }[] }
  return { ...rest, ...(blocks ? { blocks: blocks.toSorted((a, b) => (a.id < b.id ? -1 : 1)) } : {}) }
}

it('is the same document whether it is kept whole or as what changed', () => {
  fc.assert(
    fc.property(fc.array(body, { minLength: 1, maxLength: 8 }), (bodies) => {
      const grown = createGrown()
      let before: unknown
      for (const after of bodies) {
        const change = before === undefined ? { kind: 'whole' as const, body: after } : changeBetween(before, after)
        for (const piece of inPieces(change)) grown.apply(structuredClone(piece))
        before = grown.body()
        expect(sorted(before)).toEqual(sorted(after))
      }
    }),
  )
})

it.each(['a folder', 'one place in memory'])(
  'two programs on %s see each other’s entries, and neither saves over the other',
  async (where) => {
    const folder = await freshFolder()
    const place = createMemoryPlace()
    const open = (): DocStore => (where === 'a folder' ? createFileStore(folder) : createMemoryStore(place))
    const programs = [open(), open()]
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(1), body), { maxLength: 6 }), async (saves) => {
        for (const [which, next] of saves) {
          const [writer, reader] = [programs[which], programs[1 - which]]
          const rev = (await writer?.get(name.kind, name.id))?.rev ?? 0
          expect(await writer?.put({ ...name, rev, body: next })).toEqual({ kind: 'saved', rev: rev + 1 })
          expect((await reader?.put({ ...name, rev, body: {} }))?.kind).toBe('conflict')
          expect(sorted((await reader?.get(name.kind, name.id))?.body)).toEqual(sorted(next))
        }
      }),
      { numRuns: 40 },
    )
  },
)

const oneMore = (): DocChange => changeBetween({ blocks: [] }, { blocks: [{ id: 'new' }] })
const blocks = (count: number): readonly object[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `b${at}`,
    items: Array.from({ length: 40 }, (__, n) => ({ id: `b${at}:${n}` })),
  }))

it('one more block is one more line: what stands before it is not written again', async () => {
  const folder = await freshFolder()
  const store = createFileStore(folder)
  const path = join(folder, 'study', 'mine.jsonl')
  await store.put({ ...name, rev: 0, body: { version: 1, blocks: blocks(500) } })
  const before = await stat(path)
  await store.put({ ...name, rev: 1, body: { version: 1, blocks: blocks(501) } })
  const after = await stat(path)
  expect(after.ino).toBe(before.ino)
  expect(after.size - before.size).toBeLessThan((before.size / 500) * 2)
})

it('stopped in the middle of a save, at any byte, it is as it was before, and what was cut is told', async () => {
  const folder = await freshFolder()
  const path = join(folder, 'study', 'mine.jsonl')
  const store = createFileStore(folder)
  await store.put({ ...name, rev: 0, body: { version: 1, blocks: blocks(2) } })
  const { size } = await stat(path)
  const before = (await store.get(name.kind, name.id)) as Doc
  await store.put({ ...name, rev: 1, body: { version: 1, blocks: blocks(3) } })
  const line = (await readFile(path, 'utf8')).slice(size)
  for (let cut = line.length - 1; cut > 0; cut -= 97) {
    await truncate(path, size + cut)
    expect(await store.get(name.kind, name.id)).toEqual({ ...before, damaged: [line.slice(0, cut)] })
  }
  expect(await store.add(name, { version: 1, savedAt: '2026-11-28T10:00:00.000Z', change: oneMore })).toEqual({ rev: 2 })
  const after = await store.get(name.kind, name.id)
  expect(after?.damaged).toHaveLength(1)
  expect(after?.body).toMatchObject({ blocks: [{ id: 'b0' }, { id: 'b1' }, { id: 'new' }] })
  // Who saves it without the cut line has put that elsewhere.
  await store.put({ ...name, rev: 2, body: after?.body })
  expect(await store.get(name.kind, name.id)).not.toHaveProperty('damaged')
})

it('nothing is added to a document that is not kept in lines, or in those of another version', async () => {
  const store = createFileStore(await freshFolder())
  const addition = { version: 1, savedAt: '2026-11-28T10:00:00.000Z', change: () => changeBetween({}, { x: 1 }) }
  expect(await store.add(name, addition)).toBeUndefined()
  await store.put({ ...name, rev: 0, body: { version: 2 } })
  expect(await store.add(name, addition)).toBeUndefined()
  expect((await store.get(name.kind, name.id))?.body).toEqual({ version: 2 })
})
