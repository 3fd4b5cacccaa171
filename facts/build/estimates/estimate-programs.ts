import type { Claims, Estimate, Program } from '#domain'
import type { ProgramRecord } from '../directory/record.ts'
import { sources } from '../directory/sources.ts'
import { logBeta, normalise, rateGrid, summarise } from './posterior.ts'
import { logChanceOfPrint } from './rounded-binomial.ts'

/** Adds our two estimates to the programs of one specialty: invitation rate and non-US IMG share, with 80 % intervals. */
export function estimatePrograms(records: readonly ProgramRecord[]): readonly Program[] {
  const invited = priorOf(records.map(({ evidence }) => evidence.invitedShare))
  const shares = priorOf(records.map(({ evidence }) => evidence.residentShare))
  return records.map(({ program, evidence }) => {
    const rate = posterior(invited, evidence.invitedShare, Math.round((evidence.applications ?? 800) * 0.35))
    const share = posterior(shares, evidence.residentShare, evidence.residents ?? 20)
    return {
      ...program,
      claims: {
        ...program.claims,
        invitationRate: estimate(
          rate,
          `Rests on: ${evidence.invitedShare === undefined ? 'the specialty alone' : 'invitations 2024'}.`,
        ),
        nonUsImgShare: estimate(
          share,
          `Rests on: ${evidence.residentShare === undefined ? 'the specialty alone' : 'resident mix 2021'}.`,
        ),
      },
    }
  })
}

interface Prior {
  readonly mean: number
  readonly precision: number
}

/** Mean and precision of the beta that has the mean and variance of the printed shares. */
function priorOf(values: readonly (number | undefined)[]): Prior {
  const seen = values.filter((value) => value !== undefined)
  if (seen.length < 5) return { mean: 0.03, precision: 10 }
  const mean = Math.max(0.005, seen.reduce((sum, value) => sum + value, 0) / seen.length)
  const variance = seen.reduce((sum, value) => sum + (value - mean) ** 2, 0) / seen.length
  return { mean, precision: Math.max(2, (mean * (1 - mean)) / variance - 1) }
}

function posterior({ mean, precision }: Prior, printed: number | undefined, n: number): Estimate {
  const logWeights = rateGrid.map(
    (rate) => logBeta(rate, mean, precision) + (printed === undefined ? 0 : logChanceOfPrint(printed, Math.max(20, n), rate)),
  )
  return summarise(normalise(logWeights))
}

function estimate({ point, low, high }: Estimate, note: string): Claims<Estimate> {
  return [{ value: { point: digits(point), low: digits(low), high: digits(high) }, ...sources.estimate, note }]
}

/** Three significant digits: more than the interval deserves, enough to rank by. */
function digits(value: number): number {
  return Number(value.toPrecision(3))
}
