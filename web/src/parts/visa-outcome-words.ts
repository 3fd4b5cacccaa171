import type { VisaAnswer } from '#domain/visa'

/** What the visa answer of a program comes to, in a few words. */
export const visaOutcomeWords: Readonly<Record<VisaAnswer['outcome'], string>> = {
  feasible: 'works',
  'feasible if': 'works on conditions',
  unknown: 'unknown, ask',
  'not feasible': 'does not work',
  'not needed': 'not needed',
}
