import { isIsoDate, isoDate } from '#domain'
import type { Choice, IsoDate, ProgramId } from '#domain'
import type { SeasonEntry } from '#domain/season'
import { zoneSpoken } from '#domain/track'
import type { Improper } from '#domain/track'
import { readDay } from './files/days.ts'
import { clockOf, hours, zoneAtEnd } from './files/hours.ts'
import { tidy } from './files/text.ts'

/** One line as somebody types it on a phone, such as `Baystate 14 Jan 9:00 ET`: nothing of it counts before it was shown. */
export interface SeasonLine {
  /** The words left over: which program is meant. */
  readonly words: string
  readonly said: Choice<'programAnswer'> | 'cancelled' | 'sent'
  /** Day of the interview. */
  readonly interviewDay?: IsoDate
  /** Day of the word itself; that of today where the line names none. */
  readonly on: IsoDate
  /** `09:00` */
  readonly at?: string
  readonly zone?: string
}

export type LineRead = { readonly kind: 'read'; readonly line: SeasonLine } | Unread

/** `improper`: where a program said what is no answer to an application. */
interface Unread {
  readonly kind: 'unread'
  readonly why: string
  readonly improper?: Improper
}

interface Rest {
  readonly text: string
  readonly found?: RegExpExecArray
}

/** Takes the first place where the pattern fits out of the text. */
function take(text: string, pattern: RegExp): Rest {
  const found = pattern.exec(text)
  return found === null ? { text } : { text: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`, found }
}

const monthName = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const days = [
  /\b(?:on )?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(\d{4}-\d{2}-\d{2})\b/i,
  new RegExp(
    String.raw`\b(?:on )?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(\d{1,2})(?:st|nd|rd|th)?\.? (${monthName})\.?(?:,? (\d{4}))?\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:on )?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(${monthName})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?\b`,
    'i',
  ),
  /\b(?:on )?(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?\b/,
] as const

export interface LineOptions {
  /** Match year of the season: a day without a year is a day of it. */
  readonly match: number
  readonly today: IsoDate
}

/** Reads one line of a season. A day in figures is month first, as in the US. */
export function readSeasonLine(text: string, { match, today }: LineOptions): LineRead {
  const zoned = zoneIn(tidy(text))
  const timed = take(zoned.text, hours)
  const at = timed.found === undefined ? undefined : clockOf(timed.found)
  if (timed.found !== undefined && at === undefined) return unread(`${timed.found[0].trim()} is no hour of a day.`)
  const dated = dayIn(timed.text, match)
  if (dated.kind === 'unread') return dated
  const open = askedBack.find(({ words, withDay }) => words.test(dated.text) && (withDay || dated.day === undefined))
  if (open !== undefined) return unread(open.why, open.improper)
  const told = saidIn(dated.text)
  const said = told.said ?? (dated.day === undefined ? undefined : 'invited')
  if (said === undefined)
    return unread('It says neither a day nor what happened: add "14 Jan", "invited", "rejected" or the like.')
  const words = tidy(told.text).replaceAll(/^[\s:;,.()–—-]+|[\s:;,.()–—-]+$/g, '')
  if (words === '') return unread('It does not say which program.')
  return {
    kind: 'read',
    line: {
      words,
      said,
      ...daysOf({ said, spoken: told.said !== undefined, day: dated.day, at }, today),
      ...(at === undefined ? {} : { at }),
      ...(zoned.zone === undefined ? {} : { zone: zoned.zone }),
    },
  }
}

interface Spoken {
  readonly said: SeasonLine['said']
  /** Whether a word says so, and not the day alone. */
  readonly spoken: boolean
  readonly day: IsoDate | undefined
  readonly at: string | undefined
}

/** What the day is of: an interview, unless a word says something else, or an invitation that came on a day that is past. */
function daysOf({ said, spoken, day, at }: Spoken, today: IsoDate): Pick<SeasonLine, 'interviewDay' | 'on'> {
  if (day === undefined) return { on: today }
  const ofInvitation = said === 'invited' && spoken && at === undefined && day <= today
  if (said === 'invited' && !ofInvitation) return { interviewDay: day, on: today }
  return { on: day <= today ? day : today }
}

/** What the line adds to the log. A day given to an interview is its invitation too. */
export function entriesOfLine(
  { said, interviewDay, on, at, zone }: SeasonLine,
  program: ProgramId,
  match: number,
): readonly SeasonEntry[] {
  if (interviewDay === undefined) return [{ kind: said, match, program, on }]
  return [
    {
      kind: 'scheduled',
      match,
      program,
      for: interviewDay,
      ...(at === undefined ? {} : { at }),
      ...(zone === undefined ? {} : { zone }),
      on,
    },
  ]
}

function unread(why: string, improper?: Improper): Unread {
  return { kind: 'unread', why, ...(improper === undefined ? {} : { improper }) }
}

/** The zone stands last, behind the hour. */
function zoneIn(text: string): { readonly text: string; readonly zone?: string } {
  const { text: rest, found } = take(text, zoneAtEnd)
  const zone = found === undefined ? undefined : zoneSpoken(found[0])
  // A state or a word that only looks like a zone has no hour before it.
  return zone === undefined || !hours.test(rest) ? { text } : { text: rest.trim(), zone }
}

type Dated = { readonly kind: 'read'; readonly text: string; readonly day?: IsoDate } | Unread

function dayIn(text: string, match: number): Dated {
  const found = days.map((pattern, at) => ({ at, ...take(text, pattern) })).find((one) => one.found !== undefined)
  if (found?.found === undefined) return { kind: 'read', text }
  const [whole, first = '', second = '', year] = found.found
  const raw = found.at === 0 ? first : inWords(found.at, { first, second, year }, match)
  const day = readDay(raw)
  if (day === undefined || !isIsoDate(day)) return unread(`${whole.trim()} is no day of the calendar.`)
  return { kind: 'read', text: found.text, day: isoDate(day) }
}

interface Parts {
  readonly first: string
  readonly second: string
  readonly year: string | undefined
}

/** The day with its year, in a form `readDay` knows. */
function inWords(at: number, { first, second, year }: Parts, match: number): string {
  const [date, month] = at === 1 ? [first, second] : [second, first]
  const inSpring = at === 3 ? Number(month) < 7 : /^(?:jan|feb|mar|apr|may|jun)/i.test(month)
  const whole = year ?? String(inSpring ? match : match - 1)
  return at === 3 ? `${month}/${date}/${whole}` : `${month.slice(0, 3)} ${date}, ${whole}`
}

/** Words that are no answer, or two answers, in the order they are looked for. `withDay`: also beside a day. */
const askedBack: readonly {
  readonly words: RegExp
  readonly withDay: boolean
  readonly why: string
  readonly improper?: Improper
}[] = [
  {
    words: /\b(?:ask|want|request|demand|press|promis|commit|insist)\w*\b.*\brank/i,
    withDay: true,
    why: 'To be asked about your ranks is no answer to an application, and nothing is noted of it.',
    improper: 'rank asked',
  },
  {
    words: /\bpre-?match\b|\boffer\w*\b.*\b(?:position|place|spot|contract|job)\b|\b(?:position|place|spot|contract|job) offer/i,
    withDay: true,
    why: 'A place that is offered before the Match is no answer to an application, and nothing is noted of it.',
    improper: 'place offered',
  },
  {
    words: /^(?!.*\b(?:interview|iv)\b).*\boffer(?:ed|s)?\b/i,
    withDay: false,
    why: 'Was an interview offered, or a place? For an interview write "invited"; for a place before the Match:',
    improper: 'place offered',
  },
  {
    words: /^(?!.*\b(?:i|they|program) declined\b)(?!.*\bdeclined (?:me|my)\b).*\bdeclined\b/i,
    withDay: true,
    why: 'Who declined? Write "rejected" where the program did, "I withdrew" where you did.',
  },
  {
    words:
      /^(?!.*\bi withdr).*\b(?:left|leaves|leaving|withdrew from|withdrawn from|out of|not in) (?:the )?(?:main )?(?:residency )?match\b/i,
    withDay: true,
    why: 'A program that leaves the Match cannot rank you, and that says nothing of you: write "I withdrew" with its name, and it is closed.',
  },
]

const happenings: readonly (readonly [RegExp, SeasonLine['said']])[] = [
  [/\bcancel?led\b(?: interview)?|\binterview cancel?led\b/i, 'cancelled'],
  [/\b(?:interview(?:ed)? (?:done|attended|held)|interviewed|attended)\b/i, 'interviewed'],
  [/\bi (?:declined|withdrew)\b/i, 'withdrawn'],
  [/\b(?:rejected|rejection|(?:(?:they|program) )?declined(?: (?:me|my application))?|denied|no interview)\b/i, 'rejected'],
  [/\b(?:wait ?-?list(?:ed)?|waiting list|alternate)\b/i, 'waitlisted'],
  [/\b(?:i )?(?:withdrew|withdrawn)\b/i, 'withdrawn'],
  [/\b(?:interview )?(?:invited|invitation|invite|offer(?:ed)?|scheduled)\b|\binterview\b|\biv\b/i, 'invited'],
  [/\b(?:applied|sent)\b/i, 'sent'],
]

function saidIn(text: string): { readonly text: string; readonly said?: SeasonLine['said'] } {
  for (const [pattern, said] of happenings) {
    const { text: rest, found } = take(text, pattern)
    if (found !== undefined) return { text: rest, said }
  }
  return { text }
}
