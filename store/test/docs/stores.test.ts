/** Memory and file here; the browser's store runs through the same promises in Chromium, where IndexedDB is real. */
import { spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createMemoryStore } from '#store'
import { createFileStore, writeAtomically } from '#store/node'
import { itKeepsTheContract } from './contract.ts'

const freshFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'matchwright-store-'))

itKeepsTheContract('memory', async () => createMemoryStore())
itKeepsTheContract('a folder', async () => createFileStore(await freshFolder()))
itKeepsTheContract('memory, of documents that grow,', async () => createMemoryStore(), 'study')
itKeepsTheContract('a folder, of documents that grow,', async () => createFileStore(await freshFolder()), 'study')

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
  expect(await readdir(folder)).toEqual(['profile'])
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
  const lock = join(folder, 'store.lock')
  await mkdir(lock, { recursive: true })
  await utimes(lock, new Date(0), new Date(0))
  expect(await createFileStore(folder).put({ kind: 'profile', id: 'main', rev: 0, body: 1 })).toEqual({ kind: 'saved', rev: 1 })
})

it('a lock of a program that no longer runs is taken over at once', async () => {
  const folder = await freshFolder()
  const holder = spawnSync(process.execPath, ['-e', '']).pid
  await writeFile(join(folder, 'store.lock'), JSON.stringify({ pid: holder, host: hostname() }))
  // By its age alone it would hold for another hour.
  const later = new Date(Date.now() + 3_600_000)
  await utimes(join(folder, 'store.lock'), later, later)
  expect(await createFileStore(folder).put({ kind: 'profile', id: 'main', rev: 0, body: 1 })).toEqual({ kind: 'saved', rev: 1 })
})

it('what is kept may be read by its owner alone', async () => {
  const folder = join(await freshFolder(), 'new')
  await createFileStore(folder).put({ kind: 'profile', id: 'main', rev: 0, body: 1 })
  const rights = async (...path: readonly string[]): Promise<number> => (await stat(join(folder, ...path))).mode & 0o777
  expect(await Promise.all([rights(), rights('profile'), rights('profile', 'main.json')])).toEqual([0o700, 0o700, 0o600])
})

it.each(['', '{', '[]', '{"kind":"profile"}', 'null', '\0\0\0'])(
  'a file that holds %j is a document nobody can read, not none',
  async (text) => {
    const folder = await freshFolder()
    await mkdir(join(folder, 'profile'))
    await writeFile(join(folder, 'profile', 'main.json'), text)
    const store = createFileStore(folder)
    expect(await store.get('profile', 'main')).toEqual({ kind: 'profile', id: 'main', rev: 1, body: text })
    expect(await store.list('profile')).toHaveLength(1)
    expect((await store.put({ kind: 'profile', id: 'main', rev: 0, body: 'new' })).kind).toBe('conflict')
  },
)

it('a replacement that was stopped is completed by whoever comes next, or never began', async () => {
  const folder = await freshFolder()
  await createFileStore(folder).put({ kind: 'note', id: 'old', rev: 0, body: 1 })
  const next = [{ kind: 'note', id: 'new', rev: 4, body: 2 }]
  // Stopped before it was decided: half of the file lies beside.
  await writeFile(join(folder, 'replacement.json.7.tmp'), '[{"kind":"no')
  expect((await createFileStore(folder).all()).map(({ id }) => id)).toEqual(['old'])
  // Stopped after it was decided.
  await writeFile(join(folder, 'replacement.json'), JSON.stringify(next))
  expect(await createFileStore(folder).all()).toEqual(next)
  expect(await createFileStore(folder).all()).toEqual(next)
})

it('a folder that may not be written refuses, and what stands there stays', async () => {
  const folder = await freshFolder()
  await createFileStore(folder).put({ kind: 'note', id: 'a', rev: 0, body: 1 })
  await chmod(folder, 0o500)
  const refused = createFileStore(folder).put({ kind: 'note', id: 'a', rev: 1, body: 2 })
  // The system's administrator may write anywhere; for everybody else it is refused.
  if (process.getuid?.() !== 0) await expect(refused).rejects.toThrow()
  else await refused
  await chmod(folder, 0o700)
  expect((await createFileStore(folder).list('note')).length).toBe(1)
})
