import type { Choice } from '../choices.ts'
import { valuesOf } from '../choices.ts'
import { hasInvited } from './invited.ts'
import type { Application } from './season-log.ts'

/**
 * What one applicant gives of one season in one specialty, so that chances can be held against what happened: bands instead of
 * values, counts instead of names. Nobody can be told from it, and nothing else is in the file.
 */
export interface DonatedSeason {
  readonly kind: 'matchwright-season'
  readonly version: 1
  /** Match year. */
  readonly match: number
  readonly specialty: string
  readonly group: Choice<'applicantType'>
  /** Ten points wide, such as the first of them, open at both ends, or `unknown`. */
  readonly step2ck: string
  readonly years: (typeof yearBands)[number]
  readonly failed: 'never' | 'once or more' | 'unknown'
  readonly visa: 'needed' | 'not needed' | 'unknown'
  readonly counts: DonatedCounts
  readonly matched: 'yes' | 'no' | 'unknown'
}

export interface DonatedCounts {
  readonly applied: number
  readonly signals: number
  readonly invited: number
  readonly interviewed: number
  readonly ranked: number
}

const lowestBand = 220
const bandWidth = 10
const closedBands = 4
const scoreBands: readonly string[] = [
  `below ${lowestBand}`,
  ...Array.from({ length: closedBands }, (_, at) => {
    const from = lowestBand + at * bandWidth
    return `${from}-${from + bandWidth - 1}`
  }),
  `${lowestBand + closedBands * bandWidth} and above`,
  'unknown',
]
const yearBands = ['0-2', '3-5', '6-10', '11 and above', 'unknown'] as const
const counted = ['applied', 'signals', 'invited', 'interviewed', 'ranked'] as const
/** More applications than any specialty has programs. */
const mostPrograms = 1000

export function scoreBandOf(score: number | undefined): DonatedSeason['step2ck'] {
  if (score === undefined) return 'unknown'
  const at = Math.max(0, Math.min(closedBands + 1, Math.floor((score - lowestBand) / bandWidth) + 1))
  return scoreBands[at] ?? 'unknown'
}

export function yearBandOf(years: number | undefined): DonatedSeason['years'] {
  if (years === undefined) return 'unknown'
  return years <= 2 ? '0-2' : years <= 5 ? '3-5' : years <= 10 ? '6-10' : '11 and above'
}

/** The applications of one specialty as counts; an interview that was held was an invitation. */
export function countsOf(applications: readonly Application[]): DonatedCounts {
  return {
    applied: applications.length,
    signals: applications.filter(({ signal }) => signal !== undefined).length,
    invited: applications.filter(hasInvited).length,
    interviewed: applications.filter(({ outcome }) => outcome === 'interviewed').length,
    ranked: applications.filter(({ rank }) => rank !== undefined).length,
  }
}

/** A donated season out of JSON, or why it is none: every word is one of a list, every count possible, and nothing more is in it. */
export function readDonatedSeason(json: unknown): DonatedSeason | string {
  if (typeof json !== 'object' || json === null) return 'It is no donated season.'
  const { counts, ...said } = json as Record<string, unknown>
  const wordOf: Readonly<Record<string, readonly unknown[]>> = {
    kind: ['matchwright-season'],
    version: [1],
    group: valuesOf('applicantType'),
    step2ck: scoreBands,
    years: yearBands,
    failed: ['never', 'once or more', 'unknown'],
    visa: ['needed', 'not needed', 'unknown'],
    matched: ['yes', 'no', 'unknown'],
  }
  const more = Object.keys(said).find((key) => !(key in wordOf) && key !== 'match' && key !== 'specialty')
  if (more !== undefined) return `It holds "${more}", which no donated season has.`
  const wrong = Object.entries(wordOf).find(([key, words]) => !words.includes(said[key]))
  if (wrong) return `${wrong[0]} is none of ${wrong[1].join(', ')}.`
  if (!Number.isInteger(said['match']) || Number(said['match']) < 2020 || Number(said['match']) > 2100)
    return 'match is no year of a Match.'
  if (typeof said['specialty'] !== 'string' || !/^[a-z][a-z-]{2,60}$/.test(said['specialty']))
    return 'specialty is none of the directory.'
  const problem = countsProblem(counts)
  // Every key was looked at above.
  return problem ?? (json as DonatedSeason)
}

function countsProblem(counts: unknown): string | undefined {
  if (typeof counts !== 'object' || counts === null) return 'counts are missing.'
  const held = counts as Record<string, unknown>
  const more = Object.keys(held).find((key) => !counted.some((one) => one === key))
  if (more !== undefined) return `counts hold "${more}", which no donated season has.`
  const wrong = counted.find((key) => !Number.isInteger(held[key]) || Number(held[key]) < 0 || Number(held[key]) > mostPrograms)
  if (wrong !== undefined) return `${wrong} is no count.`
  const applied = Number(held['applied'])
  const over = counted.find((key) => Number(held[key]) > applied)
  if (over !== undefined) return `${over} is more than were applied to.`
  return Number(held['interviewed']) > Number(held['invited']) ? 'interviewed is more than invited.' : undefined
}
