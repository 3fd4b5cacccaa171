/**
 * Documents that grow for years, such as a study log, are kept as rows: one more entry is one more row, however long the document
 * is. What was read once is held, so that the next reading and the next save cost only what is new.
 */
import { isGroup } from '../json.ts'
import type { DocChange } from './doc-change.ts'
import { changeBetween, inPieces, isDocChange } from './doc-change.ts'
import { conflict } from './doc-rules.ts'
import type { Doc, DocName, DocStore } from './doc-store.ts'
import type { Grown } from './grown.ts'
import { counted } from '#domain/say'
import { createGrown } from './grown.ts'

const growingKinds: ReadonlySet<string> = new Set(['study', 'season'])

export function isGrowing({ kind }: Pick<Doc, 'kind'>): boolean {
  return growingKinds.has(kind)
}

/** What stands for a growing document among the others. */
export interface Head extends Omit<Doc, 'body'> {
  readonly rows: {
    /** Differs whenever the rows were written anew, so that nobody adds the new ones to the old. */
    readonly series: string
    readonly count: number
  }
}

/** The place where heads and rows lie. */
export interface RowPlace {
  /**
   * What stands under the name: a head, or a document that was kept whole. Of a head the rows from `start` on are given to `take`, in
   * order, as they stood at the same moment.
   */
  readonly read: (name: DocName, reader: RowReader) => Promise<Head | Doc | undefined>
  /** All of it or nothing; false where the revision now stored is another than `was`. */
  readonly save: (saving: SavedRows) => Promise<boolean>
}

export interface RowReader {
  readonly start: (head: Head) => number
  readonly take: (head: Head, rows: readonly unknown[]) => void
}

export interface SavedRows {
  readonly head: Head
  readonly rows: readonly unknown[]
  readonly was: number
  /** Takes away the rows of before. */
  readonly anew: boolean
}

interface Held {
  readonly series: string
  readonly grown: Grown
  readonly damaged: unknown[]
  count: number
}

/** From so many rows on they are written anew: reviews of the same cards would otherwise pile up. */
const mostRows = 10_000

/** Whether a save writes the rows anew: there are none yet, too many, some that cannot be read, or their form changes. */
export function isAnew(held: Pick<Held, 'count' | 'damaged'> | undefined, before: unknown, after: unknown): boolean {
  return !held || held.count >= mostRows || held.damaged.length > 0 || versionOf(before) !== versionOf(after)
}

export function versionOf(body: unknown): unknown {
  return isGroup(body) ? body['version'] : undefined
}

export type GrowingDocs = Pick<DocStore, 'get' | 'put'> & {
  /** Forgets what is held: the documents were replaced. */
  readonly forget: () => void
}

export function createGrowingDocs(place: RowPlace): GrowingDocs {
  const held = new Map<string, Held>()
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
  const catchUp = async (name: DocName): Promise<Doc | undefined> => {
    const key = `${name.kind}/${name.id}`
    const stored = await place.read(name, {
      start: (head) => heldFor(held, key, head).count,
      take: (head, rows) => takeRows(heldFor(held, key, head), rows),
    })
    if (stored && 'rows' in stored) return docOf(stored, heldFor(held, key, stored))
    held.delete(key)
    return stored
  }
  const put = async (doc: Doc): Promise<Awaited<ReturnType<DocStore['put']>>> => {
    const current = await catchUp(doc)
    if ((current?.rev ?? 0) !== doc.rev) return conflict(current)
    const key = `${doc.kind}/${doc.id}`
    const now = held.get(key)
    const onto = now && !isAnew(now, current?.body, doc.body) ? { rows: now, before: current?.body } : undefined
    const saving = savedRows(doc, onto)
    if (!(await place.save(saving))) return conflict(await catchUp(doc))
    takeRows(heldFor(held, key, saving.head), saving.rows)
    return { kind: 'saved', rev: saving.head.rev }
  }
  return {
    get: (kind, id) => inTurn(() => catchUp({ kind, id })),
    put: (doc) => inTurn(() => put(doc)),
    forget: () => held.clear(),
  }
}

function heldFor(held: Map<string, Held>, key: string, { rows: { series } }: Head): Held {
  const now = held.get(key)
  if (now?.series === series) return now
  const fresh = { series, grown: createGrown(), damaged: [], count: 0 }
  held.set(key, fresh)
  return fresh
}

function takeRows(held: Held, rows: readonly unknown[]): void {
  for (const row of rows) {
    if (isDocChange(row)) held.grown.apply(row)
    else held.damaged.push(row)
    held.count += 1
  }
}

function docOf({ rows, ...head }: Head, held: Held): Doc {
  const { grown, damaged } = held
  if (held.count < rows.count) damaged.push(`${counted(rows.count - held.count, 'row')} missing`)
  held.count = rows.count
  return { ...head, body: grown.body(), ...(damaged.length > 0 ? { damaged: [...damaged] } : {}) }
}

interface Before {
  readonly rows: Pick<Held, 'series' | 'count'>
  readonly before: unknown
}

/** A document as head and rows: behind those that stand already, or all of them. */
export function savedRows({ body, rev, damaged = [], ...name }: Doc, onto?: Before): SavedRows {
  const change: DocChange = onto ? changeBetween(onto.before, body) : { kind: 'whole', body }
  const rows = [...inPieces(change), ...damaged]
  const series = onto?.rows.series ?? Math.random().toString(36).slice(2)
  const count = (onto?.rows.count ?? 0) + rows.length
  return { head: { ...name, rev: rev + 1, rows: { series, count } }, rows, was: rev, anew: !onto }
}
