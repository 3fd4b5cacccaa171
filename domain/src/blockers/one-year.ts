import type { Case } from '../person/case.ts'
import type { Blocker } from './blocker.ts'
import type { ChangeOfSpecialty } from '../visa/change-of-specialty.ts'
import { sourceOf } from '../answer.ts'
import { visaInTraining } from '../person/visa-in-training.ts'
import { dayText, monthText } from '../say/day.ts'
import { countedInWord } from '../say/number.ts'
import { calendarOf, dayOfEvent } from '../season/calendar.ts'
import { changeOfSpecialty } from '../visa/change-of-specialty.ts'
import { graceOnJ1 } from '../visa/grace.ts'

/** Whoever is in a preliminary or transitional year has to find what follows it while it lasts, and on J-1 while it can be changed. */
export function oneYearBlockers(asked: Case): readonly Blocker[] {
  const { person, facts, season } = asked
  const year = person.oneYear
  const specialty = year && facts.specialties.find(({ id, oneYear }) => oneYear !== undefined && id === (year.specialty ?? id))
  if (year === undefined || specialty?.oneYear === undefined) return []
  const named = year.specialty === undefined ? '' : ` (${specialty.name})`
  const next = Number(year.end.slice(0, 4))
  const gap =
    season.match > next
      ? ` Training of the ${season.match} Match, which this advice is for, begins ${countedInWord(season.match - next, 'year')} later.`
      : ` The ${next} Match decides what follows: its first-year and reserved places begin the day after.`
  const isJ1 = visaInTraining(person) === 'j1'
  const change = changeOfSpecialty(asked)
  return [
    {
      kind: 'one year alone',
      title: isJ1
        ? `Your year and your J-1 end in ${monthText(year.end)}; no place follows`
        : `No place is known after your year, which ends in ${monthText(year.end)}`,
      why: `Your place${named} ends on ${dayText(year.end)}: it is one year alone and leads to no board certificate.${gap}${isJ1 ? ` ${graceOnJ1(asked, year.end)}` : ''}${change === undefined ? '' : lastChange(asked, change)}`,
      todo: `${change?.isTooLate ? askFirst(asked, change) : ''}Ask the director of your program now whether a categorical or second-year place opens in your own hospital, and ask elsewhere too: what opens between two Matches is filled as it opens. In the Match, second-year places for physicians who have begun training are marked R. If the place after it is won already, note it too.`,
      by: year.end,
      source: sourceOf(specialty.oneYear),
      covers: [],
    },
  ]
}

/** Until when a residency in another specialty may begin. */
function lastChange({ season }: Case, { rule, before, isTooLate }: ChangeOfSpecialty): string {
  const late = isTooLate ? `, and that of the ${season.match} Match does not` : ''
  return ` ${rule.value} Yours has to begin before ${dayText(before)}${late}.`
}

/** Before a Match is waited for that comes too late, what ECFMG says, and the last one in time while it can be entered. */
function askFirst({ facts, season, today }: Case, { before }: ChangeOfSpecialty): string {
  const last = Number(before.slice(0, 4)) - (before.slice(5) > '07-01' ? 0 : 1)
  const closes = dayOfEvent(calendarOf(facts.seasons, last), 'rankListDeadline')
  const isOpen = closes !== undefined && today <= closes
  const inTime = isOpen ? ` The ${last} Match is the last in time: name it as your season to see what is left of it.` : ''
  return `Ask ECFMG in writing, before you wait for the ${season.match} Match, whether it would sponsor you then.${inTime} `
}
