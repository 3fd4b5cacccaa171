import type { Choice } from '../choices.ts'
import type { IsoDate, ProgramId, SpecialtyId } from '../units.ts'
import type { SeasonEntry } from './season-log.ts'

interface Place {
  readonly program: ProgramId
  /** How long training lasts hangs on it; absent where the directory does not know the program. */
  readonly specialty?: SpecialtyId
}

/** The entry of a place that is held, from Match Day or an offer that was accepted: it binds. */
export function placeHeld(
  { program, specialty }: Place,
  { match, on }: { readonly match: number; readonly on: IsoDate },
): SeasonEntry {
  return {
    kind: 'result',
    of: 'residency',
    outcome: 'matched',
    match,
    program,
    ...(specialty === undefined ? {} : { specialty }),
    on,
  }
}

/** The entry of how the fellowship match went, of the fellowships that begin in a year. */
export function fellowshipTold(
  outcome: Choice<'matchOutcome'>,
  { year, on }: { readonly year: number; readonly on: IsoDate },
): SeasonEntry {
  return { kind: 'result', of: 'fellowship', outcome, match: year, on }
}
