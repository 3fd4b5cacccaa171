import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ExamTiming, ForecastDay, ScoreForecast, Step2Day } from '#domain/exams'
import type { Question } from '#domain'
import { Page, Section } from '../../../parts/page.tsx'
import { ReasonList } from '../../../parts/reason-line.tsx'
import { dayText, eightyOf100 } from '#domain/say'
import { useAppState, useDraft } from '../../../state/hooks.ts'
import { valueAt } from '../../../draft/draft.ts'
import { CandidateDays } from './candidate-days.tsx'
import { ExamAsks } from './exam-asks.tsx'
import { FanChart } from './fan-chart.tsx'
import { OnTheDay } from './on-the-day.tsx'
import { PracticeTests } from './practice-tests.tsx'
import { RulesAndForecast } from './rules-and-forecast.tsx'
import { WithExams } from './with-exams.tsx'
import './exams.css'

/** The Step 2 CK score to expect by exam day, and which day to sit. */
export function Forecast(): ReactNode {
  return (
    <WithExams promise="Then this page forecasts your Step 2 CK score and compares exam days.">
      {({ forecast }, { exams, examTiming }) =>
        forecast.kind === 'known' ? (
          <Shown
            forecast={forecast.value}
            timing={examTiming?.kind === 'known' ? examTiming.value : undefined}
            day={exams.step2Day}
          />
        ) : (
          <NothingToForecast asks={forecast.ask} day={exams.step2Day} />
        )
      }
    </WithExams>
  )
}

interface ShownProps {
  readonly forecast: ScoreForecast
  readonly timing: ExamTiming | undefined
  readonly day: Step2Day | undefined
}

function Shown({ forecast, timing, day }: ShownProps): ReactNode {
  const { today } = useAppState()
  const planned = usePlanned(today())
  const [chosen, setChosen] = useState<string>()
  const at = chosen ?? day?.day ?? planned
  const shown = nearest(forecast.days, at)
  if (!shown) return null
  return (
    <Page
      title={`About ${Math.round(shown.mean)} if you sat on ${dayText(shown.date)}, from ${Math.round(shown.eighty[0])} to ${Math.round(shown.eighty[1])}`}
      lede={`In ${eightyOf100} cases the score would lie in that range. It is a forecast from your practice tests and study hours, and it can be wrong.`}
    >
      {day && <DecidedDay day={day} />}
      <FanChart forecast={forecast} shown={shown} planned={planned} choose={setChosen} />
      <OnTheDay days={forecast.days} shown={shown} choose={setChosen} before={forecast.before} />
      {timing && <CandidateDays timing={timing} planned={planned} />}
      {timing && <RulesAndForecast timing={timing} />}
      <PracticeTests forecast={forecast} />
      {forecast.asks.length + (timing?.asks.length ?? 0) > 0 && (
        <Section title="What would sharpen it" id="forecast-asks">
          <ExamAsks asks={[...forecast.asks, ...(timing?.asks ?? [])]} />
        </Section>
      )}
      {forecast.assumptions.length > 0 && (
        <details className="assumptions">
          <summary>What the forecast assumes</summary>
          <ReasonList reasons={forecast.assumptions} showSource />
        </details>
      )}
    </Page>
  )
}

/** The planned exam day of the profile, where it lies ahead. */
function usePlanned(today: string): string | undefined {
  const date = valueAt(useDraft(), 'exams.step2ck.date')
  return typeof date === 'string' && date >= today ? date : undefined
}

function nearest(days: readonly ForecastDay[], date: string | undefined): ForecastDay | undefined {
  if (date === undefined) return days[Math.min(8, days.length - 1)]
  return days.toSorted((a, b) => distance(a.date, date) - distance(b.date, date))[0]
}

function distance(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b))
}

/** The one day, with what it changes against the booked one and the rule of thumb beside it. */
function DecidedDay({ day: { title, text, because } }: { readonly day: Step2Day }): ReactNode {
  return (
    <Section title={title} id="day">
      <p className="prose">{text}</p>
      <ReasonList reasons={because} showSource />
    </Section>
  )
}

interface NothingToForecastProps {
  readonly asks: readonly Question[]
  readonly day: Step2Day | undefined
}

function NothingToForecast({ asks, day }: NothingToForecastProps): ReactNode {
  if (asks.length === 0) {
    return (
      <Page title="Step 2 CK is taken: there is no score left to forecast">
        <p className="row">
          <Link href="/exams" className="button primary">
            What the score means
          </Link>
          <Link href="/exams/step3" className="button">
            Is Step 3 worth it?
          </Link>
        </p>
      </Page>
    )
  }
  return (
    <Page title="One practice score, and this page can forecast" lede="Nothing is guessed before there is something to rest on.">
      {day && <DecidedDay day={day} />}
      <ExamAsks asks={asks} />
    </Page>
  )
}
