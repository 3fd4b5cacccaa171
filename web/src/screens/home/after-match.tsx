import type { ReactNode } from 'react'
import type { AdvisedWithoutList } from '#domain'
import { Section } from '../../parts/page.tsx'
import { useAppState } from '../../state/hooks.ts'
import { useNextStep } from '../../state/use-next-step.ts'
import { QuestionLinks } from '../profile/asked-questions.tsx'
import { LeadPage, VisaCard } from './overview.tsx'

/** Home at a stage that has no list: what to do next, what is asked first, and the visa. No chance, no programs. */
export function AfterMatch({ advised }: { readonly advised: AdvisedWithoutList }): ReactNode {
  const today = useAppState().today()
  const { plan, visa, blockers, why } = advised
  const next = useNextStep(plan)
  return (
    <LeadPage blockers={blockers} next={next} today={today}>
      {plan.asks.length > 0 && (
        <Section title="To answer first" id="asked">
          <QuestionLinks questions={plan.asks} />
        </Section>
      )}
      <Section title="Where you stand" id="stand">
        <p className="prose">{why}</p>
        {visa.outcome !== 'not needed' && <VisaCard visa={visa} />}
      </Section>
    </LeadPage>
  )
}
