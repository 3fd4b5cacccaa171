import type { VisaCheck } from './check.ts'
import type { VisaReason } from '../rules/visa-reason.ts'
import type { VisaCase } from './visa-case.ts'
import { listingOf, reasonOf, rulesThat } from '../rules/rules-in-force.ts'
import { addDays } from '../season/days.ts'
import type { IsoDate } from '../units.ts'
import { dayText } from '../say/day.ts'
import { askFirstDay, firstDayOf } from './first-day.ts'
import { checkEntry } from './entry.ts'

/**
 * Whether somebody can come to the US for some weeks before the residency: to sit Step 3, which is given only there, or to work in a clinic.
 * Open to whoever is there already or needs no visa; where entry is suspended, only what the suspension spares.
 */
export function checkVisit(asked: VisaCase): VisaCheck {
  const { person } = asked
  const isHere = person.location === 'in-us' || person.oneYear !== undefined
  if (isHere || person.visa.need.need === 'not needed') return { verdict: 'open' }
  const found = checkEntry(asked, { visa: 'b', where: person.location === 'abroad' ? 'abroad' : 'unknown' })
  return found.verdict === 'closed' && person.visa.onFirstDay === undefined ? hangsOnFirstDay(found, asked) : found
}

/** Most who are named by a suspension never said whether it reaches them. */
function hangsOnFirstDay(closed: VisaCheck, { person, facts, today }: VisaCase): VisaCheck {
  const [listing] = person.citizenships.flatMap((country) => listingOf(country, facts.visas, today) ?? [])
  if (listing === undefined) return closed
  const { first, newer } = firstDayOf(listing, 'b')
  return {
    ...closed,
    verdict: 'if',
    condition: `You held a valid visa on ${dayText(first)}, or were in the US that day; to other nationals of ${listing.countryName} entry as a visitor has been closed since.${newer}`,
    ask: [askFirstDay(listing, 'b')],
  }
}

/** The end of a sentence on what is done only in the US: what has to hold for the person to come; nothing where nothing does. */
export function comeFirst(asked: VisaCase): string {
  const { condition } = checkVisit(asked)
  return condition === undefined ? '' : ` You can come for it if this holds: ${condition}`
}

/** What somebody could do in a clinic in the US before the residency. */
export type ClinicalWork =
  | { readonly kind: 'none' }
  | { readonly kind: 'hands-on'; readonly whileStudent?: WhileStudent }
  | { readonly kind: 'observing'; readonly because: VisaReason }

/** A visitor may treat patients as a student of a medical school abroad, and no longer. */
export interface WhileStudent {
  /** The last day of medical school. */
  readonly until: IsoDate
  readonly because: VisaReason
}

/** Days before the end of school from which no elective can be found and done any more: a month for each. */
const electiveDays = 61

/**
 * A graduate who comes as a visitor may watch and not treat, as may who is there for research; a student, while there is time for it,
 * and whoever else is in the US already, may do more.
 */
export function clinicalWork(asked: VisaCase): ClinicalWork {
  const { person, facts, today } = asked
  // Whoever is in training treats patients already, and has no months to add.
  if (checkVisit(asked).verdict === 'closed' || person.oneYear !== undefined) return { kind: 'none' }
  const { status } = person.visa
  const scholar = rulesThat(facts.visas, 'scholar observes', today).find(
    ({ effect }) => status !== undefined && effect.status.includes(status),
  )
  if (scholar !== undefined) return { kind: 'observing', because: reasonOf(scholar.rule, 'hurts', today) }
  const [observes] = rulesThat(facts.visas, 'visitor observes', today)
  const { ahead, graduationYear } = person.education
  if (observes === undefined || !comesAsVisitor(asked)) return { kind: 'hands-on' }
  if (ahead !== undefined && addDays(today, electiveDays) <= ahead.by)
    return { kind: 'hands-on', whileStudent: { until: ahead.by, because: reasonOf(observes.rule, 'neutral', today) } }
  return graduationYear === undefined
    ? { kind: 'hands-on' }
    : { kind: 'observing', because: reasonOf(observes.rule, 'hurts', today) }
}

function comesAsVisitor({ person }: VisaCase): boolean {
  const { status, need } = person.visa
  if (need.need === 'not needed') return false
  return person.location === 'abroad' || status === 'B-1/B-2' || status === 'ESTA'
}
