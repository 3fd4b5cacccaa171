/**
 * Interviews an applicant goes to where `expected` invitations would come: nobody goes on collecting them for ever, so the number
 * rises ever more slowly towards the capacity. Concave, and never more than was expected.
 */
export function interviewsKept(expected: number, capacity: number): number {
  return (capacity * expected) / (capacity + expected)
}

/** Specialties of one list at the nodes: how often its interviews end at one, and the invitations of all, one block a specialty. */
export interface SearchBySpecialty {
  readonly ending: readonly Float64Array[]
  readonly invitations: Float64Array
  readonly nodes: number
  readonly capacity: number
}

/** What each specialty adds to the exponent at each node: the interviews of it that are kept, those worth most first, times their worth. */
export function endedBySpecialty({ ending, invitations, nodes, capacity }: SearchBySpecialty): Float64Array {
  const ended = new Float64Array(invitations.length)
  for (let m = 0; m < nodes; m++) {
    const order = Array.from(ending, (_, s) => s).toSorted((a, b) => ending[b][m] - ending[a][m])
    let total = 0
    for (const s of order) {
      const before = interviewsKept(total, capacity)
      total += invitations[s * nodes + m]
      ended[s * nodes + m] = ending[s][m] * (interviewsKept(total, capacity) - before)
    }
  }
  return ended
}

/** The part of `whole`, from a block that begins at `from`, that falls to one program by its share of the invitations there. */
export function shareOf(
  invitation: Float64Array,
  from: number,
  { invitations, whole }: { readonly invitations: Float64Array; readonly whole: Float64Array },
): Float64Array {
  return invitation.map((at, m) => (at > 0 ? (at / invitations[from + m]) * whole[from + m] : 0))
}
