import type { VisaCheck } from './check.ts'
import type { VisaCase } from './visa-case.ts'
import { listingOf } from '../rules/rules-in-force.ts'
import { dayText } from '../say/day.ts'
import { questionFor } from '../person/questions.ts'
import { checkEntry } from './entry.ts'

/**
 * Whether somebody can come to the US for some weeks before the residency: to sit Step 3, which is given only there, or to work in a clinic.
 * Open to whoever is there already or needs no visa; where entry is suspended, only what the suspension spares.
 */
export function checkVisit(asked: VisaCase): VisaCheck {
  const { person } = asked
  if (person.location === 'in-us' || person.visa.need.need === 'not needed') return { verdict: 'open' }
  const found = checkEntry(asked, { visa: 'b', where: person.location === 'abroad' ? 'abroad' : 'unknown' })
  return found.verdict === 'closed' && person.visa.onFirstDay === undefined ? hangsOnFirstDay(found, asked) : found
}

/** Most who are named by a suspension never said whether it reaches them. */
function hangsOnFirstDay(closed: VisaCheck, { person, facts, today }: VisaCase): VisaCheck {
  const [listing] = person.citizenships.flatMap((country) => listingOf(country, facts.visas, today) ?? [])
  if (listing === undefined) return closed
  return {
    ...closed,
    verdict: 'if',
    condition: `Entry as a visitor is open to you: since ${dayText(listing.from)} it is closed to nationals of ${listing.countryName} who on that day neither held a valid visa nor were in the US.`,
    ask: [questionFor('visa.onFirstDay')],
  }
}

/** The end of a sentence on what is done only in the US: what has to hold for the person to come; nothing where nothing does. */
export function comeFirst(asked: VisaCase): string {
  const { condition } = checkVisit(asked)
  return condition === undefined ? '' : ` What has to hold first, for you to come: ${condition}`
}
