import { dayOf } from '#domain/claims'
import { waysKnown } from '#domain'
import type { Facts, IsoDate } from '#domain'
import type { Cited } from './cited.ts'

/** A fact that breaks a promise of the pack. */
export interface Broken {
  readonly path: string
  readonly sentence: string
}

/** The promises a loaded pack must keep on any machine: each fact has source and date, ids are unique, nothing is from the future. */
export function checkFacts(facts: Facts, cited: readonly Cited[], today: IsoDate): readonly Broken[] {
  return [...cited.flatMap((fact) => brokenBy(fact, today)), ...repeatedIds(facts)]
}

function brokenBy(fact: Cited, today: IsoDate): readonly Broken[] {
  const broken = (what: string): readonly Broken[] => [{ path: fact.path, sentence: `${fact.path} ${what}` }]
  if (fact.source.trim() === '') return broken('has no source')
  if (!waysKnown.includes(fact.known)) return broken(`does not say how it is known, got ${fact.known}`)
  const day = dayOrNothing(fact.asOf)
  if (day === undefined) return broken(`has no year in ${JSON.stringify(fact.asOf)}`)
  // A season is named by the year it ends in and opens the year before; only a projection of ours may look further ahead.
  const furthest = Number(today.slice(0, 4)) + (fact.known === 'derived' ? 3 : 1)
  if (Number(day.slice(0, 4)) > furthest) return broken(`is dated ${fact.asOf}, which is still to come`)
  return []
}

function dayOrNothing(asOf: string): IsoDate | undefined {
  try {
    return dayOf(asOf)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function repeatedIds({ programs }: Facts): readonly Broken[] {
  const seen = new Set<string>()
  return programs.flatMap(({ id }) => {
    if (seen.has(id)) return [{ path: `programs.${id}`, sentence: `programs.${id} stands there twice` }]
    seen.add(id)
    return []
  })
}
