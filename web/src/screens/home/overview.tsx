import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Blocker } from '#domain/blockers'
import { outlookWords } from '#domain/list'
import { asksInOrder } from '#domain/plan'
import type { PlanStep } from '#domain/plan'
import { visaOutcomeText, visaRouteText } from '#domain/visa'
import { BlockerStory } from '../../parts/blockers.tsx'
import { changeScale, LeverCard } from '../../parts/lever-card.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { MatchChance, signalsLeft } from '../../parts/summary.tsx'
import { counted, dayText, daysFrom, howManyMatch, moneyText, ofApplicants, sentenceCase } from '#domain/say'
import type { Advice } from '../../work/protocol.ts'
import { emptyTitle } from '../list/empty-title.ts'
import { QuestionLinks } from '../profile/asked-questions.tsx'
import { useAppState } from '../../state/hooks.ts'
import { askLevers, askLeversBeside, useFollowUp } from '../../state/use-follow-up.ts'
import type { Standing } from '../../state/standing.ts'
import { useNextStep } from '../../state/use-next-step.ts'
import { SeasonChoice, seasonField } from './season-choice.tsx'
import { Unweighed } from '../../parts/unweighed.tsx'
import './overview.css'

export interface OverviewProps {
  readonly standing: Standing
  /** Left out while it is worked out anew and the last visit's standing is shown. */
  readonly advice?: Advice
}

/** What decides first, what to do next and by when; where you stand; what would help most. */
export function Overview({ standing, advice }: OverviewProps): ReactNode {
  const today = useAppState().today()
  const next = useNextStep(standing.plan)
  // Which Match is meant is asked above.
  const asked = advice ? asksInOrder(advice).filter(({ field }) => field !== seasonField) : []
  return (
    <LeadPage
      blockers={standing.blockers}
      next={next}
      today={today}
      answer={answerOf(standing)}
      asOf={advice ? today : standing.today}
    >
      <SeasonChoice standing={standing} />
      <Section title="Where you stand" id="stand">
        <div className="grid-fit">
          {standing.list.picks.length > 0 && <ChanceCard standing={standing} />}
          <ListCard standing={standing} />
          <ReadyCard standing={standing} />
          {standing.visa.outcome !== 'not needed' && <VisaCard visa={standing.visa} />}
        </div>
      </Section>
      <TopLevers />
      {asked.length > 0 && (
        <Section title="What would make this sharper" id="asked" aside={<Link href="/profile">All questions</Link>}>
          <QuestionLinks questions={asked.slice(0, 3)} />
        </Section>
      )}
    </LeadPage>
  )
}

/** How likely a match is, or how many programs the list has where no number is one person's; of which Match, where two are possible. */
function answerOf({ list, plan, season, person }: Standing): string {
  const isOpen = plan.asks.some(({ field }) => field === 'season.target')
  if (list.picks.length === 0) return emptyTitle({ plan, person })
  return list.matchChance
    ? `${ofApplicants}, ${howManyMatch(list.matchChance)}${isOpen ? ` in ${season.match}` : ''}`
    : `Your list: ${counted(list.picks.length, 'program')}, without a number`
}

/** Home begins with what decides first, told whole; where nothing does, with the chance, and the next step under it. */
export function LeadPage({ blockers, next, today, answer, asOf = today, children }: LeadPageProps): ReactNode {
  const [gravest, ...others] = blockers
  const nextTitle = next ? `Next: ${next.title}` : 'Nothing is due'
  const step = next ? <NextStep step={next} today={today} /> : <Link href="/plan">The whole plan</Link>
  const day = asOf !== today && <OfAnotherDay day={asOf} />
  if (gravest === undefined) {
    return (
      <Page
        title={answer ?? nextTitle}
        lede={
          <Lead title={answer === undefined ? undefined : nextTitle}>
            {step}
            {day}
          </Lead>
        }
      >
        {children}
      </Page>
    )
  }
  return (
    <Page
      title={gravest.title}
      lede={
        <>
          <BlockerStory blocker={gravest} />
          {day}
        </>
      }
      tellsBlockers
    >
      {others.map((blocker) => (
        <Section key={blocker.kind} title={blocker.title} id={`first-${blocker.kind}`.replaceAll(' ', '-')}>
          <div className="prose">
            <BlockerStory blocker={blocker} />
          </div>
        </Section>
      ))}
      <Section title={nextTitle} id="next">
        <div className="prose">{step}</div>
      </Section>
      {children}
    </Page>
  )
}

/** Takes no room, so that nothing moves when it goes. */
function OfAnotherDay({ day }: { readonly day: string }): ReactNode {
  return (
    <p className="of-another-day small" role="status">
      As of {dayText(day)}, being worked out again.
    </p>
  )
}

/** The first decision under the answer. */
function Lead({ title, children }: { readonly title: string | undefined; readonly children: ReactNode }): ReactNode {
  return (
    <>
      {title && <h2 className="next-title">{title}</h2>}
      {children}
    </>
  )
}

interface LeadPageProps {
  readonly blockers: readonly Blocker[]
  readonly next: PlanStep | undefined
  readonly today: string
  /** The day what is shown was worked out for, while that is worked out again. */
  readonly asOf?: string
  /** The answer of the page; left out at a stage that has no list. */
  readonly answer?: string
  readonly children: ReactNode
}

/** By when the next thing is due; why, when asked. */
function NextStep({ step, today }: { readonly step: PlanStep; readonly today: string }): ReactNode {
  return (
    <>
      <p className="next-by">
        by <b>{dayText(step.by)}</b>, {daysFrom(today, step.by)}
        {step.dateKind === 'expected' && ' (expected; the official date is not out yet)'}
      </p>
      <details>
        <summary>Why, and what to know</summary>
        <p>{step.why}</p>
      </details>
      <p>
        <Link href="/plan">The whole plan</Link>
      </p>
    </>
  )
}

/** The three things that move the chance most; each is a run of its own, so they come after the rest. */
function TopLevers(): ReactNode {
  const [isWider, widen] = useState(false)
  const found = useFollowUp(isWider ? askLeversBeside : askLevers)
  const { levers, unweighed = [] } = found ?? {}
  if (levers?.length === 0 && unweighed.length === 0) return null
  const top = levers?.slice(0, 3)
  return (
    <Section title="What would help most" id="levers" aside={<Link href="/plan">All of them</Link>}>
      {top ? (
        <ul className="grid-3">
          {top.map((lever) => (
            <li key={lever.id} className="lever-item">
              <LeverCard lever={lever} scale={changeScale(top.map(({ change }) => change))} />
            </li>
          ))}
        </ul>
      ) : (
        <Skeleton lines={4} label="Running the model once for each thing you could change" />
      )}
      {isWider && found && <Unweighed found={found} />}
      {unweighed.length > 0 && !isWider && (
        <button type="button" className="button quiet" onClick={() => widen(true)}>
          Weigh {unweighed.join(' or ')} as a backup too
        </button>
      )}
    </Section>
  )
}

function ChanceCard({ standing }: Pick<OverviewProps, 'standing'>): ReactNode {
  return (
    <article className="card stand">
      <h3>Of applicants like you, these match with this list</h3>
      <MatchChance advice={standing} size="large" />
      <p className="small soft">
        For the {standing.season.match} Match. <Link href="/chances">Why, and how sure</Link>
      </p>
    </article>
  )
}

function ListCard({ standing }: Pick<OverviewProps, 'standing'>): ReactNode {
  const { picks, fees, outlook } = standing.list
  if (picks.length === 0) {
    return (
      <article className="card stand">
        <h3>Your list</h3>
        <p>{outlookWords(outlook).answer}</p>
      </article>
    )
  }
  const sent = standing.person.season.applied
  return (
    <article className="card stand">
      <h3>Your list</h3>
      <p className="stand-figure">
        <b>{picks.length}</b> {picks.length === 1 ? 'program' : 'programs'}{' '}
        {sent ? `${picks.length === 1 ? 'has' : 'have'} not said no` : 'for'} {!sent && <b>{moneyText(fees.total)}</b>}
      </p>
      <p className="small soft">
        {sent ? 'Note every answer as it comes.' : `Signals left: ${signalsLeft(standing)}.`}{' '}
        <Link href="/list">See the list</Link>
      </p>
    </article>
  )
}

export function VisaCard({ visa }: Pick<Standing, 'visa'>): ReactNode {
  return (
    <article className="card stand">
      <h3>Your visa</h3>
      <p className="stand-figure">{visa.routes.map(visaRouteText).join('; ')}</p>
      <p className="small soft">{visaOutcomeText(visa.outcome)}</p>
      {visa.conditions.length > 0 && (
        <ul className="bullets small soft">
          {visa.conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
      )}
      <p className="small soft">
        <Link href="/visa">The rules behind it</Link>
      </p>
    </article>
  )
}

function ReadyCard({ standing }: Pick<OverviewProps, 'standing'>): ReactNode {
  const { step2ck, step2Day } = standing.exams
  const position = step2ck.kind === 'known' ? step2ck.value.bySpecialty[0]?.position : undefined
  return (
    <article className="card stand">
      <h3>Step 2 CK</h3>
      {step2Day ? (
        <>
          <p className="stand-figure">
            <b>{step2Day.title}</b>
          </p>
          <p className="small soft">
            {step2Day.text} <Link href="/exams/forecast">The days side by side</Link>
          </p>
        </>
      ) : step2ck.kind === 'known' ? (
        <>
          <p className="stand-figure">
            {step2ck.value.score === undefined ? (
              <b>{step2ck.value.passed ? 'Passed' : 'Not passed'}</b>
            ) : (
              <b>{step2ck.value.score}</b>
            )}{' '}
            {step2ck.value.band}
          </p>
          <p className="small soft">
            {position && `${sentenceCase(position)}. `}
            <Link href="/exams">What it means</Link>
          </p>
        </>
      ) : (
        <>
          <p className="stand-figure">
            <b>Not known</b>
          </p>
          <p className="small soft">
            {step2ck.ask[0]?.text} <Link href="/profile/exams">Add the result</Link>
          </p>
        </>
      )}
    </article>
  )
}
