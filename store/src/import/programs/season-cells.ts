/** What one cell of a tracker tells of the applicant's own season; undefined for anything else. */
import { isoDate } from '#domain'
import type { Choice, IsoDate } from '#domain'
import { dayOrderOf, readDay } from '../files/days.ts'
import type { DayOrder } from '../files/days.ts'
import { readYesNo, tidy } from '../files/text.ts'

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

export function readAnswer(raw: string): AnswerRead | undefined {
  const said = tidy(raw).toLowerCase().replaceAll('-', ' ').replace(/[.!]$/, '')
  return answers.find(([pattern]) => pattern.test(said))?.[1]
}

export function readRank(raw: string): number | undefined {
  const place = /^#?(\d{1,3})(?:\.0|st|nd|rd|th)?$/.exec(tidy(raw))?.[1]
  return place === undefined || Number(place) < 1 ? undefined : Number(place)
}
