import { groupBy } from '#engine/keys'
import { dayText } from '../say/day.ts'
import type { CountryCode } from '../units.ts'
import type { VisaCheck } from './check.ts'
import type { SuspendedClass, SuspensionException } from '../rules/visa-facts.ts'
import type { Listing } from '../rules/rules-in-force.ts'
import type { VisaReason } from '../rules/visa-reason.ts'
import type { TakenUp, VisaCase } from './visa-case.ts'
import { questionFor } from '../person/questions.ts'
import { firstDaysOf, listingOf, reasonOf, rulesThat, suspensionReason } from '../rules/rules-in-force.ts'
import { askFirstDay, firstDayOf } from './first-day.ts'
import { askTakenUp } from './visa-case.ts'

/** What is asked about entry: which visa, `b` for a visit, and where it would be taken up. */
export interface EntryQuestion {
  readonly visa: 'j1' | 'h1b' | 'b'
  readonly where: TakenUp
}

/** Whether an entry suspension stands between this person and a visa of a class. */
export function checkEntry(asked: VisaCase, entry: EntryQuestion): VisaCheck {
  const passports = passportsOf(asked)
  if (passports.length === 0) return unknownPassport
  const suspended = passports.flatMap((passport) => suspensionOf(passport, asked, entry) ?? [])
  const [first] = suspended
  if (first === undefined) return spared(passports, asked, entry)
  const free = passports.filter((passport) => !suspended.some((one) => one.country === passport))
  return free.length > 0 ? onAnotherPassport({ suspension: first, free }, asked, entry) : suspendedOnAll(first, asked, entry)
}

/** Every citizenship and the passport the person would travel on. */
function passportsOf({ person }: VisaCase): readonly CountryCode[] {
  const travel = person.visa.travelPassport
  return [...new Set([...person.citizenships, ...(travel === undefined ? [] : [travel])])]
}

function suspensionOf(passport: CountryCode, { facts, today }: VisaCase, { visa }: EntryQuestion): Listing | undefined {
  const listing = listingOf(passport, facts.visas, today)
  return listing?.suspends.includes(visa) === true ? listing : undefined
}

/** Not suspended for this visa; says so where the country is on a list for other visas. */
function spared(passports: readonly CountryCode[], { facts, today }: VisaCase, { visa }: EntryQuestion): VisaCheck {
  const [listed] = passports.flatMap((passport) => listingOf(passport, facts.visas, today) ?? [])
  if (listed === undefined) return { verdict: 'open' }
  const text = `The entry suspension for ${listed.countryName} is ${listed.value} and does not name ${visaName[visa]}.`
  return { verdict: 'open', because: [{ ...suspensionReason(listed, text, today), direction: 'helps' }] }
}

/** One passport is suspended and another is not. The exception asks for a passport of a country that is on no list at all. */
function onAnotherPassport(
  held: { readonly suspension: Listing; readonly free: readonly CountryCode[] },
  asked: VisaCase,
  entry: EntryQuestion,
): VisaCheck {
  const { facts, today } = asked
  const travel = asked.person.visa.travelPassport
  const exception = exceptionReasons('other passport', asked)
  if (exception.length === 0 || travel === held.suspension.country) return suspendedOnAll(held.suspension, asked, entry)
  const unlisted = held.free.filter((passport) => listingOf(passport, facts.visas, today) === undefined)
  if (unlisted.length === 0)
    return { ...closedBy(held.suspension, asked), verdict: 'unknown', ask: [questionFor('visa.travelPassport')] }
  if (travel !== undefined && unlisted.includes(travel)) return { verdict: 'open', because: exception }
  return {
    verdict: 'if',
    condition: `You apply and travel on your passport that is not listed, not on that of ${held.suspension.countryName}.`,
    because: exception,
  }
}

function suspendedOnAll(suspension: Listing, asked: VisaCase, entry: EntryQuestion): VisaCheck {
  const { person, today } = asked
  const held = person.visa.validVisa
  const visaException = exceptionReasons('valid visa', asked)
  const { first, newer } = firstDayOf(suspension, entry.visa)
  const heldAs = entry.visa === 'b' ? 'other' : entry.visa
  if (held?.kind === heldAs && held.until >= today && visaException.length > 0) {
    return {
      verdict: 'if',
      condition: `The visa in your passport was valid on ${dayText(first)} and is valid when you enter.${newer}`,
      because: visaException,
    }
  }
  const spare = sparedOnFirstDay(suspension, asked, entry)
  if (spare !== undefined) return spare
  switch (entry.where) {
    case 'abroad':
      return fromAbroad(suspension, asked, entry)
    case 'inside':
      return insideUs(suspension, asked, entry)
    case 'unknown':
      return { ...closedBy(suspension, asked), verdict: 'unknown', ask: [askTakenUp(asked)] }
  }
}

/** The suspension reaches who was outside the US on its first day without a valid visa. */
function sparedOnFirstDay(suspension: Listing, asked: VisaCase, entry: EntryQuestion): VisaCheck | undefined {
  const stood = asked.person.visa.onFirstDay
  if (stood === undefined || stood === 'neither') return undefined
  const because = exceptionReasons(stood === 'in the US' ? 'in the US on the first day' : 'valid visa', asked)
  if (because.length === 0) return undefined
  const where = stood === 'in the US' ? 'were in the US' : 'held a valid visa'
  const { first, newer } = firstDayOf(suspension, entry.visa)
  return { verdict: 'if', condition: `You can show that you ${where} on ${dayText(first)}.${newer}`, because }
}

/** A visa from a consulate is closed; where somebody stood on the first day may open it, above all who is in the US now. */
function fromAbroad(suspension: Listing, asked: VisaCase, entry: EntryQuestion): VisaCheck {
  const closed = closedBy(suspension, asked)
  if (asked.person.visa.onFirstDay !== undefined) return closed
  const ask = [askFirstDay(suspension, entry.visa)]
  return asked.person.location === 'in-us' ? { ...closed, verdict: 'unknown', ask } : { ...closed, ask }
}

/** Inside the US the suspension stops a new visa abroad, not a change of status that is granted here. */
function insideUs(suspension: Listing, asked: VisaCase, entry: EntryQuestion): VisaCheck {
  const { facts, today } = asked
  const { first, newer } = firstDayOf(suspension, entry.visa)
  const holds = rulesThat(facts.visas, 'hold', today).map(({ rule }) => reasonOf(rule, 'hurts', today))
  return {
    verdict: 'if',
    condition: `You change status inside the US without leaving, from a status you still hold then${holds.length > 0 ? ', and USCIS decides your request' : ''}. A new visa abroad is closed to you unless you were in the US on ${dayText(first)}.${newer}`,
    because: [
      suspensionReason(suspension, suspensionText(suspension), today),
      ...exceptionReasons('in the US on the first day', asked),
      ...holds,
      ...rulesThat(facts.visas, 'hold ended', today).map(({ rule }) => reasonOf(rule, 'neutral', today)),
    ],
    ...(asked.person.visa.onFirstDay === undefined ? { ask: [askFirstDay(suspension, entry.visa)] } : {}),
  }
}

/** Closed, with every exception that could open it. */
function closedBy(suspension: Listing, asked: VisaCase): VisaCheck {
  const exceptions: readonly SuspensionException[] = [
    'in the US on the first day',
    'valid visa',
    'other passport',
    'national interest',
  ]
  return {
    verdict: 'closed',
    because: [suspensionReason(suspension, suspensionText(suspension), asked.today)],
    opens: exceptions.flatMap((one) => exceptionReasons(one, asked).map(({ text }) => text)),
  }
}

/** Every visa it closes, by the day since when: a newer list can close more than the one it took up. */
function suspensionText(suspension: Listing): string {
  const byDay = groupBy(suspension.suspends, (visa) => firstDaysOf(suspension, visa)[0])
  const [[since, visas] = [suspension.from, suspension.suspends], ...later] = [...byDay].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const more = later.map(([day, also]) => `; since ${dayText(day)} also: ${namesOf(also)}`).join('')
  return `Since ${dayText(since)} the US suspends entry of nationals of ${suspension.countryName} on these visas: ${namesOf(visas)}${more}.`
}

function namesOf(visas: readonly SuspendedClass[]): string {
  return visas.map((one) => visaName[one]).join(', ')
}

function exceptionReasons(exception: SuspensionException, { facts, today }: VisaCase): readonly VisaReason[] {
  return rulesThat(facts.visas, 'exception', today)
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

const unknownPassport: VisaCheck = {
  verdict: 'unknown',
  ask: [questionFor('applicant.citizenships')],
}
