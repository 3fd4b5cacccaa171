import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { AdvisedWithoutList } from '#domain'
import { restsOn } from '#domain/chances'
import type { Standing } from '../../state/standing.ts'
import type { Advice } from '../../work/protocol.ts'
import { BlockersContext } from '../../parts/blockers.tsx'
import { BeyondList } from '../../parts/beyond-list.tsx'
import { useAdviceStatus } from '../../state/hooks.ts'
import { Page } from '../../parts/page.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { lazyScreen, Waiting } from '../../shell/lazy-screen.tsx'
import { TryAgain } from '../../parts/try-again.tsx'

// Only who came past the first page sees it.
const EmptyScreen = lazyScreen(async () => (await import('./empty-screen.tsx')).EmptyScreen)

export interface NeedsProfileProps {
  /** What this screen will answer, said while it cannot. */
  readonly promise: string
  readonly children: (advice: Advice) => ReactNode
  /** What it shows of the last visit until the advice is there, in the same places; left out, that the answer is worked out. */
  readonly meanwhile?: (standing: Standing) => ReactNode
  /** What it answers at a stage that has no list; left out, it says why it is not needed then. */
  readonly beyond?: (advised: AdvisedWithoutList) => ReactNode
}

/** Said on every page with a person's numbers, where they rest on another group than the one they were fitted to. */
function WhoseFigures({ list }: Pick<Standing, 'list'>): ReactNode {
  const text = list.outlook.kind === 'no number' ? undefined : restsOn(list.outlook.group)
  return text === undefined ? null : <p>{text}</p>
}

/** A screen that stands on advice: shows it, says that it is coming, or says what it needs first. */
export function NeedsProfile({ promise, children, meanwhile, beyond }: NeedsProfileProps): ReactNode {
  const status = useAdviceStatus()
  const { advice, standing } = status
  const stands = advice ?? (status.kind === 'working' && meanwhile ? standing : undefined)
  if (stands) {
    return (
      <BlockersContext value={stands.blockers}>
        {status.kind === 'failed' && <p className="page-problem">{status.sentence}</p>}
        {advice ? children(advice) : meanwhile?.(stands)}
        <WhoseFigures list={stands.list} />
      </BlockersContext>
    )
  }
  if (status.beyond) {
    return (
      <BlockersContext value={status.beyond.blockers}>
        {beyond?.(status.beyond) ?? <BeyondList why={status.beyond.why} />}
      </BlockersContext>
    )
  }
  // What else decides is still read; for whoever has said nothing yet that takes a moment.
  if (status.kind === 'waiting') return <Waiting />
  if (status.kind === 'working') {
    return (
      <Page title="Working out your answer">
        <Skeleton lines={5} label="Reading the directory and computing your chances" />
      </Page>
    )
  }
  if (status.kind === 'failed') {
    return (
      <Page title="The advice could not be computed" lede={status.sentence}>
        <div className="row">
          <TryAgain />
          <Link href="/profile" className="button">
            Look at your profile
          </Link>
        </div>
      </Page>
    )
  }
  return <EmptyScreen promise={promise} />
}
