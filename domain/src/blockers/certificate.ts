import type { Fact } from '../answer.ts'
import type { Case } from '../person/case.ts'
import type { IsoDate } from '../units.ts'
import type { Blocker } from './blocker.ts'
import { sourceOf } from '../answer.ts'
import { counted } from '../say/number.ts'
import { dayText } from '../say/day.ts'
import { calendarOf, dayOfEvent } from '../season/calendar.ts'
import { daysBetween } from '../season/days.ts'

/** A certificate expected so few days before rank lists close can slip past the day. Ours. */
const tight = 30

interface Deadline {
  readonly day: IsoDate
  readonly fact: Fact<unknown>
}

/** Whoever ECFMG cannot verify by the rank list deadline is withdrawn from the Match. */
export function certificateBlockers(asked: Case): readonly Blocker[] {
  const { person, facts, season, today } = asked
  const { state, day } = person.exams.certificate
  const calendar = calendarOf(facts.seasons, season.match)
  const event = calendar.events.rankListDeadline
  const closes = dayOfEvent(calendar, 'rankListDeadline')
  const needsNone = person.outside === 'usGraduate' || state === 'issued' || state === 'not said'
  if (event === undefined || closes === undefined || closes < today || needsNone) return []
  const deadline: Deadline = { day: closes, fact: facts.seasons.requirements?.examsByRankListDeadline ?? event }
  if (state === 'expected' && day !== undefined) {
    const left = daysBetween(day, closes)
    return left >= tight ? [] : [expected(day, left, deadline)]
  }
  return person.season.applied ? [notYet(dayOfEvent(calendar, 'pathwaysDeadline'), deadline)] : []
}

const consequence =
  'NRMP withdraws whoever ECFMG cannot verify by that day: interviews and rank list are then lost for this Match.'

function expected(day: IsoDate, left: number, deadline: Deadline): Blocker {
  const isLate = left < 0
  const beside = isLate
    ? `after rank lists close on ${dayText(deadline.day)}`
    : `${left === 0 ? 'the day' : `${counted(left, 'day')} before`} rank lists close, ${dayText(deadline.day)}`
  const otherwise = isLate ? 'If it cannot come earlier, aim at the next Match.' : 'Have the next Match in mind in case it slips.'
  return {
    kind: 'certificate late',
    title: `Your ECFMG certificate is expected on ${dayText(day)}, ${beside}`,
    why: consequence,
    todo: `Ask ECFMG now which paper is still missing and who has to send it, and tell programs that invite you the day. ${otherwise}`,
    by: deadline.day,
    source: sourceOf(deadline.fact),
    covers: ['certificate'],
  }
}

function notYet(pathways: IsoDate | undefined, deadline: Deadline): Blocker {
  const papers =
    pathways === undefined ? '' : ` The Pathway application and all its papers have to be in by ${dayText(pathways)}.`
  return {
    kind: 'certificate late',
    title: `You have no ECFMG certificate yet, and rank lists close on ${dayText(deadline.day)}`,
    why: consequence,
    todo: `Ask ECFMG now what is missing and by when it can be there.${papers}`,
    by: deadline.day,
    source: sourceOf(deadline.fact),
    covers: ['certificate'],
  }
}
