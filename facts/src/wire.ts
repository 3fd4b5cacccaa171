/**
 * Program files as they travel: sources and notes are written once a file and claims point at them, so that the
 * directory of the feeder specialties stays small. `decodePrograms` is what the app runs; no validator is carried along.
 */
import { isEstimate } from '#domain/claims'
import type { Claims, Estimate, Program, ProgramClaims, ProgramField } from '#domain/claims'
import type { Fact, Source } from '#domain'
import { programId, specialtyId } from '#domain'
import { byProgram } from './columns.ts'
import type { ProgramColumns } from './columns.ts'
import type { ProgramFile, WireClaim, WireProgram } from './program-file.ts'
import { otherForm, UnreadableFacts } from './unreadable.ts'

/** The form of the pack, in its release and in every program file. Raised by one when an older reader could not read it. */
export const packFormat = 2

const estimateFields: ReadonlySet<string> = new Set<ProgramField>(['invitationRate', 'nonUsImgShare'])

/** Packs programs of one specialty. Claims and programs keep their order; the same input gives the same bytes. */
export function encodePrograms(specialty: string, release: string, programs: readonly Program[]): ProgramFile {
  const sources = interner<Source>((source) => JSON.stringify([source.source, source.asOf, source.known, source.url]))
  const notes = interner<string>((note) => note)
  const encoded = programs.map((program) => encodeProgram(program, sources.index, notes.index))
  return { format: packFormat, specialty, release, sources: sources.items, notes: notes.items, programs: encoded }
}

/**
 * A program file as text: one program a line, to be compared, and within ASCII, for one sign outside Latin-1 has a reader keep the whole
 * file in two bytes a character and parse it half as fast.
 */
export function programFileText({ programs, ...head }: ProgramFile): string {
  const lines = programs.map((program) => JSON.stringify(program)).join(',\n')
  const text = `${JSON.stringify(head).slice(0, -1)},"programs":[\n${lines}\n]}\n`
  return text.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/**
 * Unpacks a file read from disk or, by columns, from the network. Throws a sentence naming the file's specialty where its shape is not ours.
 */
export function decodePrograms(wire: unknown): readonly Program[] {
  const file = asProgramFile(wire)
  const specialty = specialtyId(file.specialty)
  const claimsOf = claimReader(file)
  return Array.from('columns' in file ? byProgram(file) : file.programs, (program) => ({
    id: programId(program.id),
    name: program.name,
    city: program.city,
    state: program.state,
    specialty,
    ...(program.institution === undefined ? {} : { institution: program.institution }),
    ...(program.at === undefined ? {} : { latitude: program.at[0], longitude: program.at[1] }),
    ...(program.join === undefined ? {} : { joinScore: program.join }),
    claims: claimsOf(program),
  }))
}

function encodeProgram(program: Program, source: (item: Source) => number, note: (item: string) => number): WireProgram {
  const fields: readonly (readonly [string, Claims<unknown>])[] = Object.entries(program.claims)
  const claims = fields.map(([field, facts]) => [field, facts.map((fact) => encodeClaim(fact, source, note))])
  const { latitude, longitude } = program
  return {
    id: program.id,
    name: program.name,
    city: program.city,
    state: program.state,
    ...(program.institution === undefined ? {} : { institution: program.institution }),
    ...(latitude === undefined || longitude === undefined ? {} : { at: [latitude, longitude] as const }),
    ...(program.joinScore === undefined ? {} : { join: program.joinScore }),
    claims: Object.fromEntries(claims),
  }
}

function encodeClaim(fact: Fact<unknown>, source: (item: Source) => number, note: (item: string) => number): WireClaim {
  const { source: title, asOf, known, url } = fact
  const index = source({ source: title, asOf, known, ...(url === undefined ? {} : { url }) })
  const value = isEstimate(fact.value) ? [fact.value.point, fact.value.low, fact.value.high] : fact.value
  if (fact.stance !== undefined) return [value, index, fact.note === undefined ? -1 : note(fact.note), fact.stance]
  return fact.note === undefined ? [value, index] : [value, index, note(fact.note)]
}

/**
 * Reads the claims of one file. Thousands are read at every start, and most say what those of other programs do, from the same source: a
 * list of one claim that was read before is that list again.
 */
function claimReader({ sources, notes }: Pick<ProgramFile, 'sources' | 'notes'>): (program: WireProgram) => ProgramClaims {
  /** By source and note, then by value. */
  const alone = new Map<number, Map<unknown, readonly Fact<unknown>[]>>()
  return (program) => {
    const claims: Record<string, readonly Fact<unknown>[]> = {}
    for (const [field, told] of Object.entries(program.claims)) claims[field] = listOf(told, `${program.id}.${field}`, field)
    return claims as ProgramClaims
  }

  function listOf(told: readonly WireClaim[], at: string, field: string): readonly Fact<unknown>[] {
    // No patterns: they would ask each claim for an iterator.
    const claim = told[0]
    const value = claim?.[0]
    const isOwn = told.length > 1 || claim === undefined || claim[3] !== undefined
    if (isOwn || typeof value === 'object' || estimateFields.has(field)) return told.map((one) => factOf(one, at, field))
    const origin = claim[1] * (notes.length + 1) + (claim[2] ?? -1)
    const byValue = alone.get(origin) ?? new Map<unknown, readonly Fact<unknown>[]>()
    alone.set(origin, byValue)
    const list = byValue.get(value) ?? [factOf(claim, at, field)]
    byValue.set(value, list)
    return list
  }

  function factOf(claim: WireClaim, at: string, field: string): Fact<unknown> {
    const source = sources[claim[1]]
    if (source === undefined) throw new UnreadableFacts(`${at} names source ${claim[1]}, which its file does not have`)
    const note = notes[claim[2] ?? -1]
    const stance = claim[3]
    return {
      value: estimateFields.has(field) ? asEstimate(claim[0], at) : claim[0],
      ...source,
      ...(note === undefined ? {} : { note }),
      ...(stance === undefined ? {} : { stance }),
    }
  }
}

function asProgramFile(wire: unknown): ProgramFile | ProgramColumns {
  const file = wire as Partial<ProgramFile & ProgramColumns> | null
  if (typeof file !== 'object' || file === null)
    throw new UnreadableFacts(`a program file requires an object, got ${typeof wire}`)
  if (file.format !== packFormat) throw otherForm(`program file ${file.specialty}`, file.format, packFormat)
  const hasPrograms = Array.isArray(file.programs) || (file.columns !== undefined && file.claims !== undefined)
  if (!hasPrograms || !Array.isArray(file.sources) || !Array.isArray(file.notes)) {
    throw new UnreadableFacts(`program file ${file.specialty} requires programs, sources and notes`)
  }
  return file as ProgramFile | ProgramColumns
}

function asEstimate(value: unknown, at: string): Estimate {
  if (!Array.isArray(value) || value.length !== 3)
    throw new UnreadableFacts(`${at} requires [point, low, high], got ${JSON.stringify(value)}`)
  const [point, low, high] = value as [number, number, number]
  return { point, low, high }
}

/** Gives each different item an index, in the order of first use. */
function interner<T>(keyOf: (item: T) => string): { readonly items: readonly T[]; readonly index: (item: T) => number } {
  const items: T[] = []
  const indexByKey = new Map<string, number>()
  const index = (item: T): number => {
    const known = indexByKey.get(keyOf(item))
    if (known !== undefined) return known
    indexByKey.set(keyOf(item), items.length)
    return items.push(item) - 1
  }
  return { items, index }
}
