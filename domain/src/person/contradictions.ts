import { dayText } from '../say/day.ts'
import type { Contradiction, HeldAgainst } from './contradiction.ts'
import type { Profile } from './profile.ts'
import { rulesThat } from '../rules/rules-in-force.ts'
import { resultDay } from './target-season.ts'
import type { SeasonFacts } from '../season/season-facts.ts'
import { unitedStates } from '../country-codes.ts'
import { certificateContradictions, examContradictions } from './exam-contradictions.ts'

/** Everything in a profile that cannot be so together. Advice rests on what is said, so this is mended before there is any. */
export function findContradictions(profile: Profile, against: HeldAgainst): readonly Contradiction[] {
  return [
    ...examContradictions(profile, against),
    ...certificateContradictions(profile, against),
    ...needContradictions(profile, against),
    ...matchContradictions(profile, against),
    ...spanContradictions(profile),
  ]
}

function needContradictions({ applicant, visa }: Profile, { facts, today }: HeldAgainst): readonly Contradiction[] {
  if (visa?.needed !== true) return []
  const { status } = visa
  const isFree =
    status !== undefined && rulesThat(facts.visas, 'needs no sponsor', today).some(({ effect }) => effect.status.includes(status))
  const why = isFree
    ? `the status is ${status}`
    : applicant?.citizenships?.includes(unitedStates)
      ? 'US is among the citizenships'
      : undefined
  return why === undefined
    ? []
    : [{ path: 'visa.needed', text: `a sponsor is said to be needed, and ${why}: who holds that needs none` }]
}

/** One result a year, and none before the Monday on which it is told. */
function matchContradictions({ previousMatches = [] }: Profile, { facts, today }: HeldAgainst): readonly Contradiction[] {
  return previousMatches.flatMap(({ year, outcome }, at) => {
    if (outcome === undefined) return []
    const path = `previousMatches[${at}].outcome`
    if (today < resultDay(facts.seasons, year))
      return [
        {
          path,
          text: `the ${year} Match has the result "${outcome}", and today is ${dayText(today)}: ${toldOn(facts.seasons, year)}`,
        },
      ]
    const other = previousMatches
      .slice(0, at)
      .find((one) => one.year === year && one.outcome !== undefined && one.outcome !== outcome)
    return other === undefined ? [] : [{ path, text: `the ${year} Match is entered as "${other.outcome}" and as "${outcome}"` }]
  })
}

function toldOn(facts: SeasonFacts, year: number): string {
  return `results are told from ${dayText(resultDay(facts, year))} on`
}

/** What ends before it begins. */
function spanContradictions({ experiences = [], education }: Profile): readonly Contradiction[] {
  const spans = [
    ...experiences.map(({ from, to }, at) => ({ path: `experiences[${at}].to`, from, to })),
    ...(education?.gaps ?? []).map(({ from, to }, at) => ({ path: `education.gaps[${at}].to`, from, to })),
  ]
  return spans.flatMap(({ path, from, to }) => {
    if (from === undefined || to === undefined || from === 'now' || to === 'now') return []
    const length = Math.min(from.length, to.length)
    return to.slice(0, length) < from.slice(0, length) ? [{ path, text: `it begins ${from} and ends ${to}` }] : []
  })
}
