import type { Case } from '../../person/case.ts'
import type { Supposition } from '../../person/suppose.ts'
import type { Season } from '../../season/season.ts'
import type { Step3Decision } from '../../exams/step3/step3-decision.ts'
import { step3Speaks } from '../../exams/step3/step3-scenario.ts'
import type { LeverDraft } from './draft.ts'

/** A season's delay, alone and with what the year could be used for. */
export function waitingLevers({ person, season }: Case, step3: Step3Decision): readonly LeverDraft[] {
  // Once applications are out this season is seen through first.
  if (person.season.applied) return []
  const next: Season = { ...season, match: season.match + 1, expected: true }
  const later: Supposition = { kind: 'season', season: next }
  const alone: LeverDraft = {
    id: 'season-later',
    title: `Wait for the ${next.match} Match and change nothing`,
    after: [later],
    weeks: 52,
    because: [
      {
        text: 'A year more since graduation, and a year of income lost. Waiting without new strength rarely helps.',
        direction: 'hurts',
      },
    ],
  }
  const { after, what } = strengthened(step3Speaks[step3.scenario] === 'for')
  return [
    alone,
    {
      id: 'season-later-stronger',
      title: `Wait for the ${next.match} Match and use the year: ${what.join(', ')}`,
      after: [later, ...after],
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

/** What a year of work can bring: four months in the United States, and Step 3 where the decision on it speaks for it. */
function strengthened(withStep3: boolean): { readonly after: readonly Supposition[]; readonly what: readonly string[] } {
  const step3: readonly Supposition[] = withStep3 ? [{ kind: 'step 3', result: 'pass' }] : []
  return {
    after: [...step3, { kind: 'hands-on months', months: 4 }],
    what: [...(withStep3 ? ['Step 3 passed'] : []), 'four months of clinical experience in the United States'],
  }
}
