import type { Band } from '../answer.ts'
import { probability } from '../units.ts'
import type { Chances, Pick } from './chances.ts'
import type { DrawnChance } from './drawn-chance.ts'
import { bandOfChance } from './drawn-chance.ts'

/**
 * Chance of matching anywhere on a list: E[1 - product of (1 - q_i(theta))] over the latent quality. The picks are not
 * independent; what they share is theta. The band redraws every parameter and program rate.
 */
export function chanceOfMatching(chances: Chances, picks: readonly Pick[]): Band {
  return bandOfChance(drawnChanceOfMatching(chances, picks))
}

/** The same chance with its value under each draw of the parameters, in the order of `chances.draws`. */
export function drawnChanceOfMatching(chances: Chances, picks: readonly Pick[]): DrawnChance {
  const point = anywhere(
    chances.nodes.weight,
    picks.map((pick) => matchAtNodes(chances, pick)),
  )
  const drawn = Float64Array.from(chances.draws, (draw) =>
    anywhere(
      draw.weight,
      picks.map(({ program, signal }) => draw.matchAtNodes(program, signal)),
    ),
  )
  return { point, drawn }
}

/** q_i(theta) of one pick; throws where the program or the signal was never a candidate. */
export function matchAtNodes(chances: Chances, { program, signal }: Pick): Float64Array {
  const chance = chances.byProgram.get(program)
  if (chance === undefined) throw new RangeError(`matchAtNodes requires a program among the candidates, got ${program}`)
  const nodes = chance.matchAtNodes[signal]
  if (nodes === undefined) throw new RangeError(`matchAtNodes requires a signal that ${program} can be sent, got ${signal}`)
  return nodes
}

function anywhere(weight: Float64Array, picks: readonly Float64Array[]): number {
  let chance = 0
  for (let k = 0; k < weight.length; k++) {
    let nowhere = 1
    for (const atNodes of picks) nowhere *= 1 - atNodes[k]!
    chance += weight[k]! * (1 - nowhere)
  }
  return probability(Math.min(1, Math.max(0, chance)))
}
