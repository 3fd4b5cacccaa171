import type { OwnClaims } from '#domain/claims'
import { importDoor } from '#store'
import type { ColumnMapping, ImportDocument } from '#store/import'
import type { Device } from './device.ts'
import { createKeptState } from './kept-state.ts'
import { observable } from './observable.ts'
import type { Observable } from './observable.ts'

/** The user's confirmed imports on this device. Each can be taken back, and the same file twice stands once. */
export interface ImportsState {
  readonly documents: Observable<readonly ImportDocument[]>
  readonly load: () => Promise<void>
  readonly keep: (document: ImportDocument) => Promise<void>
  readonly remove: (id: string) => Promise<void>
}

export function createImportsState(device: Device): ImportsState {
  // An import can be imported again, and is too large for the tab's own copy.
  const kept = createKeptState({ device, kind: importDoor, isCopied: () => false })
  const documents = observable<readonly ImportDocument[]>([])
  kept.documents.subscribe(() => documents.set([...kept.documents.get().values()]))
  return {
    documents,
    load: kept.load,
    keep: (document) => kept.change(document.id, () => document),
    remove: kept.remove,
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
