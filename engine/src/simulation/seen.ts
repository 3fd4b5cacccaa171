/** Programs one after another, in room that grows. */
export interface Seen {
  programs: Int32Array
  size: number
}

export function nobodySeen(room: number): Seen {
  return { programs: new Int32Array(room), size: 0 }
}

export function addSeen(seen: Seen, program: number): void {
  if (seen.size === seen.programs.length) addRoom(seen)
  seen.programs[seen.size++] = program
}

function addRoom(seen: Seen): void {
  const larger = new Int32Array(2 * seen.programs.length + 16)
  larger.set(seen.programs)
  seen.programs = larger
}
