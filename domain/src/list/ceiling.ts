import { remark } from '../answer.ts'
import { lazily } from '../once.ts'
import type { Person } from '../person/person.ts'
import { worthText } from '../say/chance.ts'
import type { Ceiling, FrontierPoint } from './list.ts'
import { counted } from '../say/number.ts'

/** A list stops paying where ten more programs add less than this share of what it is worth. Ours; see docs/decisions. */
export const payingShare = 0.02
/** Shortest default list of somebody who needs a visa, and of anybody else. Ours; see docs/decisions. */
const shortest = { visa: 60, noVisa: 30 } as const
/** The field's rule of thumb for low scores and a visa need: "often 120+ programs". */
export const broadList = 120
const lookAhead = 10

/** The applicant's own ceiling, or where the frontier stops paying, between a floor and the broad list of the rule of thumb. */
export function ceilingFor(person: Person, frontierOf: () => readonly FrontierPoint[]): Ceiling {
  const own = person.money.maxApplications
  if (own !== undefined && own >= 0 && !Number.isNaN(own)) {
    return {
      applications: Math.floor(own),
      because: [remark(`You set the ceiling at ${counted(Math.floor(own), 'application')}.`)],
      get stopsPayingAt() {
        return stopsPayingAt(frontierOf())
      },
    }
  }
  const frontier = frontierOf()
  const stop = stopsPayingAt(frontier)
  const floor = person.visa.need.need === 'not needed' ? shortest.noVisa : shortest.visa
  const applications = Math.min(broadList, Math.max(floor, stop ?? broadList))
  const because = lazily(() => [remark(explain(stop, floor))])
  return {
    applications,
    get because() {
      return because()
    },
    stopsPayingAt: stop,
  }
}

/** The first length at which ten more programs add less than a fiftieth of the list's worth. */
export function stopsPayingAt(frontier: readonly FrontierPoint[]): number | undefined {
  return frontier.find((here, n) => {
    const later = frontier[n + lookAhead]
    return later !== undefined && later.value - here.value < payingShare * here.value
  })?.applications
}

function explain(stop: number | undefined, floor: number): string {
  return `You set no number of applications, so the list stops where ten more programs would add less than ${worthText(payingShare)} of what it is already worth${endOf(stop, floor)}`
}

/** Where that is, and which length it then has. */
function endOf(stop: number | undefined, floor: number): string {
  if (stop === undefined || stop > broadList)
    return `; that point lies beyond ${counted(broadList, 'program')}, the field's rule of thumb for a broad list.`
  if (stop >= floor) return `: at ${counted(stop, 'program')}.`
  return `. That is at ${counted(stop, 'program')} already; ours is ${floor}, the shortest that we advise${floor === shortest.visa ? ' to somebody who needs a visa' : ''}, because a year lost costs more than the fees.`
}
