import type { Profile } from '#domain/person'
import { checkProfile, decodeText, readProfile, writeProfile } from '#store'
import type { Draft, JsonObject } from '../draft/draft.ts'
import { acceptedPart } from '../draft/accepted-part.ts'
import type { FileReply, WorkerApi } from './protocol.ts'
import { outlookOf } from './outlook.ts'
import { serve } from './serve.ts'
import {
  adviseDraft,
  after,
  board,
  compareSpecialties,
  explain,
  exportAs,
  letter,
  levers,
  moreAboutList,
  newsChange,
  ranks,
  relist,
  verification,
} from './session.ts'
import { arrival, lookBack, matchWeek } from './weeks.ts'

serve<WorkerApi>({
  advise: adviseDraft,
  outlook: outlookOf,
  relist: async (draft) => relist(draft),
  moreAboutList: async () => moreAboutList(),
  compareSpecialties: async () => compareSpecialties(),
  levers: async () => levers(),
  explain: async (id) => explain(id),
  board: async (log) => board(log),
  ranks: async (log) => ranks(log),
  verification: async (log) => verification(log),
  sinceSent: async () => newsChange(),
  after,
  matchWeek,
  lookBack: async () => lookBack(),
  arrival,
  letter,
  exportAs,
  readFile,
  writeFile,
})

async function readFile(bytes: Uint8Array): Promise<FileReply> {
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

async function writeFile(draft: Draft, format: 'yaml' | 'json'): ReturnType<WorkerApi['writeFile']> {
  const { profile, problems } = acceptedPart(draft, checkProfile)
  return { text: profile ? writeProfile(profile, format) : '', leftOut: problems }
}

/** A profile is JSON by construction; this is the edge where its type is widened to that. */
function asDraft(profile: Profile): Draft {
  return structuredClone(profile) as unknown as JsonObject
}
