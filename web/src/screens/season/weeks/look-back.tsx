import { useCallback } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { funnelGroupNames } from '#domain/look-back'
import { counted } from '#domain/say'
import { Page, Section } from '../../../parts/page.tsx'
import { ReasonList } from '../../../parts/reason-line.tsx'
import { Skeleton } from '../../../parts/skeleton.tsx'
import { useAdviceStatus, useAppState } from '../../../state/hooks.ts'
import { useAnswer } from '../../../state/use-answer.ts'
import './weeks.css'

/** What a season without a match tells, gate by gate, and where the year that follows stands. */
export function LookBackPage(): ReactNode {
  const { worker } = useAppState()
  const status = useAdviceStatus()
  const found = useAnswer(useCallback(async () => status && worker.lookBack(), [worker, status]))
  if (found === undefined)
    return (
      <Page title="Looking back on your season">
        <Skeleton lines={5} label="Working out what was to be expected" />
      </Page>
    )
  const { title, seen, group, gates, because, asks } = found
  const counts = [
    seen.applications === undefined ? undefined : counted(seen.applications, 'application'),
    seen.interviews === undefined ? undefined : counted(seen.interviews, 'interview'),
    seen.ranked === undefined ? undefined : counted(seen.ranked, 'rank'),
  ].filter((one) => one !== undefined)
  return (
    <Page title={title} lede={`${counts.join(', ')}${group === undefined ? '' : ` (${funnelGroupNames[group]})`}`}>
      {asks.map(({ field, text, why }) => (
        <p key={field}>
          {text} {why} <Link href="/profile/earlier">Enter it</Link>
        </p>
      ))}
      {gates.length > 0 && (
        <Section title="Gate by gate" id="gates">
          <ol className="week-places">
            {gates.map(({ kind, text }) => (
              <li key={kind}>{text}</li>
            ))}
          </ol>
        </Section>
      )}
      <Section title="What follows" id="follows">
        <ReasonList reasons={because} />
        <p>
          <Link href="/plan" className="button primary">
            The twelve months ahead, step by step
          </Link>
        </p>
      </Section>
    </Page>
  )
}
