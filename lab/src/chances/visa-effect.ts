import type { Coefficient, TypicalModel } from '#domain/chances'
import type { TypicalList } from '#engine/ranks'
import { gaussHermite } from '#engine/numbers'
import { applicationsByStratum, baselineTable, interviewsKept } from '#engine/ranks'
import type { ChainParameters } from './fit-ranks.ts'
import { toParameters } from './fit-ranks.ts'
import type { FittedField, ListsOf } from './fit-specialties.ts'
import { capacity } from './fit-specialties.ts'
import { applicants, visaOnInterviews } from './literature.ts'
import type { TypicalPrograms } from './typical-lists.ts'

export interface VisaRequest {
  readonly field: FittedField
  readonly lists: ListsOf
  readonly typical: (id: string) => TypicalPrograms
}

interface VisaChain {
  /** A typical list, and what visa stances leave of each stratum. */
  readonly list: TypicalList
  readonly strata: TypicalModel['strata']
  readonly parameters: Pick<ChainParameters, 'level' | 'spread'>
  readonly capacity: number
}

/** What a visa need is worth in log-odds of an invitation. */
export interface VisaEffects {
  /** At a program that sponsors it. */
  readonly whereSponsored: Coefficient
  /** Over programs of every stance, the closed doors among them included: what sets applicants apart. */
  readonly altogether: number
}

/**
 * The study counted interviews over programs of every stance. A typical list of internal medicine, whom it asked, is run through the
 * chain with and without the need, until the interviews differ as it says: with the closed doors among the programs, and as if there were
 * none.
 */
export function visaEffects({ field, lists, typical }: VisaRequest): VisaEffects {
  const asked = 'internal-medicine'
  const fitted = field.specialties.find(({ id }) => id === asked)
  if (fitted === undefined) throw new RangeError('the study of visa needs requires internal medicine among the targets')
  const list = lists(asked)
  const chain: VisaChain = {
    list,
    strata: typical(asked).strata,
    parameters: toParameters(fitted.vector, { list, capacity }),
    capacity,
  }
  const openDoors = { j1: 1, h1b: 1, either: 1, none: 1 }
  const [slope, error] = visaOnInterviews.slope
  const at = (target: number): number => effectFor(target, chain)
  const { study } = visaOnInterviews
  return {
    whereSponsored: {
      ...study,
      estimate: Number(at(slope).toFixed(4)),
      standardError: Number((at(slope + error / 2) - at(slope - error / 2)).toFixed(4)),
      source: `${study.source}; what programs that sponsor none take away is taken out`,
    },
    altogether: effectFor(slope, { ...chain, strata: chain.strata.map((one) => ({ ...one, doors: openDoors })) }),
  }
}

/** Log of the interviews kept by somebody with the need over those of somebody without, everything else as usual. */
function lossOfInterviews({ list, strata, parameters, capacity }: VisaChain, effect: number): number {
  const applications = applicationsByStratum(list, list.size)
  const table = baselineTable({ spread: parameters.spread, signalEffect: list.signalEffect, shareSignalled: list.shareSignalled })
  const baselines = strata.map((_, i) => table.at(list.rate[i]!, list.error[i]!))
  const { shareVisaNeeded } = applicants
  const left = Math.sqrt(parameters.spread ** 2 - effect ** 2 * shareVisaNeeded * (1 - shareVisaNeeded))
  const kept = (needed: boolean): number => {
    let interviews = 0
    for (let m = 0; m < standing.nodes.length; m++) {
      const record = parameters.level + effect * (Number(needed) - shareVisaNeeded) + left * standing.nodes[m]!
      const expected = strata.reduce((sum, { doors }, i) => {
        const { alpha, own } = baselines[i]!
        const invited = (lift: number): number =>
          unknown.nodes.reduce(
            (mean, node, j) => mean + unknown.weights[j]! / (1 + Math.exp(-(alpha + own * node + record + lift))),
            0,
          )
        const share = list.shareSignalled
        const chance = (1 - share) * invited(0) + share * invited(list.signalEffect)
        return sum + applications[i]! * chance * (needed ? doors.either : doors.none)
      }, 0)
      interviews += standing.weights[m]! * interviewsKept(expected, capacity)
    }
    return interviews
  }
  return Math.log(kept(true) / kept(false))
}

const standing = gaussHermite(15)
const unknown = gaussHermite(7)

function effectFor(target: number, chain: VisaChain): number {
  let [low, high] = [-3, 0]
  while (high - low > 1e-5) {
    const middle = (low + high) / 2
    if (lossOfInterviews(chain, middle) < target) low = middle
    else high = middle
  }
  return (low + high) / 2
}
