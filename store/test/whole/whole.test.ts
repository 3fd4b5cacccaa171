/** Everything kept, out of one device and into another. */
import { Encrypter } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { createMemoryStore, decryptText, encryptText, isEncrypted, joinDevices, readKept, writeKept } from '#store'
import type { Doc } from '#store'

const note = (id: string, text: string, savedAt?: string): Doc => ({
  kind: 'note',
  id,
  rev: 3,
  body: { version: 1, text },
  ...(savedAt === undefined ? {} : { savedAt }),
})

const strange: Doc = { kind: 'orbit', id: 'of-a-later-version', rev: 9, body: { version: 7, deep: [null, { é: '💾' }] } }

describe('a file of everything', () => {
  it('brings back every document byte for byte, of kinds and versions we do not know too', async () => {
    const here = createMemoryStore()
    await here.replaceAll([note('a', 'one', '2026-11-20T10:00:00.000Z'), strange])
    const file = writeKept(await here.all())
    const there = createMemoryStore()
    const read = readKept(file)
    if (read.kind === 'refused') throw new Error(read.sentence)
    await there.replaceAll(read.docs)
    expect(JSON.stringify(await there.all())).toBe(JSON.stringify(await here.all()))
    expect(writeKept(await there.all())).toBe(file)
  })

  it('is refused with a sentence when it is cut, another file, or of a newer version', () => {
    const file = writeKept([note('a', 'one')])
    for (const text of [file.slice(0, -20), '{}', '', 'specialties: []', '[]'])
      expect(readKept(text), text).toMatchObject({ kind: 'refused' })
    expect(readKept(file.replace('"rev": 3', '"rev": "x"'))).toMatchObject({
      sentence: expect.stringContaining('cut or was changed'),
    })
    expect(readKept(file.replace('"version": 1', '"version": 2'))).toMatchObject({
      sentence: expect.stringContaining('newer version'),
    })
  })

  it('is closed as the age tool closes it, with as much work as it asks for by default', async () => {
    const closed = await encryptText('everything', 'correct horse')
    expect(isEncrypted(closed)).toBe(true)
    expect(new TextDecoder('latin1').decode(closed)).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/)
  })

  it('opens with its passphrase only, and whole only', async () => {
    // As the age tool writes it, with less work than it asks for by default: opening is the same and takes no second.
    const encrypter = new Encrypter()
    encrypter.setPassphrase('correct horse')
    encrypter.setScryptWorkFactor(10)
    const closed = await encrypter.encrypt('everything')
    expect(await decryptText(closed, 'correct horse')).toEqual({ kind: 'text', text: 'everything' })
    expect(await decryptText(closed, 'wrong')).toMatchObject({
      kind: 'refused',
      sentence: 'The passphrase does not open this file.',
    })
    expect(await decryptText(closed.slice(0, -3), 'correct horse')).toMatchObject({ kind: 'refused' })
  })
})

describe('two devices', () => {
  it('have what either had', async () => {
    const { docs, added } = await joinDevices([note('a', 'here')], [note('b', 'there'), strange])
    expect(docs.map(({ id }) => id)).toEqual(['a', 'b', 'of-a-later-version'])
    expect(added).toHaveLength(2)
  })

  it('have the newer text where both wrote, and the older one set aside', async () => {
    const older = note('a', 'older', '2026-11-20T10:00:00.000Z')
    const newer = note('a', 'newer', '2026-11-21T10:00:00.000Z')
    for (const [here, there] of [
      [older, newer],
      [newer, older],
    ] as const) {
      const { docs, merged } = await joinDevices([here], [there])
      expect(docs.find(({ kind }) => kind === 'note')?.body).toEqual({ version: 1, text: 'newer' })
      expect(docs.find(({ kind }) => kind === 'set-aside')?.body).toMatchObject({ why: 'other version', body: { text: 'older' } })
      expect(merged).toEqual([{ kind: 'note', id: 'a', clashes: [{ path: 'text', ours: 'newer', theirs: 'older' }] }])
      // The other device's file a second time brings nothing new.
      expect((await joinDevices(docs, [there])).docs.filter(({ kind }) => kind === 'set-aside')).toHaveLength(1)
    }
  })
})
