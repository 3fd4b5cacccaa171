import { normalQuantile, wilsonInterval } from '#engine/numbers'
import { chanceText } from './chance.ts'
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

export type Crowd = keyof typeof crowds

const crowdWords: readonly (readonly [crowd: Crowd, words: string])[] = [
  ['tenth', 'one applicant in ten sends such a list'],
  ['half', 'half the applicants send such lists'],
  ['all', 'all applicants send such lists'],
]

/** What our list brought those who sent it. */
export interface CrowdPlayed {
  readonly ours: number
  readonly applicants: number
}

/**
 * `Where one applicant in ten sends such a list: 42 in 100 (36–48)`, ends that hold 95 times in 100; undefined where no such world was
 * played.
 */
export function crowdText(playedIn: (crowd: Crowd) => CrowdPlayed | undefined): string | undefined {
  const texts = crowdWords.flatMap(([crowd, words]) => {
    const played = playedIn(crowd)
    return played === undefined ? [] : [`where ${words}: ${shareText(played)}`]
  })
  return texts.length === 0 ? undefined : sentenceCase(texts.join('; '))
}

function shareText({ ours, applicants: n }: CrowdPlayed): string {
  return chanceText({ point: ours, ...wilsonInterval({ hits: ours * n, n, width: normalQuantile(0.975) }) })
}
