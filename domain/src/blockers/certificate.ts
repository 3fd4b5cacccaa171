import type { Fact } from '../answer.ts'
import type { Case } from '../person/case.ts'
import type { IsoDate } from '../units.ts'
import type { Blocker } from './blocker.ts'
import { sourceOf } from '../answer.ts'
import { counted } from '../say/number.ts'
import { dayText, monthText } from '../say/day.ts'
import { calendarOf, dayOfEvent } from '../season/calendar.ts'
import { daysBetween } from '../season/days.ts'
import { certificateNeededBy } from '../exams/certificate-day.ts'
import { unconfirmed } from '../exams/confirmed.ts'
import { judgePerson } from '../visa/answer-visa-for-person.ts'
import { waitsForVisa } from '../visa/waits-for-visa.ts'

/** A certificate expected so few days before rank lists close can slip past the day. Ours. */
const tight = 30

interface Deadline {
  readonly day: IsoDate
  readonly fact: Fact<unknown>
  /** What ECFMG could not confirm today. */
  readonly owed: readonly string[]
  /** Last day to have applied for the Pathway, where none is accepted. */
  readonly pathways?: IsoDate
}

/**
 * Whoever’s exams, Pathway and OET ECFMG cannot confirm by the rank list deadline is withdrawn from the Match; whoever has no certificate
 * by July, which also takes the diploma, cannot begin. Where training begins before the diploma is there, nothing else of it is worth a word.
 */
export function certificateBlockers(asked: Case): readonly Blocker[] {
  if (asked.person.outside === 'usGraduate' || asked.person.exams.certificate.state === 'issued') return []
  const late = lateForTraining(asked)
  return late?.isLost === true ? [late.blocker] : [...lateForRanking(asked), ...(late === undefined ? [] : [late.blocker])]
}

/** What ECFMG cannot confirm today, where it is expected too late or the season runs without a day for it. */
function lateForRanking({ person, facts, season, today }: Case): readonly Blocker[] {
  const { state, day } = person.exams.certificate
  const owed = unconfirmed(person.exams)
  const calendar = calendarOf(facts.seasons, season.match)
  const event = calendar.events.rankListDeadline
  const closes = dayOfEvent(calendar, 'rankListDeadline')
  if (event === undefined || closes === undefined || closes < today || state === 'not said' || owed.length === 0) return []
  const pathways = dayOfEvent(calendar, 'pathwaysDeadline')
  const deadline: Deadline = {
    day: closes,
    fact: facts.seasons.requirements?.examsByRankListDeadline ?? event,
    owed,
    ...(pathways === undefined || person.exams.pathway?.status === 'accepted' ? {} : { pathways }),
  }
  const isDiplomaAhead = (person.education.ahead?.by ?? closes) > closes
  if (state === 'expected' && day !== undefined && !isDiplomaAhead) {
    const left = daysBetween(day, closes)
    return left >= tight ? [] : [expected(day, left, deadline)]
  }
  return person.season.applied ? [notYet(deadline)] : []
}

/** A diploma or a certificate that comes when training has begun, or too shortly before. */
function lateForTraining(asked: Case): { readonly isLost: boolean; readonly blocker: Blocker } | undefined {
  const { person, facts, season, today } = asked
  const starts = dayOfEvent(calendarOf(facts.seasons, season.match), 'residencyStarts')
  const fact = facts.seasons.requirements?.certificateBeforeTraining
  const { ahead } = person.education
  const { state, day } = person.exams.certificate
  if (starts === undefined || starts <= today || fact === undefined) return undefined
  const about = { starts, fact, match: season.match }
  if (ahead?.isExact === true && ahead.by >= starts)
    return { isLost: true, blocker: beforeStart(`You graduate in ${monthText(ahead.by)}, after training begins`, about) }
  const needed = certificateNeededBy(starts, waitsForVisa(judgePerson(asked)))
  if (state !== 'expected' && ahead?.isExact === true && ahead.by > needed)
    return { isLost: false, blocker: graduatesLate(ahead.by, needed, about) }
  if (state !== 'expected' || day === undefined) return undefined
  const left = daysBetween(day, starts)
  if (left >= tight) return undefined
  if (left > 0 && !waitsForVisa(judgePerson(asked))) return { isLost: false, blocker: shortlyBefore(day, left, about) }
  return { isLost: left <= 0, blocker: beforeStart(`ECFMG certificate expected only on ${dayText(day)}`, about) }
}

interface Start {
  readonly starts: IsoDate
  readonly fact: Fact<unknown>
  readonly match: number
}

function beforeStart(title: string, { starts, fact, match }: Start): Blocker {
  return {
    kind: 'start without certificate',
    title,
    why: `Training of the ${match} Match begins on ${dayText(starts)}. Nobody begins without the certificate, it takes the verified diploma, and visas are asked for with it: a place won would be lost.`,
    todo: `Ask your school for the day the diploma is out and how fast it answers ECFMG. If it cannot come earlier, aim at the ${match + 1} Match.`,
    by: starts,
    source: sourceOf(fact),
    covers: ['certificate'],
  }
}

/** The diploma is out too shortly before training for everything that waits for it. */
function graduatesLate(graduation: IsoDate, needed: IsoDate, { starts, fact, match }: Start): Blocker {
  return {
    kind: 'start without certificate',
    title: `You graduate in ${monthText(graduation)}: late for July`,
    why: `Training of the ${match} Match begins on ${dayText(starts)}. Nobody begins without the certificate, it takes the verified diploma, and it is best there by ${dayText(needed)} for what waits for it.`,
    todo: `Ask your school for the day the diploma is out and how fast it answers ECFMG, and programs whether they wait. If it cannot be in time, aim at the ${match + 1} Match.`,
    by: needed,
    source: sourceOf(fact),
    covers: [],
  }
}

/** Of somebody who waits for no visa: in time as it is expected, and lost with a delay. */
function shortlyBefore(day: IsoDate, left: number, { starts, fact, match }: Start): Blocker {
  return {
    kind: 'start without certificate',
    title: `ECFMG certificate expected only ${counted(left, 'day')} before training`,
    why: `You expect it on ${dayText(day)}, and training of the ${match} Match begins on ${dayText(starts)}. Nobody begins without it, and it takes the verified diploma.`,
    todo: 'Ask your school for the day the diploma is out and how fast it answers ECFMG, and tell programs that invite you the day.',
    by: starts,
    source: sourceOf(fact),
    covers: ['certificate'],
  }
}

const consequence =
  'NRMP withdraws whoever’s exams, Pathway and OET ECFMG cannot confirm by that day: interviews and rank list are then lost for this Match.'

function expected(day: IsoDate, left: number, deadline: Deadline): Blocker {
  const isLate = left < 0
  const beside = isLate ? 'after' : left === 0 ? 'the day' : `${counted(left, 'day')} before`
  const otherwise = isLate
    ? 'If that cannot be there in time, aim at the next Match.'
    : 'Have the next Match in mind in case it slips.'
  return {
    kind: 'certificate late',
    title: `Your ECFMG certificate is due ${beside} rank lists close`,
    why: `You expect it on ${dayText(day)}, and they close on ${dayText(deadline.day)}. ${consequence}`,
    todo: `${owedText(deadline)} Ask ECFMG now which paper is missing for it and who has to send it, and tell programs that invite you the day. ${otherwise}`,
    by: deadline.day,
    source: sourceOf(deadline.fact),
    covers: ['certificate'],
  }
}

function owedText({ owed }: Deadline): string {
  return `By your profile it still takes ${owed.join(', ')}; the diploma may follow.`
}

function notYet(deadline: Deadline): Blocker {
  const papers =
    deadline.pathways === undefined
      ? ''
      : ` The Pathway application and all its papers have to be in by ${dayText(deadline.pathways)}.`
  return {
    kind: 'certificate late',
    title: `No ECFMG certificate yet: rank lists close on ${dayText(deadline.day)}`,
    why: consequence,
    todo: `${owedText(deadline)} Ask ECFMG now what is missing for it and by when it can be there.${papers}`,
    by: deadline.day,
    source: sourceOf(deadline.fact),
    covers: ['certificate'],
  }
}
