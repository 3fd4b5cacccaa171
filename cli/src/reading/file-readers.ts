/** The user's own files, read by whoever can: in this thread, or in one that can be ended. */
import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import type { CvOutcome, ReadOptions, ReadOutcome, SourceFile, StudyImportOptions, StudyOutcome } from '#store/import'

/** Each is given the full path of a file. */
export interface FileReaders {
  readonly programs: (path: string, options: ReadOptions) => Promise<ReadOutcome>
  readonly cv: (path: string) => Promise<CvOutcome>
  readonly study: (path: string, options: StudyImportOptions) => Promise<StudyOutcome>
}

/** In this thread; what reads is loaded with the first file. */
export const readersHere: FileReaders = {
  programs: async (path, options) => (await import('#store/import')).readImport(await fileAt(path), options),
  cv: async (path) => (await import('#store/import')).readCv(await fileAt(path)),
  study: async (path, options) => (await import('#store/import')).readStudyFile(await fileAt(path), options),
}

/** Read lazily, so that large files are streamed. */
async function fileAt(path: string): Promise<SourceFile> {
  const { fileFromBlob } = await import('#store/import')
  return fileFromBlob(basename(path), await openAsBlob(path))
}
