import { countedSpecialties } from '../chances/chance-of-matching.ts'
import { changeInMatching } from '../chances/change-in-matching.ts'
import type { ChanceChange } from '../chances/drawn-chance.ts'
import type { PlannedApplication } from '../chances/chances.ts'
import type { SpecialtyId, Usd } from '../units.ts'
import { usd } from '../units.ts'
import type { ChosenList } from './choose-picks.ts'
import type { ListQuestion } from './question.ts'
import { choosePicks } from './choose-picks.ts'
import { billFees } from './fees.ts'
import { picksOf } from './listing.ts'
import { solve } from '#engine/solver'

/** What one part of the plan adds: the best list with it against the best list without it, at the same length. */
export interface Added {
  readonly what: 'signals' | 'specialty'
  readonly specialty?: SpecialtyId
  readonly matchChance: ChanceChange
  readonly value: number
  readonly fees: Usd
}

/**
 * What the signals add, and what each specialty adds where there are several; nothing where no number can be said of the list. Without a score
 * a list counts as a typical one, whatever it signals, so nothing is said of signals.
 */
export function findWhatAdds(question: ListQuestion): readonly Added[] {
  const whole = choosePicks(question)
  if (countedSpecialties(question.chances, whole.picks).length === 0) return []
  const signals: readonly Added[] =
    question.chances.rests === 'on the path alone'
      ? []
      : [{ what: 'signals', ...difference(question, withoutSignals(whole), whole) }]
  const { specialties } = question.person
  if (specialties.length < 2) return signals
  return [
    ...signals,
    ...specialties.map(({ id }): Added => {
      const others = { ...question, person: { ...question.person, specialties: specialties.filter((each) => each.id !== id) } }
      const without = choosePicks(withoutSpecialty(others, id), whole.ceiling.applications)
      return { what: 'specialty', specialty: id, ...difference(question, without, whole) }
    }),
  ]
}

interface Valued {
  readonly picks: readonly PlannedApplication[]
  readonly solution: { readonly value: number }
}

function difference(question: ListQuestion, without: Valued, whole: Valued): Omit<Added, 'what' | 'specialty'> {
  const { chances, facts, season } = question
  return {
    matchChance: changeInMatching({ chances, picks: without.picks }, { chances, picks: whole.picks }),
    value: whole.solution.value - without.solution.value,
    fees: usd(billFees(whole.picks, facts, season).total - billFees(without.picks, facts, season).total),
  }
}

/** The best list when no signal may be sent. */
function withoutSignals({ problem, listing }: ChosenList): Valued {
  const solution = solve({ ...problem, poolSize: new Int32Array(problem.poolSize.length) })
  return { picks: picksOf(listing, solution.choice), solution }
}

function withoutSpecialty(question: ListQuestion, specialty: SpecialtyId): ListQuestion {
  const { open, unknown, refused } = question.candidates
  const keep = (all: typeof open): typeof open => all.filter(({ program }) => program.specialty !== specialty)
  return { ...question, candidates: { open: keep(open), unknown: keep(unknown), refused: keep(refused) } }
}
