import type { LucideIcon } from 'lucide-react'
import {
  BookOpenCheck,
  CalendarClock,
  ChartNoAxesColumn,
  GraduationCap,
  House,
  ListOrdered,
  Map as MapIcon,
  Milestone,
  PenLine,
  Search,
  UserRound,
} from 'lucide-react'
import type { Advice } from './work/protocol.ts'
import { counted, chanceRangeText, shortDayText } from '#domain/say'

/** One place a step of the line, in its order. */
export interface Place {
  readonly path: string
  readonly name: string
  readonly Icon: LucideIcon
  /** Whether it stands in the bar of a phone; the others are under More. */
  readonly inBar: boolean
  /** The stages without a list at which it is there; left out, at each of them. */
  readonly beyond?: ReadonlySet<string>
  /** Whether it is about a season that runs, so that it is there from the day applications can be sent to the first day of residency. */
  readonly inSeason?: true
  /** What stands there now, as text. */
  readonly state: (advice: Advice | undefined) => string | undefined
}

/** First parts of addresses that changed: a bookmark of before opens the place of today. */
const formerAddresses: Readonly<Record<string, string>> = { scores: 'exams', known: 'facts' }

/** The address of today for one of before; undefined where it did not change. */
export function addressToday(path: string): string | undefined {
  const [, first = '', ...rest] = path.split('/')
  const now = formerAddresses[first]
  return now === undefined ? undefined : `/${[now, ...rest].join('/')}`
}

/** Stages of training, in which what comes after is what counts. */
export const training: ReadonlySet<string> = new Set(['matched', 'in residency', 'between', 'in fellowship'])

/** The week in which somebody without a place applies once more. */
export const matchWeek: ReadonlySet<string> = new Set(['match week', 'soap'])

const none: ReadonlySet<string> = new Set()

/** Whether something is there at a stage without a list. */
export function isAt(beyond: ReadonlySet<string> | undefined, stage: string | undefined): boolean {
  return beyond === undefined || (stage !== undefined && beyond.has(stage))
}

export const places: readonly Place[] = [
  { path: '/', name: 'Home', Icon: House, inBar: true, state: () => undefined },
  { path: '/profile', name: 'Profile', Icon: UserRound, inBar: true, state: () => undefined },
  {
    path: '/exams',
    name: 'Exams',
    Icon: GraduationCap,
    beyond: none,
    inBar: false,
    state: (advice) => advice && countOf(advice.exams.asks.length, 'to answer'),
  },
  { path: '/study', name: 'Study', Icon: BookOpenCheck, inBar: false, state: () => undefined },
  {
    path: '/programs',
    name: 'Programs',
    Icon: Search,
    beyond: none,
    inBar: true,
    state: (advice) => advice && countOf(advice.candidates.open.length, 'open'),
  },
  {
    path: '/chances',
    name: 'Chances',
    Icon: ChartNoAxesColumn,
    beyond: none,
    inBar: false,
    state: (advice) => advice && (advice.list.matchChance ? chanceRangeText(advice.list.matchChance) : 'no number'),
  },
  {
    path: '/list',
    name: 'List',
    Icon: ListOrdered,
    beyond: none,
    inBar: true,
    state: (advice) => advice && counted(advice.list.picks.length, 'program'),
  },
  {
    path: '/plan',
    name: 'Plan',
    Icon: MapIcon,
    inBar: true,
    state: (advice) => {
      const next = advice?.plan.steps.find((step) => step.by >= advice.today)
      return next && `next ${shortDayText(next.by)}`
    },
  },
  { path: '/after', name: 'After', Icon: Milestone, beyond: training, inBar: false, state: () => undefined },
  {
    path: '/words',
    name: 'Words',
    Icon: PenLine,
    beyond: new Set([...matchWeek, ...training]),
    inBar: false,
    state: () => undefined,
  },
  {
    path: '/season',
    name: 'Season',
    Icon: CalendarClock,
    inSeason: true,
    inBar: true,
    state: (advice) => {
      const invited = advice?.person.season.applications.filter(({ outcome }) => outcome === 'invited').length
      return invited === undefined ? undefined : countOf(invited, 'invited')
    },
  },
]

/** Stages in which the season is what one works with. */
const seasonStages: ReadonlySet<string> = new Set([
  'applying',
  'interviewing',
  'ranking',
  'match week',
  'soap',
  'unmatched',
  'matched',
])

/** The places of a stage: what it does not need is not there. While the season runs it takes the place of Programs in the bar of a phone. */
export function placesAt({
  withoutList,
  stage,
}: {
  readonly withoutList: boolean
  readonly stage?: string | undefined
}): readonly Place[] {
  const runs = stage !== undefined && seasonStages.has(stage)
  return (
    places
      .filter(({ beyond, inSeason }) => (!withoutList || isAt(beyond, stage)) && (runs || !inSeason))
      // Who did not match chooses programs again: the season that is over stands under More.
      .map((place) =>
        runs && place.path === (stage === 'unmatched' ? '/season' : '/programs') ? { ...place, inBar: false } : place,
      )
  )
}

function countOf(amount: number, words: string): string | undefined {
  return amount === 0 ? undefined : `${amount} ${words}`
}
