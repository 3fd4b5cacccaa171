import { drawnChanceOfMatching } from '../chances/chance-of-matching.ts'
import type { PlannedApplication } from '../chances/chances.ts'
import { hasNumber } from '../chances/chances.ts'
import type { DrawnChance } from '../chances/drawn-chance.ts'
import { estimateChances } from '../chances/estimate-chances.ts'
import type { Case } from '../person/case.ts'
import type { Candidate, Candidates } from '../programs/candidate.ts'
import { findCandidates } from '../programs/find-candidates.ts'

/**
 * Chance of matching with a list as it stands, for the applicant as given: the measure by which a later exam day or Step 3 is
 * weighed, by asking it of two people who differ in one thing. The list stays as it is;
 * a program that becomes closed adds nothing.
 */
export function chanceOfList(asked: Case, picks: readonly PlannedApplication[]): DrawnChance {
  const listed = new Set(picks.map(({ program }) => program))
  const facts = { ...asked.facts, programs: asked.facts.programs.filter(({ id }) => listed.has(id)) }
  const candidates = findCandidates({ ...asked, facts })
  const open = new Set(openIn(candidates).map(({ program }) => program.id))
  const chances = estimateChances({ ...asked, candidates, facts })
  return drawnChanceOfMatching(
    chances,
    picks.filter(({ program }) => open.has(program)),
  )
}

function openIn({ open, unknown }: Candidates): readonly Candidate[] {
  return [...open, ...unknown]
}

/** Whether any specialty on the list has evidence that carries a number for one person. */
export function carriesNumber({ facts }: { readonly facts: Case['facts'] }, picks: readonly PlannedApplication[]): boolean {
  const listed = new Set(picks.map(({ program }) => program))
  const specialties = new Set(facts.programs.flatMap(({ id, specialty }) => (listed.has(id) ? [specialty] : [])))
  return facts.chances.specialties.some(({ specialty, evidence }) => specialties.has(specialty) && hasNumber(evidence))
}
