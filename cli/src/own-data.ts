/** What the user keeps beside a profile: confirmed imports and study logs, in a folder one can see, copy and delete. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { emptyStudyLog } from '#domain/study'
import type { StudyLog } from '#domain/study'
import type { DocStore } from '#store'
import type { ImportDocument } from '#store/import'
import type { Call } from './command.ts'

const usualFolder = 'matchwright-data'

/** The folder `--data` names, or `matchwright-data` where the command is run. */
export function dataFolder(call: Call): string {
  return resolve(call.folder, call.option('data') ?? usualFolder)
}

export async function openData(call: Call): Promise<DocStore> {
  const { createFileStore } = await import('#store/node')
  return createFileStore(dataFolder(call))
}

/** Confirmed imports, by id; none where nothing was ever kept. */
export async function ownImports(call: Call): Promise<readonly ImportDocument[]> {
  if (!existsSync(dataFolder(call))) return []
  const docs = await (await openData(call)).list('import')
  return docs.map(({ body }) => body as ImportDocument)
}

const studyKind = 'study'
const studyId = 'mine'

export interface KeptStudyLog {
  readonly log: StudyLog
  /** The revision it was read at; 0 where none is kept yet. */
  readonly rev: number
}

export async function readStudyLog(call: Call): Promise<KeptStudyLog> {
  if (!existsSync(dataFolder(call))) return { log: emptyStudyLog, rev: 0 }
  const doc = await (await openData(call)).get(studyKind, studyId)
  return doc ? { log: doc.body as StudyLog, rev: doc.rev } : { log: emptyStudyLog, rev: 0 }
}

/** False where somebody else saved since it was read. */
export async function saveStudyLog(log: StudyLog, rev: number, call: Call): Promise<boolean> {
  const saved = await (await openData(call)).put({ kind: studyKind, id: studyId, rev, body: log })
  return saved.kind === 'saved'
}
