/** What one cell of a tracker tells of the applicant's own season; undefined for anything else. */
import { isoDate } from '#domain'
import type { Choice, IsoDate } from '#domain'
import { dayOrderOf, readDay } from '../files/days.ts'
import type { DayOrder } from '../files/days.ts'
import { readYesNo, tidy } from '../files/text.ts'

interface AnswerTold {
  readonly answer: AnswerRead
  readonly sentOn?: IsoDate
  readonly answeredOn?: IsoDate
  readonly interviewDay?: IsoDate
}

type AnswerRead = Choice<'programAnswer'> | 'waiting'

/** A day as its column writes days, or as the user says where the column leaves it open; undefined where nobody has said it. */
export function readDayAmong(raw: string, among: readonly string[], said?: DayOrder): string | undefined {
  const told = dayOrderOf(among)
  const order = told === 'open' ? said : told
  // Without a telling day only a day that reads alike both ways is certain.
  if (order === undefined || order === 'mixed') {
    const [read, other] = readingsOf(raw)
    return read === other ? read : undefined
  }
  return readDay(raw, order)
}

/** The two days a cell could mean, where its column does not tell which: a question for the user. */
export function openDay(raw: string, among: readonly string[]): readonly [monthFirst: IsoDate, dayFirst: IsoDate] | undefined {
  const [monthFirst, dayFirst] = readingsOf(raw)
  if (monthFirst === undefined || dayFirst === undefined || monthFirst === dayFirst || dayOrderOf(among) !== 'open')
    return undefined
  return [isoDate(monthFirst), isoDate(dayFirst)]
}

/** A cell such as `Interview invitation 05/11/2026`: its words, and the day it ends with. */
export function partsOf(raw: string): { readonly words: string; readonly day?: string } {
  const tokens = tidy(raw.replaceAll(/[()]/g, ' ')).split(' ')
  const from = tokens.length > mostTokens ? -1 : tokens.findIndex((_, at) => isDay(tokens.slice(at).join(' ')))
  if (from < 0) return { words: tidy(raw) }
  const words = tokens
    .slice(0, from)
    .join(' ')
    .replace(/(?:[\s:,;–-]|\bon$)+$/, '')
  return { words, day: tokens.slice(from).join(' ') }
}

/** More than a word and a day have; what is longer is a note. */
const mostTokens = 12

function isDay(text: string): boolean {
  return readingsOf(text).some((day) => day !== undefined)
}

/** The day a cell ends with, as the days of its column are written. */
function dayOf(raw: string, days: readonly string[], said?: DayOrder): IsoDate | undefined {
  const { day } = partsOf(raw)
  const read = day === undefined ? undefined : readDayAmong(day, days, said)
  return read === undefined ? undefined : isoDate(read)
}

interface AppliedRead {
  readonly applied: boolean
  readonly sentOn?: IsoDate
}

/** Whether one applied: yes or no, a mark, or the day on which it was sent. `days` are those its column ends with. */
export function readApplied(raw: string, days: readonly string[], said?: DayOrder): AppliedRead | undefined {
  const { words, day } = partsOf(raw)
  const word = words.toLowerCase().replace(/[.!]$/, '')
  if (/^(not (yet|applied|sent|submitted)|not (applied|sent|submitted) yet|did not apply|skip(ped)?)$/.test(word))
    return { applied: false }
  const isMarked = /^(x|applied|sent|submitted|done)$/.test(word) || (word === '' && day !== undefined)
  const applied = isMarked || readYesNo(words)
  return applied === true ? { applied, ...given('sentOn', dayOf(raw, days, said)) } : applied === false ? { applied } : undefined
}

function given<Key extends string>(key: Key, day: IsoDate | undefined): { readonly [K in Key]?: IsoDate } {
  return day === undefined ? {} : ({ [key]: day } as { readonly [K in Key]?: IsoDate })
}

function readingsOf(raw: string): readonly [monthFirst: string | undefined, dayFirst: string | undefined] {
  return [readDay(raw, 'month first'), readDay(raw, 'day first')]
}

export function readSignal(raw: string): Choice<'sentSignal'> | 'none' | undefined {
  const said = tidy(raw).toLowerCase()
  if (/^(gold|silver)( signal)?$/.test(said)) return said.startsWith('gold') ? 'gold' : 'silver'
  const answer = readYesNo(raw)
  if (answer !== undefined) return answer ? 'signal' : 'none'
  return /^(signal(ed|led)?|sent)$/.test(said) ? 'signal' : undefined
}

const answers: readonly (readonly [RegExp, AnswerRead])[] = [
  [/^(interview(ed)? (done|completed?|attended)|interviewed|attended)$/, 'interviewed'],
  [
    /^(interview )?(invited|invitation( received)?|invite( received)?|scheduled|offered|accepted)$|^iv$|^interview( offer)?$/,
    'invited',
  ],
  [/^(on (the )?)?(wait ?list(ed)?|waiting list|alternate)$/, 'waitlisted'],
  [/^(rejected|rejection( received)?|declined by program|no interview|denied)$/, 'rejected'],
  [/^(withdrawn|withdrew|i withdrew|cancell?ed by me)$/, 'withdrawn'],
  [/^(applied|pending|waiting|no answer( yet)?|no response( yet)?|not yet|sent|submitted)$/, 'waiting'],
]

/**
 * What the program said, and the day that stands behind it: of an invitation where it is called one, else of the interview; of the
 * application where nothing but that it was sent is said; of the answer in every other case.
 */
export function readAnswer(raw: string, days: readonly string[], order?: DayOrder): AnswerTold | undefined {
  const said = partsOf(raw).words.toLowerCase().replaceAll('-', ' ').replace(/[.!]$/, '')
  const answer = answers.find(([pattern]) => pattern.test(said))?.[1]
  if (answer === undefined) return undefined
  const on = dayOf(raw, days, order)
  if (answer === 'waiting') return { answer, ...(/^(applied|sent|submitted)$/.test(said) ? given('sentOn', on) : {}) }
  const isOfInterview = answer === 'invited' && !/invit|offer/.test(said)
  return { answer, ...given(isOfInterview ? 'interviewDay' : 'answeredOn', on) }
}

export function readRank(raw: string): number | undefined {
  const place = /^#?(\d{1,3})(?:\.0|st|nd|rd|th)?$/.exec(tidy(raw))?.[1]
  return place === undefined || Number(place) < 1 ? undefined : Number(place)
}
