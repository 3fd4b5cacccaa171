import type { Fact } from '../answer.ts'
import type { Case } from '../person/case.ts'
import type { Plan } from '../plan/plan.ts'
import type { SpecialtyId } from '../units.ts'
import type { FellowshipChance } from './fellowship-chance.ts'
import type { FellowshipSeen } from './fellowships.ts'
import type { PathYear } from './years.ts'
import type { PortfolioPiece } from './portfolio.ts'
import type { VisaAfterwards } from '../visa/after-training.ts'
import type { WholePath } from './whole-path.ts'
import { isTraining, whyNoList } from '../season/stage.ts'
import { visaAfterTraining } from '../visa/after-training.ts'
import { fellowshipChance } from './fellowship-chance.ts'
import { seeFellowships } from './fellowships.ts'
import { portfolioOf } from './portfolio.ts'
import { pathYears } from './years.ts'
import { wholePaths } from './whole-path.ts'

/** What comes after the Match, for one person: the years, the fellowships, the visa at the end, and the chance of the whole way. */
export interface After {
  /** Through each specialty of the person; empty for whoever holds a place already. */
  readonly paths: readonly WholePath[]
  /** Whether the fellowship has begun, so that there is none to choose any more. */
  readonly isThere: boolean
  /** Of the fellowship alone. */
  readonly fellowship: FellowshipChance | undefined
  readonly fellowships: readonly FellowshipSeen[]
  readonly years: readonly PathYear[]
  /** What waits at the end of a training on a visa; absent for whoever needs none. */
  readonly visa?: VisaAfterwards
  readonly portfolio: readonly PortfolioPiece[]
  /** How earlier fellowship matches went, with their years. */
  readonly matches: readonly Fact<Readonly<Record<string, string | number>>>[]
  /** Sentences of the facts that hold for everybody, each with its source. */
  readonly rules: readonly Fact<string>[]
}

/** Undefined at a stage between Match Week and a result: what comes after is not yet known to come. */
export function readAfter(asked: Case, plan: Plan): After | undefined {
  const { person, facts } = asked
  const held = isTraining(person.stage)
  if (!held && whyNoList(person.stage) !== undefined) return undefined
  const isThere = person.stage.kind === 'in fellowship'
  const fellowships = isThere ? [] : seeFellowships(asked)
  const { fellowship } = facts
  const needsVisa = person.visa.need.need !== 'not needed'
  const ids: readonly SpecialtyId[] = held ? [] : person.specialties.map(({ id }) => id)
  return {
    paths: wholePaths(asked, ids),
    isThere,
    fellowship: isThere ? undefined : fellowshipChance(asked, fellowships),
    fellowships,
    years: pathYears(asked, plan),
    ...(needsVisa ? { visa: visaAfterTraining(asked) } : {}),
    portfolio: portfolioOf(person),
    matches: isThere ? [] : (fellowship.matchHistory ?? []),
    rules: [
      fellowship.boardOrder,
      ...(isThere ? [] : [fellowship.applyVia, fellowship.membership, fellowship.forGraduatesAbroad]),
      ...(needsVisa && !isThere ? [fellowship.onJ1, fellowship.fundingHint] : []),
    ].filter((one) => one !== undefined),
  }
}
