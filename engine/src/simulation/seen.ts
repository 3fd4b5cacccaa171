/** Programs one after another, in room that grows. */
export interface Seen {
  programs: Int32Array
  size: number
}

export function nobodySeen(room: number): Seen {
  return { programs: new Int32Array(room), size: 0 }
}

/** The programs, with room for so many more. */
export function roomFor(seen: Seen, more: number): Int32Array {
  if (seen.size + more > seen.programs.length) {
    const larger = new Int32Array(2 * seen.programs.length + more)
    larger.set(seen.programs)
    seen.programs = larger
  }
  return seen.programs
}

export function addSeen(seen: Seen, program: number): void {
  roomFor(seen, 1)[seen.size++] = program
}
