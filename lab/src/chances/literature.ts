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
  | 'visaNeeded'
  | 'usceMonths'
  | 'publications'
  | 'step3Passed'
  | 'failedAttempt'
  | 'failedStep2ck'
  | 'alignedGeography'
  | 'misalignedGeography'
  | 'homeState'

/** Mean interviews of the study's applicants: with a capacity, an effect on the log of interviews is larger on the log-odds scale. */
const studyInterviews = 6.2

/**
 * Log-odds per unit. The study counts interviews: with at most `capacity` of them, a change of the log of their number is
 * (1 - mean / capacity) of a change in log-odds. Where the study could not tell an effect from none it is shrunk.
 */
export function literatureEffects(capacity: number): Readonly<Record<LiteratureEffect, Coefficient>> {
  const scale = 1 / (1 - studyInterviews / capacity)
  return {
    step2ckPer10: coefficient(0.377 * scale, 0.065 * scale, study),
    yearsSinceGraduation: coefficient(-0.0945 * scale, 0.038 * scale, study),
    visaNeeded: coefficient(-0.69 * scale, 0.207 * scale, study),
    usceMonths: shrunk(0.269 * scale, 0.175 * scale, study),
    publications: shrunk(0.115 * scale, 0.096 * scale, study),
    step3Passed: shrunk(0.219 * scale, 0.182 * scale, study),
    failedAttempt: coefficient(Math.log(0.32), 0.3, neurology2026),
    failedStep2ck: coefficient(Math.log(0.19), 0.3, neurology2026),
    // Published as ranges over nine specialties: the middle on the log scale, the range as two standard errors each way.
    alignedGeography: fromRange([1.83 / 1.6, 2.75 / 1.6], romanoski),
    misalignedGeography: fromRange([1 / 2.16, 1 / 1.19], romanoski),
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

/**
 * Log odds ratios against non-US IMGs over 22 specialties of 2024: US citizen IMGs from -0.5 to 1.1 without the smallest, twice as
 * ready in internal medicine; US MD graduates 1.7 to 3.3. The model is not shifted by them, only widened.
 */
export const outsideSpread: ChanceModel['outsideSpread'] = {
  value: { usImg: 0.6, usGraduate: 2.5 },
  source:
    'Odds of an invitation of US citizen IMGs and US graduates over those of non-US IMGs, AAMC Residency Explorer 2024 season (own computation)',
  asOf: '2024',
  known: 'derived',
}

/** No table says when invitations go out to IMGs; the opening of program review and the interview season bound it. */
export const invitationsSentBy: Fact<readonly SentBy[]> = {
  value: [
    { day: '09-24', share: 0 },
    { day: '10-15', share: 0.25 },
    { day: '11-01', share: 0.6 },
    { day: '12-01', share: 0.85 },
    { day: '01-01', share: 0.95 },
    { day: '02-01', share: 0.99 },
  ],
  source:
    'Own assumption: program review opens in late September, interviews run from October to January; no public table of invitation dates was found',
  asOf: '2026',
  known: 'derived',
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
  shareSignalled: 0.06,
  population: {
    source:
      'Step 2 CK: NRMP Charting Outcomes 2026. Years (4, SD 3), clinical months (2) and Step 3 (20 %): own assumption, no public table. Visa 80 %: law firm page 2017. Signals: 7 of about 115 applications, 2024 season',
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
  readonly shareSignalled: number
  readonly population: Source
}
