import type { ProgramId } from '#domain'

let left: ProgramId | undefined
let seen = ''
let chosen: ReadonlySet<ProgramId> = new Set()

/** Where one was in the directory: the view, what was chosen in it, and the program whose page was opened from it. Coming back finds all. */
export const returning = {
  /** The directory is looked at so; the part of its address after the ?. */
  seenAs: (address: string): void => void (seen = address),
  address: (): string => (seen === '' ? '/programs' : `/programs?${seen}`),
  chosen: (): ReadonlySet<ProgramId> => chosen,
  choosing: (ids: ReadonlySet<ProgramId>): void => void (chosen = ids),
  from: (program: ProgramId): void => void (left = program),
  /** The program one comes back from, once. */
  take: (): ProgramId | undefined => {
    const back = left
    left = undefined
    return back
  },
}
