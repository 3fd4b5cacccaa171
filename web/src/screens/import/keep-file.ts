/** A confirmed file becomes what it is: statements an import that can be taken back, the own season entries of its log. */
import { counted } from '#domain/say'
import { joinEntries } from '#domain/season'
import type { AppState } from '../../state/hooks.ts'
import type { KeptFile } from './preview.tsx'

/** Keeps it and gives the way back. */
export async function keepFile(
  { document, season: entries }: KeptFile,
  { imports, season }: Pick<AppState, 'imports' | 'season'>,
): Promise<() => void> {
  const before = { log: season.log.get(), document: imports.documents.get().find(({ id }) => id === document?.id) }
  if (document) await imports.keep(document)
  if (entries.length > 0) await season.change((log) => joinEntries(log, entries))
  return () => {
    if (document) void (before.document ? imports.keep(before.document) : imports.remove(document.id))
    if (entries.length > 0) void season.replace(before.log)
  }
}

export function keptInWords({ fileName, document, season }: KeptFile): string {
  const programs = new Set([...(document?.entries ?? []), ...season].flatMap((one) => ('program' in one ? one.program : [])))
  return `Kept: ${counted(programs.size, 'program')} from ${fileName}${season.length > 0 ? ', with your own season' : ''}.`
}
