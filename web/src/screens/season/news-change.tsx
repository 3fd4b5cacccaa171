import type { ReactNode } from 'react'
import type { SinceSent } from '#domain/what-if'
import { Section } from '../../parts/page.tsx'
import { useFollowUp } from '../../state/use-follow-up.ts'
import type { FollowUp } from '../../state/use-follow-up.ts'

const ask: FollowUp<SinceSent> = (worker) => worker.sinceSent()

/** Why the chance is another than when the list was sent: each kind of news with what it did. */
export function NewsChange(): ReactNode {
  const since = useFollowUp(ask)
  if (since === undefined) return null
  return (
    <Section title="What the news changed" id="news-change">
      <p>{since.text}</p>
      <ul className="rules prose">
        {since.parts.map(({ kind, text }) => (
          <li key={kind}>{text}</li>
        ))}
      </ul>
    </Section>
  )
}
