import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { Page, Section } from '../../parts/page.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { counted } from '#domain/say'
import { useAppState, useObserved } from '../../state/hooks.ts'
import { History } from './history.tsx'
import { SideBySide } from './side-by-side.tsx'
import { TryChange } from './try-change.tsx'
import './beside.css'

/** Profiles beside the one that is worked with: what if, another person, and what was before. */
export function Beside(): ReactNode {
  const { beside } = useAppState()
  const kept = useObserved(beside.documents)
  const ready = useObserved(beside.ready)
  useEffect(() => void beside.load(), [beside])
  return (
    <Page
      title={kept.size === 0 ? 'Nothing stands beside your profile yet' : `${counted(kept.size, 'profile')} beside yours`}
      lede="Try a change without touching your profile, and see both chances side by side."
      wide
    >
      <Section title="What if" id="what-if">
        <TryChange />
      </Section>
      <Section title="Side by side" id="side-by-side">
        {ready ? <SideBySide kept={kept} /> : <Skeleton lines={3} label="Reading what stands beside your profile" />}
      </Section>
      <Section title="What you changed lately" id="history">
        <History />
      </Section>
    </Page>
  )
}
