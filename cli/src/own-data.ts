/** What the user keeps beside a profile: confirmed imports and study logs, in a folder one can see, copy and delete. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
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
