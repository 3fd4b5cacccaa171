import type { Candidate } from '#domain/programs'
import type { IsoDate } from '#domain'
import type { ProgramChance, SignalLevel } from '#domain/chances'
import { noNumber } from './no-number.ts'
import { candidateJson } from './program-json.ts'

export interface PricedCandidate {
  readonly candidate: Candidate
  readonly chance: ProgramChance
  /** The signal the list gives it; absent where the list leaves it out. */
  readonly listedWith?: SignalLevel
}

function numberOrNull<T extends object>(byLevel: T): T | null {
  return Object.keys(byLevel).length === 0 ? null : byLevel
}

/** One program of `matchwright chances --json`: chances by signal level, each with its band, and what they are made of. */
export function chanceJson({ candidate, chance, listedWith }: PricedCandidate, today: IsoDate): object {
  return {
    ...candidateJson(candidate, today),
    listedWith: listedWith ?? null,
    place: chance.place,
    invitation: numberOrNull(chance.invitation),
    match: numberOrNull(chance.match),
    ...(chance.carriesNumber ? {} : { noNumber }),
    chanceReasons: chance.reasons,
    signalReasons: chance.signalReasons,
  }
}
