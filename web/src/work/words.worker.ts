import { isoDate } from '#domain'
import { openCase, usualSeed } from '#domain/person'
import { checkProfile } from '#store'
import { readWriting } from '#writing'
import type { Writing } from '#writing'
import { indexNames } from '#writing/words'
import type { NameIndex } from '#writing/words'
import { acceptedPart } from '../draft/accepted-part.ts'
import { factsFor } from './case-of-draft.ts'
import { readDirectory } from './directory.ts'
import { serve } from './serve.ts'
import type { WordsApi, WordsRequest } from './words-protocol.ts'

serve<WordsApi>({
  read: async (request) => (await writingOf(request))?.reading,
  check: async ({ words, ...statement }) => {
    const writing = await writingOf(words)
    return writing?.check({ ...statement, names: await namesFor(words) })
  },
  checkMessage: async (request, text) => (await writingOf(request))?.checkMessage(text),
  capital: async (request, means) => (await writingOf(request))?.capital(means),
  variantFor: async (request, program) => (await writingOf(request))?.variantFor(program),
  variantOf: async (request, specialty) => (await writingOf(request))?.variantOf(specialty),
  brief: async (request, program, notes) => (await writingOf(request))?.brief(program, notes),
  files: async (request) => {
    const writing = await writingOf(request)
    return writing && { papers: writing.papers(), fields: writing.fields() }
  },
})

interface Kept {
  readonly key: string
  readonly writing: Promise<Writing | undefined>
  /** Read with the first check of a text: no other screen needs the names of all programs. */
  names?: Promise<NameIndex>
}

let kept: Kept | undefined

/** The words of a draft, read once however often they are asked for: a check on every keystroke must not read them again. */
function keptFor(request: WordsRequest): Kept {
  const key = JSON.stringify(request)
  if (kept?.key !== key) kept = { key, writing: read(request) }
  const current = kept
  current.writing.catch(() => forget(current))
  return current
}

function writingOf(request: WordsRequest): Kept['writing'] {
  return keptFor(request).writing
}

/** Names of all programs on this device, to be missed in a statement that is not for them. */
function namesFor(request: WordsRequest): Promise<NameIndex> {
  const current = keptFor(request)
  current.names ??= readNames()
  current.names.catch(() => forget(current))
  return current.names
}

/** What could not be read is tried again the next time. */
function forget(failed: Kept): void {
  if (kept === failed) kept = undefined
}

async function read({ draft, records, today, exams, season }: WordsRequest): Promise<Writing | undefined> {
  const { profile } = acceptedPart(draft, checkProfile)
  if (!profile) return undefined
  const facts = await factsFor(profile.specialties.map(({ id }) => id))
  const { person } = openCase(profile, { facts, today: isoDate(today), seed: usualSeed, records, season })
  return readWriting({ profile, person, facts, exams, season, today: isoDate(today) })
}

async function readNames(): Promise<NameIndex> {
  const { programs, specialties } = await readDirectory()
  return indexNames(
    programs.map(({ name }) => name),
    specialties.map(({ name }) => name),
  )
}
