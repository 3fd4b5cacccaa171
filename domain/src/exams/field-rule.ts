import type { Reason, Source } from '../answer.ts'

/** The field's rules of thumb on scores: advice, not data. Shown beside norms and forecasts, never instead of them. */
export const fieldRule: Source = {
  source: 'Rule of thumb: "Step Score Strategies for Non-US Citizen IMGs in Clinical Informatics" (SmartPick)',
  asOf: '2026-11-22',
  known: 'reported',
}

/** A reason that rests on a rule of thumb. */
export function byFieldRule(text: string, direction: Reason['direction'] = 'neutral'): Reason {
  return { text, direction, source: fieldRule }
}
