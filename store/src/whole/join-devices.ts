/** The documents of two devices as one set: nothing is lost, the newer of two saves stands where both say otherwise, and each such place is named. */
import type { Doc } from '../docs/doc-store.ts'
import type { Clash } from '../kinds/merge.ts'
import { isSame } from '../json.ts'
import { kindNamed } from '../kinds/kinds.ts'
import { setAsideDoc } from '../kinds/set-aside/set-aside-doc.ts'

export interface Joined {
  readonly docs: readonly Doc[]
  readonly added: readonly Doc[]
  /** Both devices had these, each otherwise. */
  readonly merged: readonly JoinedDoc[]
}

export interface JoinedDoc {
  readonly kind: string
  readonly id: string
  /** What both said otherwise: `ours` stands, being newer; the other document is set aside whole. */
  readonly clashes: readonly Clash[]
}

/** Joins what is here with what came from the other device. Joining the same again changes nothing. */
export async function joinDevices(here: readonly Doc[], there: readonly Doc[]): Promise<Joined> {
  const docs = new Map(here.map((doc) => [nameOf(doc), doc]))
  const added: Doc[] = []
  const merged: JoinedDoc[] = []
  for (const other of there) {
    const own = docs.get(nameOf(other))
    if (!own) {
      docs.set(nameOf(other), other)
      added.push(other)
    } else if (!isSame(own.body, other.body)) {
      const { doc, older, clashes } = joinDocs(own, other)
      if (isSame(doc.body, own.body) && clashes.length === 0) continue
      docs.set(nameOf(doc), doc)
      if (clashes.length > 0) keepAside(docs, await asideOf(older))
      merged.push({ kind: doc.kind, id: doc.id, clashes })
    }
  }
  return { docs: [...docs.values()], added, merged }
}

interface JoinedTwo {
  readonly doc: Doc
  readonly older: Doc
  readonly clashes: readonly Clash[]
}

function joinDocs(own: Doc, other: Doc): JoinedTwo {
  const otherIsNewer = (other.savedAt ?? '') > (own.savedAt ?? '')
  const [newer, older] = otherIsNewer ? [other, own] : [own, other]
  const rev = Math.max(own.rev, other.rev) + 1
  const kind = kindNamed(own.kind)
  const ours = kind?.read(newer.body)
  const theirs = kind?.read(older.body)
  // What we cannot read we do not mix: the newer stands whole, the other is set aside whole.
  if (!kind || ours?.kind !== 'open' || theirs?.kind !== 'open')
    return { doc: { ...newer, rev }, older, clashes: [{ path: '', ours: newer.body, theirs: older.body }] }
  const { body, clashes } = kind.merge({ base: undefined, ours: ours.body, theirs: theirs.body })
  return { doc: { ...newer, rev, body }, older, clashes }
}

async function asideOf({ kind, id, body, savedAt }: Doc): Promise<Doc> {
  const sentence = `Both devices had changed this ${kindNamed(kind)?.title ?? kind}; the other one${savedAt === undefined ? '' : `, saved ${savedAt.slice(0, 10)},`} is kept here.`
  return { ...(await setAsideDoc({ of: { kind, id }, why: 'other version', sentence, body })), rev: 1 }
}

function keepAside(docs: Map<string, Doc>, aside: Doc): void {
  if (!docs.has(nameOf(aside))) docs.set(nameOf(aside), aside)
}

function nameOf({ kind, id }: Doc): string {
  return `${kind}/${id}`
}
