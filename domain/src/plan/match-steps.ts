import type { PlanWorld } from './plan-world.ts'
import type { StepDraft } from './settle-steps.ts'
import { fieldRule } from '../exams/field-rule.ts'
import { matchDay } from './result-steps.ts'
import { standingOn } from './settle-steps.ts'
import { daysBefore, eventOf, hasApplied, onEvent } from './plan-world.ts'
import { isSoapAll } from './soap-all.ts'
import { sourceOf } from '../answer.ts'
import { soapReadyDay } from '../season/early-day.ts'
import { ranksClosed } from '../season/ranks-closed.ts'
import type { EventDay } from '../season/event-day.ts'
import { dayText } from '../say/day.ts'
import { counted } from '../say/number.ts'
import { moneyText } from '../say/money.ts'

/** Interviews, rank list, Match Week and SOAP. */
export function matchSteps(world: PlanWorld): readonly StepDraft[] {
  return standingOn('application', [...interviews(world), ...rankList(world), ...soap(world), ...matchWeek(world)])
}

function interviews(world: PlanWorld): readonly StepDraft[] {
  const review = eventOf(world, 'programReviewFrom')
  const ranking = eventOf(world, 'rankingOpens')
  if (review === undefined || ranking === undefined) return []
  return [
    {
      id: 'interview-practice',
      phase: 'interviews',
      title: 'Practise the answers on scores, gaps and informatics aloud',
      by: review.day,
      dateKind: 'advice',
      why: 'First invitations can come within days of the review. Say a low score in two honest sentences, then go on to what you have done since.',
      source: fieldRule,
      ifPast: 'drop',
    },
    {
      id: 'interviews',
      phase: 'interviews',
      title: 'Answer invitations the same day, interview, and write notes after each',
      from: review.day,
      by: daysBefore(ranking.day, 1),
      dateKind: 'advice',
      why: 'Places go to who answers first. Enter invitations and rejections here: they change the chances of the rest of your list.',
      source: review.source,
      ifPast: 'drop',
    },
  ]
}

function rankList(world: PlanWorld): readonly StepDraft[] {
  const opens = eventOf(world, 'rankingOpens')
  const deadline = eventOf(world, 'rankListDeadline')
  if (deadline === undefined || world.person.season.certified || isSoapAll(world)) return []
  const closed = ranksClosed(world.calendar, world.today)
  if (closed !== undefined) return hasApplied(world) ? [noteCertified(closed, world)] : []
  const { ranksIncluded, extraRankUsd } = world.facts.seasons.limits
  return [
    {
      id: certifyId,
      phase: 'ranking',
      title: 'Certify your rank list, in the order you want',
      ...(opens === undefined ? {} : { from: opens.day }),
      ...onEvent(deadline),
      why: `Certify a day early: the hour is fixed and the site is busy. The Match favours your true order, and a longer list never costs a better place. It is binding: leave out a program you would not go to. ${counted(ranksIncluded.value, 'program')} are included, each further one costs ${moneyText(extraRankUsd.value)}.`,
      ifPast: 'drop',
    },
  ]
}

/** Certifying, and noting afterwards that it was done, are one step: whoever ticked the first is not asked for the second. */
const certifyId = 'rank-list'

/** Without a certified list there is no Match, and all that stands here of one would be for nothing. */
function noteCertified({ day, source }: EventDay, { today }: PlanWorld): StepDraft {
  return {
    id: certifyId,
    phase: 'ranking',
    title: 'Note that you certified your rank list; if you did not, prepare for SOAP',
    by: today,
    dateKind: 'advice',
    isFirst: true,
    why: `Rank lists closed on ${dayText(day)}, and that yours is certified is not noted. Without a certified list no program can be matched to you, and only SOAP is left.`,
    source,
    ifPast: 'drop',
  }
}

function soap(world: PlanWorld): readonly StepDraft[] {
  const week = eventOf(world, 'matchWeek')
  const requirements = world.facts.seasons.requirements
  if (week === undefined) return []
  const { soapApplications } = world.facts.seasons.limits
  const rounds = requirements === undefined ? '' : ` There are ${requirements.soapOfferRounds.value} rounds of offers.`
  const isAll = isSoapAll(world)
  return [
    {
      id: 'soap-prepare',
      phase: 'match',
      title: isAll ? 'Prepare for SOAP: it is what is left of this season' : 'Prepare for SOAP, in case',
      by: soapReadyDay(week.day, world.today, isAll),
      dateKind: 'advice',
      why: `${isAll ? 'No program has invited you, and hardly an invitation is still to come: without an interview there is no rank list. ' : ''}Whoever hears on Monday that they did not match may send ${counted(soapApplications.value, 'application')} that week.${rounds} You may not contact programs until they contact you. A second statement and a ready list save the hours that count.`,
      source: sourceOf(soapApplications),
      ifPast: 'drop',
    },
  ]
}

function matchWeek(world: PlanWorld): readonly StepDraft[] {
  const week = eventOf(world, 'matchWeek')
  return [
    ...(week === undefined
      ? []
      : [
          {
            id: 'match-week',
            phase: 'match',
            title: 'Match Week: learn whether you matched',
            ...onEvent(week),
            why: 'The message on Monday says whether; SOAP runs to Thursday for those who did not.',
            ifPast: 'drop',
          } satisfies StepDraft,
        ]),
    ...matchDay(world),
  ]
}
