import type { SeasonCalendar, SeasonEvent, SeasonFacts } from '../season/season-facts.ts'
import { dutiesIn } from '../season/duties.ts'
import type { EventDay } from '../season/event-day.ts'
import { eventIn } from '../season/event-day.ts'
import { counted } from '../say/number.ts'

/** One hour of Match Week at which something happens. */
export interface WeekHour {
  readonly id: HourId
  readonly event: EventDay
  /** Until when it is to be done, where it is more than that hour. */
  readonly until?: EventDay
  readonly title: string
  readonly why: string
  /** Whether it is of SOAP alone. */
  readonly isSoap: boolean
}

export type HourId =
  | 'match-status'
  | 'soap-list'
  | 'soap-calls'
  | 'soap-round-1'
  | 'soap-round-2'
  | 'soap-round-3'
  | 'soap-round-4'
  | 'soap-ends'
  | 'match-day'

interface Told {
  readonly id: HourId
  readonly on: SeasonEvent
  readonly until?: SeasonEvent
  readonly title: string
  /** What the facts say of it, after our own words. */
  readonly duties: readonly string[]
  readonly words?: string
}

const rounds = [1, 2, 3, 4] as const

/** The hours of a Match Week, first to last, as far as its calendar has them. */
export function hoursOf(facts: SeasonFacts, calendar: SeasonCalendar): readonly WeekHour[] {
  return told(facts).flatMap(({ id, on, until, title, duties, words }): readonly WeekHour[] => {
    const [event, last] = [eventIn(calendar, on), until && eventIn(calendar, until)]
    const why = [...(words === undefined ? [] : [words]), ...dutiesIn(facts, duties).map(({ text }) => text)].join(' ')
    return event === undefined ? [] : [{ id, event, ...(last && { until: last }), title, why, isSoap: id.startsWith('soap') }]
  })
}

function told({ limits, requirements }: SeasonFacts): readonly Told[] {
  const hours = requirements?.soapAnswerHours
  const within = hours === undefined ? 'before it ends' : `within ${counted(hours.value, 'hour')}`
  return [
    {
      id: 'match-status',
      on: 'matchWeek',
      title: 'The message of NRMP: whether you matched',
      duties: [],
      words: 'It says whether, not where, and the list of unfilled programs opens to those whom SOAP is for.',
    },
    {
      id: 'soap-list',
      on: 'soapApplicationsOpen',
      until: 'soapReviewFrom',
      title: `Choose up to ${limits.soapApplications.value} open places for SOAP and send`,
      duties: ['soap-own-list', 'soap-list-confidential', 'soap-contact'],
    },
    {
      id: 'soap-calls',
      on: 'soapReviewFrom',
      title: 'Be reachable: programs read and call from this hour on',
      duties: [],
      words: 'Interviews are short and on the same day. Keep two sentences ready on why this specialty and on your visa.',
    },
    ...rounds.map((round): Told => ({
      id: `soap-round-${round}`,
      on: `soapRound${round}`,
      title: `SOAP offer round ${round}: answer ${within}`,
      duties: ['soap-binding'],
    })),
    {
      id: 'soap-ends',
      on: 'soapEnds',
      title: 'SOAP ends; places still open may be asked for directly',
      duties: ['after-contact', 'after-find-a-resident'],
    },
    { id: 'match-day', on: 'matchDay', title: 'Match Day: learn where', duties: ['match-binding'] },
  ]
}
