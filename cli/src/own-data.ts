/** What the user keeps beside a profile: confirmed imports and study logs, in a folder one can see, copy and delete. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { OwnRecords } from '#domain/person'
import { counted } from '#domain/say'
import { emptySeasonLog, joinEntries, sayEntries } from '#domain/season'
import type { SeasonEntry, SeasonLog } from '#domain/season'
import { emptyStudyLog } from '#domain/study'
import type { StudyLog } from '#domain/study'
import { changeBetween, importKind, seasonKind, setAsideDoc, studyKind } from '#store'
import type { Doc, DocChange, DocStore, Kind } from '#store'
import type { ImportDocument } from '#store/import'
import type { FileStore } from '#store/node'
import type { Call, Misused, Refused } from './command.ts'
import { refused } from './command.ts'

export async function openData(call: Call): Promise<FileStore> {
  const { createFileStore } = await import('#store/node')
  return createFileStore(call.dataFolder)
}

/** Confirmed imports, by id; none where nothing was ever kept. What cannot be used is named, and the others are. */
export async function ownImports(call: Call): Promise<readonly ImportDocument[]> {
  if (!existsSync(call.dataFolder)) return []
  const docs = await (await openData(call)).list(importKind.name)
  return docs.flatMap((doc) => openOrSay(importKind, doc, call) ?? [])
}

/** Of the documents there is one of. */
const mine = 'mine'

/** The study log; an empty one where none is kept, or none that can be used, which is said. */
export async function readStudyLog(call: Call): Promise<StudyLog> {
  return (await keptOne(studyKind, call)) ?? emptyStudyLog
}

/** What is kept beside a profile and tells who the person is. */
export async function ownRecords(call: Call): Promise<OwnRecords> {
  const [{ practiceTests }, season] = await Promise.all([readStudyLog(call), keptOne(seasonKind, call)])
  return { practiceTests, ...(season ? { season } : {}) }
}

export async function keptOne<Body>(kind: Kind<Body>, call: Call): Promise<Body | undefined> {
  if (!existsSync(call.dataFolder)) return undefined
  const doc = await (await openData(call)).get(kind.name, mine)
  return doc && openOrSay(kind, doc, call)
}

function openOrSay<Body>(kind: Kind<Body>, doc: Doc, call: Call): Body | undefined {
  const opened = kind.read(doc.body)
  const sentence = opened.kind === 'open' ? partsSentence(doc, kind) : opened.sentence
  if (sentence !== undefined) call.note(`${fileOf(doc, call)}: ${sentence} It is left as it is, and the answer is without it.`)
  return opened.kind === 'open' ? opened.body : undefined
}

/** What is said of the parts of a document that cannot be read while the rest can. */
function partsSentence<Body>({ damaged = [] }: Doc, { title }: Kind<Body>): string | undefined {
  if (damaged.length === 0) return undefined
  return `A part of this ${title} cannot be read (${counted(damaged.length, 'line')}: a save was stopped in between, or the file was changed).`
}

function fileOf({ kind, id }: Pick<Doc, 'kind' | 'id'>, call: Call): string {
  const path = join(call.dataFolder, kind, `${id}.json`)
  // A document that grows is a file of lines.
  return existsSync(`${path}l`) ? `${path}l` : path
}

/** A change of one document, made on it as it stands when its turn comes; undefined takes the document away. */
export interface DataChange<Body, Said> {
  readonly kind: Kind<Body>
  readonly id: string
  /** Is given the document, and the revision the changed one will have. */
  readonly change: (current: Body | undefined, rev: number) => { readonly body: Body | undefined; readonly said: Said } | Misused
}

export type Changed<Said> = { readonly kind: 'changed'; readonly said: Said } | Refused | Misused

const mostTries = 100

/** Read, change, write: made again on the newer document where another program was first, so that both changes are kept. */
export async function changeData<Body, Said>(call: Call, { kind, id, change }: DataChange<Body, Said>): Promise<Changed<Said>> {
  const store = await openData(call)
  try {
    for (let attempt = 0; attempt < mostTries; attempt++) {
      const doc = await store.get(kind.name, id)
      const current = await currentBody({ call, store, kind, doc })
      if (current.kind === 'refused') return current
      const changed = change(current.body, (doc?.rev ?? 0) + 1)
      if ('kind' in changed) return changed
      const { body, said } = changed
      if (await save(store, { kind: kind.name, id, rev: doc?.rev ?? 0, body })) return { kind: 'changed', said }
    }
  } catch (error) {
    return refused(couldNotKeep(error, call))
  }
  return refused(`Another program keeps saving your ${kind.title}. Nothing was changed; run the command again.`)
}

async function save(store: DocStore, doc: Omit<Doc, 'savedAt'>): Promise<boolean> {
  if (doc.body === undefined) return doc.rev === 0 || (await store.remove(doc)).kind === 'removed'
  return (await store.put({ ...doc, savedAt: new Date().toISOString() })).kind === 'saved'
}

interface Current<Body> {
  readonly call: Call
  readonly store: DocStore
  readonly kind: Kind<Body>
  readonly doc: Doc | undefined
}

/** What is newer is never written over; what cannot be read is set aside first. */
async function currentBody<Body>({
  call,
  store,
  kind,
  doc,
}: Current<Body>): Promise<{ readonly kind: 'body'; readonly body: Body | undefined } | Refused> {
  if (!doc) return { kind: 'body', body: undefined }
  const opened = kind.read(doc.body)
  if (opened.kind === 'newer') return refused(`${fileOf(doc, call)}: ${opened.sentence}`)
  const sentence = opened.kind === 'open' ? partsSentence(doc, kind) : opened.sentence
  if (sentence !== undefined) {
    const body = opened.kind === 'open' ? doc.damaged : doc.body
    const aside = await setAsideDoc({ of: { kind: doc.kind, id: doc.id }, why: 'damaged', sentence, body })
    if (!(await store.get(aside.kind, aside.id))) await store.put({ ...aside, rev: 0 })
    call.note(`${fileOf(doc, call)}: ${sentence} It was set aside as ${fileOf(aside, call)}.`)
  }
  return { kind: 'body', body: opened.kind === 'open' ? opened.body : undefined }
}

/** Why the system kept nothing, where it is the system; anything else is a fault of ours. */
export function couldNotKeep(error: unknown, call: Call): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const causes: Readonly<Record<string, string>> = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'your share of the disk is full',
    EACCES: 'the folder may not be written',
    EPERM: 'the folder may not be written',
    EROFS: 'the disk may only be read',
    ENOTDIR: 'a file stands where a folder should be',
    EEXIST: 'a file stands where a folder should be',
    ENAMETOOLONG: 'the path is too long',
  }
  const cause = typeof code === 'string' ? causes[code] : undefined
  if (cause === undefined) throw error
  return `Nothing was kept: ${cause} (${call.dataFolder}). What was there is as it was.`
}

/** What a file tells of a season, added to its log; the same file again adds nothing. Says how many entries were new. */
export function addToSeason(call: Call, entries: readonly SeasonEntry[]): Promise<Changed<number>> {
  return changeSeason(call, (log) => joinEntries(log, entries))
}

/** What somebody says of a season, added to its log. */
export function sayInSeason(call: Call, entries: readonly SeasonEntry[]): Promise<Changed<number>> {
  return changeSeason(call, (log) => sayEntries(log, entries))
}

function changeSeason(call: Call, change: (log: SeasonLog) => SeasonLog): Promise<Changed<number>> {
  return changeData(call, {
    kind: seasonKind,
    id: mine,
    change: (current = emptySeasonLog) => {
      const body = change(current)
      return { body, said: body.entries.length - current.entries.length }
    },
  })
}

/** The same for the study log. */
export function changeStudyLog<Said>(
  call: Call,
  change: (log: StudyLog, rev: number) => { readonly log: StudyLog; readonly said: Said } | Misused,
): Promise<Changed<Said>> {
  return changeData(call, {
    kind: studyKind,
    id: mine,
    change: (current, rev) => {
      const changed = change(current ?? emptyStudyLog, rev)
      return 'kind' in changed ? changed : { body: changed.log, said: changed.said }
    },
  })
}

/**
 * What is new behind the study log, which is not read for it: a log of years takes one more entry as soon as an empty one. `entry` is
 * given a number that no other entry has.
 */
export async function addToStudyLog(call: Call, entry: (number: number) => Partial<StudyLog>): Promise<Changed<undefined>> {
  const store = await openData(call)
  const change = (rev: number): DocChange => changeBetween(emptyStudyLog, { ...emptyStudyLog, ...entry(rev) })
  const addition = { version: studyKind.newestVersion, savedAt: new Date().toISOString(), change }
  try {
    if (await store.add({ kind: studyKind.name, id: mine }, addition)) return { kind: 'changed', said: undefined }
  } catch (error) {
    return refused(couldNotKeep(error, call))
  }
  return changeStudyLog(call, (log, rev) => ({ log: withEntry(log, entry(rev)), said: undefined }))
}

function withEntry(log: StudyLog, { blocks = [], cards = [], done = [] }: Partial<StudyLog>): StudyLog {
  return { ...log, blocks: [...log.blocks, ...blocks], cards: [...log.cards, ...cards], done: [...log.done, ...done] }
}
