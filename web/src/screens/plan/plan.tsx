import type { ReactNode } from 'react'
import { isoDate } from '#domain'
import type { AdvisedWithoutList, IsoDate } from '#domain'
import type { Plan as PlanOf, WorkedPlan, WorkedStep } from '#domain/plan'
import { NeedsProfile } from '../needs-profile/needs-profile.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { ReasonList } from '../../parts/reason-line.tsx'
import { daysFrom, dayText } from '#domain/say'
import { useAppState } from '../../state/hooks.ts'
import type { Advice } from '../../work/protocol.ts'
import { Levers } from './levers.tsx'
import { OwnTask } from './own-task.tsx'
import { TakePlan } from './take-plan.tsx'
import { useWorkedPlan } from './use-worked-plan.ts'
import type { Working } from './use-worked-plan.ts'
import { WorkedSteps } from './worked-steps.tsx'
import './plan.css'

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
  const working = useWorkedPlan(plan)
  const next = nextOf(working)
  const planned = new Set(working.tasks.map(({ id }) => id))
  return (
    <Page
      title={next && blockers.length === 0 ? next.title : `The plan for the ${season.match} Match`}
      lede={
        <>
          {next && blockers.length === 0 && <Due by={next.by} today={today} />}
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
      <Worked plan={plan} working={working} today={today} />
      <Levers planned={planned} put={(lever) => working.change({ kind: 'add lever', lever, today })} />
    </Page>
  )
}

/** By when the first step is due. */
function Due({ by, today }: { readonly by: IsoDate; readonly today: IsoDate }): ReactNode {
  return (
    <p>
      By <b>{dayText(by)}</b>, {daysFrom(today, by)}.
    </p>
  )
}

/** The plan at a stage that has no list: after Match Day and in training. */
function AfterMatch({ advised: { plan, why } }: { readonly advised: AdvisedWithoutList }): ReactNode {
  const today = isoDate(useAppState().today())
  const working = useWorkedPlan(plan)
  const next = nextOf(working)
  return (
    <Page
      title={next?.title ?? 'Nothing is due'}
      lede={
        <>
          {next && <Due by={next.by} today={today} />}
          <p>{why}</p>
        </>
      }
    >
      <Worked plan={plan} working={working} today={today} />
    </Page>
  )
}

/** The first thing that is not done yet. */
function nextOf({ worked }: Working): WorkedStep | undefined {
  return worked.steps.find(({ state }) => state === 'open')
}

function Worked({
  plan,
  working: { worked, change, problem },
  today,
}: {
  readonly plan: PlanOf
  readonly working: Working
  readonly today: IsoDate
}): ReactNode {
  return (
    <>
      {/* Above the steps: on a phone what stands beside them comes behind all of them. */}
      <SinceSeen since={worked.since} />
      <div className="with-aside">
        <WorkedSteps steps={worked.steps} today={today} change={change} />
        <div className="aside">
          {problem && <p className="page-problem">{problem}</p>}
          <Section title="A task of your own" id="own-task">
            <OwnTask change={change} />
          </Section>
          <Section title="Take it with you" id="take">
            <TakePlan plan={plan} worked={worked} />
          </Section>
          <Questions faq={plan.faq} />
        </div>
      </div>
    </>
  )
}

function SinceSeen({ since }: Pick<WorkedPlan, 'since'>): ReactNode {
  if (since.length === 0) return null
  return (
    <Section title="Since you last looked" id="since">
      <ul className="bullets small">
        {since.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
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
