import type { Case } from '../../person/case.ts'
import type { Supposition } from '../../person/suppose.ts'
import type { LeverDraft } from './draft.ts'
import { addDays, earlierOf } from '../../season/days.ts'
import { calendarOf, dayOfEvent } from '../../season/calendar.ts'
import type { IsoDate } from '../../units.ts'
import { clinicalWork, comeFirst } from '../../visa/visit.ts'

const months = 2
const days = 61

interface Work {
  readonly kind: Extract<Supposition, { readonly months: number }>['kind']
  readonly what: string
  /** The last day on which it is allowed. */
  readonly until?: IsoDate
  /** The rule that allows it, where one does. */
  readonly because: LeverDraft['because']
}

/** The months somebody could add in a clinic in the US, by what they may do there; undefined where the way there is closed. */
export function monthsInUs(asked: Case): Work | undefined {
  const work = clinicalWork(asked)
  switch (work.kind) {
    case 'none':
      return undefined
    case 'observing':
      return { kind: 'observing months', what: 'as an observer in the United States', because: [work.because] }
    case 'hands-on': {
      const what = 'of hands-on clinical experience in the United States'
      const { whileStudent } = work
      return whileStudent === undefined
        ? { kind: 'hands-on months', what, because: [] }
        : {
            kind: 'hands-on months',
            what: `${what}, while you are a student`,
            until: whileStudent.until,
            because: [whileStudent.because],
          }
    }
  }
}

/** Two more months in a clinic in the United States, finished when programs begin to review, and a student's before the school ends. */
export function experienceLever(asked: Case): LeverDraft | undefined {
  const { person, facts, season } = asked
  const added = monthsInUs(asked)
  if (added === undefined) return undefined
  const { kind, what, until, because } = added
  const { handsOnMonths, observingMonths } = person.clinical
  const done = kind === 'hands-on months' ? handsOnMonths : observingMonths
  const specialty = person.specialties[0]?.id
  const review = dayOfEvent(calendarOf(facts.seasons, season.match), 'programReviewFrom')
  const end = review === undefined || until === undefined ? (review ?? until) : earlierOf(review, until)
  return {
    id: 'usce-2-months',
    title:
      done === undefined
        ? `Two months ${what}, if you have none`
        : `Two more months ${what} (${done + months} instead of ${done})`,
    before: [{ kind, months: 0 }],
    after: [{ kind, months, ...(specialty === undefined ? {} : { specialty }) }],
    weeks: 9,
    ...(end === undefined ? {} : { deadline: addDays(end, -days) }),
    because: [...because, { text: `${uncertain}${comeFirst(asked)}`, direction: 'neutral' }],
  }
}

const uncertain =
  'The published effect of months in the United States is uncertain, and does not tell treating from watching. What they cost is not among the facts; the deadline is the last day to begin.'
