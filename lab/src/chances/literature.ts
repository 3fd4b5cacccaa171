import type { ChanceModel, Coefficient, SentBy } from '#domain/chances'
import type { Fact, Source } from '#domain'

/** A small study of individuals: 85 international graduates applying to internal medicine, 2023-24, invitations counted by themselves. */
export const study: Source = {
  source: 'Negative binomial regression of invitations, 85 self-reporting IMGs, internal medicine 2023-24 (own computation)',
  asOf: '2023-24',
  known: 'reported',
}

const romanoski: Source = {
  source: 'Romanoski et al., J Grad Med Educ 2024: signals and geographic preference, nine specialties, 2023 season',
  asOf: '2023',
  known: 'published',
  url: 'https://doi.org/10.4300/JGME-D-24-00215.1',
}

const neurology2026: Source = {
  source: 'Residency Explorer, neurology 2026, 167 programs pooled by Mantel-Haenszel (own computation)',
  asOf: '2026',
  known: 'reported',
}

export type LiteratureEffect =
  | 'step2ckPer10'
  | 'yearsSinceGraduation'
  | 'usceMonths'
  | 'publications'
  | 'step3Passed'
  | 'failedAttempt'
  | 'failedStep2ck'
  | 'alignedGeography'
  | 'misalignedGeography'
  | 'homeState'

/** Slopes of the study on the log of interviews, with their standard errors. */
const onInterviews = {
  step2ckPer10: [0.377, 0.065],
  yearsSinceGraduation: [-0.094, 0.038],
  usceMonths: [0.269, 0.175],
  publications: [0.115, 0.096],
  step3Passed: [0.219, 0.182],
} as const

/** The same of a visa need, counted over programs of every stance: see visa-effect.ts. */
export const visaOnInterviews: { readonly slope: readonly [number, number]; readonly study: Source } = {
  slope: [-0.69, 0.207],
  study,
}

/**
 * Log-odds at which the chain, run for the applicants of internal medicine, returns the study's -0.094 a year: on the log-odds of single programs an effect is larger than on the log of interviews kept.
 */
const perInterviews = 1.7

/**
 * Log-odds per unit. Where the study could not tell an effect from none it is shrunk.
 */
export function literatureEffects(): Readonly<Record<LiteratureEffect, Coefficient>> {
  const scaled = (name: keyof typeof onInterviews, make = coefficient): Coefficient => {
    const [slope, error] = onInterviews[name]
    return make(slope * perInterviews, error * perInterviews, study)
  }
  return {
    step2ckPer10: scaled('step2ckPer10'),
    yearsSinceGraduation: scaled('yearsSinceGraduation'),
    usceMonths: scaled('usceMonths', shrunk),
    publications: scaled('publications', shrunk),
    step3Passed: scaled('step3Passed', shrunk),
    failedAttempt: coefficient(Math.log(0.32), 0.3, neurology2026),
    failedStep2ck: coefficient(Math.log(0.19), 0.3, neurology2026),
    // Centred: naming a preference raises some programs as it lowers others, and the average application is neither.
    alignedGeography: coefficient(0.58, 0.1, romanoski),
    misalignedGeography: coefficient(-0.23, 0.15, romanoski),
    homeState: fromRange([2.45, 5.14], romanoski),
  }
}

/** Odds ratio of a signal in the pooled literature, for specialties whose programs report no split. */
export const pooledSignal: Coefficient = fromRange([2.71, 9.07], romanoski)

export const closedGate: Fact<number> = {
  value: 0.03,
  source:
    'Neurology programs that sponsor no visa: invitations of applicants who need one against those who do not (own computation)',
  asOf: '2026',
  known: 'reported',
}

export const closedGateSpread: Fact<number> = {
  ...closedGate,
  value: 0.5,
  known: 'derived',
  note: 'One specialty only: a factor of 1.6 either way.',
}

/** Match rates of non-US IMGs moved by 1.3 points about their mean from 2021 to 2026: 0.05 on the log-odds scale, doubled for a single specialty. */
export const seasonDrift: Fact<number> = {
  value: 0.1,
  source: 'Spread of the yearly match rates of non-US IMGs, NRMP 2021 to 2026, doubled for a single specialty',
  asOf: '2026',
  known: 'derived',
  url: 'https://www.nrmp.org/match-data/',
}

/** US MD graduates get invitations at 1.7 to 3.3 log-odds more than non-US IMGs: the model is not shifted by that, only widened. */
export const graduateSpread: ChanceModel['graduateSpread'] = {
  value: 2.5,
  source:
    'Odds of an invitation of US graduates over those of non-US IMGs, AAMC Residency Explorer 2024 season (own computation)',
  asOf: '2024',
  known: 'derived',
}

/**
 * Rates of one program four seasons apart: a correlation of 0.43 within specialties between 2020 and 2024 over
 * 3,064 programs, with a reliability of 0.87 taken for both.
 */
export const ageing: ChanceModel['ageing'] = {
  ratesOf: 2024,
  keptASeason: coefficient(0.84, 0.03, {
    source:
      'Correlation of invited shares of 2020 and 2024 within specialties, 3,064 programs, AAMC Residency Explorer (own computation)',
    asOf: '2024',
    known: 'derived',
  }),
}

export const unmatchedWeight: ChanceModel['unmatchedWeight'] = {
  value: 0.5,
  source: 'Own assumption: half of what a season without a match says about an applicant still holds in the next',
  asOf: '2026',
  known: 'derived',
}

/** One public sheet of one specialty and season; the first day is that of the opening of program review. */
export const invitationsSentBy: Fact<readonly SentBy[]> = {
  value: [
    { day: '09-24', share: 0 },
    { day: '10-15', share: 0.07 },
    { day: '11-01', share: 0.56 },
    { day: '12-01', share: 0.79 },
    { day: '01-01', share: 0.93 },
    { day: '02-01', share: 0.99 },
  ],
  source:
    'Invitation dates of non-US IMGs on a public self-reported sheet of general surgery, 2024-25, 81 lines (own computation)',
  asOf: '2024-25',
  known: 'reported',
}

function coefficient(estimate: number, standardError: number, source: Source): Coefficient {
  return { estimate: round(estimate), standardError: round(standardError), ...source }
}

/** An effect its study could not tell from none: halfway to zero by a prior of its own size, and shown as uncertain. */
function shrunk(estimate: number, standardError: number, source: Source): Coefficient {
  const prior = 0.15
  const kept = prior ** 2 / (prior ** 2 + standardError ** 2)
  return coefficient(estimate * kept, Math.sqrt(kept) * standardError, {
    ...source,
    source: `${source.source}; not significant, shrunk towards none`,
  })
}

function fromRange([low, high]: readonly [number, number], source: Source): Coefficient {
  return coefficient((Math.log(low) + Math.log(high)) / 2, (Math.log(high) - Math.log(low)) / 4, source)
}

function round(value: number): number {
  return Number(value.toFixed(4))
}

/** Who applies, where no table says it: means and spreads the effects are measured from. */
export const applicants: ApplicantMix = {
  meanYearsSinceGraduation: 4,
  sdYearsSinceGraduation: 3,
  shareVisaNeeded: 0.8,
  meanLogUsceMonths: 1.1,
  meanLogPublications: 1.2,
  shareStep3Passed: 0.2,
  population: {
    source:
      'Step 2 CK: NRMP Charting Outcomes 2026. Years (4, SD 3), clinical months (2) and Step 3 (20 %): own assumption, no public table. Visa 80 %: law firm page 2017',
    asOf: '2026',
    known: 'derived',
  },
}

export interface ApplicantMix {
  readonly meanYearsSinceGraduation: number
  readonly sdYearsSinceGraduation: number
  readonly shareVisaNeeded: number
  readonly meanLogUsceMonths: number
  readonly meanLogPublications: number
  readonly shareStep3Passed: number
  readonly population: Source
}
