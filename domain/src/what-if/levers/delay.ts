import type { Case } from '../../person/case.ts'
import type { Supposition } from '../../person/suppose.ts'
import type { Season } from '../../season/season.ts'
import type { Step3Decision } from '../../exams/step3/step3-decision.ts'
import { step3Speaks } from '../../exams/step3/step3-scenario.ts'
import { billFees } from '../../list/fees.ts'
import { moneyText } from '../../say/money.ts'
import type { LeverDraft } from './draft.ts'
import type { World } from './run.ts'
import { caseForMatch } from '../../person/case.ts'
import { changeOfSpecialty } from '../../visa/change-of-specialty.ts'
import { monthsInUs } from './experience.ts'

/**
 * A season's delay, alone and with what the year could be used for. Where this season can only be entered late, also both one after the
 * other, so that the three can be held against each other.
 */
export function waitingLevers(asked: Case, base: World, step3: Step3Decision): readonly LeverDraft[] {
  const { person, season } = asked
  // Once applications are out this season is seen through first.
  if (person.season.applied) return []
  const next: Season = { ...season, match: season.match + 1, expected: true }
  const later = { kind: 'season', season: next } as const
  const isLate = base.chances.lateBy !== undefined
  const onJ1 = ifStillJ1(asked, next)
  const alone: LeverDraft = {
    id: 'season-later',
    title: `Wait for the ${next.match} Match and change nothing${onJ1}`,
    after: [later],
    weeks: 52,
    because: [
      {
        text: isLate
          ? inTimeNext
          : 'A year more since graduation, and a year of income lost. Waiting without new strength rarely helps.',
        direction: isLate ? 'neutral' : 'hurts',
      },
    ],
  }
  return [alone, ...stronger(asked, later, step3, onJ1), ...(isLate ? [bothSeasons(asked, base, later)] : [])]
}

/** What a later start hangs on for somebody whose specialty may then not be changed any more. */
function ifStillJ1(asked: Case, { match }: Season): string {
  return changeOfSpecialty(caseForMatch(asked, { match }))?.isTooLate ? '; J-1 then only if ECFMG agrees' : ''
}

const inTimeNext =
  'Sent in time, the same list meets every invitation of its season, not only those that are left; a year more since graduation is counted, a year of income lost is not.'

/** The late list now, and the next season in time where it brought no place. */
function bothSeasons({ facts, season }: Case, { chosen }: World, later: Supposition): LeverDraft {
  const { match } = season
  const fees = billFees(chosen.picks, facts, season).total
  return {
    id: 'season-now-and-later',
    title: `Send this list late now and, without a place, apply again for the ${match + 1} Match: a place in one of the two`,
    after: [{ kind: 'no place', year: match }, later],
    isSecondTry: true,
    because: [
      {
        text: `What it brings beyond waiting costs the ${moneyText(fees)} of this list. A season without a place says something to the next one, and that is in the figure, as if the list had been sent in time; nothing else is taken to change.`,
        direction: 'neutral',
      },
    ],
  }
}

/** What a year of work can bring: four months in the United States, and Step 3 where the decision on it speaks for it. Neither without a way there. */
function stronger(
  asked: Case,
  later: Extract<Supposition, { readonly kind: 'season' }>,
  step3: Step3Decision,
  onJ1: string,
): readonly LeverDraft[] {
  const added = monthsInUs(asked)
  if (added === undefined) return []
  const withStep3 = step3Speaks[step3.scenario] === 'for'
  const what = [...(withStep3 ? ['Step 3 passed'] : []), `four months ${added.what}`]
  return [
    {
      id: 'season-later-stronger',
      title: `Wait for the ${later.season.match} Match and use the year: ${what.join(', ')}${onJ1}`,
      after: [later, ...(withStep3 ? [{ kind: 'step 3', result: 'pass' } as const] : []), { kind: added.kind, months: 4 }],
      weeks: 52,
      because: [
        {
          text: 'Counts the year more since graduation against what the year brings. You could also apply in both seasons.',
          direction: 'neutral',
        },
      ],
    },
  ]
}
