import type { VisaRule } from '#domain/visa'
import { suspensionRules, statusRules } from './visa-rules-entry.ts'
import { h1bRules, paymentRules } from './visa-rules-h1b.ts'
import { j1Rules, waiverRules } from './visa-rules-j1.ts'

/** Every visa rule with its days, its source and what it does. The text is what a person reads. */
export const visaRules: readonly VisaRule[] = [
  ...j1Rules,
  ...h1bRules,
  ...paymentRules,
  ...suspensionRules,
  ...statusRules,
  ...waiverRules,
]
