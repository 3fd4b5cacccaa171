import { inHundred, rateText } from './chance.ts'
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

/** Worlds in which many send such lists together, by the share of the specialty's applicants who do. */
export const crowds = { tenth: 0.1, half: 0.5, all: 1 } as const

/** `Where 10 in 100 applicants send such lists: 42 in 100; where 50 do: 38; where all do: 35`; undefined where no such world was played. */
export function crowdText(played: readonly { readonly share: number; readonly ours: number }[]): string | undefined {
  const [first, ...more] = played
  if (first === undefined) return undefined
  const rest = more.map(({ share, ours }) => `; where ${among(share)} do: ${inHundred(ours)}`)
  return `Where ${first.share === 1 ? 'all' : rateText(first.share)} applicants send such lists: ${rateText(first.ours)}${rest.join('')}`
}

function among(share: number): string {
  return share === 1 ? 'all' : inHundred(share)
}
