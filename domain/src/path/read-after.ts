import type { Fact } from '../answer.ts'
import type { Case } from '../person/case.ts'
import type { Plan } from '../plan/plan.ts'
import type { FellowshipChance } from './fellowship-chance.ts'
import type { FellowshipSeen } from './fellowships.ts'
import type { PathYear } from './years.ts'
import type { PortfolioPiece } from './portfolio.ts'
import type { VisaAfterwards } from '../visa/after-training.ts'
import type { WholePath } from './whole-path.ts'
import type { Choice } from '../choices.ts'
import type { IsoDate, SpecialtyId } from '../units.ts'
import { isoDate } from '../units.ts'
import { fellowshipHeld, isTraining, whyNoList } from '../season/stage.ts'
import { fellowshipToNote } from '../plan/afterwards/training-years.ts'
import { isTheirs } from '../plan/afterwards/visa-room.ts'
import { trainingWorld } from '../plan/plan-world.ts'
import { rulesThat } from '../rules/rules-in-force.ts'
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
  /** First day of a place that is held and has not begun. */
  readonly heldFrom?: IsoDate
  /** The fellowship match whose result is out or noted: the year its fellowships begin, and what was noted. */
  readonly decided?: { readonly year: number; readonly outcome?: Choice<'matchOutcome'> }
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
  const heldYear = fellowshipHeld(person.stage)
  const hasPlace = isThere || heldYear !== undefined
  const fellowships = hasPlace ? [] : seeFellowships(asked)
  const { fellowship } = facts
  const needsVisa = person.visa.need.need !== 'not needed'
  const ids: readonly SpecialtyId[] = held ? [] : person.specialties.map(({ id }) => id)
  return {
    paths: wholePaths(asked, ids),
    isThere,
    ...(heldYear === undefined || isThere ? {} : { heldFrom: isoDate(`${heldYear}-07-01`) }),
    ...decidedFor(asked),
    fellowship: hasPlace ? undefined : fellowshipChance(asked, fellowships),
    fellowships,
    years: pathYears(asked, plan),
    ...(needsVisa ? { visa: visaAfterTraining(asked) } : {}),
    portfolio: portfolioOf(person),
    matches: hasPlace ? [] : (fellowship.matchHistory ?? []),
    rules: [
      fellowship.boardOrder,
      ...(hasPlace ? [] : [fellowship.applyVia, fellowship.membership, fellowship.forGraduatesAbroad]),
      ...(needsVisa && !isThere ? [...onTheirVisa(asked), fellowship.fundingHint] : []),
    ].filter((one) => one !== undefined),
  }
}

/** What the fellowship asks of the visa held in training, before that of each that is open. */
function onTheirVisa(asked: Case): readonly (Fact<string> | undefined)[] {
  const world = trainingWorld(asked)
  const { visas, fellowship } = asked.facts
  const ownPetition = rulesThat(visas, 'own petition', asked.today).filter(({ effect }) => isTheirs(world, effect.visa))
  return [...(isTheirs(world, 'j1') ? [fellowship.onJ1] : []), ...ownPetition.map(({ rule }) => rule)]
}

/** Nothing once the fellowship has begun: what was noted is then the stage. */
function decidedFor(asked: Case): Pick<After, 'decided'> {
  const { stage } = asked.person
  if (stage.kind !== 'in residency' && stage.kind !== 'between') return {}
  const noted = isTraining(stage) ? stage.fellowshipMatch : undefined
  const open = fellowshipToNote(trainingWorld(asked))
  if (open !== undefined) return { decided: { year: open } }
  return noted === undefined ? {} : { decided: noted }
}
