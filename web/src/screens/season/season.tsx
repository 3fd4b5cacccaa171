import type { ComponentType, ReactNode } from 'react'
import { useParams } from 'wouter'
import { NeedsProfile } from '../needs-profile/needs-profile.tsx'
import { Page } from '../../parts/page.tsx'
import { SubPlaces } from '../../parts/sub-places.tsx'
import { useAdviceStatus } from '../../state/hooks.ts'
import { useOwnZone } from '../../state/own-zone.ts'
import { useBoard } from '../../state/use-board.ts'
import type { Advice } from '../../work/protocol.ts'
import { AddLines } from './add-lines.tsx'
import { DoNow } from './do-now.tsx'
import { InterviewCalendar } from './interview-calendar.tsx'
import { Lanes } from './lanes.tsx'
import { Letters } from './letters.tsx'
import { NewsChange } from './news-change.tsx'
import { Money } from './money.tsx'
import { NotSent } from './not-sent.tsx'
import { Ranks } from './ranks/ranks.tsx'
import { Verify } from './verify/verify.tsx'
import { ArrivalPage } from './weeks/arrival.tsx'
import { LookBackPage } from './weeks/look-back.tsx'
import { weekPartNames, weekPartsAt } from './weeks/stages.ts'
import type { WeekPart } from './weeks/stages.ts'
import { Week } from './weeks/week.tsx'
import { NotFound } from '../not-found/not-found.tsx'
import './season.css'

/** The season as it runs: what was sent, who answered, which interviews there are, what to do now; then the weeks around Match Day. */
export function Season(): ReactNode {
  const { part = '' } = useParams<{ readonly part?: string }>()
  const { advice, beyond } = useAdviceStatus()
  const own = pagesAt((advice ?? beyond)?.person.stage.kind)
  const page = own.find((one) => one.part === part)
  // Before the stage is known nobody can tell which page it is.
  if (page === undefined && (advice ?? beyond) !== undefined) return <NotFound />
  const Screen = page?.Screen ?? Nothing
  return (
    <>
      {own.length > 1 && (
        <SubPlaces
          label="Season"
          places={own.map((one) => ({ path: one.part === '' ? '/season' : `/season/${one.part}`, name: one.name }))}
        />
      )}
      <NeedsProfile
        promise="Then this page keeps what you sent, who answered, and when your interviews are."
        {...(page?.isOfWeeks ? { beyond: () => <Screen /> } : {})}
      >
        {(given) => <Screen advice={given} />}
      </NeedsProfile>
    </>
  )
}

function Nothing(): ReactNode {
  return null
}

/** The pages of a stage; the first is where the place opens. */
function pagesAt(stage: string | undefined): readonly SeasonPage[] {
  const weeks = weekPartsAt(stage).map(weekPage)
  if (weeks.length > 0) return weeks.map((one, at) => (at === 0 ? { ...one, part: '' } : one))
  return stage === 'ranking' ? [...pages, weekPage('week')] : pages
}

interface SeasonPage {
  readonly part: string
  readonly name: string
  readonly Screen: ComponentType<{ readonly advice?: Advice }>
  /** Whether it is there at a stage without a list. */
  readonly isOfWeeks?: true
}

const weekScreens: Readonly<Record<WeekPart, ComponentType>> = { week: Week, 'look-back': LookBackPage, arrival: ArrivalPage }

function weekPage(part: WeekPart): SeasonPage {
  return { part, name: weekPartNames[part], Screen: weekScreens[part], isOfWeeks: true }
}

/** A page about a season that runs is shown with the advice for it. */
function withAdvice(Shown: ComponentType<{ readonly advice: Advice }>): SeasonPage['Screen'] {
  return function SeasonPart({ advice }) {
    return advice === undefined ? null : <Shown advice={advice} />
  }
}

const pages: readonly SeasonPage[] = [
  { part: '', name: 'Board', Screen: withAdvice(Running) },
  { part: 'verify', name: 'In writing', Screen: withAdvice(Verify) },
  { part: 'ranks', name: 'Rank list', Screen: withAdvice(Ranks) },
]

function Running({ advice }: { readonly advice: Advice }): ReactNode {
  const board = useBoard()
  const zone = useOwnZone()
  if (!advice.person.season.applied) return <NotSent advice={advice} />
  return (
    <Page
      title={board?.title ?? `The season of the ${advice.season.match} Match`}
      lede="Note every word of a program as it comes, refusals too. It stays on this device, and each word changes your chances at the others."
    >
      <AddLines advice={advice} zone={zone} />
      {board && (
        <>
          <DoNow board={board} />
          <InterviewCalendar board={board} zone={zone} />
          <NewsChange />
          <Lanes board={board} />
          <Money board={board} />
          <Letters />
        </>
      )}
    </Page>
  )
}
