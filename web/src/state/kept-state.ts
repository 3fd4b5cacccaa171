import { isSame } from '#store'
import type { Doc, DocStore, Kind, KindDoor, Opened } from '#store'
import type { Device } from './device.ts'
import { createEntries } from './entries.ts'
import type { Entries } from './entries.ts'
import { observable } from './observable.ts'
import type { Observable, Settable } from './observable.ts'
import { allOn, appending, replacing } from './pending.ts'
import type { Change } from './pending.ts'
import { createRests } from './rests.ts'
import { noSessionCopies } from './session-copy.ts'
import type { SessionCopies, SessionCopy } from './session-copy.ts'
import { faultSentence, NewerDocument } from './storage-fault.ts'
import { storedDocuments } from './stored-documents.ts'
import type { StoredDocuments } from './stored-documents.ts'

/** Documents of one kind on this device, each by its id: changed at once, saved one after the other, followed in every tab. */
export interface KeptState<Body> {
  /** By id. Empty until `load` has read them. */
  readonly documents: Observable<ReadonlyMap<string, Body>>
  /** Documents a newer version wrote, by id, with a sentence: they are not shown, and not written over. */
  readonly closed: Observable<ReadonlyMap<string, string>>
  /** True once the stored documents were read, or could not be. */
  readonly ready: Observable<boolean>
  /** What went wrong with the last save, in a sentence. */
  readonly problem: Observable<string | undefined>
  /** In which revision exactly this body stands in the store, where it was read from there as it is. */
  readonly revisionOf: (body: Body) => number | undefined
  /** Reads what is stored; the second call does nothing. */
  readonly load: () => Promise<void>
  /** `body` instead of what is shown now; what another tab changed meanwhile stays changed. */
  readonly put: (id: string, body: Body) => Promise<void>
  readonly remove: (id: string) => Promise<void>
  /** A change made on the document as it is stored by then, such as one more entry; made again when another tab was first. */
  readonly change: (id: string, change: (current: Body | undefined) => Body | undefined) => Promise<void>
}

export interface KeptOptions<Body> {
  readonly device: Device
  readonly kind: KindDoor<Body>
  readonly copies?: SessionCopies
  /** Whether the tab also holds a copy of what is not stored yet; false for what is too large for that. */
  readonly isCopied?: (body: Body) => boolean
}

/** What the steps below share. */
interface Keeping<Body> {
  readonly device: Device
  readonly kind: KindDoor<Body>
  readonly copies: SessionCopies
  readonly entries: Entries<Body>
  readonly stored: StoredDocuments<Body>
  readonly closed: Settable<ReadonlyMap<string, string>>
  /** By id, what was last read from the store, where nothing of it was raised or lost. */
  readonly asKept: Map<string, { readonly body: Body; readonly rev: number }>
  readonly problem: Settable<string | undefined>
}

export function createKeptState<Body>(options: KeptOptions<Body>): KeptState<Body> {
  const { device, kind, copies = noSessionCopies, isCopied = () => true } = options
  const ready = observable(false)
  const keeping: Keeping<Body> = {
    device,
    kind,
    copies,
    entries: createEntries({ kind, copies, isCopied }),
    stored: storedDocuments(kind, device),
    closed: observable<ReadonlyMap<string, string>>(new Map()),
    asKept: new Map(),
    problem: observable<string | undefined>(undefined),
  }
  const { entries, closed, asKept, problem } = keeping
  let loading: Promise<void> | undefined
  let isRead = false
  const load = async (): Promise<void> => {
    isRead = await readAll(keeping)
    ready.set(true)
  }
  device.follow((change) => {
    if (change === 'everything') {
      entries.clear()
      closed.set(new Map())
      if (loading) loading = load()
    } else if (change.kind === kind.name && loading) void catchUp(keeping, change.id)
  })
  device.offer(() =>
    entries.waiting().flatMap((id) => {
      const { shown } = entries.of(id)
      return shown === undefined ? [] : [{ kind: kind.name, id, body: shown }]
    }),
  )
  device.again(() => {
    if (loading && !isRead) loading = load()
    for (const id of entries.waiting()) void write(keeping, id)
  })
  return {
    documents: entries.documents,
    closed,
    ready,
    problem,
    revisionOf: (body) => [...asKept.values()].find((kept) => kept.body === body)?.rev,
    load: () => (loading ??= load()),
    put: (id, body) => add(keeping, id, replacing(kind, entries.of(id).shown, body)),
    remove: (id) => add(keeping, id, replacing(kind, entries.of(id).shown, undefined)),
    change: (id, change) => add(keeping, id, appending(change)),
  }
}

/** Everything stored, and on it what an earlier life of this tab had not stored. False where the store did not answer. */
async function readAll<Body>(keeping: Keeping<Body>): Promise<boolean> {
  const { device, kind, stored, problem } = keeping
  const answered = await device
    .read(async (store) => {
      const docs = await store.list(kind.name)
      if (docs.length === 0) return docs
      const reader = await kind.open()
      for (const { body } of docs) await readInSteps(reader, body)
      return docs.filter((doc) => !take(keeping, doc.id, { doc, opened: reader.read(doc.body) }) || doc.damaged)
    })
    .catch((error: unknown) => faultSentence(error))
  const damaged = typeof answered === 'string' ? [] : answered
  for (const { id } of damaged)
    // A store that is too full to set it aside leaves it where it is, and the device says that it is full.
    await device.write(`${kind.name}/${id}`, (store) => stored.mend(store, id)).catch(() => undefined)
  const why = typeof answered === 'string' ? answered : undefined
  problem.set(why)
  const unread = await restoreCopies(keeping)
  if (unread !== undefined) problem.set(unread)
  return why === undefined
}

/** A document of years is checked a few entries at a time, and the page draws in between. */
async function readInSteps<Body>(kind: Kind<Body>, body: unknown): Promise<void> {
  const rest = createRests()
  for (const step of kind.steps(body)) {
    kind.read(step)
    await rest()
  }
}

interface Taken<Body> {
  readonly doc: Doc
  readonly opened: Opened<Body>
}

/** Shows what the store has now; nothing where it has nothing. False where it cannot be read. */
function take<Body>(keeping: Keeping<Body>, id: string, taken: Taken<Body> | undefined): boolean {
  const { opened, doc } = taken ?? {}
  if (opened?.kind === 'damaged') return false
  if (opened?.kind === 'newer') close(keeping, id, opened.sentence)
  else keeping.entries.adopt(id, opened?.body)
  if (opened?.kind === 'open' && opened.body === doc?.body && !doc.damaged)
    keeping.asKept.set(id, { body: opened.body, rev: doc.rev })
  return true
}

/** What an earlier life of this tab had not stored. The sentence says why it cannot be read now; it stays where it is then. */
async function restoreCopies<Body>(keeping: Keeping<Body>): Promise<string | undefined> {
  const { kind, copies, entries } = keeping
  const waiting = [...copies.of(kind.name)]
  if (waiting.length === 0) return undefined
  try {
    const reader = await kind.open()
    for (const [id, copy] of waiting) if (entries.of(id).pending.length === 0) restoreCopy(keeping, reader, { id, copy })
    return undefined
  } catch (error) {
    return faultSentence(error)
  }
}

interface WaitingCopy {
  readonly id: string
  readonly copy: SessionCopy
}

function restoreCopy<Body>(keeping: Keeping<Body>, reader: Kind<Body>, { id, copy: { base, mine, sent } }: WaitingCopy): void {
  const { stored } = keeping.entries.of(id)
  // What this tab had sent and stands there is its own, and what it made of it since rests on it.
  const arrived = sent !== undefined && stored !== undefined && isSame(sent, stored)
  const [was, is] = [arrived ? sent : base, mine].map((body) => (body === null ? undefined : reader.read(body)))
  if ((was && was.kind !== 'open') || (is && is.kind !== 'open')) return
  void add(keeping, id, replacing(keeping.kind, was?.body, is?.body))
}

function close<Body>({ closed }: Keeping<Body>, id: string, sentence: string): void {
  closed.set(new Map([...closed.get(), [id, sentence]]))
}

/** Shown at once, then stored. */
async function add<Body>(keeping: Keeping<Body>, id: string, change: Change<Body>): Promise<void> {
  const sentence = keeping.closed.get().get(id)
  if (sentence !== undefined) return keeping.problem.set(sentence)
  keeping.entries.add(id, change)
  return write(keeping, id)
}

async function write<Body>(keeping: Keeping<Body>, id: string): Promise<void> {
  const { device, kind, problem } = keeping
  try {
    await device.write(`${kind.name}/${id}`, (store) => flush(keeping, store, id))
    problem.set(undefined)
  } catch (error) {
    if (error instanceof NewerDocument) close(keeping, id, error.message)
    problem.set(faultSentence(error))
  }
}

const mostTries = 50

/** Read, change, write: repeated on the newer document where somebody else was first. */
async function flush<Body>({ kind, entries, stored, device }: Keeping<Body>, store: DocStore, id: string): Promise<void> {
  const before = entries.of(id)
  const { pending } = before
  if (pending.length === 0) return
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const current = await store.get(kind.name, id)
    // Nothing there though something was: the browser cleared it. What is shown is then all there is, and is kept.
    const stood = current ? await stored.open(store, current) : before.stored
    const { body, clashes } = allOn(pending, stood)
    if (clashes.length > 0 && current) await stored.keepOther(store, current, clashes)
    if (body !== undefined) entries.sending(id, body)
    if (await stored.save(store, { id, current, body })) {
      entries.adopt(id, body, pending.length)
      return device.tell({ kind: kind.name, id })
    }
  }
  throw new Error('another tab writes all the time')
}

/** Another tab wrote this document. */
async function catchUp<Body>(keeping: Keeping<Body>, id: string): Promise<void> {
  const { device, kind, problem } = keeping
  try {
    await device.read(async (store) => {
      const doc = await store.get(kind.name, id)
      return take(keeping, id, doc && { doc, opened: (await kind.open()).read(doc.body) })
    })
  } catch (error) {
    problem.set(faultSentence(error))
  }
}
