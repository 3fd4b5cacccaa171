import type { Fact } from '../answer.ts'
import type { IsoDate, ProgramId } from '../units.ts'
import { isExpiredReport } from './given-answer.ts'
import type { Program, ProgramClaims } from './program.ts'

/** Claims from the user's own research or files about one program. */
export interface OwnClaims {
  readonly program: ProgramId
  readonly claims: ProgramClaims
}

/**
 * The directory with the user's own claims beside ours: the ledger puts theirs in force. Claims about programs that are not in it are
 * left out, and so are reports of other applicants that have expired.
 */
export function withOwnClaims(programs: readonly Program[], own: readonly OwnClaims[], today: IsoDate): readonly Program[] {
  if (own.length === 0) return programs
  const byProgram = new Map<ProgramId, ProgramClaims>()
  for (const { program, claims } of own) byProgram.set(program, mergeClaims(byProgram.get(program) ?? {}, claims, today))
  return programs.map((program) => {
    const added = byProgram.get(program.id)
    return added === undefined ? program : { ...program, claims: mergeClaims(program.claims, added, today) }
  })
}

/** Both lists of claims field by field; the same claim twice stands once, an expired report of the second not at all. */
export function mergeClaims(first: ProgramClaims, second: ProgramClaims, today: IsoDate): ProgramClaims {
  const merged: { -readonly [Field in keyof ProgramClaims]: ProgramClaims[Field] } = { ...first }
  for (const field of fieldsOf(second)) append(merged, field, { from: second, today })
  return merged
}

function append<Field extends keyof ProgramClaims>(
  merged: { -readonly [F in keyof ProgramClaims]: ProgramClaims[F] },
  field: Field,
  { from, today }: { readonly from: ProgramClaims; readonly today: IsoDate },
): void {
  const present: readonly Fact<unknown>[] = merged[field] ?? []
  const added: readonly Fact<unknown>[] = from[field] ?? []
  const seen = new Set(present.map((fact) => JSON.stringify(fact)))
  const list: readonly Fact<unknown>[] = [
    ...present,
    ...added.filter((fact) => !seen.has(JSON.stringify(fact)) && !isExpiredReport(fact, today)),
  ]
  if (list.length === 0) return
  Object.assign(merged, { [field]: list })
}

function fieldsOf(claims: ProgramClaims): readonly (keyof ProgramClaims)[] {
  return Object.keys(claims).filter((key): key is keyof ProgramClaims => key in claims)
}
