import type { Doc } from '../../docs/doc-store.ts'
import { kindNames } from '../names.ts'
import type { SetAside } from './schema.ts'

/** The name a document is set aside under: the same content set aside twice stands once. */
export async function setAsideDoc(aside: Omit<SetAside, 'version'>): Promise<Omit<Doc, 'rev'>> {
  const bytes = new TextEncoder().encode(JSON.stringify(aside.body ?? null))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const mark = Array.from(digest.slice(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const name = `${aside.of.kind}-${aside.of.id}`.slice(0, 90)
  return { kind: kindNames.setAside.name, id: `${name}-${mark}`, body: { version: 1, ...aside } satisfies SetAside }
}
