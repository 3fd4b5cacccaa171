import type { Case } from '../person/case.ts'
import type { Blocker } from './blocker.ts'
import { sourceOf } from '../answer.ts'
import { dayText } from '../say/day.ts'
import { countedInWord } from '../say/number.ts'

/** Whoever is in a preliminary or transitional year has to find what follows it while it lasts. */
export function oneYearBlockers({ person, facts, season }: Case): readonly Blocker[] {
  const year = person.oneYear
  if (year === undefined) return []
  const specialty = facts.specialties.find(({ id }) => id === year.specialty)
  const fact = specialty?.oneYear ?? facts.specialties.find(({ oneYear }) => oneYear !== undefined)?.oneYear
  if (fact === undefined) return []
  const next = Number(year.end.slice(0, 4))
  const gap =
    season.match > next
      ? ` Training of the ${season.match} Match, which this advice is for, begins ${countedInWord(season.match - next, 'year')} later.`
      : ` The ${next} Match decides what follows: its first-year and reserved places begin the day after.`
  return [
    {
      kind: 'one year alone',
      title: `Nothing is known to follow your year, which ends on ${dayText(year.end)}`,
      why: `Your place${specialty === undefined ? '' : ` (${specialty.name})`} is one year alone and leads to no board certificate.${gap}`,
      todo: 'Ask the director of your program now whether a categorical or second-year place opens in your own hospital, and who else may need one: places that open between two Matches are filled as they open. In the Match, second-year places for physicians who have begun training are marked R. If the place after it is won already, name both in the profile.',
      by: year.end,
      source: sourceOf(fact),
      covers: [],
    },
  ]
}
