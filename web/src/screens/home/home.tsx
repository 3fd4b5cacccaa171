import { useState } from 'react'
import type { ReactNode } from 'react'
import { NeedsProfile } from '../needs-profile/needs-profile.tsx'
import { lazyScreen } from '../../shell/lazy-screen.tsx'
import { useDraft } from '../../state/hooks.ts'
import { valueAt } from '../../draft/draft.ts'
import { FirstAnswer } from './first-answer.tsx'

// A first visit needs neither.
const Overview = lazyScreen(async () => (await import('./overview.tsx')).Overview)
const AfterMatch = lazyScreen(async () => (await import('./after-match.tsx')).AfterMatch)

/** Three questions on a first visit; after that what to do next, where one stands, and what would help most. */
export function Home(): ReactNode {
  const known = valueAt(useDraft(), 'specialties') !== undefined
  const [asking, setAsking] = useState(!known)
  if (asking || !known) return <FirstAnswer done={() => setAsking(false)} />
  return (
    <NeedsProfile promise="Three answers are enough for a first one." beyond={(advised) => <AfterMatch advised={advised} />}>
      {(advice) => <Overview advice={advice} />}
    </NeedsProfile>
  )
}
