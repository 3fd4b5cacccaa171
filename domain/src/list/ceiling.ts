import { remark } from '../answer.ts'
import type { Reason } from '../answer.ts'
import type { Chances } from '../chances/chances.ts'
import { lazily } from '../once.ts'
import type { Person } from '../person/person.ts'
import { chanceSentence, inHundred, worthText } from '../say/chance.ts'
import type { Ceiling, FrontierPoint } from './list.ts'
import { moneyText } from '../say/money.ts'
import { counted } from '../say/number.ts'

/** A list stops paying where ten more programs add less than this share of what it is worth. Ours; see docs/decisions. */
export const payingShare = 0.02
/** Shortest default list of somebody who needs a visa, and of anybody else. Ours; see docs/decisions. */
const shortest = { visa: 60, noVisa: 30 } as const
/** The field's rule of thumb for low scores and a visa need: "often 120+ programs". */
export const broadList = 120
const lookAhead = 10

/** The applicant's own ceiling, or where the frontier stops paying, between a floor and the broad list of the rule of thumb. */
export function ceilingFor(
  person: Person,
  { rests }: Pick<Chances, 'rests'>,
  frontierOf: () => readonly FrontierPoint[],
): Ceiling {
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
  const because = lazily(() => explain({ applications, floor, stop, frontier, rests }))
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

interface Found {
  readonly applications: number
  readonly floor: number
  readonly stop: number | undefined
  readonly frontier: readonly FrontierPoint[]
  readonly rests: Chances['rests']
}

function explain({ applications, floor, stop, frontier, rests }: Found): readonly Reason[] {
  const rule = `You set no number of applications, so the list stops where ten more programs would add less than ${worthText(payingShare)} of what it is already worth`
  // What a longer list brings somebody is not known while nothing of theirs is.
  return [remark(`${rule}${endOf(stop, floor)}`), ...(rests === 'on the record' ? broadCompared(applications, frontier) : [])]
}

/** Where that is, and which length it then has. */
function endOf(stop: number | undefined, floor: number): string {
  if (stop === undefined || stop > broadList)
    return `; that point lies beyond ${broadList} programs, the field's rule of thumb for a broad list.`
  if (stop >= floor) return `: at ${stop} programs.`
  return `. That is at ${stop} programs already; ours is ${floor}, the shortest that we advise${floor === shortest.visa ? ' to somebody who needs a visa' : ''}, because a year lost costs more than the fees.`
}

/** What the broad list of the rule of thumb would add, and cost. */
function broadCompared(applications: number, frontier: readonly FrontierPoint[]): readonly Reason[] {
  const here = frontier.find((point) => point.applications === applications)
  const broad = frontier.find((point) => point.applications === broadList)
  if (!here || !broad || applications >= broadList) return []
  return compared(here, broad, `With the often quoted ${broadList} programs`)
}

/** What another length would bring, and cost; nothing where the chance reads the same, band and all. */
export function compared(here: Weighed, there: Weighed, withWhat: string): readonly Reason[] {
  if (!here.matchChance || !there.matchChance) return []
  const [now, then] = [here.matchChance, there.matchChance].map((chance) => chanceSentence(chance))
  if (now === then) return []
  const changes = inHundred(here.matchChance.point) !== inHundred(there.matchChance.point)
  const match = changes ? `${then} would match instead of ${now}` : 'hardly more would match'
  return [remark(`${withWhat} ${match}, for ${moneyText(there.fees - here.fees)} more.`)]
}

/** A list by what is compared of it. */
export type Weighed = Pick<FrontierPoint, 'matchChance' | 'fees'>
