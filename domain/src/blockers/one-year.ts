import type { Case } from '../person/case.ts'
import type { Blocker } from './blocker.ts'
import { sourceOf } from '../answer.ts'
import { dayText, monthText } from '../say/day.ts'
import { countedInWord } from '../say/number.ts'

/** Whoever is in a preliminary or transitional year has to find what follows it while it lasts. */
export function oneYearBlockers({ person, facts, season }: Case): readonly Blocker[] {
  const year = person.oneYear
  const specialty = year && facts.specialties.find(({ id, oneYear }) => oneYear !== undefined && id === (year.specialty ?? id))
  if (year === undefined || specialty?.oneYear === undefined) return []
  const named = year.specialty === undefined ? '' : ` (${specialty.name})`
  const next = Number(year.end.slice(0, 4))
  const gap =
    season.match > next
      ? ` Training of the ${season.match} Match, which this advice is for, begins ${countedInWord(season.match - next, 'year')} later.`
      : ` The ${next} Match decides what follows: its first-year and reserved places begin the day after.`
  return [
    {
      kind: 'one year alone',
      title: `No place is known after your year, which ends in ${monthText(year.end)}`,
      why: `Your place${named} ends on ${dayText(year.end)}: it is one year alone and leads to no board certificate.${gap}`,
      todo: 'Ask the director of your program now whether a categorical or second-year place opens in your own hospital, and ask elsewhere too: what opens between two Matches is filled as it opens. In the Match, second-year places for physicians who have begun training are marked R. If the place after it is won already, note it too.',
      by: year.end,
      source: sourceOf(specialty.oneYear),
      covers: [],
    },
  ]
}
