import type { PlanWorld } from './plan-world.ts'
import type { StepDraft } from './settle-steps.ts'
import { fieldRule } from '../exams/field-rule.ts'
import { matchDay } from './result-steps.ts'
import { standingOn } from './settle-steps.ts'
import { daysBefore, eventOf, onEvent } from './plan-world.ts'
import { sourceOf } from '../answer.ts'
import { soapReadyDay } from '../season/early-day.ts'
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
  if (deadline === undefined || world.person.season.certified) return []
  const { ranksIncluded, extraRankUsd } = world.facts.seasons.limits
  return [
    {
      id: 'rank-list',
      phase: 'ranking',
      title: 'Certify your rank list, in the order you want',
      ...(opens === undefined ? {} : { from: opens.day }),
      ...onEvent(deadline),
      why: `Certify a day early: the hour is fixed and the site is busy. The Match favours your true order, and a longer list never costs a better place. It is binding: leave out a program you would not go to. ${counted(ranksIncluded.value, 'program')} are included, each further one costs ${moneyText(extraRankUsd.value)}.`,
      ifPast: 'drop',
    },
  ]
}

function soap(world: PlanWorld): readonly StepDraft[] {
  const week = eventOf(world, 'matchWeek')
  const requirements = world.facts.seasons.requirements
  if (week === undefined) return []
  const { soapApplications } = world.facts.seasons.limits
  const rounds = requirements === undefined ? '' : ` There are ${requirements.soapOfferRounds.value} rounds of offers.`
  return [
    {
      id: 'soap-prepare',
      phase: 'match',
      title: 'Prepare for SOAP, in case',
      by: soapReadyDay(week.day, world.today),
      dateKind: 'advice',
      why: `Whoever hears on Monday that they did not match may send ${counted(soapApplications.value, 'application')} that week.${rounds} You may not contact programs until they contact you. A second statement and a ready list save the hours that count.`,
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
