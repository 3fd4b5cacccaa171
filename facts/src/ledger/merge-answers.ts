import type { IsoDate } from '#domain'
import { claimOfAnswer, inForce, isExpired, isExpiredReport } from '#domain/claims'
import type { Claims, GivenAnswer, Program, ProgramClaims } from '#domain/claims'

/** What merging answers does to a directory, line by line, before anything is written. */
export interface MergedAnswers {
  readonly programs: readonly Program[]
  readonly added: readonly AddedAnswer[]
  /** Reports of earlier merges that are older than a year and were taken out. */
  readonly expired: number
  readonly unknown: readonly GivenAnswer[]
}

export interface AddedAnswer {
  readonly answer: GivenAnswer
  /** What was in force before; undefined where nobody had said anything. */
  readonly before: unknown
}

/** Adds answers to the programs they name, each once, and takes out reports that have expired. */
export function mergeAnswers(programs: readonly Program[], answers: readonly GivenAnswer[], today: IsoDate): MergedAnswers {
  const byId = new Map(programs.map((program) => [program.id, program]))
  const unknown = answers.filter(({ program }) => !byId.has(program))
  let expired = 0
  for (const program of programs) {
    const claims = withoutExpired(program.claims, today)
    expired += countOf(program.claims) - countOf(claims)
    byId.set(program.id, { ...program, claims })
  }
  const added: AddedAnswer[] = []
  for (const answer of answers) {
    const program = byId.get(answer.program)
    if (!program || isExpired(answer, today)) continue
    const claim: Claims<unknown> | undefined = claimOfAnswer(answer)[answer.field]
    const present: Claims<unknown> = program.claims[answer.field] ?? []
    if (!claim || present.some((one) => JSON.stringify(one) === JSON.stringify(claim[0]))) continue
    added.push({ answer, before: inForce(present, today)?.value })
    byId.set(program.id, { ...program, claims: { ...program.claims, [answer.field]: [...present, ...claim] } })
  }
  return { programs: programs.map((program) => byId.get(program.id) ?? program), added, expired, unknown }
}

function withoutExpired(claims: ProgramClaims, today: IsoDate): ProgramClaims {
  const kept = Object.entries(claims).flatMap(([field, list]: [string, Claims<unknown>]) => {
    const facts = list.filter((fact) => !isExpiredReport(fact, today))
    return facts.length === 0 ? [] : [[field, facts]]
  })
  // Lists only lose facts.
  return Object.fromEntries(kept) as ProgramClaims
}

function countOf(claims: ProgramClaims): number {
  return Object.values(claims).reduce((sum: number, list: Claims<unknown>) => sum + list.length, 0)
}
