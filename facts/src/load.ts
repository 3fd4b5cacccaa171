import type { ChanceModel, SpecialtyModel } from '#domain/chances'
import type { ExamFacts } from '#domain/exams'
import type { Facts, NotCovered, Specialty, SpecialtyId } from '#domain'
import type { FellowshipFacts } from '#domain/plan'
import type { Program } from '#domain/claims'
import type { SeasonFacts } from '#domain/season'
import type { VisaFacts } from '#domain/visa'
import { otherForm, UnreadableFacts } from './unreadable.ts'
import { decodePrograms, packFormat } from './wire.ts'

/** Reads one file of the facts pack as parsed JSON; `path` is relative to facts/data, such as `programs/pathology.json`. */
export type ReadFact = (path: string) => Promise<unknown>

/**
 * The facts one person needs: rules, statistics, and of the named specialties the fitted model and the programs. A specialty the
 * directory does not have brings no programs; the advice says so. Files are checked in full by facts/check before a
 * release, here only for their outline. Rejects when a file cannot be read or is not ours.
 */
export async function loadFacts(read: ReadFact, specialties: readonly SpecialtyId[]): Promise<Facts> {
  const release = await loadRelease(read)
  const { specialties: directory, notCovered } = await readDirectory(read)
  const known = new Set(directory.map((specialty) => specialty.id))
  const wanted = [...new Set(specialties)].filter((id) => known.has(id))
  const [seasons, exams, visas, fellowship, chances, ...programs] = await Promise.all([
    readOutline<SeasonFacts>(read, 'seasons.json', ['calendars', 'fees', 'limits']),
    readOutline<ExamFacts>(read, 'exams.json', ['passMarks', 'percentiles', 'outline']),
    readOutline<VisaFacts>(read, 'visas.json', ['rules', 'entrySuspensions', 'countries']),
    readOutline<FellowshipFacts>(read, 'fellowship.json', ['programs', 'months']),
    loadChances(read, wanted),
    ...wanted.map((id) => loadPrograms(read, id)),
  ])
  return { release, specialties: directory, notCovered, programs: programs.flat(), seasons, exams, visas, fellowship, chances }
}

/** Which pack it is. Read before all else: what a pack of another form holds means something else, or nothing. */
export async function loadRelease(read: ReadFact): Promise<Facts['release']> {
  const { format, version, date } = await readOutline<Facts['release'] & { readonly format?: number }>(read, 'release.json', [
    'version',
    'date',
  ])
  if (format !== packFormat) throw otherForm(`the pack ${version}`, format, packFormat)
  return { version, date }
}

/** The specialties of the directory, for a choice before any program is loaded. */
export async function loadSpecialties(read: ReadFact): Promise<readonly Specialty[]> {
  return (await readDirectory(read)).specialties
}

/** The specialties people ask for that are not in it, and where to look instead. */
export async function loadNotCovered(read: ReadFact): Promise<readonly NotCovered[]> {
  return (await readDirectory(read)).notCovered
}

function readDirectory(read: ReadFact): Promise<Pick<Facts, 'specialties' | 'notCovered'>> {
  return readOutline<Pick<Facts, 'specialties' | 'notCovered'>>(read, 'specialties.json', ['specialties', 'notCovered'])
}

/** The programs of one specialty; a file that was handed over before brings the same programs again. */
export async function loadPrograms(read: ReadFact, specialty: SpecialtyId): Promise<readonly Program[]> {
  const file = await read(programPath(specialty))
  if (typeof file !== 'object' || file === null) return decodePrograms(file)
  const programs = decoded.get(file) ?? decodePrograms(file)
  decoded.set(file, programs)
  return programs
}

const decoded = new WeakMap<object, readonly Program[]>()

/** The model of chances: what all specialties share, and what was fitted to each of these. */
export async function loadChances(read: ReadFact, specialties: readonly SpecialtyId[]): Promise<ChanceModel> {
  const [shared, ...fitted] = await Promise.all([
    readOutline<Omit<ChanceModel, 'specialties'>>(read, 'chances.json', ['anySpecialty', 'closedGate']),
    ...specialties.map((id) => readOutline<SpecialtyModel>(read, `chances/${id}.json`, ['specialty', 'invitation'])),
  ])
  return { ...shared, specialties: fitted }
}

/** Where the programs of a specialty lie within facts/data. */
export function programPath(specialty: SpecialtyId): string {
  return `programs/${specialty}.json`
}

/** Reads one file of the pack and checks that it has its parts. */
export async function readOutline<T>(read: ReadFact, path: string, keys: readonly string[]): Promise<T> {
  const file = await read(path)
  if (typeof file !== 'object' || file === null) throw new UnreadableFacts(`${path} requires an object, got ${typeof file}`)
  const missing = keys.filter((key) => !(key in file))
  if (missing.length > 0) throw new UnreadableFacts(`${path} lacks ${missing.join(', ')}`)
  return file as T
}
