import type { ChanceModel, Coefficient, YieldModel } from '#domain/chances'
import { fromUsual } from '#domain/chances'
import type { Program } from '#domain/claims'
import { mostTrusted } from '#domain/claims'
import { groupBy } from '#engine/keys'
import { logistic, logit } from '#engine/numbers'
import { ageing } from './literature.ts'

/**
 * Non-US IMGs whom a program takes for each application of one, as a power of their share among its residents of 2021. Three pieces, each on
 * the log of shares from 2 in 100 up. What became of shares: 133 programs of internal medicine with a share of 5 in 100 or more, 2024 over
 * 2021, quasi-Poisson, 0.88 (0.07). Positions over applications fall as the share rises: pooled within eleven specialties, -0.12 (0.02).
 * And more of those applications come from IMGs: the share interviewed of all applicants (2020) lies between what programs invite of US
 * graduates and of IMGs (2024), which says how many are IMGs, 50 in 100 where no resident is one and 83 where most are: -0.10 (0.05).
 */
const takenPerApplication = { power: 0.66, error: 0.09 }

const source = {
  source:
    'Non-US IMGs among residents of 2021 and 2024, positions, applications and invitations by program, AAMC Residency Explorer 2020 to 2024 (own computation)',
  asOf: '2024',
  known: 'derived',
} as const

/** A program of average size has 36 residents: less than one of them is nobody. */
const leastShare = 0.02

/**
 * What the share leaves open: how far shares of 2024 lay from what those of 2021 foretold, their own sampling included. How positions over
 * applications scatter moves invitations as much as matches: programs interview ten to fifteen for each position whatever their share.
 */
export const interviewYield: ChanceModel['interviewYield'] = {
  spread: { value: 0.5, ...source },
  leastShare: { value: leastShare, ...source },
}

/** Seasons from the one the rates are of to the Match of 2028, for which lists are made. */
const seasons = 4
/** How far the slopes of specialties lie from each other beyond their errors. */
const spreadOfSlopes = 0.1

/**
 * By which power of the share the worth of an interview rises: what is taken for each application less what is invited for each, as far as
 * rates will still differ after the seasons. The second is a slope of each specialty, drawn towards that of all.
 */
export function yieldPowers(programs: readonly Program[]): (specialty: string) => Coefficient {
  const slopes = [...groupBy(programs, ({ specialty }) => specialty)].flatMap(([specialty, own]) => {
    const slope = slopeOfRates(own)
    return slope === undefined ? [] : [{ specialty, ...slope }]
  })
  const weight = slopes.reduce((sum, { error }) => sum + 1 / (error ** 2 + spreadOfSlopes ** 2), 0)
  const mean = slopes.reduce((sum, { slope, error }) => sum + slope / (error ** 2 + spreadOfSlopes ** 2), 0) / weight
  const kept = ageing.keptASeason.estimate ** seasons
  return (id) => {
    const own = slopes.find(({ specialty }) => specialty === id)
    const held = own === undefined ? 0 : spreadOfSlopes ** 2 / (spreadOfSlopes ** 2 + own.error ** 2)
    const slope = mean + held * ((own?.slope ?? mean) - mean)
    const left = Math.sqrt(1 - held) * spreadOfSlopes
    return {
      ...source,
      estimate: cut(takenPerApplication.power - kept * slope),
      standardError: cut(Math.hypot(takenPerApplication.error, kept * left)),
    }
  }
}

/** Programs from which a slope can be told. */
const fewest = 40

/** Log-odds of the invitation rate along the log of the share, over the programs with at least the least share. */
function slopeOfRates(programs: readonly Program[]): { readonly slope: number; readonly error: number } | undefined {
  const seen = programs.flatMap((program) => {
    const [share, rate] = [shareOf(program), mostTrusted(program.claims.invitationRate)?.value.point]
    return share === undefined || share < leastShare || rate === undefined ? [] : [{ x: Math.log(share), y: logit(rate) }]
  })
  if (seen.length < fewest) return undefined
  const mean = (of: (one: (typeof seen)[number]) => number): number => seen.reduce((sum, one) => sum + of(one), 0) / seen.length
  const [x, y] = [mean((one) => one.x), mean((one) => one.y)]
  const squares = seen.length * mean((one) => (one.x - x) ** 2)
  const slope = (seen.length * mean((one) => (one.x - x) * (one.y - y))) / squares
  const left = seen.reduce((sum, one) => sum + (one.y - y - slope * (one.x - x)) ** 2, 0)
  return { slope, error: Math.sqrt(left / (seen.length - 2) / squares) }
}

/** A program on a typical list: how often it is applied to. */
export interface Applied {
  readonly program: Program
  readonly weight: number
  /** Log-odds of its invitation rate. */
  readonly rate: number
}

/** The worth of interviews by share, set so that over the interviews of a typical list it is one on average. */
export function yieldModel(byShare: Coefficient, applied: readonly Applied[]): YieldModel {
  const known = applied.flatMap(({ program, weight, rate }) => {
    const share = shareOf(program)
    return share === undefined
      ? []
      : [{ at: fromUsual(share, { usualShare: 1 }, leastShare), interviews: weight * logistic(rate) }]
  })
  const mean = (of: (at: number) => number): number =>
    known.reduce((sum, { at, interviews }) => sum + interviews * of(at), 0) /
    known.reduce((sum, { interviews }) => sum + interviews, 0)
  const usual = mean((at) => Math.exp(byShare.estimate * at)) ** (1 / byShare.estimate)
  const logs = mean((at) => at)
  const spread = byShare.estimate * Math.sqrt(mean((at) => (at - logs) ** 2))
  return { byShare, usualShare: cut(usual), spreadOfYields: cut(spread) }
}

/** What an interview at a program is worth on a typical list; one where nothing is known of its residents. */
export function yieldOf(program: Program, yields: YieldModel): number {
  const share = shareOf(program)
  return share === undefined ? 1 : Math.exp(yields.byShare.estimate * fromUsual(share, yields, leastShare))
}

function shareOf({ claims }: Program): number | undefined {
  return mostTrusted(claims.nonUsImgShare)?.value.point
}

function cut(value: number): number {
  return Number(value.toFixed(4))
}
