/**
 * A program file as it goes over a network: what all its programs have of one kind stands together, and packs an eighth smaller than one
 * program after the other. The pack itself is kept the other way, to be read and compared.
 */
import type { ProgramFile, WireClaim, WireProgram } from './program-file.ts'

export interface ProgramColumns extends Omit<ProgramFile, 'programs'> {
  /** A value for each program; null where it has none. */
  readonly columns: Readonly<Record<string, readonly unknown[]>>
  readonly claims: Readonly<Record<string, ClaimColumns>>
}

/** The claims of one field, program after program. */
interface ClaimColumns {
  /** How many each program has. */
  readonly counts: readonly number[]
  readonly values: readonly unknown[]
  readonly sources: readonly number[]
  readonly notes: readonly number[]
  /** Null for a claim without; left out where no claim has one. */
  readonly stances?: readonly (WireClaim[3] | null)[]
}

/** The same file by columns. Of programs that name their fields in another order, all get the order of the first. */
export function byColumns({ programs, ...file }: ProgramFile): ProgramColumns {
  const parts = programs.map((program) => new Map(Object.entries(program).filter(([name]) => name !== 'claims')))
  const claims = programs.map((program) => new Map(Object.entries(program.claims)))
  const columns = namesIn(parts).map((name) => [name, parts.map((one) => one.get(name) ?? null)])
  const fields = namesIn(claims).map((field) => [field, claimColumns(claims.map((one) => one.get(field) ?? []))])
  return { ...file, columns: Object.fromEntries(columns), claims: Object.fromEntries(fields) }
}

function namesIn(maps: readonly ReadonlyMap<string, unknown>[]): readonly string[] {
  return [...new Set(maps.flatMap((map) => [...map.keys()]))]
}

function claimColumns(claimsByProgram: readonly (readonly WireClaim[])[]): ClaimColumns {
  const all = claimsByProgram.flat()
  return {
    counts: claimsByProgram.map(({ length }) => length),
    values: all.map(([value]) => value),
    sources: all.map(([, source]) => source),
    notes: all.map(([, , note = -1]) => note),
    ...(all.some(([, , , stance]) => stance) ? { stances: all.map(([, , , stance]) => stance ?? null) } : {}),
  }
}

/** One program after the other again, so that what is made of one is gone before the next. */
export function* byProgram({ columns, claims }: ProgramColumns): Generator<WireProgram> {
  const parts = Object.entries(columns)
  const fields = Object.entries(claims).map(([field, each]) => ({ field, each, read: 0 }))
  const [[, first] = ['', []]] = parts
  for (let at = 0; at < first.length; at++) {
    const claimed: Record<string, readonly WireClaim[]> = {}
    for (const one of fields) {
      const count = one.each.counts[at] ?? 0
      if (count === 0) continue
      claimed[one.field] = claimsFrom(one.each, one.read, count)
      one.read += count
    }
    const program: Record<string, unknown> = { claims: claimed }
    for (const [name, values] of parts) if (values[at] !== null) program[name] = values[at]
    yield program as unknown as WireProgram
  }
}

function claimsFrom({ values, sources, notes, stances }: ClaimColumns, from: number, count: number): readonly WireClaim[] {
  const claims: WireClaim[] = []
  for (let at = from; at < from + count; at++) {
    const claim = [values[at], sources[at] ?? -1, notes[at] ?? -1] as const
    const stance = stances?.[at]
    claims.push(stance ? [...claim, stance] : claim)
  }
  return claims
}
