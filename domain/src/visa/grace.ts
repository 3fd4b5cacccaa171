import type { IsoDate } from '../units.ts'
import type { VisaCase } from './visa-case.ts'
import { rulesThat } from '../rules/rules-in-force.ts'
import { dayText } from '../say/day.ts'
import { counted } from '../say/number.ts'
import { addDays } from '../season/days.ts'

/** Until when J-1 lets one stay after the last day of training, in a sentence; empty where no such rule is in force. */
export function graceOnJ1({ facts, today }: VisaCase, lastDay: IsoDate): string {
  const grace = rulesThat(facts.visas, 'grace', today).find(({ effect }) => effect.visa === 'j1')
  if (grace === undefined) return ''
  const { days } = grace.effect
  return `On J-1 ${counted(days, 'day')} of grace, without work, end on ${dayText(addDays(lastDay, days))}.`
}
