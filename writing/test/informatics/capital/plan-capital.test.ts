import { describe, expect, it } from 'vitest'
import { capitalCatalogue } from '../../../src/informatics/capital/catalogue.ts'
import type { Wants } from '../../../src/informatics/capital/choose-steps.ts'
import type { Limits } from '../../../src/informatics/capital/schedule.ts'
import { chooseSteps, valueOf } from '../../../src/informatics/capital/choose-steps.ts'
import { entryOf, planCapital } from '../../../src/informatics/capital/plan-capital.ts'
import { scheduleSteps } from '../../../src/informatics/capital/schedule.ts'
import type { CapitalStep } from '../../../src/informatics/capital/step.ts'
import { practiceDomains } from '../../../src/informatics/domains.ts'
import { readLog } from '../../../src/informatics/evidence-log.ts'
import { createRandom } from '../../../../engine/src/numbers/random.ts'
import type { Program } from '../../../../domain/src/claims/program.ts'
import { programId, specialtyId } from '../../../../domain/src/units.ts'

const nothing: Wants['have'] = { fundamentals: 0, 'care-delivery': 0, 'information-systems': 0, data: 0, leadership: 0 }
const equal: Wants['importance'] = { fundamentals: 1, 'care-delivery': 1, 'information-systems': 1, data: 1, leadership: 1 }

/** Every subset, the slow and certain way. */
function bestOfAll(catalogue: readonly CapitalStep[], wants: Wants, limits: Limits): number {
  let best = 0
  for (let mask = 0; mask < 2 ** catalogue.length; mask += 1) {
    const steps = catalogue.filter((_, index) => (mask >> index) % 2 === 1)
    if (steps.length > 0 && !scheduleSteps(steps, limits)) continue
    best = Math.max(best, valueOf(steps, wants))
  }
  return best
}

describe('choosing the steps', () => {
  it('agrees with every subset on 40 random small catalogues', () => {
    const random = createRandom(11)
    for (let round = 0; round < 40; round += 1) {
      const catalogue = capitalCatalogue.filter(() => random.next() < 0.45).slice(0, 9)
      const importance = { ...equal, data: 1 + 3 * random.next(), leadership: 2 * random.next() + 0.1 }
      const wants: Wants = { have: { ...nothing, 'care-delivery': 4 * random.next() }, importance }
      const limits: Limits = { hoursPerWeek: 2 + Math.floor(10 * random.next()), weeks: 2 + Math.floor(14 * random.next()) }
      const choice = chooseSteps(catalogue, wants, limits)
      expect(choice.proved).toBe(true)
      expect(choice.value).toBeCloseTo(bestOfAll(catalogue, wants, limits), 9)
    }
  })

  it('never spends more hours a week than there are, nor begins a step before those it needs', () => {
    const { steps } = chooseSteps(capitalCatalogue, { have: nothing, importance: equal }, { hoursPerWeek: 6, weeks: 20 })
    expect(steps.length).toBeGreaterThan(2)
    const hours = steps.reduce((sum, each) => sum + each.step.hours.value, 0)
    expect(hours).toBeLessThanOrEqual(120)
    for (const { step, fromWeek, toWeek } of steps) {
      expect(toWeek).toBeLessThanOrEqual(20)
      expect(toWeek - fromWeek).toBeGreaterThanOrEqual(step.weeks)
      for (const id of step.after) expect(steps.find((each) => each.step.id === id)?.toWeek).toBeLessThanOrEqual(fromWeek)
    }
  })

  it('chooses nothing when there is no time', () => {
    expect(chooseSteps(capitalCatalogue, { have: nothing, importance: equal }, { hoursPerWeek: 5, weeks: 0 }).steps).toEqual([])
  })
})

const program = (mention?: string): Program => ({
  id: programId('1402631204'),
  name: 'Invented Program',
  city: 'Springfield',
  state: 'IL',
  specialty: specialtyId('internal-medicine'),
  claims:
    mention === undefined
      ? {}
      : { informaticsMention: [{ value: mention, source: 'own note', asOf: '2026', known: 'own note' }] },
})

describe('the capital plan', () => {
  const log = readLog({ version: 1, specialties: [{ id: specialtyId('internal-medicine') }] })

  it('ranks the gap the programs talk about first', () => {
    const plan = planCapital({
      log,
      programs: [program('clinical data registry and dashboards'), program('data science track')],
      weeksLeft: 12,
      hoursPerWeek: 6,
    })
    expect(plan.gaps[0]?.domain).toBe('data')
    expect(plan.gaps[0]?.because.map((each) => each.text).join(' ')).toContain('your programs mention')
  })

  it('asks what programs say and what time there is, and rules out what cannot be done', () => {
    const plan = planCapital({ log, programs: [program()], weeksLeft: 12, access: { clinic: false, money: false } })
    expect(plan.asks.map((each) => each.field)).toEqual(['capital.hoursPerWeek', 'programs.informaticsMention'])
    expect(plan.steps.every((each) => each.step.needs !== 'a hospital or clinic' && each.step.cost.kind === 'free')).toBe(true)
    expect(plan.left.some((each) => each.why === 'Needs a hospital or clinic.')).toBe(true)
  })

  it('turns a finished step into a log entry without inventing a result', () => {
    const step = capitalCatalogue.find((each) => each.id === 'audit-cycle')
    if (!step) throw new Error('the catalogue requires an audit cycle')
    const entry = entryOf(step, '2027-04')
    expect(entry).toEqual({ kind: 'quality-improvement', title: 'Audit with a second cycle', to: '2027-04' })
  })

  it('has a source and a year on every cost, hour and data set, and five domains reachable', () => {
    for (const step of capitalCatalogue) {
      for (const fact of [step.cost.fact, step.hours, ...(step.dataset ? [step.dataset.source] : [])]) {
        expect(fact.source).not.toBe('')
        expect(fact.asOf).toMatch(/^\d{4}/)
      }
      for (const id of step.after) expect(capitalCatalogue.some((each) => each.id === id)).toBe(true)
    }
    for (const { id } of practiceDomains) expect(capitalCatalogue.some((step) => (step.adds[id] ?? 0) > 0)).toBe(true)
  })
})
