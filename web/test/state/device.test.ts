import { describe, expect, it } from 'vitest'
import { createMemoryStore } from '#store'
import { createDevice } from '../../src/state/device.ts'

const visa = { kind: 'note', id: 'visa', rev: 0, body: { text: 'J-1' } }

async function nothing(): Promise<void> {}

const failing = (name: string) => async (): Promise<void> => {
  throw new DOMException('no', name)
}

describe('the device', () => {
  it('says that it saves from the moment a change is asked for until the last one is through', async () => {
    const store = createMemoryStore()
    const device = createDevice(async () => store)
    expect(device.saving.get().kind).toBe('nothing yet')
    const first = device.write('note/visa', async (opened) => void (await opened.put(visa)))
    const second = device.write('note/visa', async (opened) => void (await opened.put({ ...visa, rev: 1 })))
    expect(device.saving.get().kind).toBe('saving')
    await first
    expect(device.saving.get().kind).toBe('saving')
    await second
    await expect.poll(() => device.saving.get().kind).toBe('saved')
    expect((await store.get('note', 'visa'))?.rev).toBe(2)
  })

  it('opens the store once for all that is read and written', async () => {
    let opened = 0
    const device = createDevice(async () => {
      opened += 1
      return createMemoryStore()
    })
    await Promise.all([device.read(nothing), device.write('a', nothing), device.write('b', nothing)])
    expect(opened).toBe(1)
  })

  it.each([
    ['QuotaExceededError', /is full/],
    ['SecurityError', /private window/],
    ['VersionError', /newer version of Matchwright is open in another tab/],
    ['InvalidStateError', /closed the storage/],
    ['UnknownError', /could not keep what you wrote/],
  ])('names the cause: %s', async (name, sentence) => {
    const device = createDevice(async () => createMemoryStore(), { retryMs: 1e6 })
    await expect(device.write('a', failing(name))).rejects.toThrow('no')
    await expect.poll(() => device.saving.get()).toMatchObject({ kind: 'failed', sentence: expect.stringMatching(sentence) })
  })

  it('opens a connection that ended anew, within the same write', async () => {
    let opened = 0
    const device = createDevice(async () => {
      opened += 1
      return createMemoryStore()
    })
    let attempts = 0
    await device.write('a', async () => {
      attempts += 1
      if (attempts === 1) throw new DOMException('the connection is closing', 'InvalidStateError')
    })
    expect([attempts, opened]).toEqual([2, 2])
  })

  it('does not say saved while anything else is not, and asks for it again', async () => {
    const device = createDevice(async () => createMemoryStore(), { retryMs: 1 })
    let asked = 0
    device.again(() => void (asked += 1))
    await expect(device.write('a', failing('QuotaExceededError'))).rejects.toThrow()
    await device.write('b', nothing)
    await expect.poll(() => device.saving.get().kind).toBe('failed')
    await expect.poll(() => asked).toBeGreaterThan(0)
    await device.write('a', nothing)
    await expect.poll(() => device.saving.get().kind).toBe('saved')
  })
})
