import { normalQuantile, wilsonInterval } from '#engine/numbers'
import { chanceText, inHundred, rateText } from './chance.ts'
import type { Change } from './change.ts'
import { changeSentence } from './change.ts'
import { sentenceCase } from './number.ts'

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

export interface CrowdPlayed {
  readonly share: number
  readonly ours: number
  readonly applicants: number
}

/**
 * `Where 10 in 100 applicants send such lists: 42 in 100 (36–48); where 50 do: 38 in 100 (35–41)`, ends that hold 95 times in 100;
 * undefined where no such world was played.
 */
export function crowdText(played: readonly CrowdPlayed[]): string | undefined {
  if (played.length === 0) return undefined
  const texts = played.map(({ share, ours, applicants: n }, i) => {
    const many = share === 1 ? 'all' : i === 0 ? rateText(share) : inHundred(share)
    const chance = chanceText({ point: ours, ...wilsonInterval({ hits: ours * n, n, width: normalQuantile(0.975) }) })
    return `where ${many}${i === 0 ? ' applicants send such lists' : ' do'}: ${chance}`
  })
  return sentenceCase(texts.join('; '))
}
