import type { DomainId } from '../domains.ts'
import { practiceDomains } from '../domains.ts'
import type { Limits, ScheduledStep } from './schedule.ts'
import { scheduleSteps } from './schedule.ts'
import type { CapitalStep } from './step.ts'

export interface Wants {
  /** Proof the log has already, by domain. */
  readonly have: Readonly<Record<DomainId, number>>
  /** How much each domain matters, any positive numbers. */
  readonly importance: Readonly<Record<DomainId, number>>
}

export interface Choice {
  readonly steps: readonly ScheduledStep[]
  readonly value: number
  /** Whether every better combination was ruled out; false only when the search was cut short. */
  readonly proved: boolean
}

/** Proof saturates: this much of it in one domain is worth about two thirds of all there is to gain there. */
const saturation = 3
const mostNodes = 60_000

/**
 * The steps that add most within the time: maximise sum_d importance_d * (1 - exp(-(have_d + added_d) / 3)),
 * all finished within the weeks at so many hours a week, each after those it needs.
 * Exact branch and bound: gains shrink as steps are added, so the gains at hand, filled by hours as in a fractional knapsack, bound what can follow.
 */
export function chooseSteps(catalogue: readonly CapitalStep[], wants: Wants, limits: Limits): Choice {
  const search: Search = { wants, limits, best: { steps: [], value: valueOf([], wants), proved: true }, nodes: 0 }
  const possible = catalogue.filter(
    (step) => step.weeks <= limits.weeks && step.hours.value <= limits.hoursPerWeek * limits.weeks,
  )
  const byDensity = possible.toSorted((a, b) => densityOf(b, wants) - densityOf(a, wants) || (a.id < b.id ? -1 : 1))
  explore([], byDensity, search)
  return { ...search.best, proved: search.nodes <= mostNodes }
}

interface Search {
  readonly wants: Wants
  readonly limits: Limits
  best: Choice
  nodes: number
}

function explore(chosen: readonly CapitalStep[], rest: readonly CapitalStep[], search: Search): void {
  search.nodes += 1
  if (search.nodes > mostNodes) return
  const value = valueOf(chosen, search.wants)
  if (value > search.best.value + 1e-12) {
    const steps = scheduleSteps(chosen, search.limits)
    if (steps) search.best = { steps, value, proved: true }
  }
  const [next, ...others] = rest
  if (!next || value + boundOf(chosen, rest, search) <= search.best.value + 1e-12) return
  const larger = [...chosen, next]
  const open = next.after.every((id) => larger.some((step) => step.id === id) || others.some((step) => step.id === id))
  if (
    open &&
    hoursOf(larger) <= hoursIn(search.limits) &&
    scheduleSteps(
      larger.filter((step) => isReady(step, larger)),
      search.limits,
    )
  ) {
    explore(larger, others, search)
  }
  explore(chosen, others, search)
}

function isReady(step: CapitalStep, chosen: readonly CapitalStep[]): boolean {
  return step.after.every((id) => chosen.some((each) => each.id === id))
}

/** Worth of a set of steps. Steps whose forerunners are missing add nothing. */
export function valueOf(chosen: readonly CapitalStep[], { have, importance }: Wants): number {
  const ready = chosen.filter((step) => isReady(step, chosen))
  return practiceDomains.reduce((sum, { id }) => {
    const added = ready.reduce((total, step) => total + (step.adds[id] ?? 0), 0)
    return sum + importance[id] * (1 - Math.exp(-(have[id] + added) / saturation))
  }, 0)
}

/** Most that the remaining steps can add: their gains now, best per hour first, the last one in part. */
function boundOf(chosen: readonly CapitalStep[], rest: readonly CapitalStep[], { wants, limits }: Search): number {
  const base = valueOf(chosen.map(withoutConditions), wants)
  const real = valueOf(chosen, wants)
  let left = hoursIn(limits) - hoursOf(chosen)
  let bound = base - real
  const gains = rest.map((step) => ({
    hours: step.hours.value,
    gain: valueOf([...chosen, step].map(withoutConditions), wants) - base,
  }))
  for (const { hours, gain } of gains.toSorted((a, b) => b.gain / b.hours - a.gain / a.hours)) {
    if (left <= 0) break
    bound += gain * Math.min(1, left / hours)
    left -= hours
  }
  return bound
}

function withoutConditions(step: CapitalStep): CapitalStep {
  return { ...step, after: [] }
}

function densityOf(step: CapitalStep, wants: Wants): number {
  const alone = withoutConditions(step)
  return (valueOf([alone], wants) - valueOf([], wants)) / step.hours.value
}

function hoursOf(steps: readonly CapitalStep[]): number {
  return steps.reduce((sum, step) => sum + step.hours.value, 0)
}

function hoursIn(limits: Limits): number {
  return limits.hoursPerWeek * limits.weeks
}
