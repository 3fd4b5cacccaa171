import type { Reason } from '../answer.ts'
import type { Choice } from '../choices.ts'
import { valuesOf, wordsFor } from '../choices.ts'
import type { Case } from '../person/case.ts'
import { caseForMatch } from '../person/case.ts'
import { dayText } from '../say/day.ts'
import { counted, countText, sentenceCase } from '../say/number.ts'
import { calendarOf, dayOfEvent } from '../season/calendar.ts'
import type { SeasonEvent, SeasonFacts } from '../season/season-facts.ts'
import { dutiesIn } from '../season/duties.ts'
import type { IsoDate } from '../units.ts'
import type { WeekHour } from './hours.ts'
import { hoursOf } from './hours.ts'
import { conductOf, isSoapFor, meaningOf } from './monday.ts'
import type { Now } from './now.ts'
import { nowOf } from './now.ts'
import type { SoapSent } from './soap-sent.ts'
import { soapSent } from './soap-sent.ts'
import type { SoapChoice, UnfilledPlace } from './soap-choice.ts'
import { chooseForSoap } from './soap-choice.ts'

/** Match Week for one person at one moment: what was heard, what to do in the next hour, and every hour that follows. */
export interface MatchWeek {
  readonly match: number
  readonly title: string
  readonly message?: Choice<'mondayMessage'>
  /** What that message means; empty while none is known. */
  readonly meaning: readonly Reason[]
  /** Every message there can be, while none is known. */
  readonly messages: readonly {
    readonly message: Choice<'mondayMessage'>
    readonly words: string
    readonly meaning: readonly Reason[]
  }[]
  readonly now: Now
  readonly hours: readonly TimedHour[]
  /** How sure those hours are; empty where they are official or past. */
  readonly calendar: readonly Reason[]
  readonly conduct: readonly Reason[]
  readonly ready: readonly string[]
  /** Applications that were sent in SOAP, with what is said above them, and how many more may be: none once it is over. */
  readonly sent: readonly SoapSent[]
  readonly sentTitle: string
  readonly left: number
  /** The applications of SOAP, where the list of unfilled programs was read. */
  readonly choice?: SoapChoice
  readonly afterwards: readonly Reason[]
}

export interface TimedHour extends WeekHour {
  /** Milliseconds since 1970 UTC; absent where only the day is known. */
  readonly moment?: number
  readonly isPast: boolean
}

export interface WeekMoment {
  /** Milliseconds since 1970 UTC. */
  readonly moment: number
  readonly unfilled?: readonly UnfilledPlace[]
}

/** Reads Match Week of the season aimed at, on the person's own log, at one moment. */
export function readMatchWeek(given: Case, { moment: named, unfilled }: WeekMoment): MatchWeek {
  const asked = caseOfWeek(given)
  const { facts, season, person } = asked
  const { message } = person.season
  const calendar = hoursOf(facts.seasons, calendarOf(facts.seasons, season.match))
  const moment = message === undefined ? named : Math.max(named, momentToldAt(calendar))
  const hours = calendar.map((hour) => timed(hour, moment))
  const isOver = hours.some(({ id, isPast }) => id === 'soap-ends' && isPast)
  const sent = soapSent(asked)
  const left = isOver ? 0 : Math.max(0, facts.seasons.limits.soapApplications.value - sent.length)
  const isForSoap = !isOver && (message === undefined || isSoapFor(message))
  return {
    match: season.match,
    title: titleOf(message, season.match),
    ...(message === undefined ? {} : { message }),
    meaning: message === undefined || isOver ? [] : meaningOf(message, facts.seasons),
    messages: message === undefined ? allMessages(facts.seasons) : [],
    now: nowOf(hours, { moment, message, answerHours: facts.seasons.requirements?.soapAnswerHours?.value }),
    hours: isForSoap ? hours : hours.filter(({ isSoap, id }) => !isSoap || (id === 'soap-ends' && message !== 'matched')),
    calendar: calendarWords(hours.filter(({ isPast }) => !isPast)),
    conduct: isForSoap ? conductOf(facts.seasons) : [],
    ready: isForSoap ? readyFor(asked) : [],
    sent,
    sentTitle: `Sent in SOAP: ${counted(sent.length, 'application')}${isOver ? '' : `; ${countText(left)} more may be sent`}`,
    left,
    ...(unfilled === undefined || !(isForSoap || isOver) ? {} : { choice: chooseForSoap(unfilled, asked, message) }),
    afterwards: message === 'matched' ? [] : afterwardsOf(asked),
  }
}

/** When Monday's message is sent: whoever knows it reads the week from then on, whichever hour the clock names. */
function momentToldAt(hours: readonly WeekHour[]): number {
  const at = hours.find(({ id }) => id === 'match-status')?.event.at
  return at === undefined ? -Infinity : Date.parse(at)
}

function allMessages(facts: SeasonFacts): MatchWeek['messages'] {
  return valuesOf('mondayMessage').map((message) => ({
    message,
    words: sentenceCase(wordsFor('mondayMessage', message)),
    meaning: meaningOf(message, facts),
  }))
}

/**
 * The Match whose week somebody asks about on a day: in Match Week the one that is decided, whatever the advice is for, and for as long as
 * open places are listed for whoever was in it.
 */
export function matchOfWeek({ facts, season, today, person }: Case): number {
  const match = Number(today.slice(0, 4))
  if (season.match <= match) return season.match
  const day = (event: SeasonEvent): IsoDate | undefined => dayOfEvent(calendarOf(facts.seasons, match), event)
  const [from, decided, until] = [day('matchWeek'), day('matchDay'), day('unfilledListUntil')]
  if (from === undefined || decided === undefined || until === undefined || today < from) return season.match
  const wasThere = person.stage.kind === 'unmatched' || person.season.target === match
  return today <= (wasThere ? until : decided) ? match : season.match
}

function caseOfWeek(asked: Case): Case {
  const match = matchOfWeek(asked)
  return match === asked.season.match ? asked : caseForMatch(asked, { match })
}

function timed(hour: WeekHour, moment: number): TimedHour {
  const { at, day } = hour.event
  if (at === undefined) return { ...hour, isPast: moment > Date.parse(`${day}T23:59:59Z`) }
  const starts = Date.parse(at)
  return { ...hour, moment: starts, isPast: starts <= moment }
}

function titleOf(message: Choice<'mondayMessage'> | undefined, match: number): string {
  return message === undefined
    ? `Match Week ${match}, hour by hour`
    : `Match Week ${match}: ${wordsFor('mondayMessage', message)}`
}

/** Hours that were not read on the page of NRMP are said to be so, once for all of a kind. */
function calendarWords(hours: readonly TimedHour[]): readonly Reason[] {
  const words = {
    reported: 'These hours were read on a copy of the calendar',
    expected: 'These hours are expected by the pattern of earlier years',
  }
  return (['reported', 'expected'] as const).flatMap((kind): readonly Reason[] => {
    const first = hours.find(({ event }) => event.dateKind === kind)
    return first === undefined
      ? []
      : [{ text: `${words[kind]}: check them on the calendar of NRMP.`, direction: 'neutral', source: first.event.source }]
  })
}

/** What saves hours on Monday. Ours, from what SOAP asks for. */
function readyFor({ person, facts }: Case): readonly string[] {
  const letters = (person.letters ?? []).filter(({ status }) => status === 'uploaded').length
  const { lettersPerProgram } = facts.seasons.limits
  return [
    'A second statement: for the specialty you would also take, as programs of it read in the first line whether it was written for them.',
    letters >= lettersPerProgram.value
      ? 'Letters: enough are uploaded; look which of them fit a second specialty.'
      : `Letters: ${letters === 0 ? 'none is noted as uploaded' : `${letters} noted as uploaded`}; one that names no specialty serves everywhere.`,
    'Two sentences on your visa, and the certificate as a file: they are asked in the first minute of a call.',
    'A telephone that rings at any hour of the US day, with a greeting in your own voice, and the mail of the application open.',
  ]
}

/** Places that are left over, until the list is taken down. */
function afterwardsOf({ facts, season }: Case): readonly Reason[] {
  const until: IsoDate | undefined = dayOfEvent(calendarOf(facts.seasons, season.match), 'unfilledListUntil')
  const words = until === undefined ? '' : ` That is ${dayText(until)}.`
  return dutiesIn(facts.seasons, ['after-contact', 'after-list', 'after-find-a-resident', 'outside-the-match']).map((duty, at) =>
    at === 1 ? { ...duty, text: `${duty.text}${words}` } : duty,
  )
}
