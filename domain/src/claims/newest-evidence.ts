import type { Fact } from '../answer.ts'
import { agingOf } from './as-of.ts'
import type { Claims, Program, ProgramField } from './program.ts'

/** What tells of the hospital or its owner, and would stand there if the program had closed. */
const ofTheHouse: ReadonlySet<string> = new Set<ProgramField>([
  'ehrVendor',
  'h1bTraineeFilings',
  'h1bPhysicianFilings',
  'h1bEmployerApprovals',
  'informaticsFellowshipOnSite',
  'informaticsFellowshipAtInstitution',
  'informaticsFellowshipJ1',
  'informaticsFellowshipH1b',
  'informaticsTraining',
  'website',
  'nrmpCode',
])

/** The newest thing anybody said of a program itself; estimates and what is known of its house do not count. */
export function newestEvidence({ claims }: Program): Fact<unknown> | undefined {
  const fields: readonly (readonly [string, Claims<unknown> | undefined])[] = Object.entries(claims)
  let newest: Fact<unknown> | undefined
  for (const [field, facts = []] of fields) {
    if (ofTheHouse.has(field)) continue
    for (const fact of facts) {
      if (fact.known === 'estimated' || fact.known === 'derived' || fact.known === 'unread') continue
      if (newest === undefined || agingOf(fact.asOf).day > agingOf(newest.asOf).day) newest = fact
    }
  }
  return newest
}

/** The year in which it was true; undefined where nothing was said. A season counts for the autumn in which it is applied for. */
export function lastSeen(program: Program): number | undefined {
  const fact = newestEvidence(program)
  return fact === undefined ? undefined : Number(agingOf(fact.asOf).day.slice(0, 4))
}
