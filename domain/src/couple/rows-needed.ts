import { itemAt } from '#engine/keys'
import { createRandom } from '#engine/numbers'
import type { Endings } from '../chances/endings.ts'
import type { ProgramId } from '../units.ts'
import type { JointRow } from './joint-rows.ts'

export const draws = 4000
/** Rows are left off at and behind which fewer than one draw in so many ends. Ours. */
export const rareIn = 200

/**
 * How many rows of a joint list are worth entering: outcomes of both lists are drawn at the chances of both, and the list ends at the
 * first row where every program of it takes its half. Rows at and behind which fewer than one draw in `rareIn` ends may be left off; those in
 * one place never are.
 */
export function rowsNeeded(
  rows: readonly JointRow[],
  { you, partner }: { readonly you: Endings; readonly partner: Endings },
  seed: number,
): number {
  const random = createRandom(seed)
  const ends = new Uint32Array(rows.length)
  for (let drawn = 0; drawn < draws; drawn++) {
    const yours = takenIn(you, () => random.next())
    const theirs = takenIn(partner, () => random.next())
    const at = rows.findIndex(
      (row) => (!('you' in row) || yours.has(row.you.program)) && (!('partner' in row) || theirs.has(row.partner.program)),
    )
    if (at >= 0) ends[at] = itemAt(ends, at) + 1
  }
  const together = rows.filter(({ kind }) => kind === 'together').length
  let behind = 0
  for (let keep = rows.length; keep > together; keep--) {
    behind += itemAt(ends, keep - 1)
    if (behind * rareIn >= draws) return keep
  }
  return together
}

/** The programs that take one of the two in one draw. */
function takenIn({ weight, byProgram }: Endings, next: () => number): ReadonlySet<ProgramId> {
  const node = nodeAt(weight, next())
  const taken = new Set<ProgramId>()
  for (const [program, exponent] of byProgram) if (next() < -Math.expm1(-itemAt(exponent, node))) taken.add(program)
  return taken
}

function nodeAt(weight: Float64Array, share: number): number {
  let left = share
  for (const [node, part] of weight.entries()) {
    left -= part
    if (left < 0) return node
  }
  return weight.length - 1
}
