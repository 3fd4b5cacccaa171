/** What the weeks around Match Day ask of the newest advice: Match Week, the look back, the way to the first day. */
import { readArrival } from '#domain/arrival'
import type { Arrival } from '#domain/arrival'
import { lookBack as readLookBack } from '#domain/look-back'
import type { LookBack } from '#domain/look-back'
import type { MatchWeek, UnfilledPlace } from '#domain/match-week'
import { readMatchWeek } from '#domain/match-week'
import type { Facts } from '#domain'
import { loadFacts, loadSpecialties } from '#facts'
import { readFact } from './facts-files.ts'
import { newestCase } from './session.ts'

export async function matchWeek(moment: number, unfilled?: readonly UnfilledPlace[]): Promise<MatchWeek | undefined> {
  const asked = newestCase()
  if (asked === undefined || unfilled === undefined) return asked && readMatchWeek(asked, { moment })
  // The list may name any program of any specialty.
  return readMatchWeek({ ...asked, facts: await everySpecialty(asked.facts) }, { moment, unfilled })
}

/** Programs of the chosen specialties stay as the advice has them, with the person's own claims. */
async function everySpecialty(facts: Facts): Promise<Facts> {
  const specialties = await loadSpecialties(readFact)
  const every = await loadFacts(
    readFact,
    specialties.map(({ id }) => id),
  )
  const known = new Set(facts.programs.map(({ id }) => id))
  return { ...facts, programs: [...facts.programs, ...every.programs.filter(({ id }) => !known.has(id))] }
}

export function lookBack(): LookBack | undefined {
  const asked = newestCase()
  return asked && readLookBack(asked)
}

export async function arrival(delays: ReadonlyMap<string, number>): Promise<Arrival | undefined> {
  const asked = newestCase()
  if (asked === undefined) return undefined
  const { stage, season } = asked.person
  if (stage.kind !== 'matched' || !('start' in stage)) return undefined
  const isKnown = season.place === undefined || asked.facts.programs.some(({ id }) => id === season.place)
  return readArrival(isKnown ? asked : { ...asked, facts: await everySpecialty(asked.facts) }, stage, delays)
}
