import type { Fact } from '#domain'
import type { ProgramClaims, ProgramField } from '#domain/claims'
import { programId } from '#domain'
import type { SeasonEntry } from '#domain/season'
import { seasonEntries } from '#store/import'
import type { ConfirmedRow, ProgramMatch, Reading, ReadProgram, ReadSeason } from '#store/import'

/** What the user has decided about one row: the program it means, and which of its statements count, corrected where needed. */
export interface Decision {
  readonly program: string | undefined
  readonly statements: readonly Statement[]
  /** What the row tells of the own season. */
  readonly season: SeasonDecision | undefined
}

export interface SeasonDecision {
  readonly said: ReadSeason
  readonly counts: boolean
}

/** One thing a row says about its program. */
export interface Statement {
  readonly field: ProgramField
  readonly fact: Fact<unknown>
  readonly counts: boolean
}

/** Before the user has looked: rows with a certain program count, what was understood from prose or letters never does. */
export function firstDecisions(reading: Reading, matches: readonly ProgramMatch[]): readonly Decision[] {
  const isProse = reading.format === 'program-web-page'
  return reading.programs.map((row, at) => {
    const match = matches[at]
    return {
      program: match?.kind === 'certain' ? match.id : undefined,
      statements: statementsOf(row).map((statement) => ({ ...statement, counts: !isProse })),
      season: row.season && { said: row.season, counts: reading.format !== 'mail' },
    }
  })
}

function statementsOf(row: ReadProgram): readonly Omit<Statement, 'counts'>[] {
  return Object.entries(row.claims).flatMap(([field, facts]: [string, readonly Fact<unknown>[]]) =>
    // The keys of ProgramClaims are its fields.
    facts.map((fact) => ({ field: field as ProgramField, fact })),
  )
}

/** What is kept: rows with a program and at least one statement that counts. */
export function confirmedRows(decisions: readonly Decision[]): readonly ConfirmedRow[] {
  return decisions.flatMap(({ program, statements }) => {
    const counting = statements.filter(({ counts }) => counts)
    return program === undefined || counting.length === 0 ? [] : [{ program: programId(program), claims: claimsOf(counting) }]
  })
}

/** What goes into the season log: of rows with a program whose season counts. */
export function confirmedSeason(decisions: readonly Decision[], match: number): readonly SeasonEntry[] {
  return decisions.flatMap(({ program, season }) =>
    program !== undefined && season?.counts ? seasonEntries(programId(program), season.said, match) : [],
  )
}

function claimsOf(statements: readonly Statement[]): ProgramClaims {
  const claims: Record<string, readonly Fact<unknown>[]> = {}
  for (const { field, fact } of statements) claims[field] = [...(claims[field] ?? []), fact]
  // Statements came out of ProgramClaims and keep the type of their field.
  return claims as ProgramClaims
}
