import type { Case } from '../../person/case.ts'
import type { Supposition } from '../../person/suppose.ts'
import type { LeverDraft } from './draft.ts'
import { addDays } from '../../season/days.ts'
import { calendarOf, dayOfEvent } from '../../season/calendar.ts'
import { clinicalWork, comeFirst } from '../../visa/visit.ts'

const months = 2
const days = 61

interface Work {
  readonly kind: Extract<Supposition, { readonly months: number }>['kind']
  readonly what: string
}

/** The months somebody could add in a clinic in the US, by what they may do there; undefined where the way there is closed. */
export function monthsInUs(asked: Case): Work | undefined {
  switch (clinicalWork(asked).kind) {
    case 'none':
      return undefined
    case 'observing':
      return { kind: 'observing months', what: 'as an observer in the United States' }
    case 'hands-on':
      return { kind: 'hands-on months', what: 'of hands-on clinical experience in the United States' }
  }
}

/** Two more months in a clinic in the United States, finished when programs begin to review. */
export function experienceLever(asked: Case): LeverDraft | undefined {
  const { person, facts, season } = asked
  const added = monthsInUs(asked)
  if (added === undefined) return undefined
  const { kind, what } = added
  const { handsOnMonths, observingMonths } = person.clinical
  const done = kind === 'hands-on months' ? handsOnMonths : observingMonths
  const specialty = person.specialties[0]?.id
  const review = dayOfEvent(calendarOf(facts.seasons, season.match), 'programReviewFrom')
  return {
    id: 'usce-2-months',
    title:
      done === undefined
        ? `Two months ${what}, if you have none`
        : `Two more months ${what} (${done + months} instead of ${done})`,
    before: [{ kind, months: 0 }],
    after: [{ kind, months, ...(specialty === undefined ? {} : { specialty }) }],
    weeks: 9,
    ...(review === undefined ? {} : { deadline: addDays(review, -days) }),
    because: [...mayOnlyWatch(asked), { text: `${uncertain}${comeFirst(asked)}`, direction: 'neutral' }],
  }
}

const uncertain =
  'The published effect of months in the United States is uncertain, and does not tell treating from watching. What they cost is not among the facts; the deadline is the last day to begin.'

function mayOnlyWatch(asked: Case): LeverDraft['because'] {
  const work = clinicalWork(asked)
  return work.kind === 'observing' ? [work.because] : []
}
