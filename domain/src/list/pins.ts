import { itemAt } from '#engine/keys'
import { remark } from '../answer.ts'
import type { Reason } from '../answer.ts'
import type { Person } from '../person/person.ts'
import type { Candidates } from '../programs/candidate.ts'
import type { Listing } from './listing.ts'
import type { SelectionProblem } from '#engine/solver'
import { excess, measureUsage, totalFees, withoutSignals, worthAlone } from '#engine/solver'
import { moneyText } from '../say/money.ts'
import { counted } from '../say/number.ts'

/** Pins that hold, as the solver marks them, and a sentence for each wish among them that cannot. */
export interface Pins {
  readonly fixed: Uint8Array
  readonly conflicts: readonly Reason[]
}

/**
 * Keeps as many pinned programs as the limits of `problem` leave room for, the most promising first. Limits are harder
 * than pins: the nearest feasible list keeps the limit and says what would keep every pin.
 */
export function keepPins(listing: Listing, problem: SelectionProblem, person: Person): Pins {
  const pinned = new Set<string>(person.preferences.pinned)
  const wanted = listing.entries.flatMap(({ candidate }, i) => (pinned.has(candidate.program.id) ? [i] : []))
  const fixed = new Uint8Array(problem.programs)
  const kept: number[] = []
  for (const i of wanted.toSorted((a, b) => worthAlone(problem, b) - worthAlone(problem, a) || a - b)) {
    if (excess(problem, measureUsage(problem, withoutSignals(problem, [...kept, i]))) > 0) continue
    kept.push(i)
    fixed[i] = 1
  }
  return {
    fixed,
    conflicts: kept.length === wanted.length ? [] : whyDropped(listing, problem, { wanted, kept: kept.length }),
  }
}

/** Pins that name no program of this list: excluded too, refused, of another specialty, or unknown. */
export function strayPins(listing: Listing, candidates: Candidates, person: Person): readonly Reason[] {
  const { pinned = [], excluded = [] } = person.preferences
  const listed = new Set<string>(listing.entries.map(({ candidate }) => candidate.program.id))
  return [...new Set(pinned)].flatMap((id) => {
    if (excluded.includes(id))
      return [remark(`Program ${id} is both pinned and excluded. Excluded counts; unpin or allow it to settle this.`)]
    if (listed.has(id)) return []
    const refused = candidates.refused.find(({ program }) => program.id === id)
    if (!refused) return [remark(`Pinned program ${id} is not among the programs of your specialties in these facts.`)]
    const why = refused.missedCutoffs[0]?.text ?? refused.visa.because[0]?.text ?? refused.reasons[0]?.text
    return [remark(`Pinned program ${refused.program.name} is not open to you${why === undefined ? '' : `: ${why}`}`)]
  })
}

function whyDropped(
  listing: Listing,
  problem: SelectionProblem,
  { wanted, kept }: { wanted: readonly number[]; kept: number },
): readonly Reason[] {
  const usage = measureUsage(problem, withoutSignals(problem, wanted))
  const nearest = `The ${counted(kept, 'most promising pin')} that fit stay.`
  const reasons: Reason[] = []
  if (usage.total > problem.limit) {
    reasons.push(remark(`You pinned ${counted(usage.total, 'program')}, but the list may hold ${problem.limit}. ${nearest}`))
  }
  for (const [s, specialty] of listing.specialtyNames.entries()) {
    const [pinned, allowed] = [itemAt(usage.sections, s), itemAt(problem.sectionLimit, s)]
    if (pinned > allowed) {
      reasons.push(remark(`You pinned ${counted(pinned, 'program')} in ${specialty}, but allow ${allowed}. ${nearest}`))
    }
  }
  const fees = totalFees(problem, usage)
  if (fees > problem.budget) {
    reasons.push(
      remark(
        `Your pinned programs cost ${moneyText(fees)} to apply to, but your budget is ${moneyText(problem.budget)}. ${nearest}`,
      ),
    )
  }
  return reasons
}
