import type { Coefficient } from '#domain/chances'
import { toParameters } from './fit-ranks.ts'
import type { FittedField, ListsOf } from './fit-specialties.ts'
import { capacity } from './fit-specialties.ts'
import { bendAt, scoreGroups } from './score-groups.ts'
import type { ScoreWeight } from './score-weights.ts'
import { mixOf } from './scores.ts'
import type { Targets } from './targets.ts'

/** Shares tried, from none to all. */
const shares = Array.from({ length: 21 }, (_, i) => i / 20)
/** Beyond so many applicants it is the form of the printed tails that is not known, not how many they are. */
const mostHeard = 500

/**
 * Share of a score's weight that is left beyond the bend, from how many matched within five points of Step 2 CK: the mean over all
 * shares from 0 to 1, each by its likelihood. Leaving a specialty out gives what the others say of it.
 */
export function scoreBend(
  targets: Targets,
  field: FittedField,
  { lists, weights }: { readonly lists: ListsOf; readonly weights: (id: string) => ScoreWeight },
): (leftOut?: string) => Coefficient {
  const curves = field.specialties.flatMap(({ id, vector }) => {
    const target = targets.specialties.find((one) => one.id === id)
    if (target?.step2ck === undefined || target.group === undefined) return []
    const { n } = mixOf(target.step2ck.matched, target.step2ck.notMatched)
    if (n < 100) return []
    const parameters = toParameters(vector, { list: lists(id), capacity })
    const weight = Math.min(0.9, weights(id).all.estimate)
    const heard = Math.min(1, mostHeard / n)
    return [{ id, logs: shares.map((kept) => heard * logLikelihood(scoreGroups(target, { parameters, weight, kept }))) }]
  })
  return (leftOut) => {
    const told = curves.filter(({ id }) => id !== leftOut)
    const logs = shares.map((_, k) => told.reduce((sum, one) => sum + one.logs[k]!, 0))
    const top = Math.max(...logs)
    const weight = logs.map((log) => Math.exp(log - top))
    const mass = weight.reduce((a, b) => a + b, 0)
    const mean = shares.reduce((sum, share, k) => sum + (share * weight[k]!) / mass, 0)
    const variance = shares.reduce((sum, share, k) => sum + ((share - mean) ** 2 * weight[k]!) / mass, 0)
    return {
      estimate: Number(mean.toFixed(3)),
      standardError: Number(Math.sqrt(variance).toFixed(3)),
      source: `Matched by Step 2 CK beyond ${bendAt} standard deviations above the mean, NRMP Charting Outcomes 2026, ${told.length} specialties`,
      asOf: '2026',
      known: 'estimated',
    }
  }
}

function logLikelihood(groups: ReturnType<typeof scoreGroups>): number {
  return groups.reduce((sum, { n, rate, predicted }) => {
    const p = Math.min(1 - 1e-9, Math.max(1e-9, predicted))
    return sum + n * (rate * Math.log(p) + (1 - rate) * Math.log(1 - p))
  }, 0)
}
