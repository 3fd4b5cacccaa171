import type { Change } from './change.ts'
import { changeSentence } from './change.ts'

/** Simpler ways to choose as many programs than by a list that is worked out, those people use. */
export const simplerRules = {
  random: 'IMG-friendly programs at random',
  composite: 'the best by a composite score',
  'most img': 'most non-US IMGs first',
  tiers: 'the article’s tiers, A before B, at random within one',
} as const

/** `Ours brings about 5 more in 100 (2 more to 7 more) than the best by a composite score`: two ways to choose, played in the same drawn seasons. */
export function playedText(rule: string, ahead: Change): string {
  return `Ours brings ${changeSentence(ahead)} than ${rule}`
}
