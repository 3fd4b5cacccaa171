/** Memory and file here; the browser's store runs through the same promises in Chromium, where IndexedDB is real. */
import { mkdir, mkdtemp, readdir, readFile, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createMemoryStore } from '#store'
import { createFileStore, writeAtomically } from '#store/node'
import { itKeepsTheContract } from './contract.ts'

const freshFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'matchwright-store-'))

itKeepsTheContract('memory', async () => createMemoryStore())
itKeepsTheContract('a folder', async () => createFileStore(await freshFolder()))

it('two programs on one folder cannot save over each other', async () => {
  const folder = await freshFolder()
  const [one, other] = [createFileStore(folder), createFileStore(folder)]
  await one.put({ kind: 'profile', id: 'main', rev: 0, body: 'one' })
  expect((await other.put({ kind: 'profile', id: 'main', rev: 0, body: 'other' })).kind).toBe('conflict')
})

it('a save leaves the document and nothing else behind', async () => {
  const folder = await freshFolder()
  await createFileStore(folder).put({ kind: 'profile', id: 'main', rev: 0, body: 1 })
  expect(await readdir(join(folder, 'profile'))).toEqual(['main.json'])
})

it('a failed write leaves the old file as it was', async () => {
  const folder = await freshFolder()
  await writeAtomically(join(folder, 'x.txt'), 'old')
  await mkdir(join(folder, 'y.txt'))
  await expect(writeAtomically(join(folder, 'y.txt'), 'new')).rejects.toThrow()
  expect(await readdir(folder)).toEqual(['x.txt', 'y.txt'])
  expect(await readFile(join(folder, 'x.txt'), 'utf8')).toBe('old')
})

it('a lock left by a program that was stopped does not block for ever', async () => {
  const folder = await freshFolder()
  const lock = join(folder, 'profile', 'main.json.lock')
  await mkdir(lock, { recursive: true })
  await utimes(lock, new Date(0), new Date(0))
  expect(await createFileStore(folder).put({ kind: 'profile', id: 'main', rev: 0, body: 1 })).toEqual({ kind: 'saved', rev: 1 })
})
