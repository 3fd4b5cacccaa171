import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { AdvisedWithoutList } from '#domain'
import { dayText } from '#domain/say'
import { Page } from './page.tsx'

/** What is said at a stage that has no list: why, what is asked, and the next steps. */
export function BeyondList({ advised: { why, plan } }: { readonly advised: AdvisedWithoutList }): ReactNode {
  return (
    <Page title={why}>
      {plan.asks.map(({ field, text, why: reason }) => (
        <p key={field}>
          <strong>{text}</strong> {reason}
        </p>
      ))}
      <ol>
        {plan.steps.map((step) => (
          <li key={step.id}>
            <strong>{step.title}</strong>, by {dayText(step.by)}. {step.why}
          </li>
        ))}
      </ol>
      <Link href="/profile" className="button primary">
        Look at your profile
      </Link>
    </Page>
  )
}
