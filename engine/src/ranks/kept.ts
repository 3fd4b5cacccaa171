/**
 * Interviews an applicant goes to where `expected` invitations would come: nobody goes on collecting them for ever, so the number
 * rises ever more slowly towards the capacity. Concave, and never more than was expected.
 */
export function interviewsKept(expected: number, capacity: number): number {
  return (capacity * expected) / (capacity + expected)
}
