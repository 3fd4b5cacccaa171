import type { VisaReason } from '../rules/visa-reason.ts'
import type { RuleWith } from '../rules/rules-in-force.ts'
import type { VisaCase } from './visa-case.ts'
import { reasonOf, rulesThat } from '../rules/rules-in-force.ts'

/** What brought the two years at home: a J-1 for clinical training, another one, that of a spouse, or one of a kind not said. */
export type HomeYearsBy = 'training' | 'another J-1' | 'spouse' | 'not said'

export function homeYearsBy({ person }: VisaCase): HomeYearsBy {
  const { status, j1ClinicalYears, priorJ1Years = 0 } = person.visa
  if (j1ClinicalYears !== undefined && j1ClinicalYears > 0) return 'training'
  if (status === 'J-2' && priorJ1Years === 0) return 'spouse'
  return status === 'J-1 research' || j1ClinicalYears === 0 ? 'another J-1' : 'not said'
}

/** The waivers after a J-1 of one kind: those for a job in a shortage area are for physicians who came for clinical training. */
export function waiversAfter(
  by: 'training' | 'another J-1',
  { facts, today }: Pick<VisaCase, 'facts' | 'today'>,
): readonly RuleWith<'waiver'>[] {
  return rulesThat(facts.visas, 'waiver', today).filter(({ effect }) => effect.after === by || effect.after === 'any J-1')
}

/** The ways to a waiver of the two years that are owed, in sentences. */
export function waysToWaiver(asked: VisaCase): string {
  const paths = (by: 'training' | 'another J-1'): string =>
    waiversAfter(by, asked)
      .map(({ effect }) => effect.path)
      .join(', ')
  switch (homeYearsBy(asked)) {
    case 'training':
      return `Ways to a waiver: ${paths('training')}.`
    case 'another J-1':
      return `Ways to a waiver after a J-1 that was not for clinical training: ${paths('another J-1')}.`
    case 'spouse':
      return 'A waiver of your spouse frees you too.'
    case 'not said':
      return `Ways to a waiver after a J-1 for clinical training: ${paths('training')}. After another J-1: ${paths('another J-1')}.`
  }
}

/** Whether the years are owed at all, where no clinical training brought them: the Skills List that did may not name the country any more. */
export function whetherOwed(asked: VisaCase): readonly VisaReason[] {
  const { person, facts, today } = asked
  const by = homeYearsBy(asked)
  if (by === 'training') return []
  return [
    ...rulesThat(facts.visas, 'off the skills list', today)
      .filter(({ effect }) => by !== 'spouse' && person.citizenships.some((country) => effect.countries.includes(country)))
      .map(({ rule }) => reasonOf(rule, 'helps', today)),
    ...rulesThat(facts.visas, 'home requirement opinion', today).map(({ rule }) => reasonOf(rule, 'neutral', today)),
  ]
}
