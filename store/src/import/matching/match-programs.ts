import type { ProgramId, Specialty, SpecialtyId } from '#domain'
import type { Program } from '#domain/claims'
import { nameScore } from '#domain/claims'
import type { ReadProgram } from '../reading.ts'
import type { NameIndex } from './name-index.ts'
import { nameIndex } from './name-index.ts'
import type { SpecialtyNames } from './specialty-names.ts'
import { specialtyNames } from './specialty-names.ts'

/** Which program of the directory a row of a file means. */
export type ProgramMatch =
  | { readonly kind: 'certain'; readonly id: ProgramId; readonly by: 'number' | 'NRMP code' | 'name'; readonly score: number }
  | { readonly kind: 'ask'; readonly suggestions: readonly Suggestion[]; readonly why?: string }
  | { readonly kind: 'none' }

export interface Suggestion {
  readonly id: ProgramId
  readonly name: string
  readonly city: string
  readonly state: string
  readonly score: number
}

export interface Directory {
  readonly programs: readonly Program[]
  readonly specialties: readonly Specialty[]
}

/** A name is believed from here on: in the checked joins 99.7 % of such pairs were right. */
const certainScore = 0.9
/** Two programs closer than this are too much alike to choose between. */
const clearMargin = 0.05
/** A suggestion worth showing starts here. */
const suggestionScore = 0.5
const suggestionsShown = 5
/** Rows between two words about how far it is. */
const rowsBetweenSigns = 50

/**
 * Matches rows to programs: by ACGME number, then NRMP code, then name, city and state; below 0.9 the user is asked. A number that
 * speaks of another specialty, state or name than its row is a question as well.
 */
export function matchPrograms(
  rows: readonly ReadProgram[],
  directory: Directory,
  onProgress?: (share: number) => void,
): readonly ProgramMatch[] {
  const match = matcherOf(directory)
  return rows.map((row, at) => {
    if (at % rowsBetweenSigns === 0) onProgress?.(at / rows.length)
    return match(row)
  })
}

interface World {
  readonly names: SpecialtyNames
  readonly index: NameIndex
  readonly specialties: ReadonlyMap<SpecialtyId, Specialty>
  readonly keptApart: ReadonlySet<string | undefined>
}

function matcherOf(directory: Directory): (row: ReadProgram) => ProgramMatch {
  const byId = new Map(directory.programs.map((program) => [String(program.id), program]))
  const byCode = new Map(
    directory.programs.flatMap((program) => (program.claims.nrmpCode ?? []).map((claim) => [claim.value, program] as const)),
  )
  const world: World = {
    names: specialtyNames(directory.specialties),
    index: nameIndex(directory.programs),
    specialties: new Map(directory.specialties.map((one) => [one.id, one])),
    keptApart: new Set(directory.specialties.filter(isPreliminary).map(({ acgmePrefix }) => acgmePrefix)),
  }
  const byName = new Map<string, ProgramMatch>()
  return (row) => {
    const key = JSON.stringify([row.name, row.institution, row.city, row.state, row.specialty, row.headings, row.nrmpCode])
    const named = (): ProgramMatch => {
      const before = byName.get(key) ?? matchName(row, world)
      byName.set(key, before)
      return before
    }
    const numbered = row.acgmeId === undefined ? undefined : byId.get(row.acgmeId)
    if (numbered) return unlessContradicted({ row, program: numbered, by: 'number', named }, world)
    const coded = row.nrmpCode === undefined ? undefined : byCode.get(row.nrmpCode)
    if (coded) return unlessContradicted({ row, program: coded, by: 'NRMP code', named }, world)
    const match = named()
    if (row.acgmeId === undefined || match.kind !== 'certain') return match
    const found = byId.get(String(match.id))
    return {
      kind: 'ask',
      suggestions: found ? [suggestionOf(row, found, textsOf(row, world))] : [],
      why: `No program has the number ${row.acgmeId}.`,
    }
  }
}

interface Numbered {
  readonly row: ReadProgram
  readonly program: Program
  readonly by: 'number' | 'NRMP code'
  readonly named: () => ProgramMatch
}

/** The numbered program, unless the rest of the row clearly speaks of another one. */
function unlessContradicted({ row, program, by, named }: Numbered, world: World): ProgramMatch {
  const own = suggestionOf(row, program, textsOf(row, world))
  const ask = (why: string, others: readonly Suggestion[]): ProgramMatch => ({
    kind: 'ask',
    suggestions: [own, ...others.filter(({ id }) => id !== program.id)],
    why,
  })
  if (row.state !== undefined && row.state !== program.state)
    return ask(`The ${by} is of a program in ${program.state}, the row says ${row.state}.`, suggestionsIn(named(), row, world))
  const said = row.specialty === undefined ? undefined : world.names.ofCell(row.specialty)
  if (said?.kind === 'named' && ![...said.ids].some((id) => isKin(id, program, world)))
    return ask(`The ${by} is of another specialty than "${row.specialty}".`, suggestionsIn(named(), row, world))
  const certain: ProgramMatch = { kind: 'certain', id: program.id, by, score: 1 }
  // Initials and names that are only a specialty say too little to speak against a number.
  if (own.score >= suggestionScore || /^[A-Z]{2,6}$/.test(row.name) || world.names.without(row.name) === '') return certain
  const others = suggestionsIn(
    matchName({ ...row, specialty: world.specialties.get(program.specialty)?.name ?? '' }, world),
    row,
    world,
  )
  const better = others.find(({ id, score }) => id !== program.id && score >= likelyScore)
  return better ? ask(`The ${by} is of ${program.name}, the name fits another program.`, others) : certain
}

/** A name that fits another program this well speaks against the number beside it. */
const likelyScore = 0.75

/** A number does not tell the preliminary track of a program from its categorical one. */
function isKin(id: SpecialtyId, program: Program, { specialties }: World): boolean {
  return id === program.specialty || specialties.get(id)?.acgmePrefix === specialties.get(program.specialty)?.acgmePrefix
}

function suggestionsIn(match: ProgramMatch, row: ReadProgram, world: World): readonly Suggestion[] {
  if (match.kind === 'ask') return match.suggestions
  if (match.kind === 'none') return []
  const found = world.index.near(textsOf(row, world), row.city).find(({ id }) => id === match.id)
  return found ? [suggestionOf(row, found, textsOf(row, world))] : []
}

function matchName(row: ReadProgram, world: World): ProgramMatch {
  const texts = textsOf(row, world)
  const allows = ruleOf(row, world)
  const suggestions = world.index
    .near(texts, row.city)
    .filter(allows)
    .map((program) => suggestionOf(row, program, texts))
    .filter(({ score }) => score >= suggestionScore)
    .toSorted((a, b) => b.score - a.score || Number(isPreliminaryId(a.id)) - Number(isPreliminaryId(b.id)))
    .slice(0, suggestionsShown)
  const [best, next] = suggestions
  if (!best) return { kind: 'none' }
  // Two programs that fit the name equally well are a question, however well they fit.
  const isClear = best.score >= certainScore && (next === undefined || next.score < best.score - clearMargin)
  if (isClear && isKnownSpecialty(row, world)) return { kind: 'certain', id: best.id, by: 'name', score: best.score }
  return { kind: 'ask', suggestions }
}

/** The ways a row names its program: its name, without the specialty too, and with its institution. */
function textsOf(row: ReadProgram, { names }: World): readonly string[] {
  const bare = names.without(row.name)
  if (row.institution === undefined) return bare === '' ? [row.name] : [row.name, bare]
  return bare === '' ? [row.institution] : [row.name, bare, `${row.institution} ${bare}`]
}

function suggestionOf(row: ReadProgram, program: Program, texts: readonly string[]): Suggestion {
  const { institution = program.name } = program
  const theirs = institution === program.name ? [institution] : [program.name, institution]
  const place = { city: row.city ?? '', state: row.state ?? program.state }
  const score = Math.max(
    ...texts.flatMap((name) =>
      theirs.map((their) => nameScore({ name, ...place }, { name: their, city: program.city, state: program.state })),
    ),
  )
  return { id: program.id, name: program.name, city: program.city, state: program.state, score }
}

/** A specialty the directory does not hold makes no match certain. */
function isKnownSpecialty(row: ReadProgram, { names }: World): boolean {
  return row.nrmpCode !== undefined || row.specialty === undefined || names.ofCell(row.specialty).kind === 'named'
}

/** Which programs state and specialty of a row, or the digits of its NRMP code, allow. A row that says none allows all. */
function ruleOf(row: ReadProgram, { names, specialties, keptApart }: World): (program: Program) => boolean {
  const { state, nrmpCode } = row
  const said = nrmpCode === undefined ? specialtiesSaid(row, names) : undefined
  return (program) => {
    if (state !== undefined && state !== program.state) return false
    const specialty = specialties.get(program.specialty)
    if (nrmpCode === undefined || specialty?.acgmePrefix === undefined) return said === undefined || said.has(program.specialty)
    // Digits 5 to 7 of an NRMP code are the specialty. `P` is the preliminary track where the directory keeps that track apart.
    if (nrmpCode.slice(4, 7) !== specialty.acgmePrefix) return false
    return !keptApart.has(specialty.acgmePrefix) || (nrmpCode[7] === 'P') === isPreliminary(specialty)
  }
}

/** By its column, else by its sheet, its title or its file, whichever names exactly one; undefined where none does. */
function specialtiesSaid(row: ReadProgram, names: SpecialtyNames): ReadonlySet<SpecialtyId> | undefined {
  if (row.specialty !== undefined) {
    const said = names.ofCell(row.specialty)
    return said.kind === 'named' ? said.ids : undefined
  }
  return [row.name, ...(row.headings ?? [])].map(names.inTitle).find(({ size }) => size === 1)
}

/** The preliminary record of a program stands behind its categorical one. */
function isPreliminaryId(id: ProgramId): boolean {
  return /^x-.*-p$/.test(id)
}

function isPreliminary({ id }: Specialty): boolean {
  return id.endsWith('-preliminary')
}
