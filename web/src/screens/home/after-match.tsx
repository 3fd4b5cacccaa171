import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { AdvisedWithoutList } from '#domain'
import { Page, Section } from '../../parts/page.tsx'
import { useAppState } from '../../state/hooks.ts'
import { QuestionLinks } from '../profile/asked-questions.tsx'
import { NextStep, VisaCard } from './overview.tsx'

/** Home at a stage that has no list: what to do next, what is asked first, and the visa. No chance, no programs. */
export function AfterMatch({ advised }: { readonly advised: AdvisedWithoutList }): ReactNode {
  const today = useAppState().today()
  const { plan, visa, why } = advised
  const next = plan.steps.find((step) => step.by >= today)
  return (
    <Page
      title={next ? `Next: ${next.title}` : 'Nothing is due'}
      lede={next ? <NextStep step={next} today={today} /> : <Link href="/plan">The whole plan</Link>}
    >
      {plan.asks.length > 0 && (
        <Section title="To answer first" id="asked">
          <QuestionLinks questions={plan.asks} />
        </Section>
      )}
      <Section title="Where you stand" id="stand">
        <p className="prose">{why}</p>
        {visa.outcome !== 'not needed' && <VisaCard visa={visa} />}
      </Section>
    </Page>
  )
}
