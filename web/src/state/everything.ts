import { writeKept } from '#store'
import type { Device } from './device.ts'

export interface Everything {
  readonly text: string
  /** False where the device gives nothing back and only what stands on the page is in it. */
  readonly fromStore: boolean
}

/** All that is kept on this device as the text of one file, with what stands on the page and is not stored yet. */
export async function everythingAsFile({ device }: { readonly device: Pick<Device, 'read' | 'unstored'> }): Promise<Everything> {
  const stored = await device.read((store) => store.all()).catch(() => undefined)
  const docs = new Map((stored ?? []).map((doc) => [`${doc.kind}/${doc.id}`, doc]))
  for (const { kind, id, body } of device.unstored()) {
    const before = docs.get(`${kind}/${id}`)
    docs.set(`${kind}/${id}`, { kind, id, rev: before?.rev ?? 1, body })
  }
  return { text: writeKept([...docs.values()]), fromStore: stored !== undefined }
}
