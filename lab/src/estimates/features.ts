import { logit } from '#engine/numbers'
import type { Evidence } from '../tables/record.ts'

/** What a regression sees of a program: the same columns in the same order for all. An unknown is 0 with its own flag where it is common. */
export const featureNames: readonly string[] = [
  'constant',
  'square root of the share of non-US IMG residents',
  'resident mix unknown',
  'J-1 sponsored',
  'J-1 unknown',
  'H-1B sponsored',
  'university hospital',
  'community hospital',
  'military',
  'share of all applicants interviewed, log-odds',
  'share interviewed unknown',
  'applications, log against the specialty',
  'square root of the share of US IMG residents',
  'square root of the share of osteopathic residents',
  'Step 1 of residents',
  'Step 1 of residents unknown',
  'newly accredited',
  'residents, log',
  'only in the 2024 list',
  'share of graduates going on to a fellowship',
]

/** Scales keep every column near 0 to 1, so that one ridge suits all. */
export function featuresOf(evidence: Evidence, usualApplications: number): readonly number[] {
  const { residentShare, interviewedShare, applications, residentsStep1, residents, fellowshipShare, setting } = evidence
  return [
    1,
    root(residentShare),
    flag(residentShare === undefined),
    flag(evidence.visaJ1 === true),
    flag(evidence.visaJ1 === undefined),
    flag(evidence.visaH1b === true),
    flag(setting === 'university'),
    flag(setting === 'community'),
    flag(setting === 'military'),
    interviewedShare === undefined ? 0 : logit(Math.min(0.9, Math.max(0.005, interviewedShare))) + 2.2,
    flag(interviewedShare === undefined),
    applications === undefined ? 0 : Math.log((applications + 10) / (usualApplications + 10)),
    root(evidence.usImgShare),
    root(evidence.osteopathicShare),
    residentsStep1 === undefined ? 0 : (residentsStep1 - 230) / 20,
    flag(residentsStep1 === undefined),
    flag(evidence.newlyAccredited === true),
    residents === undefined ? 0 : Math.log(Math.max(1, residents) / 24),
    flag(evidence.onlyInRecentList === true),
    fellowshipShare === undefined ? 0 : fellowshipShare - 0.4,
  ]
}

/** Columns a newcomer keeps where it has an answer: visas and setting. The rest is what is typical of its specialty. */
const visaJ1At = [3, 4]
const visaH1bAt = [5]
const settingAt = [6, 7, 8]
const residentMixAt = [1, 2]

/** Features of a newcomer as if it had settled. */
export function settledFeatures(evidence: Evidence, typical: readonly number[] | undefined): readonly number[] {
  const own = featuresOf(evidence, 1)
  if (typical === undefined) return own
  const kept = new Set([
    ...(evidence.visaJ1 === undefined ? [] : visaJ1At),
    ...(evidence.visaH1b === undefined ? [] : visaH1bAt),
    ...(evidence.setting === undefined ? [] : settingAt),
    ...(evidence.residentShare === undefined ? [] : residentMixAt),
  ])
  return typical.map((value, at) => (kept.has(at) ? (own[at] ?? 0) : value))
}

function root(share: number | undefined): number {
  return share === undefined ? 0 : 2 * Math.sqrt(share)
}

function flag(set: boolean): number {
  return set ? 1 : 0
}
