import type { VisaReason } from '../rules/visa-reason.ts'
import type { ToldTo, VisaKind } from '../rules/visa-facts.ts'
import type { VisaCheck } from './check.ts'
import type { VisaCase } from './visa-case.ts'
import { reasonOf, rulesThat } from '../rules/rules-in-force.ts'
import { isCanadian } from '../person/canadian.ts'
import { takenUp } from './visa-case.ts'

/** Rules that decide nothing by themselves, told to the people they concern. */
export function toldTo(asked: VisaCase, visa: VisaKind): readonly VisaCheck[] {
  const { facts, today } = asked
  const cap = rulesThat(facts.visas, 'outside the cap', today).filter(({ effect }) => effect.visa === visa)
  const advice = rulesThat(facts.visas, 'advice', today).filter(({ effect }) => effect.visa === visa)
  const concerned = rulesThat(facts.visas, 'told to', today).filter(({ effect }) => concerns(effect.who, asked))
  const because = [
    ...cap.map(({ rule }) => reasonOf(rule, 'helps', today)),
    ...[...advice, ...concerned].map(({ rule }) => reasonOf(rule, 'neutral', today)),
    ...designatedPosts(asked),
  ]
  return because.length === 0 ? [] : [{ verdict: 'open', because }]
}

/** The post for nationals of countries where the US gives no visas. */
function designatedPosts(asked: VisaCase): readonly VisaReason[] {
  const { person, facts, today } = asked
  if (takenUp(asked) !== 'abroad') return []
  return rulesThat(facts.visas, 'designated posts', today).flatMap(({ rule, effect }) =>
    person.citizenships.flatMap((country) => {
      const post = effect.posts[country]
      if (post === undefined) return []
      const text = `For nationals of ${facts.visas.countries[country] ?? country} the post is ${post}.`
      return [{ ...reasonOf(rule, 'neutral', today), text: `${rule.value} ${text}` }]
    }),
  )
}

function concerns(who: ToldTo, asked: VisaCase): boolean {
  const { citizenships, visa } = asked.person
  switch (who) {
    case 'applies abroad':
      return takenUp(asked) === 'abroad' && !isCanadian(asked.person)
    case 'Australian':
      return citizenships.some((country) => country === 'AU')
    case 'Canadian':
      return isCanadian(asked.person)
    case 'Canadian or Mexican':
      return visa.status === 'TN' || isCanadian(asked.person) || citizenships.some((country) => country === 'MX')
    case 'visitor':
      return visa.status === 'B-1/B-2' || visa.status === 'ESTA'
    case 'ESTA':
      return visa.status === 'ESTA'
  }
}
