/** Where each applicant stands on each program's list: an open-addressed table, so that nothing of the market's own arrays is needed. */
export interface PlaceTable {
  /** The place of the applicant on the program's list, 0 first; -1 where it does not list them. */
  readonly place: (program: number, applicant: number) => number
}

export function tabulatePlaces(programs: readonly ArrayLike<number>[]): PlaceTable {
  let entries = 0
  for (const list of programs) entries += list.length
  let size = 16
  while (size < 1.5 * entries) size *= 2
  // Program, applicant and place of each slot side by side, so that a look touches one line of memory.
  const slots = new Int32Array(4 * size).fill(-1)
  const slotOf = (program: number, applicant: number): number => {
    let hash = Math.imul(program, 0x9e37_79b1) ^ Math.imul(applicant, 0x85eb_ca6b)
    hash ^= hash >>> 15
    let slot = hash & (size - 1)
    while (slots[4 * slot] !== -1 && !(slots[4 * slot] === program && slots[4 * slot + 1] === applicant))
      slot = (slot + 1) & (size - 1)
    return 4 * slot
  }
  for (let p = 0; p < programs.length; p++) {
    const list = programs[p]
    for (let at = 0; at < list.length; at++) {
      const slot = slotOf(p, list[at])
      slots[slot] = p
      slots[slot + 1] = list[at]
      slots[slot + 2] = at
    }
  }
  return { place: (program, applicant) => slots[slotOf(program, applicant) + 2] }
}
