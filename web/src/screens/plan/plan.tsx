import type { ReactNode } from 'react'
import type { AdvisedWithoutList } from '#domain'
import type { PlanStep } from '#domain/plan'
import { ExportButtons } from '../../parts/export-buttons.tsx'
import { NeedsProfile } from '../../parts/needs-profile.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { ReasonList } from '../../parts/reason-line.tsx'
import { SourceNote } from '../../parts/source-note.tsx'
import { daysFrom, dayText, monthText } from '#domain/say'
import { useAppState } from '../../state/hooks.ts'
import type { Advice } from '../../work/protocol.ts'
import { Levers } from './levers.tsx'
import './plan.css'

const phases: Readonly<Record<PlanStep['phase'], string>> = {
  exams: 'Exams',
  application: 'Application',
  signals: 'Signals',
  interviews: 'Interviews',
  ranking: 'Rank list',
  match: 'Match',
  residency: 'Residency',
  fellowship: 'Fellowship',
  visa: 'Visa',
  informatics: 'Informatics',
  documents: 'Documents',
}

/** Dated steps from today to the fellowship. */
export function Plan(): ReactNode {
  return (
    <NeedsProfile
      promise="Then this page lists what to do and by when, from today to the fellowship."
      beyond={(advised) => <AfterMatch advised={advised} />}
    >
      {(advice) => <Shown advice={advice} />}
    </NeedsProfile>
  )
}

function Shown({ advice }: { readonly advice: Advice }): ReactNode {
  const { plan, season, today, blockers } = advice
  const next = plan.steps.find((step) => step.by >= today)
  return (
    <Page
      title={next && blockers.length === 0 ? `${next.title}: by ${dayText(next.by)}` : `The plan for the ${season.match} Match`}
      lede={
        <>
          <p>
            You aim at the {season.match} Match
            {season.expected
              ? '. Its dates are not announced yet; they are projected from earlier seasons and marked “expected”.'
              : '.'}
          </p>
          <ReasonList reasons={season.because} />
        </>
      }
    >
      <div className="with-aside">
        <StepsByMonth steps={plan.steps} today={today} />
        <div className="aside">
          <Section title="Take it with you" id="take">
            <ExportButtons kinds={[{ kind: 'plan.ics', label: 'Put it into your calendar' }]} />
          </Section>
          <Questions faq={plan.faq} />
        </div>
      </div>
      <Levers />
    </Page>
  )
}

/** The plan at a stage that has no list: after Match Day and in training. */
function AfterMatch({ advised: { plan, why } }: { readonly advised: AdvisedWithoutList }): ReactNode {
  const today = useAppState().today()
  const next = plan.steps.find((step) => step.by >= today)
  return (
    <Page title={next ? `${next.title}: by ${dayText(next.by)}` : 'Nothing is due'} lede={<p>{why}</p>}>
      <div className="with-aside">
        <StepsByMonth steps={plan.steps} today={today} />
        <div className="aside">
          <Questions faq={plan.faq} />
        </div>
      </div>
    </Page>
  )
}

function StepsByMonth({ steps, today }: { readonly steps: readonly PlanStep[]; readonly today: string }): ReactNode {
  return (
    <Section title="Step by step" id="steps">
      {months(steps).map(({ label, steps: own }) => (
        <div key={label} className="month">
          <h3>{label}</h3>
          <ol className="steps">
            {own.map((step) => (
              <Step key={step.id} step={step} today={today} />
            ))}
          </ol>
        </div>
      ))}
    </Section>
  )
}

function Questions({ faq }: Pick<AdvisedWithoutList['plan'], 'faq'>): ReactNode {
  if (faq.length === 0) return null
  return (
    <Section title="Questions people in your place ask" id="faq">
      <div className="faq">
        {faq.map(({ question, answer, because }) => (
          <details key={question}>
            <summary>{question}</summary>
            <div className="prose faq-answer">
              <p>{answer}</p>
              <ReasonList reasons={because} showSource />
            </div>
          </details>
        ))}
      </div>
    </Section>
  )
}

function Step({ step, today }: { readonly step: PlanStep; readonly today: string }): ReactNode {
  return (
    <li className={`step ${step.by < today ? 'step-past' : ''}`}>
      <div className="step-when">
        <b>{dayText(step.by).replace(/ \d{4}.*$/, '')}</b>
        <span className="soft small">
          {step.dateKind === 'advice' ? 'our advice' : step.dateKind}, {daysFrom(today, step.by)}
        </span>
      </div>
      <div className="step-what">
        <h4>{step.title}</h4>
        <p>{step.why}</p>
        <p className="small soft">
          {phases[step.phase]}
          {step.from && `, from ${dayText(step.from)}`}
        </p>
        <SourceNote source={step.source} />
      </div>
    </li>
  )
}

interface Month {
  readonly label: string
  readonly steps: readonly PlanStep[]
}

/** Steps under the month they are due in. */
function months(steps: readonly PlanStep[]): readonly Month[] {
  const byMonth = new Map<string, PlanStep[]>()
  for (const step of steps) {
    const month = step.by.slice(0, 7)
    byMonth.set(month, [...(byMonth.get(month) ?? []), step])
  }
  return [...byMonth].map(([month, own]) => ({
    label: monthText(month),
    steps: own,
  }))
}
