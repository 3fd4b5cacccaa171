import type { VisaReason } from '../rules/visa-reason.ts'
import type { VisaKind } from '../rules/visa-facts.ts'
import type { VisaCase } from './visa-case.ts'
import { homeRequirement as owesHomeYears } from './home-requirement.ts'
import { visaInTraining } from '../person/visa-in-training.ts'
import { isTraining } from '../season/stage.ts'
import { reasonOf, rulesThat } from '../rules/rules-in-force.ts'
import { homeYearsBy, waiversAfter } from './waivers.ts'

/** One way out of the two years at home. */
export interface Waiver {
  readonly path: string
  readonly state: 'open' | 'unknown'
  /** What work it binds to: `any` binds to none, so that a job in informatics can meet it. */
  readonly job: 'clinical' | 'any'
  /** How long it binds, where that was read. */
  readonly years?: number
  readonly reason: VisaReason
}

/**
 * What comes after training on a visa: the two years at home with the ways to a waiver, how long one may stay and what may follow, each
 * with its dated rule.
 */
export interface VisaAfterwards {
  /** Whether the two-year home requirement waits at the end, by the visa held in training, else by those the person accepts. */
  readonly homeRequirement: 'yes' | 'if J-1' | 'no'
  readonly waivers: readonly Waiver[]
  readonly because: readonly VisaReason[]
}

/** The way out of training for this person on that day. Never legal advice. */
export function visaAfterTraining(asked: VisaCase): VisaAfterwards {
  const { person, today } = asked
  const facts = asked.facts.visas
  const rules = rulesThat(facts, 'home requirement', today)
  const held = isTraining(person.stage) ? visaInTraining(person) : undefined
  const kinds = held === undefined ? person.visa.acceptable : [held]
  const brings = kinds.filter((kind) => rules.some(({ effect }) => effect.visa === kind))
  const already = owesHomeYears(asked) === 'owed'
  const homeRequirement = already || brings.length === kinds.length ? 'yes' : brings.length > 0 ? 'if J-1' : 'no'
  const after = kinds.flatMap((kind) => afterwardsOn(asked, kind))
  if (homeRequirement === 'no') return { homeRequirement, waivers: [], because: after }
  return {
    homeRequirement,
    waivers: waiversAfter(already && brings.length === 0 ? ofEarlier(asked) : 'training', asked).map(({ rule, effect }) => ({
      path: effect.path,
      state: effect.state,
      job: effect.job,
      ...(effect.years === undefined ? {} : { years: effect.years }),
      reason: reasonOf(rule, effect.state === 'open' ? 'helps' : 'neutral', today),
    })),
    because: [
      ...rules.map(({ rule }) => reasonOf(rule, 'hurts', today)),
      ...rulesThat(facts, 'waiver service', today).map(({ rule }) => reasonOf(rule, 'hurts', today)),
      ...after,
    ],
  }
}

/** How long one may stay, and what may follow, on the visa of the training. */
function afterwardsOn({ facts, today }: VisaCase, visa: VisaKind): readonly VisaReason[] {
  const kinds = ['grace', 'after training', 'beyond the limit'] as const
  return kinds.flatMap((kind) =>
    rulesThat(facts.visas, kind, today)
      .filter(({ effect }) => effect.visa === visa)
      .map(({ rule }) => reasonOf(rule, 'neutral', today)),
  )
}

/** Who comes on H-1B alone has only the years of the J-1 before it to be freed of. */
function ofEarlier(asked: VisaCase): 'training' | 'another J-1' {
  return homeYearsBy(asked) === 'another J-1' ? 'another J-1' : 'training'
}
