import { describe, expect, it } from 'vitest'
import { createMemoryStore } from '#store'
import { createDevice } from '../../src/state/device.ts'

const visa = { kind: 'note', id: 'visa', rev: 0, body: { text: 'J-1' } }

async function nothing(): Promise<void> {}

async function failing(): Promise<void> {
  throw new Error('storage is full')
}

describe('the device', () => {
  it('says that it saves from the moment a change is asked for until the last one is through', async () => {
    const store = createMemoryStore()
    const device = createDevice(async () => store)
    expect(device.saving.get().kind).toBe('nothing yet')
    const first = device.write(async (opened) => void (await opened.put(visa)))
    const second = device.write(async (opened) => void (await opened.put({ ...visa, rev: 1 })))
    expect(device.saving.get().kind).toBe('saving')
    await first
    expect(device.saving.get().kind).toBe('saving')
    await second
    expect(device.saving.get().kind).toBe('saved')
    expect((await store.get('note', 'visa'))?.rev).toBe(2)
  })

  it('opens the store once for all that is read and written', async () => {
    let opened = 0
    const device = createDevice(async () => {
      opened += 1
      return createMemoryStore()
    })
    await Promise.all([device.store(), device.write(nothing), device.write(nothing)])
    expect(opened).toBe(1)
  })

  it('says what failed, opens anew and goes on', async () => {
    let opened = 0
    const device = createDevice(async () => {
      opened += 1
      return createMemoryStore()
    })
    await expect(device.write(failing)).rejects.toThrow('storage is full')
    expect(device.saving.get()).toMatchObject({ kind: 'failed', sentence: expect.stringContaining('does not let') })
    await device.write(nothing)
    expect(device.saving.get().kind).toBe('saved')
    expect(opened).toBe(2)
  })
})
