import { logistic, logit } from '#engine/numbers'
import type { Reason } from '../answer.ts'
import type { SponsorshipModel, SponsorshipRate, UsableVisas } from '../programs/sponsorship.ts'
import { sourceOf } from '../answer.ts'
import { chanceSentence } from '../say/chance.ts'
import { bandWidth } from './parameters.ts'

/** "Has not said whether it sponsors H-1B: about 12 in 100 (8 to 17) such programs do", with where that comes from. */
export function silenceWords(
  usable: UsableVisas,
  { share, error }: SponsorshipRate,
  model: SponsorshipModel,
): Required<Pick<Reason, 'text' | 'source'>> {
  const at = (deviation: number): number => logistic(logit(share) + deviation * error)
  const rate = chanceSentence({ point: share, low: at(-bandWidth), high: at(bandWidth) })
  return { text: `Has not said whether it sponsors ${visaNames[usable]}: ${rate} such programs do`, source: sourceOf(model) }
}

const visaNames: Readonly<Record<UsableVisas, string>> = { j1: 'J-1', h1b: 'H-1B', either: 'J-1 or H-1B' }
