import type { ValidationCheck } from './check.ts'
import { verdictOf } from './check.ts'
import type { Inputs } from './inputs.ts'
import { core } from './inputs.ts'
import { spanAt } from './reconstruct.ts'
import type { Results } from './run-checks.ts'

/** What the scorecard page shows: every figure with its verdict, and what its pictures are drawn from. */
export function scorecardOf(inputs: Inputs, { checks, curves, bands }: Results): unknown {
  const all = inputs.invitations.find(({ specialty }) => specialty === 'all')
  const count = (verdict: string): number => checks.filter((check) => verdictOf(check) === verdict).length
  return {
    format: 1,
    sources: inputs.targets.sources,
    summary: { checks: checks.length, reached: count('reached'), knownLimit: count('known limit'), failed: count('failed') },
    checks: checks.map((check) => ({ ...rounded(check), verdict: verdictOf(check) })),
    matchByRanks: curves
      .filter(({ n, id }) => n >= 100 || core.includes(id))
      .map(({ id, name, n, told, model, heldOut, reconstructed }) => ({
        specialty: id,
        name,
        n,
        ranks: model.map((p, i) => {
          const [low, high] = spanAt(reconstructed, i + 1)
          return { ranks: i + 1, model: cut(p), others: cut(heldOut[i]!), low: cut(low), high: cut(high), told: i + 1 <= told }
        }),
      })),
    invitationTenths: all?.tenths,
    scoreBands: bands.map(({ id, from, n, rate, predicted }) => ({
      specialty: id,
      from,
      n: Math.round(n),
      rate: cut(rate),
      predicted: cut(predicted),
    })),
  }
}

function rounded(check: ValidationCheck): ValidationCheck {
  return { ...check, value: cut(check.value), limit: [cut(check.limit[0]), cut(check.limit[1])] }
}

function cut(value: number): number {
  return Number(value.toFixed(4))
}
