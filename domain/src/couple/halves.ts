import type { Half } from '#engine/couples'
import { addTo } from '#engine/numbers'
import type { Endings } from '../chances/endings.ts'
import type { Places } from './places.ts'

/** A list by place: what the programs of each place, and those of none, add to the chance that it ends at one of them. */
export function halfOf({ weight, byProgram }: Endings, { all, of }: Places): Half {
  const nodes = weight.length
  const exponent = new Float64Array(all.length * nodes)
  const elsewhere = new Float64Array(nodes)
  for (const [program, at] of byProgram) {
    const place = of.get(program)
    if (place === undefined) addTo(elsewhere, 0, at)
    else addTo(exponent, place * nodes, at)
  }
  return { nodes, weight, places: all.length, exponent, elsewhere }
}
