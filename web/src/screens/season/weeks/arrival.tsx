import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { isoDate } from '#domain'
import type { Arrival, PathStep, RoutePath } from '#domain/arrival'
import { arrivalRouteNames, routeText, slackText, whoActs } from '#domain/arrival'
import { firstDayStep } from '#domain/season'
import { rangeText, fromToText, shortDayText, counted } from '#domain/say'
import { Page, Section } from '../../../parts/page.tsx'
import { useNotice } from '../../../parts/notice.tsx'
import { ReasonList } from '../../../parts/reason-line.tsx'
import { Skeleton } from '../../../parts/skeleton.tsx'
import { SourceNote } from '../../../parts/source-note.tsx'
import { useAdviceStatus, useAppState } from '../../../state/hooks.ts'
import { useAnswer } from '../../../state/use-answer.ts'
import { useSeason } from '../../../state/use-season.ts'
import { WhereMatched } from './where-matched.tsx'
import './weeks.css'

/** The way from the match to the first of July: each step with how long it can wait, and what a week more would do. */
export function ArrivalPage(): ReactNode {
  const { worker } = useAppState()
  const status = useAdviceStatus()
  const [delays, setDelays] = useState<ReadonlyMap<string, number>>(new Map())
  const found = useAnswer(useCallback(async () => status && worker.arrival(delays), [worker, status, delays]))
  if (found === undefined)
    return (
      <Page title="From the match to the first of July">
        <Skeleton lines={5} label="Working out the way" />
      </Page>
    )
  const delay = (id: string): void => setDelays(new Map([...delays, [id, (delays.get(id) ?? 0) + 7]]))
  return (
    <Page title={found.title}>
      {found.isAwaited && <Begun match={found.match} />}
      <WhereMatched where={found.where} match={found.match} />
      {delays.size > 0 && (
        <p className="week-next" role="status">
          Tried: {[...delays].map(([id, days]) => `${nameOf(found, id)} ${counted(days, 'day')} later`).join('; ')}.{' '}
          <button type="button" className="button" onClick={() => setDelays(new Map())}>
            Back to what is noted
          </button>
        </p>
      )}
      {found.asks.length > 0 && (
        <Section title="To answer first" id="asks">
          <ul className="rules prose">
            {found.asks.map(({ field, text, why }) => (
              <li key={field}>
                {text} <span className="soft small">{why}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {found.routes.map((route) => (
        <Route key={route.route} route={route} match={found.match} delay={delay} />
      ))}
      {found.closed.length > 0 && (
        <Section title="Closed under the rules of today" id="closed">
          <ul className="rules prose">
            {found.closed.map(({ title, why }) => (
              <li key={title}>
                {title}. {why.join(' ')}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {found.licence.length > 0 && (
        <Section title="Licence" id="licence">
          <ReasonList reasons={found.licence} showSource />
        </Section>
      )}
      <Section title="Rules, and what to do where it gets late" id="rules">
        <ReasonList reasons={found.rules} showSource />
      </Section>
    </Page>
  )
}

/** Once the first day is past: with it noted, the plan goes to the fellowship. */
function Begun({ match }: { readonly match: number }): ReactNode {
  const note = useNoting({ id: firstDayStep, title: 'Residency' }, match)
  return (
    <p className="week-next">
      <button type="button" className="button primary" onClick={() => note('done')}>
        Residency has begun
      </button>
    </p>
  )
}

function nameOf({ routes }: Arrival, id: string): string {
  return routes.flatMap(({ steps }) => steps).find((step) => step.id === id)?.title ?? id
}

interface RouteProps {
  readonly route: RoutePath
  readonly match: number
  readonly delay: (id: string) => void
}

function Route({ route: path, match, delay }: RouteProps): ReactNode {
  const { route, points, steps } = path
  const ordered = steps.toSorted((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0))
  return (
    <Section title={arrivalRouteNames[route]} id={`route-${route.replace(' ', '-')}`}>
      {points.flatMap(({ title, texts }) =>
        texts.map((one) => (
          <p key={one} className="prose">
            <b>{title}:</b> {one}
          </p>
        )),
      )}
      <p className="prose">{routeText(path)}</p>
      <ol className="week-hours">
        {ordered.map((step) => (
          <Step key={step.id} step={step} match={match} delay={delay} />
        ))}
      </ol>
    </Section>
  )
}

interface StepProps {
  readonly step: PathStep
  readonly match: number
  readonly delay: (id: string) => void
}

function Step({ step, match, delay }: StepProps): ReactNode {
  const { title, why, who, days, state, from, to, slack } = step
  const note = useNoting(step, match)
  if (state === 'done')
    return (
      <li className="soft">
        <div>Done</div>
        <div className="row">
          <span>{title}</span>
          <button type="button" className="button" aria-label={`${title} is not done`} onClick={() => note('open')}>
            Not done
          </button>
        </div>
      </li>
    )
  return (
    <li className={slack !== undefined && slack <= 0 ? 'week-critical' : ''}>
      <div>
        <b>{fromToText(from, to, shortDayText)}</b>
        <span className="soft small">{state === 'begun' ? 'under way' : `${rangeText(days.least, days.most)} days as seen`}</span>
      </div>
      <div>
        <h3>{title}</h3>
        <p>
          {slackText(step)} {whoActs[who]}.
        </p>
        {why !== '' && <p className="small">{why}</p>}
        <p className="small">
          <SourceNote source={step.source} />
        </p>
        <StepButtons step={step} match={match} delay={delay} />
      </div>
    </li>
  )
}

function StepButtons({ step, match, delay }: StepProps): ReactNode {
  const { id, title, state } = step
  const note = useNoting(step, match)
  return (
    <div className="row">
      {state === 'open' && (
        <button type="button" className="button" aria-label={`${title}: under way`} onClick={() => note('begun')}>
          Under way
        </button>
      )}
      <button type="button" className="button" aria-label={`${title}: done`} onClick={() => note('done')}>
        Done
      </button>
      <button type="button" className="button" aria-label={`${title}: try a week later`} onClick={() => delay(id)}>
        Try a week later
      </button>
    </div>
  )
}

/** Notes how far a step has come, with a way back. */
function useNoting({ id, title }: Pick<PathStep, 'id' | 'title'>, match: number): (state: PathStep['state']) => void {
  const { today } = useAppState()
  const season = useSeason()
  const tell = useNotice()
  return (state) => {
    season.say([{ kind: 'step', match, step: id, state, on: isoDate(today()) }])
    tell({ text: `${title}: noted.`, action: { label: 'Undo', run: season.undo } })
  }
}
