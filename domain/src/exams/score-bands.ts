/** A band of the field's rule of thumb: from this score up to the next band. */
export interface ScoreBand<Id extends string> {
  readonly id: Id
  readonly from: number
  readonly meaning: string
}

export type Step1BandId = 'high' | 'mid-range' | 'low' | 'very low'
export type Step2ckBandId = 'strong' | 'solid' | 'acceptable' | 'challenging'

/** Step 1 with a number, highest first (field-rule.ts). */
export const step1Bands: readonly ScoreBand<Step1BandId>[] = [
  { id: 'high', from: 235, meaning: 'High (235 or more): proof of strong fundamentals and of skill with this kind of test.' },
  {
    id: 'mid-range',
    from: 220,
    meaning: 'Mid-range (220 to 234): not disqualifying, but Step 2 CK must be clearly stronger to show that you moved up.',
  },
  {
    id: 'low',
    from: 210,
    meaning: 'Low (210 to 219): a risk marker for some programs, most of all competitive academic ones.',
  },
  { id: 'very low', from: 0, meaning: 'Very low (below 210): limits your options but does not end your chances.' },
]

/** Step 2 CK, highest first (field-rule.ts). */
export const step2ckBands: readonly ScoreBand<Step2ckBandId>[] = [
  { id: 'strong', from: 250, meaning: 'Strong (250 or more): helps to offset other weaknesses.' },
  {
    id: 'solid',
    from: 240,
    meaning: 'Solid (240 to 249): competitive for many programs if the rest of the application is strong.',
  },
  {
    id: 'acceptable',
    from: 225,
    meaning: 'Acceptable (225 to 239): enough for many community programs; strategy and fit become decisive.',
  },
  {
    id: 'challenging',
    from: 0,
    meaning:
      'Challenging (below 225), not hopeless: it has to be offset by careful choice of programs, a clear story and what you bring in informatics.',
  },
]

export function step1Band(score: number): ScoreBand<Step1BandId> {
  return bandOf(step1Bands, score)
}

export function step2ckBand(score: number): ScoreBand<Step2ckBandId> {
  return bandOf(step2ckBands, score)
}

function bandOf<Id extends string>(bands: readonly ScoreBand<Id>[], score: number): ScoreBand<Id> {
  const band = bands.find(({ from }) => score >= from)
  if (band === undefined) throw new RangeError(`a score band requires a score from 1 to 300, got ${score}`)
  return band
}
