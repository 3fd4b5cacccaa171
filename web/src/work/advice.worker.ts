import { expose } from 'comlink'
import { advise, isoDate, withOwnClaims } from '#domain'
import type { Advised, IsoDate, Profile } from '#domain'
import { loadFacts } from '#facts'
import { checkProfile, readProfile, writeProfile } from '#store'
import type { Draft, JsonObject } from '../state/draft.ts'
import { acceptedPart } from './accepted-part.ts'
import { readFact } from './facts-files.ts'
import type { Advice, AdviceReply, FileReply, ShownChances, WorkerApi } from './protocol.ts'

const api: WorkerApi = { advise: adviseDraft, readFile, writeFile }
expose(api)

async function adviseDraft({ draft, own, today, seed }: Parameters<WorkerApi['advise']>[0]): Promise<AdviceReply> {
  const { profile, problems } = acceptedPart(draft, checkProfile)
  if (!profile) return { kind: 'needs a specialty', problems }
  const pack = await loadFacts(
    readFact,
    profile.specialties.map((choice) => choice.id),
  )
  const facts = { ...pack, programs: withOwnClaims(pack.programs, own) }
  const started = performance.now()
  const day = isoDate(today)
  const advised = advise(profile, facts, day, seed)
  return { kind: 'advised', problems, advice: shown({ advised, facts, today: day, tookMs: performance.now() - started }) }
}

interface Shown {
  readonly advised: Advised
  readonly facts: Pick<Advice, 'specialties' | 'release'>
  readonly today: IsoDate
  readonly tookMs: number
}

function shown({ advised, facts, today, tookMs }: Shown): Advice {
  const { chances, ...rest } = advised
  return { ...rest, chances: shownChances(chances), specialties: facts.specialties, release: facts.release, today, tookMs }
}

function shownChances({ byProgram, notes, asks }: Advised['chances']): ShownChances {
  const shownByProgram = new Map(
    [...byProgram].map(([id, { matchAtNodes: _match, invitationAtNodes: _invitation, ...chance }]) => [id, chance] as const),
  )
  return { byProgram: shownByProgram, notes, asks }
}

async function readFile(text: string): Promise<FileReply> {
  const result = readProfile(text)
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
