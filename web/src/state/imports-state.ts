import type { OwnClaims } from '#domain/claims'
import type { ColumnMapping, ImportDocument } from '#store/import'
import type { Device } from './device.ts'
import { observable } from './observable.ts'
import type { Observable } from './observable.ts'

/** The user's confirmed imports on this device. Each can be taken back, and the same file twice stands once. */
export interface ImportsState {
  readonly documents: Observable<readonly ImportDocument[]>
  readonly load: () => Promise<void>
  readonly keep: (document: ImportDocument) => Promise<void>
  readonly remove: (id: string) => Promise<void>
}

const kind = 'import'

export function createImportsState(device: Device): ImportsState {
  const documents = observable<readonly ImportDocument[]>([])
  const load = async (): Promise<void> => {
    const stored = await (await device.store()).list(kind)
    documents.set(stored.map(({ body }) => body as ImportDocument))
  }
  return {
    documents,
    load,
    keep: async (document) => {
      await device.write(async (store) => {
        const present = await store.get(kind, document.id)
        await store.put({ kind, id: document.id, rev: present?.rev ?? 0, body: document })
      })
      await load()
    },
    remove: async (id) => {
      await device.write(async (store) => {
        const present = await store.get(kind, id)
        if (present) await store.remove(present)
      })
      await load()
    },
  }
}

/** What all imports together say about programs: advice is computed from these beside ours. */
export function claimsOf(documents: readonly ImportDocument[]): readonly OwnClaims[] {
  return documents.flatMap(({ entries }) => entries)
}

/** Column meanings the user has confirmed before, by header. */
export function rememberedColumns(documents: readonly ImportDocument[]): ColumnMapping {
  return Object.assign({}, ...documents.map(({ mapping }) => mapping ?? {}))
}
