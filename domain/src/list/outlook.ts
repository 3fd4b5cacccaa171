import { entryFor } from '#engine/keys'
import type { Band, Reason } from '../answer.ts'
import { chanceOfMatching, countedSpecialties, interviewsOf, typicalChanceOf } from '../chances/chance-of-matching.ts'
import type { Chances, PlannedApplication } from '../chances/chances.ts'
import { hasNumber } from '../chances/chances.ts'
import { bandOfChance, rangeOfNumber } from '../chances/drawn-chance.ts'
import { evidenceNote } from '../chances/notes.ts'
import type { IsoDate } from '../units.ts'

/** What can be said of a list as a whole. */
export type ListOutlook =
  | AsChosen
  /** What is left of applications that have gone out. */
  | (Omit<AsChosen, 'kind' | 'typical' | 'lateBy'> & SentOutlook & { readonly kind: 'as sent' })
  /** Nobody in particular: what everybody on the same path gets with a typical list. */
  | {
      readonly kind: 'as typical'
      readonly chance: Band
      readonly applications: number
      readonly group: Chances['group']
      readonly uncounted: readonly Reason[]
    }
  /** Nothing is listed, or no specialty on the list has evidence that carries a number for one person. */
  | { readonly kind: 'no number'; readonly because: readonly Reason[] }

/** What the list brings, and beside it what a typical list with as many applications brings the same applicant. */
export interface AsChosen {
  readonly kind: 'as chosen'
  readonly chance: Band
  readonly typical: Band
  readonly applications: number
  /** Whose figures these are. */
  readonly group: Chances['group']
  /** The score it reckons with for somebody who has yet to pass Step 2 CK after a failure. */
  readonly ifPassedWith?: number
  /** Share of the season's invitations that are out before this list is sent; absent where it is in time. */
  readonly lateBy?: number
  readonly invitations: Expected
  readonly interviews: Expected
  /** Chance of not one interview. */
  readonly noInterview: Band
  /** Specialties on the list that are not counted, each with the reason. */
  readonly uncounted: readonly Reason[]
}

/** What is known of applications that have gone out beside their chance. */
export interface SentOutlook {
  /** Applications still alive at programs that are not in the directory: they are not counted. */
  readonly unknownPrograms: number
  /** Every application that was noted has an answer: whoever is silent was most likely never noted, and is not counted. */
  readonly onlyAnswered: boolean
  /** The day rank lists closed, once they have, and whether it is noted that one was certified. */
  readonly ranksClosed?: { readonly on: IsoDate; readonly isCertified: boolean }
}

/** The same for applications that have gone out: what others would have chosen is no comparison any more. */
export function outlookOfSent(outlook: ListOutlook, sent: SentOutlook): ListOutlook {
  if (outlook.kind !== 'as chosen') return outlook
  const { typical: _typical, lateBy: _lateBy, ...left } = outlook
  return { ...left, ...sent, kind: 'as sent' }
}

/** An expected number with its 80 % interval. */
export interface Expected {
  readonly point: number
  readonly low: number
  readonly high: number
}

export function outlookOf(chances: Chances, picks: readonly PlannedApplication[]): ListOutlook {
  const uncounted = uncountedOn(chances, picks)
  const chance = chanceOfMatching(chances, picks)
  if (chance === undefined) return { kind: 'no number', because: uncounted }
  const counted = countedSpecialties(chances, picks)
  const applications = picks.filter(({ program }) => counted.includes(entryFor(chances.byProgram, program).specialty)).length
  if (chances.rests === 'on the path alone') return { kind: 'as typical', chance, applications, group: chances.group, uncounted }
  const { invitations, kept, none } = interviewsOf(chances, picks)
  return {
    kind: 'as chosen',
    chance,
    typical: bandOfChance(typicalChanceOf(chances, picks)),
    applications,
    group: chances.group,
    ...(chances.ifPassedWith === undefined ? {} : { ifPassedWith: chances.ifPassedWith }),
    ...(chances.lateBy === undefined ? {} : { lateBy: chances.lateBy }),
    invitations: rangeOfNumber(invitations),
    interviews: rangeOfNumber(kept),
    noInterview: bandOfChance(none),
    uncounted,
  }
}

function uncountedOn({ byProgram, bySpecialty }: Chances, picks: readonly PlannedApplication[]): readonly Reason[] {
  const listed = new Set(picks.flatMap(({ program }) => byProgram.get(program)?.specialty ?? []))
  return [...listed].flatMap((specialty) => {
    const { evidence } = entryFor(bySpecialty, specialty)
    return hasNumber(evidence) ? [] : evidenceNote(evidence, specialty.replaceAll('-', ' '))
  })
}
