import { isoDate } from '#domain'
import type { SpecialtyId } from '#domain'
import {
  fileFromBlob,
  filingsOfPrograms,
  importId,
  matchPrograms,
  proposeQuestionMapping,
  readCv,
  readImport,
  readNoted,
  readStudyFile,
  readUnfilledList,
} from '#store/import'
import type { NotedLine, StudyImportOptions, UnfilledList } from '#store/import'
import { readDirectory } from './directory.ts'
import type { Directory } from './directory.ts'
import type { FilesApi, LinesRequest, NamedPrograms, ReadReply, ReadRequest, StudyReply } from './files-protocol.ts'
import { serve } from './serve.ts'

serve<FilesApi>({ read, programs, programsOf, lines, unfilled, study, cv: (file, name) => readCv(fileFromBlob(name, file)) })

async function unfilled(text: string, today: string): Promise<UnfilledList> {
  return readUnfilledList(text, { ...(await readDirectory()), today: isoDate(today) })
}

async function study(file: Blob, name: string, options: StudyImportOptions): Promise<StudyReply> {
  const isPdf = (await file.slice(0, 4).text()) === '%PDF'
  return {
    outcome: await readStudyFile(fileFromBlob(name, file), options),
    columns: isPdf ? { mapping: {}, unknown: [] } : proposeQuestionMapping(await file.slice(0, headBytes).text()),
  }
}

/** Enough of a table to hold its header. */
const headBytes = 20_000

async function read(request: ReadRequest, onProgress: (share: number) => void): Promise<ReadReply> {
  const file = fileFromBlob(request.name, request.file)
  const outcome = await readImport(file, {
    today: isoDate(request.today),
    onProgress,
    ...(request.mapping ? { mapping: request.mapping } : {}),
    ...(request.said ? { said: request.said } : {}),
    ...(request.days ? { days: request.days } : {}),
    ...(request.program ? { program: request.program } : {}),
  })
  if (outcome.kind === 'refused') return outcome
  const directory = await readDirectory()
  return {
    kind: 'read',
    id: await importId(file),
    reading: outcome.reading,
    matches: matchPrograms(outcome.reading.programs, directory, onProgress),
    ofEmployers: filingsOfPrograms(outcome.reading.filings ?? [], directory.programs),
    missing: missingIn(directory),
  }
}

async function programs(): Promise<NamedPrograms> {
  return namedIn(await readDirectory())
}

async function programsOf(specialty: SpecialtyId): Promise<NamedPrograms> {
  return namedIn(await readDirectory(specialty))
}

function namedIn(directory: Directory): NamedPrograms {
  const names = new Map(directory.specialties.map(({ id, name }) => [id, name]))
  return {
    programs: directory.programs
      .map(({ id, name, city, state, specialty }) => ({
        id,
        specialty,
        label: `${name}, ${city} ${state}, ${names.get(specialty) ?? specialty}`,
      }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'en')),
    missing: missingIn(directory),
  }
}

function missingIn({ missing }: Directory): readonly string[] {
  return missing.map(({ name }) => name)
}

async function lines({ text, specialties: chosen, ...noting }: LinesRequest): Promise<readonly NotedLine[]> {
  const { programs: all, specialties } = await readDirectory()
  const wanted = new Set(chosen)
  const noted = new Set(noting.log.entries.flatMap((entry) => ('program' in entry ? (entry.program ?? []) : [])))
  return readNoted(text, {
    ...noting,
    specialties,
    programs: all.filter(({ id, specialty }) => wanted.has(specialty) || noted.has(id)),
    chosen: new Map(Object.entries(noting.chosen)),
  })
}
