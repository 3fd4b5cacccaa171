import { useEffect, useState } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { NeedsProfile } from '../needs-profile/needs-profile.tsx'
import { lazyScreen } from '../../shell/lazy-screen.tsx'
import { useDraft } from '../../state/hooks.ts'
import { valueAt } from '../../draft/draft.ts'
import { FirstAnswer } from './first-answer.tsx'
import type { OverviewProps } from './overview.tsx'

// A first visit needs neither.
export const loadOverview = async (): Promise<ComponentType<OverviewProps>> => (await import('./overview.tsx')).Overview
const Overview = lazyScreen(loadOverview)
const AfterMatch = lazyScreen(async () => (await import('./after-match.tsx')).AfterMatch)

/** Three questions on a first visit; after that what to do next, where one stands, and what would help most. */
export function Home(): ReactNode {
  const known = valueAt(useDraft(), 'specialties') !== undefined
  const [asking, setAsking] = useState(!known)
  // While the first answer is worked out; where it fails, it is fetched again when it is shown.
  useEffect(() => {
    if (known) loadOverview().catch(() => undefined)
  }, [known])
  if (asking || !known) return <FirstAnswer done={() => setAsking(false)} />
  return (
    <NeedsProfile
      promise="Three answers are enough for a first one."
      meanwhile={(standing) => <Overview standing={standing} />}
      beyond={(advised) => <AfterMatch advised={advised} />}
    >
      {(advice) => <Overview standing={advice} advice={advice} />}
    </NeedsProfile>
  )
}
