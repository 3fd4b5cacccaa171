import { expose } from 'comlink'
import {
  briefProgram,
  checkStatement,
  draftVariant,
  frameForEras,
  indexNames,
  planLetters,
  prepareQuestions,
  requestEmail,
  seeAsProgramDirector,
  writerBrief,
} from '#writing/words'
import { composePapers, experienceFields } from '#writing/paper'
import { coverDomains, coverLookFor, planCapital, readLog } from '#writing/informatics'
import { isoDate } from '#domain'
import type { EvidenceLog } from '#writing/informatics'
import type { NameIndex } from '#writing/words'
import type { Profile } from '#domain/person'
import type { SeasonLimits } from '#domain/season'
import { loadFacts } from '#facts'
import { checkProfile } from '#store'
import { acceptedPart } from '../draft/accepted-part.ts'
import { readFact } from './facts-files.ts'
import type { StatementCheckRequest, WordsApi, WordsReading, WordsRequest } from './words-protocol.ts'

const api: WordsApi = {
  read,
  check,
  capital: async ({ words, ...input }) => {
    const basis = await basisOf(words)
    return basis && planCapital({ ...input, log: basis.log })
  },
  variantFor: async (request, program) => {
    const basis = await basisOf(request)
    const { assessment } = request
    return basis && draftVariant({ log: basis.log, assessment, specialty: program.specialty, program })
  },
  files: async (request) => {
    const basis = await basisOf(request)
    if (!basis) return undefined
    const { profile, log, limits } = basis
    const { assessment } = request
    return {
      papers: composePapers({ profile, assessment, log, limits, today: isoDate(request.today) }),
      fields: experienceFields(frameForEras(log, limits)),
    }
  },
  brief: async (request, program, notes) => {
    const basis = await basisOf(request)
    return basis && briefProgram(program, basis.log, notes.trim() === '' ? undefined : notes)
  },
}
expose(api)

interface Basis {
  readonly profile: Profile
  readonly log: EvidenceLog
  readonly limits: SeasonLimits
  /** Names of all programs and specialties that were loaded, to be missed in a statement that is not for them. */
  readonly names: NameIndex
}

let last: { readonly key: string; readonly basis: Promise<Basis | undefined> } | undefined

/** The log of a draft, read once however often it is asked for: a check on every keystroke must not read it again. */
function basisOf({ draft, today }: WordsRequest): Promise<Basis | undefined> {
  const key = JSON.stringify([draft, today])
  if (last?.key !== key) last = { key, basis: readBasis(draft, today) }
  const { basis } = last
  basis.catch(() => (last = undefined))
  return basis
}

async function readBasis(draft: WordsRequest['draft'], today: string): Promise<Basis | undefined> {
  const { profile } = acceptedPart(draft, checkProfile)
  if (!profile) return undefined
  const facts = await loadFacts(
    readFact,
    profile.specialties.map(({ id }) => id),
  )
  return {
    profile,
    log: readLog(profile, isoDate(today)),
    limits: facts.seasons.limits,
    names: indexNames(
      facts.programs.map(({ name }) => name),
      facts.specialties.map(({ name }) => name),
    ),
  }
}

async function read(request: WordsRequest): Promise<WordsReading | undefined> {
  const basis = await basisOf(request)
  if (!basis) return undefined
  const { profile, log, limits } = basis
  const { assessment } = request
  const letters = planLetters({ profile, log, today: isoDate(request.today) })
  return {
    log,
    coverage: coverDomains(log),
    lookFor: [...coverLookFor(log)],
    director: seeAsProgramDirector(assessment, log),
    letters,
    letterDrafts: letters.letters.map((letter) => ({
      email: requestEmail(letter, profile),
      brief: writerBrief(letter, profile),
    })),
    questions: prepareQuestions({ profile, assessment, log }),
    eras: frameForEras(log, limits),
    variants: profile.specialties.map(({ id }) => draftVariant({ log, assessment, specialty: id })),
    limits,
  }
}

async function check(request: StatementCheckRequest): ReturnType<WordsApi['check']> {
  const basis = await basisOf(request)
  if (!basis) return undefined
  const { text, program, specialty } = request
  return checkStatement({
    text,
    profile: basis.profile,
    log: basis.log,
    limit: basis.limits.personalStatementCharacters.value,
    names: basis.names,
    addressee: { specialty, ...(program ? { names: [program.name] } : {}) },
  })
}
