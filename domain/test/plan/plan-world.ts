import type { Facts } from '../../src/facts.ts'
import type { IsoDate } from '../../src/units.ts'
import type { Lever, Plan } from '../../src/plan/plan.ts'
import type { ProgramList } from '../../src/list/list.ts'
import type { Profile } from '../../src/person/profile.ts'
import { assess } from '../../src/exams/assess.ts'
import { openCase } from '../../src/person/case.ts'
import { isoDate, probability, specialtyId, usd } from '../../src/units.ts'
import { whyNoList } from '../../src/season/stage.ts'
import { judgeStep3ForList, step2DayForList } from '../../src/what-if/exams-of-list.ts'
import { shippedFacts } from '../shipped-facts.ts'
import { makePlan } from '../../src/plan/make-plan.ts'

/** The facts as they are shipped, without programs: a plan needs none. */
export const facts: Facts = shippedFacts([])

const noChance = { point: probability(0), low: probability(0), high: probability(0) }

/** A list without programs, so that only the profile and the dates speak. */
const emptyList: ProgramList = {
  picks: [],
  matchChance: noChance,
  outlook: { kind: 'as typical', group: 'non-US IMGs', chance: noChance, applications: 0, uncounted: [] },
  value: 0,
  certificate: { value: 0, upperBound: 0, gapPercent: 0 },
  fees: { total: usd(0), lines: [] },
  ceiling: { applications: 0, because: [], stopsPayingAt: undefined },
  frontier: [],
  runnersUp: [],
  askFirst: [],
  seen: '',
  signalsLeft: [],
  conflicts: [],
}

/** Somebody abroad who aims at internal medicine and has passed nothing yet. */
export const newcomer: Profile = {
  version: 1,
  specialties: [{ id: specialtyId('internal-medicine') }],
  applicant: { type: 'non-us-img', citizenships: [], location: 'abroad' },
}

export function planFor(profile: Profile, day: string, levers?: readonly Lever[]): Plan {
  const today: IsoDate = isoDate(day)
  const asked = openCase(profile, { facts, today, seed: 1 })
  return makePlan({
    ...asked,
    exams: assess({
      ...asked,
      step2: step2DayForList(asked, [])?.day,
      step3: judgeStep3ForList(asked, []),
    }),
    ...(whyNoList(asked.person.stage) === undefined
      ? { choice: { candidates: { open: [], unknown: [], refused: [] }, list: emptyList } }
      : {}),
    ...(levers === undefined ? {} : { levers }),
  })
}

export function stepOf(plan: Plan, id: string): Plan['steps'][number] | undefined {
  return plan.steps.find((step) => step.id === id)
}
