import type { Reason } from '../answer.ts'
import { sourceOf } from '../answer.ts'
import type { Facts } from '../facts.ts'
import type { Candidate } from '../programs/candidate.ts'
import type { TrackedProgram } from '../track/tracked.ts'
import { counted } from '../say/number.ts'
import type { ProgramId } from '../units.ts'

/** Ranked programs whose specialty has positions that begin in the second year: each such place wants a first year of its own behind it. */
export function supplementalLists(
  ranked: readonly TrackedProgram[],
  candidateOf: ReadonlyMap<ProgramId, Candidate>,
  { specialties, seasons }: Facts,
): readonly Reason[] {
  return specialties.flatMap(({ id, name, advancedPositions }) => {
    const own = ranked.filter(({ program }) => candidateOf.get(program)?.program.specialty === id)
    if (advancedPositions === undefined || own.length === 0) return []
    const text = `${name}: many positions begin in the second year. For each place of ${own.map((one) => one.name).join(', ')} that does, rank first years (preliminary or transitional) on a supplemental list behind it, and rank nothing there you would not go to. ${counted(seasons.limits.ranksIncluded.value, 'program')} on all supplemental lists together are included in the fee. Without one the advanced place still binds.`
    return [{ text, direction: 'neutral' as const, source: sourceOf(advancedPositions) }]
  })
}
