import { groupBy } from '#engine/keys'
import type { Reason } from '../answer.ts'
import type { CountryCode, IsoDate } from '../units.ts'
import type { VisaReason } from './visa-reason.ts'
import type { EntrySuspension, SuspendedClass, VisaEffect, VisaFacts, VisaRule } from './visa-facts.ts'
import { addDays } from '../season/days.ts'
import { isoDate } from '../units.ts'
import { sourceOf } from '../answer.ts'
import { onceEach } from '../once.ts'

/** Days after which a rule has to be looked up again. */
export const daysUntilCheckAgain = 90

/** Whether a day lies in the rule's time: from its first day on, and before the day it ends. */
export function isInForce(rule: { readonly from: string; readonly until?: string }, day: IsoDate): boolean {
  return rule.from <= day && (rule.until === undefined || day < rule.until)
}

/** Whether the rule was last looked up more than 90 days before today. */
export function isToCheckAgain(rule: { readonly checked: string }, today: IsoDate): boolean {
  return addDays(isoDate(rule.checked), daysUntilCheckAgain) < today
}

/** A rule together with what it does, narrowed to one kind of effect. */
export interface RuleWith<Kind extends VisaEffect['kind']> {
  readonly rule: VisaRule
  readonly effect: Extract<VisaEffect, { readonly kind: Kind }>
}

interface Ruling {
  readonly rule: VisaRule
  readonly effect: VisaEffect
}

/** Rules by what they do. Asked for every program and rule of a person, and the same for all of them. */
const rulingsOf = onceEach(({ rules }: VisaFacts): ReadonlyMap<string, readonly Ruling[]> => {
  const rulings = rules.flatMap((rule) => (rule.effect === undefined ? [] : [{ rule, effect: rule.effect }]))
  return groupBy(rulings, ({ effect }) => effect.kind)
})

/** The rules in force on a day that do one kind of thing. */
export function rulesThat<Kind extends VisaEffect['kind']>(
  facts: VisaFacts,
  kind: Kind,
  day: IsoDate,
): readonly RuleWith<Kind>[] {
  return (rulingsOf(facts).get(kind) ?? []).flatMap(({ rule, effect }) =>
    isEffectOf(effect, kind) && isInForce(rule, day) ? [{ rule, effect }] : [],
  )
}

/** What stands beside a rule nobody could read at its source. */
const unread = 'We have not read this at its source: check the official page.'

/** The rule as a reason: its text, its page, its date, and whether it has to be checked again. */
export function reasonOf(rule: VisaRule, direction: Reason['direction'], today: IsoDate): VisaReason {
  return {
    text: rule.known === 'unread' ? `${rule.value} ${unread}` : rule.value,
    direction,
    source: sourceOf(rule),
    ruleId: rule.id,
    officialPage: rule.officialPage,
    ...(isToCheckAgain(rule, today) ? { checkAgain: true } : {}),
  }
}

/** A country on a list of a proclamation. */
export interface Listing extends EntrySuspension {
  readonly country: CountryCode
  readonly countryName: string
  /** The lists that named it without a break up to this one, the oldest first. */
  readonly before: readonly EntrySuspension[]
}

/** The list that names a country on a day, for any visa. */
export function listingOf(country: CountryCode, facts: VisaFacts, day: IsoDate): Listing | undefined {
  const naming = facts.entrySuspensions.filter(({ countries }) => countries.includes(country))
  const list = naming.find((one) => isInForce(one, day))
  if (list === undefined) return undefined
  return { ...list, country, countryName: facts.countries[country] ?? country, before: listsBefore(list, naming) }
}

function listsBefore({ from }: EntrySuspension, naming: readonly EntrySuspension[]): readonly EntrySuspension[] {
  const before = naming.find(({ until }) => until === from)
  return before === undefined ? [] : [...listsBefore(before, naming), before]
}

/** The first days of the lists that have closed a visa to a country without a break, the oldest first: a new list takes up an older one. */
export function firstDaysOf(listing: Listing, visa: SuspendedClass): readonly [IsoDate, ...IsoDate[]] {
  const spared = listing.before.findLastIndex(({ suspends }) => !suspends.includes(visa))
  const [oldest = listing, ...newer] = [...listing.before.slice(spared + 1), listing]
  return [isoDate(oldest.from), ...newer.map(({ from }) => isoDate(from))]
}

export function suspensionReason(suspension: Listing, text: string, today: IsoDate): VisaReason {
  const page = suspension.officialPage ?? suspension.url
  return {
    text,
    direction: 'hurts',
    source: sourceOf(suspension),
    ruleId: `entry-suspension-${suspension.country.toLowerCase()}-${suspension.from}`,
    ...(page === undefined ? {} : { officialPage: page }),
    ...(isToCheckAgain(suspension, today) ? { checkAgain: true } : {}),
  }
}

function isEffectOf<Kind extends VisaEffect['kind']>(
  effect: VisaEffect,
  kind: Kind,
): effect is Extract<VisaEffect, { readonly kind: Kind }> {
  return effect.kind === kind
}
