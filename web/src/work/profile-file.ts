/** Profile files, read and written: few visits do either, so the parser of YAML is fetched with the first. */
import type { Profile } from '#domain/person'
import { checkProfile, decodeText, readProfile, writeProfile } from '#store'
import type { Draft, JsonObject } from '../draft/draft.ts'
import { acceptedPart } from '../draft/accepted-part.ts'
import type { FileReply, WorkerApi } from './protocol.ts'

export function readFile(bytes: Uint8Array): FileReply {
  const result = readProfile(decodeText(bytes))
  return result.kind === 'read'
    ? { kind: 'read', draft: asDraft(result.profile) }
    : { kind: 'refused', problems: result.problems.map(plainProblem) }
}

/** Only what can be copied between threads. */
function plainProblem({ path, expected, sentence, line }: { path: string; expected: string; sentence: string; line?: number }): {
  readonly path: string
  readonly expected: string
  readonly sentence: string
  readonly line?: number
} {
  return { path, expected, sentence, ...(line === undefined ? {} : { line }) }
}

export function writeFile(draft: Draft, format: 'yaml' | 'json'): Awaited<ReturnType<WorkerApi['writeFile']>> {
  const { profile, problems } = acceptedPart(draft, checkProfile)
  return { text: profile ? writeProfile(profile, format) : '', leftOut: problems }
}

/** A profile is JSON by construction; this is the edge where its type is widened to that. */
function asDraft(profile: Profile): Draft {
  return structuredClone(profile) as unknown as JsonObject
}
