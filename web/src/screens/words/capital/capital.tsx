import { useCallback, useEffect } from 'react'
import type { ReactNode } from 'react'
import type { Program } from '#domain/claims'
import type { CapitalPlan } from '#writing/informatics'
import { Page, Section } from '../../../parts/page.tsx'
import { ReasonList } from '../../../parts/reason-line.tsx'
import { Skeleton } from '../../../parts/skeleton.tsx'
import { useAppState, useObserved } from '../../../state/hooks.ts'
import { counted } from '#domain/say'
import { useAnswer } from '../../../state/use-answer.ts'
import type { KeptCapital } from '#store'
import type { WordsPageProps } from '../page-props.ts'
import { CapitalTime } from './capital-time.tsx'
import { CoverageRadar } from './coverage-radar.tsx'
import { StepCard } from './step-card.tsx'
import './capital.css'

/** What to add before applying, so that there is informatics work to show: chosen for the gaps, under the hours there are. */
export function CapitalScreen({ programs, words }: WordsPageProps): ReactNode {
  const { words: state, today } = useAppState()
  useEffect(() => void state.capital.load(), [state])
  const kept = useObserved(state.capital.documents).get(onlyId) ?? nothingSaid
  const plan = useCapitalPlan(programs, kept)
  const change = (next: KeptCapital): void => void state.capital.put(onlyId, next)
  return (
    <Page
      title={plan ? titleOf(plan) : 'What to add to your log'}
      lede="Chosen to fill the gaps that matter to your programs in the time you have. Hours are our estimates unless a provider states them."
    >
      <div className="capital-top">
        <CoverageRadar coverage={words.coverage} />
        <CapitalTime usual={words.time} kept={kept} change={change} />
      </div>
      {plan ? <Shown plan={plan} today={today()} /> : <Skeleton lines={6} label="Choosing steps" />}
    </Page>
  )
}

const onlyId = 'mine'
const nothingSaid: KeptCapital = { version: 1 }

function titleOf({ steps, hours }: CapitalPlan): string {
  if (steps.length === 0) return 'No step fits the time you have given'
  return `${counted(steps.length, 'step')} in ${counted(Math.round(hours), 'hour')} would add most to your log`
}

function useCapitalPlan(programs: readonly Program[], kept: KeptCapital): CapitalPlan | undefined {
  const { words } = useAppState()
  const asked = useObserved(words.log.asked)
  const { hoursPerWeek, weeksLeft, clinic, supervisor, money } = kept
  const askPlan = useCallback(
    async () =>
      asked &&
      words.worker.capital(asked, {
        programs,
        ...(weeksLeft === undefined ? {} : { weeksLeft }),
        ...(hoursPerWeek === undefined ? {} : { hoursPerWeek }),
        access: {
          ...(clinic === undefined ? {} : { clinic }),
          ...(supervisor === undefined ? {} : { supervisor }),
          ...(money === undefined ? {} : { money }),
        },
      }),
    [words, asked, programs, hoursPerWeek, weeksLeft, clinic, supervisor, money],
  )
  return useAnswer(askPlan)
}

function Shown({ plan, today }: { readonly plan: CapitalPlan; readonly today: string }): ReactNode {
  return (
    <>
      <Section title="Next steps, in their order" id="steps">
        {plan.steps.length === 0 && (
          <p className="prose">Give more hours a week or more weeks, or say what you have access to, and steps appear.</p>
        )}
        <ol className="capital-steps">
          {plan.steps.map((scheduled) => (
            <li key={scheduled.step.id}>
              <StepCard scheduled={scheduled} today={today} />
            </li>
          ))}
        </ol>
      </Section>
      <Section title="Where you would gain most" id="gaps">
        <ol className="gaps">
          {plan.gaps.map((gap) => (
            <li key={gap.domain}>
              <h3>{gap.name}</h3>
              <ReasonList reasons={gap.because} />
            </li>
          ))}
        </ol>
      </Section>
      <details className="capital-left">
        <summary>{counted(plan.left.length, 'step')} left out, and why</summary>
        <ul className="rules">
          {plan.left.map(({ step, why }) => (
            <li key={step.id}>
              <b>{step.title}</b>, about {counted(Math.round(step.hours.value), 'hour')}. {why}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
