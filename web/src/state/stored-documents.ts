import { setAsideDoc } from '#store'
import type { Clash, Doc, DocStore, KindDoor, SetAside } from '#store'
import type { Device } from './device.ts'
import { NewerDocument } from './storage-fault.ts'

/** The documents of one kind as the store has them: nothing unreadable is lost, nothing newer is written over. */
export interface StoredDocuments<Body> {
  /** The body where it can be used. What cannot be read is set aside first; what is newer rejects and stays untouched. */
  readonly open: (store: DocStore, doc: Doc) => Promise<Body | undefined>
  /** Takes a document that cannot be read out of the way. */
  readonly mend: (store: DocStore, id: string) => Promise<void>
  /** False where somebody else was first; undefined as a body takes the document away. */
  readonly save: (store: DocStore, saving: Saving<Body>) => Promise<boolean>
  /** Keeps what another tab wrote and this one wrote otherwise. */
  readonly keepOther: (store: DocStore, doc: Doc, clashes: readonly Clash[]) => Promise<void>
}

export interface Saving<Body> {
  readonly id: string
  /** What the change was made on. */
  readonly current: Doc | undefined
  readonly body: Body | undefined
}

export function storedDocuments<Body>(kind: KindDoor<Body>, device: Device): StoredDocuments<Body> {
  const open = async (store: DocStore, doc: Doc): Promise<Body | undefined> => {
    const opened = (await kind.open()).read(doc.body)
    if (opened.kind === 'newer') throw new NewerDocument(opened.sentence)
    const sentence = opened.kind === 'open' ? doc.damaged && `A part of your ${kind.title} cannot be read.` : opened.sentence
    if (sentence !== undefined) {
      const body = opened.kind === 'open' ? doc.damaged : doc.body
      await putAside({ store, device, doc: { ...doc, body }, why: 'damaged', sentence })
      device.sayAside(`${sentence} It was set aside under Your data; everything else is as it was.`)
    }
    return opened.kind === 'open' ? opened.body : undefined
  }
  return {
    open,
    mend: async (store, id) => {
      const doc = await store.get(kind.name, id)
      if (!doc) return
      const body = await open(store, doc)
      if (body === undefined) await store.remove(doc)
      else if (doc.damaged) await store.put({ kind: doc.kind, id: doc.id, rev: doc.rev, body, savedAt: new Date().toISOString() })
    },
    save: async (store, { id, current, body }) => {
      if (body === undefined) return !current || (await store.remove(current)).kind === 'removed'
      const doc = { kind: kind.name, id, rev: current?.rev ?? 0, body, savedAt: new Date().toISOString() }
      return (await store.put(doc)).kind === 'saved'
    },
    keepOther: async (store, doc, clashes) => {
      const places = clashes.map(({ path }) => path || 'all of it').join(', ')
      const sentence = `Two tabs changed this ${kind.title} at the same moment (${places}). What was typed last stands; the other text is kept here.`
      await putAside({ store, device, doc, why: 'other version', sentence })
      device.sayAside(`Another tab changed your ${kind.title} at the same moment. Its text is kept under Your data.`)
    },
  }
}

interface Aside extends Pick<SetAside, 'why' | 'sentence'> {
  readonly store: DocStore
  readonly device: Device
  readonly doc: Doc
}

async function putAside({ store, device, doc, why, sentence }: Aside): Promise<void> {
  const aside = await setAsideDoc({ of: { kind: doc.kind, id: doc.id }, why, sentence, body: doc.body })
  if (await store.get(aside.kind, aside.id)) return
  await store.put({ ...aside, rev: 0, savedAt: new Date().toISOString() })
  device.tell({ kind: aside.kind, id: aside.id })
}
