import type { Profile } from '../person/profile.ts'
import type { CountryCode, IsoDate } from '../units.ts'
import type { Check } from './check.ts'
import type { SuspendedClass, SuspensionException, VisaFacts } from '../rules/visa-facts.ts'
import type { Listing } from '../rules/rules-in-force.ts'
import type { VisaReason } from '../rules/visa-reason.ts'
import { listingOf, reasonOf, rulesThat, suspensionReason } from '../rules/rules-in-force.ts'
import { questionFor } from '../person/questions.ts'

/** What is asked about entry: which visa, on which day. */
interface EntryQuestion {
  readonly visa: 'j1' | 'h1b'
  readonly today: IsoDate
}

/** Whether an entry suspension stands between this person and a visa of a class. */
export function checkEntry(profile: Profile, facts: VisaFacts, asked: EntryQuestion): Check {
  const passports = passportsOf(profile)
  if (passports.length === 0) return unknownPassport
  const suspended = passports.flatMap((passport) => suspensionOf(passport, facts, asked) ?? [])
  const [first] = suspended
  if (first === undefined) return spared(passports, facts, asked)
  const free = passports.filter((passport) => !suspended.some((one) => one.country === passport))
  return free.length > 0
    ? onAnotherPassport(profile, { suspension: first, free }, { ...asked, facts })
    : suspendedOnAll(profile, first, { ...asked, facts })
}

/** Every citizenship and the passport the person would travel on. */
function passportsOf(profile: Profile): readonly CountryCode[] {
  const travel = profile.visa?.travelPassport
  return [...new Set([...(profile.applicant?.citizenships ?? []), ...(travel === undefined ? [] : [travel])])]
}

function suspensionOf(passport: CountryCode, facts: VisaFacts, asked: EntryQuestion): Listing | undefined {
  const listing = listingOf(passport, facts, asked.today)
  return listing?.suspends.includes(asked.visa) === true ? listing : undefined
}

/** Not suspended for this visa; says so where the country is on a list for other visas. */
function spared(passports: readonly CountryCode[], facts: VisaFacts, asked: EntryQuestion): Check {
  const [listed] = passports.flatMap((passport) => listingOf(passport, facts, asked.today) ?? [])
  if (listed === undefined) return { verdict: 'open' }
  const text = `The entry suspension for ${listed.countryName} is ${listed.value} and does not name ${visaName[asked.visa]}.`
  return { verdict: 'open', because: [{ ...suspensionReason(listed, text, asked.today), direction: 'helps' }] }
}

/** One passport is suspended and another is not. The exception asks for a passport of a country that is on no list at all. */
function onAnotherPassport(
  profile: Profile,
  held: { readonly suspension: Listing; readonly free: readonly CountryCode[] },
  asked: EntryQuestion & { readonly facts: VisaFacts },
): Check {
  const { facts, today } = asked
  const travel = profile.visa?.travelPassport
  const exception = exceptionReasons(facts, 'other passport', today)
  if (exception.length === 0 || travel === held.suspension.country) return suspendedOnAll(profile, held.suspension, asked)
  const unlisted = held.free.filter((passport) => listingOf(passport, facts, today) === undefined)
  if (unlisted.length === 0)
    return { ...closedBy(held.suspension, today), verdict: 'unknown', ask: [questionFor('visa.travelPassport')] }
  if (travel !== undefined && unlisted.includes(travel)) return { verdict: 'open', because: exception }
  return {
    verdict: 'if',
    condition: `You apply and travel on your passport that is not listed, not on that of ${held.suspension.countryName}.`,
    because: exception,
  }
}

function suspendedOnAll(profile: Profile, suspension: Listing, asked: EntryQuestion & { readonly facts: VisaFacts }): Check {
  const { facts, today } = asked
  const held = profile.visa?.validVisa
  const visaException = exceptionReasons(facts, 'valid visa', today)
  if (held?.kind === asked.visa && held.until >= today && visaException.length > 0) {
    return {
      verdict: 'if',
      condition: `The visa in your passport was valid on ${suspension.from} and is valid when you enter.`,
      because: visaException,
    }
  }
  switch (profile.applicant?.location) {
    case 'abroad':
      return closedBy(suspension, today)
    case 'in-us':
      return insideUs(suspension, facts, today)
    case undefined:
      return { ...closedBy(suspension, today), verdict: 'unknown', ask: [questionFor('applicant.location')] }
  }
}

/** Inside the US the suspension stops a new visa abroad, not a change of status that is granted here. */
function insideUs(suspension: Listing, facts: VisaFacts, today: IsoDate): Check {
  const holds = rulesThat(facts, 'hold', today).map(({ rule }) => reasonOf(rule, 'hurts', today))
  return {
    verdict: 'if',
    condition: `You change status inside the US without leaving${holds.length > 0 ? ' and USCIS decides your request' : ''}. A new visa abroad is closed to you unless you were in the US on ${suspension.from}.`,
    because: [
      suspensionReason(suspension, suspensionText(suspension), today),
      ...exceptionReasons(facts, 'in the US on the first day', today),
      ...holds,
      ...rulesThat(facts, 'hold ended', today).map(({ rule }) => reasonOf(rule, 'neutral', today)),
    ],
  }
}

function closedBy(suspension: Listing, today: IsoDate): Check {
  return { verdict: 'closed', because: [suspensionReason(suspension, suspensionText(suspension), today)] }
}

function suspensionText(suspension: Listing): string {
  const names = suspension.suspends.map((one) => visaName[one]).join(', ')
  return `Since ${suspension.from} the US suspends entry of nationals of ${suspension.countryName} on these visas: ${names}.`
}

function exceptionReasons(facts: VisaFacts, exception: SuspensionException, today: IsoDate): readonly VisaReason[] {
  return rulesThat(facts, 'exception', today)
    .filter(({ effect }) => effect.exception === exception)
    .map(({ rule }) => reasonOf(rule, 'helps', today))
}

/** Names of visas as people say them. */
export const visaName: Readonly<Record<SuspendedClass, string>> = {
  b: 'B-1 and B-2',
  f1: 'F-1',
  j1: 'J-1',
  h1b: 'H-1B',
  o1: 'O-1',
  immigrant: 'immigrant visas',
}

const unknownPassport: Check = {
  verdict: 'if',
  condition: 'Your passport is not on the list of countries whose nationals are kept out.',
  ask: [questionFor('applicant.citizenships')],
}
