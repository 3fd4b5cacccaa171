import type { Program } from '#domain/claims'
import type { ProgramId, Specialty } from '#domain'
import { nameScore } from '#domain/claims'
import { labelKey } from './files/text.ts'
import type { ReadProgram } from './reading.ts'

/** Which program of the directory a row of a file means. */
export type ProgramMatch =
  | { readonly kind: 'certain'; readonly id: ProgramId; readonly by: 'number' | 'NRMP code' | 'name'; readonly score: number }
  | { readonly kind: 'ask'; readonly suggestions: readonly Suggestion[] }
  | { readonly kind: 'none' }

export interface Suggestion {
  readonly id: ProgramId
  readonly name: string
  readonly city: string
  readonly state: string
  readonly score: number
}

/** A name is believed from here on: in the checked joins 99.7 % of such pairs were right. */
const certainScore = 0.9
/** Two programs closer than this are too much alike to choose between. */
const clearMargin = 0.05
/** A suggestion worth showing starts here. */
const suggestionScore = 0.5
const suggestionsShown = 5

/** Matches rows to programs: by ACGME number, then NRMP code, then name, city and state; below 0.9 the user is asked. */
export function matchPrograms(rows: readonly ReadProgram[], directory: Directory): readonly ProgramMatch[] {
  const byId = new Map(directory.programs.map((program) => [String(program.id), program]))
  const byCode = new Map(
    directory.programs.flatMap((program) => (program.claims.nrmpCode ?? []).map((claim) => [claim.value, program] as const)),
  )
  const byState = new Map<string, Program[]>()
  for (const program of directory.programs) byState.set(program.state, [...(byState.get(program.state) ?? []), program])
  const byName = new Map<string, ProgramMatch>()
  const mayBeOf = specialtyRule(directory)
  return rows.map((row) => {
    const byNumber = row.acgmeId === undefined ? undefined : byId.get(row.acgmeId)
    if (byNumber) return { kind: 'certain', id: byNumber.id, by: 'number', score: 1 }
    const withCode = row.nrmpCode === undefined ? undefined : byCode.get(row.nrmpCode)
    if (withCode) return { kind: 'certain', id: withCode.id, by: 'NRMP code', score: 1 }
    const key = JSON.stringify([row.name, row.city, row.state, row.specialty, row.nrmpCode])
    const before = byName.get(key)
    if (before) return before
    const pool = row.state === undefined ? directory.programs : (byState.get(row.state) ?? [])
    const match = matchName(
      row,
      pool.filter((program) => mayBeOf(row, program)),
    )
    byName.set(key, match)
    return match
  })
}

export interface Directory {
  readonly programs: readonly Program[]
  readonly specialties: readonly Specialty[]
}

function matchName(row: ReadProgram, pool: readonly Program[]): ProgramMatch {
  const suggestions = pool
    .map((program) => suggestionOf(row, program))
    .filter(({ score }) => score >= suggestionScore)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, suggestionsShown)
  const [best, next] = suggestions
  if (!best) return { kind: 'none' }
  // Two programs that fit the name equally well are a question, however well they fit.
  const isClear = best.score >= certainScore && (next === undefined || next.score < best.score - clearMargin)
  return isClear ? { kind: 'certain', id: best.id, by: 'name', score: best.score } : { kind: 'ask', suggestions }
}

function suggestionOf(row: ReadProgram, program: Program): Suggestion {
  const here = { name: row.name, city: row.city ?? '', state: row.state ?? program.state }
  const names = [program.name, program.institution ?? program.name]
  const score = Math.max(...names.map((name) => nameScore(here, { name, city: program.city, state: program.state })))
  return { id: program.id, name: program.name, city: program.city, state: program.state, score }
}

/** Whether the specialty a row names, or the digits of its NRMP code, allow this program. A row that names none allows all. */
function specialtyRule(directory: Directory): (row: ReadProgram, program: Program) => boolean {
  const specialties = new Map(directory.specialties.map((one) => [one.id, { ...one, key: labelKey(one.name) }]))
  return (row, program) => {
    const specialty = specialties.get(program.specialty)
    if (row.nrmpCode !== undefined && specialty?.acgmePrefix !== undefined) return codeFits(row.nrmpCode, specialty, directory)
    if (row.specialty === undefined || specialty === undefined) return true
    const said = labelKey(row.specialty)
    return said.includes(specialty.key) || specialty.key.includes(said)
  }
}

/** Digits 5 to 7 of an NRMP code are the specialty. `P` is the preliminary track where the directory keeps that track apart. */
function codeFits(code: string, specialty: Specialty, directory: Directory): boolean {
  if (code.slice(4, 7) !== specialty.acgmePrefix) return false
  const keptApart = directory.specialties.some((one) => one.acgmePrefix === specialty.acgmePrefix && isPreliminary(one))
  return !keptApart || (code[7] === 'P') === isPreliminary(specialty)
}

function isPreliminary(specialty: Specialty): boolean {
  return specialty.id.endsWith('-preliminary')
}
