import type { Profile } from '../../person/profile.ts'
import type { Season } from '../../season/season.ts'
import type { LeverQuestion } from './run.ts'
import type { LeverDraft } from './draft.ts'

/** A season's delay, alone and with what the year could be used for. */
export function waitingLevers({ profile, season }: LeverQuestion): readonly LeverDraft[] {
  const next: Season = { ...season, match: season.match + 1, stage: 'preparing', expected: true }
  const alone: LeverDraft = {
    id: 'season-later',
    title: `Wait for the ${next.match} Match and change nothing`,
    after: profile,
    season: next,
    weeks: 52,
    because: [
      {
        text: 'A year more since graduation, and a year of income lost. Waiting without new strength rarely helps.',
        direction: 'hurts',
      },
    ],
  }
  const { after, what } = strengthened(profile)
  if (what.length === 0) return [alone]
  return [
    alone,
    {
      id: 'season-later-stronger',
      title: `Wait for the ${next.match} Match and use the year: ${what.join(', ')}`,
      after,
      season: next,
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

/** What a year of work can bring: Step 3, four months in the United States. */
function strengthened(profile: Profile): { readonly after: Profile; readonly what: readonly string[] } {
  const step3 = profile.exams?.step3?.result !== 'pass'
  const after: Profile = {
    ...profile,
    ...(step3 ? { exams: { ...profile.exams, step3: { ...profile.exams?.step3, result: 'pass' } } } : {}),
    usClinicalExperience: [...(profile.usClinicalExperience ?? []), { kind: 'externship', months: 4 }],
  }
  return { after, what: [...(step3 ? ['Step 3 passed'] : []), 'four months of clinical experience in the United States'] }
}
