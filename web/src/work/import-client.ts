import { proxy, wrap } from 'comlink'
import type { Remote } from 'comlink'
import type { CvOutcome, StudyImportOptions } from '#store/import'
import type { ImportApi, NamedProgram, ReadReply, ReadRequest, StudyReply } from './import.worker.ts'

let started: Remote<ImportApi> | undefined

function worker(): Remote<ImportApi> {
  return (started ??= wrap<ImportApi>(
    new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name: 'import' }),
  ))
}

/** Reads a file in the import worker; `onProgress` hears a share from 0 to 1. */
export function readOwnFile(request: ReadRequest, onProgress: (share: number) => void): Promise<ReadReply> {
  return worker().read(request, proxy(onProgress))
}

/** Every program of the directory by name, for choosing the one a row means. */
export function allPrograms(): Promise<readonly NamedProgram[]> {
  return worker().programs()
}

/** The experiences of a CV or a saved MyERAS application, for the user to correct. */
export function readOwnCv(file: File): Promise<CvOutcome> {
  return worker().cv(file, file.name)
}

/** What a question bank or self-assessment gave, for the user to look over. */
export function readOwnStudy(file: Blob, name: string, options: StudyImportOptions): Promise<StudyReply> {
  return worker().study(file, name, options)
}
