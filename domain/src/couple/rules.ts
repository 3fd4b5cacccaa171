import type { Reason } from '../answer.ts'
import { sourceOf } from '../answer.ts'
import type { Case } from '../person/case.ts'
import type { Wish } from './choose-together.ts'

const usual = { reachKm: 50, apart: 0.5, alone: 0.25 } as const

/** What the two wish, as far as they said so, else ours. */
export function wishOf({ partner }: Case['person']): { readonly wish: Wish; readonly reachKm: number } {
  return {
    wish: { apart: partner?.apartWorth ?? usual.apart, alone: partner?.aloneWorth ?? usual.alone },
    reachKm: partner?.reachKm ?? usual.reachKm,
  }
}

/** The most pairs a couple may rank, where it is known. */
export function mostPairs({ facts }: Pick<Case, 'facts'>): number | undefined {
  return facts.seasons.duties?.find(({ id }) => id === 'couples-ranks')?.amount
}

/** The rules of the Match for couples that the facts hold, each with its page. */
export function coupleRules({ facts }: Pick<Case, 'facts'>): readonly Reason[] {
  return (facts.seasons.duties ?? [])
    .filter(({ id }) => id.startsWith('couples-'))
    .map((duty) => ({ text: duty.value, direction: 'neutral' as const, source: sourceOf(duty) }))
}
