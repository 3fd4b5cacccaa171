/** Changes one thinks about most, each made on a copy of the profile. */
import { valueAt, withValue } from '../../draft/draft.ts'
import type { Draft } from '../../draft/draft.ts'

export interface WhatIf {
  readonly title: string
  readonly profile: Draft
}

const morePoints = 10
const highestScore = 300

/** Ten points more on Step 2 CK; undefined where no score stands that could rise. */
export function higherScore(draft: Draft): WhatIf | undefined {
  const score = valueAt(draft, 'exams.step2ck.score')
  if (typeof score !== 'number' || score + morePoints > highestScore) return undefined
  const title = `Step 2 CK ${score + morePoints} instead of ${score}`
  return { title, profile: withValue(draft, 'exams.step2ck.score', score + morePoints) }
}

/** The Match after the one that is advised on. */
export function yearLater(draft: Draft, match: number): WhatIf {
  return { title: `A year later: the ${match + 1} Match`, profile: withValue(draft, 'season.target', match + 1) }
}

export function otherSpecialty(draft: Draft, { value, label }: { readonly value: string; readonly label: string }): WhatIf {
  return { title: `${label} instead`, profile: withValue(draft, 'specialties', [{ id: value }]) }
}
