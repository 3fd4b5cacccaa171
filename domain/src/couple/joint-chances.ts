import { itemAt } from '#engine/keys'
import type { Half, JointOutcome } from '#engine/couples'
import { bothByPlace, jointOutcome } from '#engine/couples'
import type { Band } from '../answer.ts'
import type { DrawnChance } from '../chances/drawn-chance.ts'
import { drawnChanceOfMatching } from '../chances/chance-of-matching.ts'
import type { Chances, PlannedApplication } from '../chances/chances.ts'
import { bandOfChance, changeBetween, drawnFrom } from '../chances/drawn-chance.ts'
import { endingsOf } from '../chances/endings.ts'
import type { CoupleChances, CoupleCost } from './couple.ts'
import { halfOf } from './halves.ts'
import type { Places } from './places.ts'

/** Both in one place, with these lists. */
export function chanceTogether(you: Listed, partner: Listed, places: Places): Band {
  return bandOfChance(
    drawnFrom(runsOf(you, partner, places).map(({ half, other }) => jointOutcome(half, other, onlyPlaces).together)),
  )
}

const onlyPlaces = { apart: false, alone: false } as const

/** One of the two: their chances, the list made for both, and the one made for them alone. */
export interface Side extends Listed {
  readonly alone: readonly PlannedApplication[]
}

export interface Listed {
  readonly chances: Chances
  readonly picks: readonly PlannedApplication[]
}

export interface JointChances extends Omit<CoupleChances, 'onlyTogether'> {
  /** Chance that both match in a place if it is ranked first, by place. */
  readonly byPlace: readonly Band[]
}

/**
 * Outcomes of two lists together, with their bands. Draw d of one belongs to draw d of the other, since both rest on the same parameters;
 * what nobody sees of each is independent of the other.
 */
export function jointChances(
  you: Side,
  partner: Side,
  { places, ranked }: { readonly places: Places; readonly ranked: { readonly apart: boolean; readonly alone: boolean } },
): JointChances {
  const runs = runsOf(you, partner, places)
  const outcomes = runs.map(({ half, other }) => jointOutcome(half, other, ranked))
  const drawn = (figure: (outcome: JointOutcome) => number): DrawnChance => drawnFrom(outcomes.map(figure))
  return {
    outcome: {
      together: bandOfChance(drawn((one) => one.together)),
      apart: bandOfChance(drawn((one) => one.apart)),
      onlyYou: bandOfChance(drawn((one) => one.firstAlone)),
      onlyPartner: bandOfChance(drawn((one) => one.secondAlone)),
      neither: bandOfChance(drawn((one) => one.neither)),
    },
    cost: {
      you: costOf(
        you,
        drawn((one) => one.together + one.apart + one.firstAlone),
      ),
      partner: costOf(
        partner,
        drawn((one) => one.together + one.apart + one.secondAlone),
      ),
    },
    byPlace: bandsByPlace(runs, places.all.length),
  }
}

function costOf({ chances, alone }: Side, asCouple: DrawnChance): CoupleCost {
  const before = drawnChanceOfMatching(chances, alone)
  return {
    alone: bandOfChance(before),
    asCouple: bandOfChance(asCouple),
    change: changeBetween(before, asCouple),
  }
}

interface JointRun {
  readonly half: Half
  readonly other: Half
}

function runsOf(you: Listed, partner: Listed, places: Places): readonly JointRun[] {
  const halvesOf = ({ chances, picks }: Listed): readonly Half[] =>
    endingsOf(chances, picks).map((endings) => halfOf(endings, places))
  const partners = halvesOf(partner)
  return halvesOf(you).map((half, d) => ({ half, other: itemAt(partners, d) }))
}

function bandsByPlace(runs: readonly JointRun[], places: number): readonly Band[] {
  const both = runs.map(({ half, other }) => bothByPlace(half, other))
  return Array.from({ length: places }, (_, g) => bandOfChance(drawnFrom(both.map((run) => itemAt(run, g)))))
}
