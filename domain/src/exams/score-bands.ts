/** A band of the field's rule of thumb: from this score up to the next band. */
export interface ScoreBand<Id extends string> {
  readonly id: Id
  readonly from: number
  readonly meaning: string
}

export type Step1BandId = 'high' | 'mid-range' | 'low' | 'very low'
export type Step2ckBandId = 'strong' | 'solid' | 'acceptable' | 'challenging'

/** Where the bands of Step 1 begin, by the field's rule (field-rule.ts): the one place these numbers stand. */
export const step1Marks = { high: 235, midRange: 220, low: 210 } as const
/** Where the bands of Step 2 CK begin, by the same rule. */
export const step2ckMarks = { strong: 250, solid: 240, acceptable: 225 } as const

/** Step 1 with a number, highest first (field-rule.ts). */
export const step1Bands: readonly ScoreBand<Step1BandId>[] = [
  {
    id: 'high',
    from: step1Marks.high,
    meaning: `High (${step1Marks.high} or more): proof of strong fundamentals and of skill with this kind of test.`,
  },
  {
    id: 'mid-range',
    from: step1Marks.midRange,
    meaning: `Mid-range (${step1Marks.midRange} to ${step1Marks.high - 1}): not disqualifying; what shows that you moved up is a clearly stronger Step 2 CK.`,
  },
  {
    id: 'low',
    from: step1Marks.low,
    meaning: `Low (${step1Marks.low} to ${step1Marks.midRange - 1}): a risk marker for some programs, most of all competitive academic ones.`,
  },
  { id: 'very low', from: 0, meaning: `Very low (below ${step1Marks.low}): limits your options but does not end your chances.` },
]

/** Step 2 CK, highest first (field-rule.ts). */
export const step2ckBands: readonly ScoreBand<Step2ckBandId>[] = [
  {
    id: 'strong',
    from: step2ckMarks.strong,
    meaning: `Strong (${step2ckMarks.strong} or more): helps to offset other weaknesses.`,
  },
  {
    id: 'solid',
    from: step2ckMarks.solid,
    meaning: `Solid (${step2ckMarks.solid} to ${step2ckMarks.strong - 1}): competitive for many programs if the rest of the application is strong.`,
  },
  {
    id: 'acceptable',
    from: step2ckMarks.acceptable,
    meaning: `Acceptable (${step2ckMarks.acceptable} to ${step2ckMarks.solid - 1}): enough for many community programs; strategy and fit become decisive.`,
  },
  {
    id: 'challenging',
    from: 0,
    meaning: `Challenging (below ${step2ckMarks.acceptable}), not hopeless: it has to be offset by careful choice of programs, a clear story and what you bring in informatics.`,
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
