import type { Reason } from '../answer.ts'
import { remark } from '../answer.ts'
import { dutiesIn } from '../season/duties.ts'
import type { SeasonFacts } from '../season/season-facts.ts'

/** What a program may say that is no answer to an application: it is not noted, and there is something to do. */
export type Improper = 'rank asked' | 'place offered'

/** What to do where a program asks how it is ranked, or offers a place before the Match, with what binds both sides. */
export function ifImproper(seasons: SeasonFacts): Readonly<Record<Improper, readonly Reason[]>> {
  return {
    'rank asked': [
      remark('Promise nothing, keep what they wrote, and tell NRMP.'),
      ...dutiesIn(seasons, ['rank-asked', 'report-violation']),
    ],
    'place offered': [
      remark('Accept and sign nothing yet, keep what they wrote, and ask NRMP whether the program is in the Match.'),
      ...dutiesIn(seasons, ['place-before-match', 'report-violation']),
    ],
  }
}
