import type { Program } from '#domain/claims'
import { nameScore } from '#domain/claims'
import type { ConfirmedRow } from './import-document.ts'
import type { EmployerFilings } from './reading.ts'

/** Below this the name of an employer and of a program's institution may be two hospitals. */
const sameEmployer = 0.9

/**
 * Labor filings as evidence at every program of the employer: same state, and a name of the program or its institution that is the
 * employer's. Programs of one hospital share them, because a filing names the employer and not the program.
 */
export function filingsOfPrograms(filings: readonly EmployerFilings[], programs: readonly Program[]): readonly ConfirmedRow[] {
  const byState = new Map<string, Program[]>()
  for (const program of programs) byState.set(program.state, [...(byState.get(program.state) ?? []), program])
  return filings.flatMap((filing) =>
    (byState.get(filing.state) ?? [])
      .filter((program) => isEmployerOf(filing, program))
      .map((program) => ({ program: program.id, claims: { h1bTraineeFilings: [{ ...filing.trainees, note: noteOf(filing) }] } })),
  )
}

function isEmployerOf(filing: EmployerFilings, { name, institution, city, state }: Program): boolean {
  const works = filing.cities.some((one) => one.toLowerCase() === city.toLowerCase())
  // Where the filing works in the program's city the city speaks for it; otherwise the name alone has to be the same.
  const there = { name: filing.employer, city: works ? city : '', state }
  return [name, ...(institution ? [institution] : [])].some((one) => nameScore(there, { name: one, city, state }) >= sameEmployer)
}

function noteOf({ employer, titles }: EmployerFilings): string {
  return `Filed by ${employer} for all its sites${titles.length > 0 ? `, such as ${titles[0]}` : ''}. Evidence of the employer, not a policy of this program.`
}
