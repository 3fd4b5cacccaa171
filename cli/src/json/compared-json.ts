import type { SpecialtyCompared } from '#domain/what-if'
import { noNumber } from './no-number.ts'

/** One specialty beside the others; null with its reason where too little is published for a number. */
export function comparedJson(one: SpecialtyCompared): object {
  return one.matchChance ? one : { ...one, matchChance: null, noNumber }
}
